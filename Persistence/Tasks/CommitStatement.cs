using Npgsql;
using NpgsqlTypes;

namespace Catalyst.Persistence;

/// <summary>
/// Many commits as one statement and therefore one transaction: rows whose version and seq fit are updated or inserted, and only their events are
/// appended, and put into the outbox where a broker must have them. Answers the ids that won.
/// </summary>
internal static class CommitStatement
{
    private const string Sql = """
        WITH input AS MATERIALIZED (
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                $24)
                AS t(is_new, id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, status, current_phase,
                     branch_name, commit_sha, preview_url, error, cost_total, metadata, state, version, seq, lease_owner, created_at, updated_at,
                     completed_at, previous_seq)),
        events AS MATERIALIZED (
            SELECT * FROM unnest($25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37)
                WITH ORDINALITY AS e(event_id, trace_id, task_id, seq, actor, event_type, repo, branch, commit_sha, payload, metadata, created_at,
                    publisher, position)),
        updated AS (
            UPDATE tasks t SET
                project_id = i.project_id, project_name = i.project_name, project_slug = i.project_slug, conversation_id = i.conversation_id,
                trace_id = i.trace_id, user_prompt = i.user_prompt, status = i.status, current_phase = i.current_phase,
                branch_name = i.branch_name, commit_sha = i.commit_sha, preview_url = i.preview_url, error = i.error,
                cost_total = i.cost_total, metadata = i.metadata, state = i.state, version = i.version, seq = i.seq,
                lease_owner = i.lease_owner, updated_at = i.updated_at, completed_at = i.completed_at
            FROM input i
            WHERE NOT i.is_new AND t.id = i.id AND t.version = i.version - 1 AND t.seq = i.previous_seq
            RETURNING t.id),
        inserted AS (
            INSERT INTO tasks (id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, status, current_phase,
                branch_name, commit_sha, preview_url, error, cost_total, metadata, state, version, seq, lease_owner, created_at, updated_at,
                completed_at)
            SELECT id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, status, current_phase,
                branch_name, commit_sha, preview_url, error, cost_total, metadata, state, version, seq, lease_owner, created_at, updated_at,
                completed_at
            FROM input WHERE is_new
            ON CONFLICT (id) DO NOTHING
            RETURNING id),
        won AS (SELECT id FROM updated UNION ALL SELECT id FROM inserted),
        appended AS (
            INSERT INTO agent_events (event_id, trace_id, task_id, seq, actor, event_type, repo, branch, commit_sha, payload, metadata, created_at)
            SELECT e.event_id, e.trace_id, e.task_id, e.seq, e.actor, e.event_type, e.repo, e.branch, e.commit_sha, e.payload, e.metadata, e.created_at
            FROM events e
            JOIN won ON won.id = e.task_id
            ORDER BY e.position
            RETURNING id, event_id),
        queued AS (
            INSERT INTO outbox (id, silo_id)
            SELECT a.id, e.publisher FROM appended a JOIN events e USING (event_id) WHERE e.publisher IS NOT NULL)
        SELECT id FROM won
        """;

    /// <summary>Runs it. No two of <paramref name="commits"/> may be of one task.</summary>
    public static async Task<HashSet<Guid>> ExecuteAsync(
        NpgsqlConnection connection, IReadOnlyList<TaskCommit> commits, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        AddRows(command.Parameters, commits);
        AddEvents(command.Parameters, commits);
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
        Add(parameters, NpgsqlDbType.Boolean, commits, c => c.IsNew);
        Add(parameters, NpgsqlDbType.Uuid, commits, c => c.Row.Id);
        Add(parameters, NpgsqlDbType.Uuid, commits, c => c.Row.ProjectId);
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.ProjectName));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.ProjectSlug));
        Add(parameters, NpgsqlDbType.Uuid, commits, c => c.Row.ConversationId);
        Add(parameters, NpgsqlDbType.Uuid, commits, c => c.Row.TraceId);
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.UserPrompt));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.Status));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.Text(c.Row.CurrentPhase));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.BranchName));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.CommitSha));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.PreviewUrl));
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.Error));
        Add(parameters, NpgsqlDbType.Numeric, commits, c => c.Row.CostTotal);
        Add(parameters, NpgsqlDbType.Jsonb, commits, c => StorableText.Json(c.Row.Metadata));
        Add(parameters, NpgsqlDbType.Jsonb, commits, c => StorableText.Json(c.Row.State));
        Add(parameters, NpgsqlDbType.Bigint, commits, c => c.Row.Version);
        Add(parameters, NpgsqlDbType.Bigint, commits, c => c.Row.Seq);
        Add(parameters, NpgsqlDbType.Text, commits, c => StorableText.OptionalText(c.Row.LeaseOwner));
        Add(parameters, NpgsqlDbType.TimestampTz, commits, c => c.Row.CreatedAt.UtcDateTime);
        Add(parameters, NpgsqlDbType.TimestampTz, commits, c => c.Row.UpdatedAt.UtcDateTime);
        Add(parameters, NpgsqlDbType.TimestampTz, commits, c => c.Row.CompletedAt?.UtcDateTime);
        Add(parameters, NpgsqlDbType.Bigint, commits, c => c.Row.Seq - c.Events.Count);
    }

    private static void AddEvents(NpgsqlParameterCollection parameters, IReadOnlyList<TaskCommit> commits)
    {
        var events = commits.SelectMany(commit => commit.Events).ToList();
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
        Add(parameters, NpgsqlDbType.Text, commits.SelectMany(commit => Enumerable.Repeat(commit.Publisher, commit.Events.Count)).ToList(), publisher => publisher);
    }

    private static void Add<TItem, TValue>(
        NpgsqlParameterCollection parameters, NpgsqlDbType type, IReadOnlyList<TItem> items, Func<TItem, TValue> value) =>
        parameters.Add(new NpgsqlParameter { Value = items.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
}
