using Catalyst.Grains.Interfaces.Events;
using Npgsql;
using NpgsqlTypes;

namespace Catalyst.Persistence;

/// <summary>
/// Many commits as one statement and therefore one transaction: rows whose version and seq fit are updated or inserted, and only their
/// events are appended, and put into the outbox where a broker must have them. Answers the ids that won.
/// </summary>
internal static class CommitStatement
{
    private const string Sql = """
        WITH input AS MATERIALIZED (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                AS t(id, status, current_phase, branch_name, commit_sha, preview_url, error, cost_total, metadata, state, version, seq,
                    previous_seq, lease_owner, updated_at, completed_at)),
        fresh AS (
            SELECT * FROM unnest($17, $18, $19, $20, $21, $22, $23, $24)
                AS t(id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, created_at)),
        updated AS (
            UPDATE tasks t SET
                status = i.status, current_phase = i.current_phase, branch_name = i.branch_name, commit_sha = i.commit_sha,
                preview_url = i.preview_url, error = i.error, cost_total = i.cost_total, metadata = coalesce(i.metadata, t.metadata),
                state = i.state, version = i.version, seq = i.seq, lease_owner = i.lease_owner, updated_at = i.updated_at,
                completed_at = i.completed_at
            FROM input i
            WHERE t.id = i.id AND t.version = i.version - 1 AND t.seq = i.previous_seq
            RETURNING t.id, i.previous_seq),
        inserted AS (
            INSERT INTO tasks (id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, created_at, status,
                current_phase, branch_name, commit_sha, preview_url, error, cost_total, metadata, state, version, seq, lease_owner,
                updated_at, completed_at)
            SELECT id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, created_at, status, current_phase,
                branch_name, commit_sha, preview_url, error, cost_total, metadata, state, version, seq, lease_owner, updated_at,
                completed_at
            FROM fresh JOIN input USING (id)
            ON CONFLICT (id) DO NOTHING
            RETURNING id, 0::bigint),
        won AS (SELECT id, previous_seq FROM updated UNION ALL SELECT * FROM inserted),
        appended AS (
            INSERT INTO agent_events (event_id, trace_id, task_id, seq, actor, event_type, repo, branch, commit_sha, payload, metadata,
                created_at)
            SELECT e.event_id, e.trace_id, e.task_id, e.seq, e.actor, e.event_type, e.repo, e.branch, e.commit_sha, e.payload, e.metadata,
                e.created_at
            FROM unnest($25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36)
                WITH ORDINALITY AS e(event_id, trace_id, task_id, seq, actor, event_type, repo, branch, commit_sha, payload, metadata,
                    created_at, position)
            JOIN won ON won.id = e.task_id
            ORDER BY e.position),
        queued AS (
            INSERT INTO outbox (task_id, silo_id, published_seq)
            SELECT p.task_id, p.silo_id, won.previous_seq FROM unnest($37, $38) AS p(task_id, silo_id) JOIN won ON won.id = p.task_id
            ON CONFLICT (task_id) DO NOTHING)
        SELECT id FROM won
        """;

    /// <summary>Runs it. No two of <paramref name="commits"/> may be of one task.</summary>
    public static async Task<HashSet<Guid>> ExecuteAsync(
        NpgsqlConnection connection, IReadOnlyList<TaskCommit> commits, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        AddRows(command.Parameters, commits);
        AddBeginnings(command.Parameters, [.. commits.Where(commit => commit.IsNew)]);
        AddEvents(command.Parameters, [.. commits.SelectMany(commit => commit.Events)]);
        AddPublishers(command.Parameters, [.. commits.Where(commit => commit is { Publisher: not null, Events.Count: > 0 })]);
        // Once a connection: planning this statement costs more than running it.
        await command.PrepareAsync(cancellationToken);
        var won = new HashSet<Guid>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            won.Add(reader.GetGuid(0));
        }

        return won;
    }

    private static void AddRows(NpgsqlParameterCollection parameters, IReadOnlyList<TaskCommit> commits)
    {
        Add(parameters, NpgsqlDbType.Uuid, commits, c => c.Row.Id);
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.Status));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.CurrentPhase));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.BranchName));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.CommitSha));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.PreviewUrl));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.Error));
        Add(parameters, NpgsqlDbType.Numeric, commits, c => c.Row.CostTotal);
        Add(parameters, NpgsqlDbType.Jsonb, commits,
            c => c is { KeepsMetadata: true, IsNew: false } ? null : StorableText.Json(c.Row.Metadata));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Json(c.Row.State));
        Add(parameters, NpgsqlDbType.Bigint, commits, c => c.Row.Version);
        Add(parameters, NpgsqlDbType.Bigint, commits, c => c.Row.Seq);
        Add(parameters, NpgsqlDbType.Bigint, commits, c => c.Row.Seq - c.Events.Count);
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.LeaseOwner));
        Add(parameters, NpgsqlDbType.TimestampTz, commits, c => c.Row.UpdatedAt.UtcDateTime);
        Add(parameters, NpgsqlDbType.TimestampTz, commits, c => c.Row.CompletedAt?.UtcDateTime);
    }

    /// <summary>What a task is given at its beginning and keeps.</summary>
    private static void AddBeginnings(NpgsqlParameterCollection parameters, IReadOnlyList<TaskCommit> fresh)
    {
        Add(parameters, NpgsqlDbType.Uuid, fresh, c => c.Row.Id);
        Add(parameters, NpgsqlDbType.Uuid, fresh, c => c.Row.ProjectId);
        Add(parameters, NpgsqlDbType.Text, fresh, c => StorableText.Text(c.Row.ProjectName));
        Add(parameters, NpgsqlDbType.Text, fresh, c => StorableText.Text(c.Row.ProjectSlug));
        Add(parameters, NpgsqlDbType.Uuid, fresh, c => c.Row.ConversationId);
        Add(parameters, NpgsqlDbType.Uuid, fresh, c => c.Row.TraceId);
        Add(parameters, NpgsqlDbType.Text, fresh, c => StorableText.Text(c.Row.UserPrompt));
        Add(parameters, NpgsqlDbType.TimestampTz, fresh, c => c.Row.CreatedAt.UtcDateTime);
    }

    private static void AddEvents(NpgsqlParameterCollection parameters, IReadOnlyList<AgentEvent> events)
    {
        Add(parameters, NpgsqlDbType.Uuid, events, e => e.EventId);
        Add(parameters, NpgsqlDbType.Uuid, events, e => e.TraceId);
        Add(parameters, NpgsqlDbType.Uuid, events, e => e.TaskId);
        Add(parameters, NpgsqlDbType.Bigint, events, e => e.Seq);
        Add(parameters, NpgsqlDbType.Text, events, e => StorableText.Text(e.Actor));
        Add(parameters, NpgsqlDbType.Text, events, e => StorableText.Text(e.EventType));
        Add(parameters, NpgsqlDbType.Text, events, e => StorableText.Text(e.Repo));
        Add(parameters, NpgsqlDbType.Text, events, e => StorableText.Text(e.Branch));
        Add(parameters, NpgsqlDbType.Text, events, e => StorableText.Text(e.Commit));
        Add(parameters, NpgsqlDbType.Jsonb, events, e => StorableText.Json(e.Payload.Json));
        Add(parameters, NpgsqlDbType.Jsonb, events, e => StorableText.Json(e.Metadata.Json));
        Add(parameters, NpgsqlDbType.TimestampTz, events, e => e.Timestamp.UtcDateTime);
    }

    private static void AddPublishers(NpgsqlParameterCollection parameters, IReadOnlyList<TaskCommit> toPublish)
    {
        Add(parameters, NpgsqlDbType.Uuid, toPublish, c => c.Row.Id);
        Add(parameters, NpgsqlDbType.Text, toPublish, c => c.Publisher);
    }

    private static void Add<TItem, TValue>(
        NpgsqlParameterCollection parameters, NpgsqlDbType type, IReadOnlyList<TItem> items, Func<TItem, TValue> value) =>
        parameters.Add(new NpgsqlParameter { Value = items.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
