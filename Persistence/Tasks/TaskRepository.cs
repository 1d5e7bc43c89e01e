namespace Catalyst.Persistence;

/// <summary>Reads tasks; <see cref="TaskCommitter"/> writes them.</summary>
public sealed class TaskRepository(Database database)
{
    private const string Columns = """
        id AS Id, project_id AS ProjectId, project_name AS ProjectName, project_slug AS ProjectSlug, conversation_id AS ConversationId,
        trace_id AS TraceId, user_prompt AS UserPrompt, status AS Status, current_phase AS CurrentPhase, branch_name AS BranchName,
        commit_sha AS CommitSha, preview_url AS PreviewUrl, error AS Error, cost_total AS CostTotal, metadata AS Metadata, state AS State,
        version AS Version, seq AS Seq, lease_owner AS LeaseOwner, created_at AS CreatedAt, updated_at AS UpdatedAt,
        completed_at AS CompletedAt
        """;

    /// <summary>The task, or null.</summary>
    public Task<TaskRow?> FindAsync(Guid id, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<TaskRow>(
            Database.Sql($"SELECT {Columns} FROM tasks WHERE id = @id", new { id }, token)),
        cancellationToken);

    /// <summary>Newest first; <paramref name="status"/> and <paramref name="projectId"/> narrow it.</summary>
    /// <exception cref="InvalidCursorException"><paramref name="cursor"/> is none of ours.</exception>
    public async Task<Page<TaskRow>> ListAsync(
        string? status = null, Guid? projectId = null, int limit = 50, string? cursor = null, CancellationToken cancellationToken = default)
    {
        limit = Cursor.Clamp(limit);
        var (at, after) = Cursor.ParseGuid(cursor);
        var where = new List<string>();
        if (status is not null)
        {
            where.Add("status = @status");
        }

        if (projectId is not null)
        {
            where.Add("project_id = @projectId");
        }

        if (at is not null)
        {
            where.Add("(created_at, id) < (@at, @after)");
        }

        var filter = where.Count == 0 ? "" : "WHERE " + string.Join(" AND ", where);
        var rows = await database.RunAsync(
            async (connection, token) => (await connection.QueryAsync<TaskRow>(Database.Sql(
                $"SELECT {Columns} FROM tasks {filter} ORDER BY created_at DESC, id DESC LIMIT @count",
                new { status, projectId, at, after, count = limit + 1 },
                token))).AsList(),
            cancellationToken);
        return Cursor.Page(rows, limit, row => (row.CreatedAt, row.Id.ToString()));
    }

    /// <summary>
    /// Tasks that nobody works on: open and not paused ones without an owner or whose owner is not in the cluster any more. What <paramref
    /// name="liveOwner"/> (the silo that asks) owns is never among them, nor one that rests: waking it would do nothing, and enough of them
    /// would leave no room for others. What a resting one has not published is the outbox's matter.
    /// </summary>
    public Task<IReadOnlyList<Guid>> FindOrphansAsync(string liveOwner, int limit, CancellationToken cancellationToken = default) =>
        database.RunAsync(
        async (connection, token) => (IReadOnlyList<Guid>)(await connection.QueryAsync<Guid>(Database.Sql(
            """
            SELECT t.id
            FROM tasks t
            WHERE t.status NOT IN ('completed', 'failed', 'cancelled', 'paused')
              AND (t.lease_owner IS NULL
                   OR (t.lease_owner <> @liveOwner
                       AND NOT EXISTS (SELECT 1 FROM live_silos l WHERE l.silo_id = t.lease_owner)))
            ORDER BY t.updated_at, t.id
            LIMIT @limit
            """,
            new { liveOwner, limit = Cursor.Clamp(limit) },
            token))).AsList(),
        cancellationToken);

    /// <summary>
    /// Open tasks of <paramref name="owner"/> that have told nothing since <paramref name="before"/>: perhaps what should wake them was
    /// lost. Those <paramref name="atWork"/> are left out, for there may be more of them than <paramref name="limit"/>, silent for as long
    /// as an agent thinks.
    /// </summary>
    public Task<IReadOnlyList<Guid>> FindSilentAsync(
        string owner, DateTimeOffset before, Guid[] atWork, int limit, CancellationToken cancellationToken = default) => database.RunAsync(
        async (connection, token) => (IReadOnlyList<Guid>)(await connection.QueryAsync<Guid>(Database.Sql(
            """
            SELECT id FROM tasks
            WHERE lease_owner = @owner AND updated_at < @before AND status IN ('pending', 'running') AND id <> ALL (@atWork)
            ORDER BY updated_at, id
            LIMIT @limit
            """,
            new { owner, before, atWork, limit = Cursor.Clamp(limit) },
            token))).AsList(),
        cancellationToken);

    /// <summary>Tasks that have ended and still belong to a silo: it was about to merge their branch.</summary>
    public Task<IReadOnlyList<Guid>> FindUnfinishedMergesAsync(CancellationToken cancellationToken = default) => database.RunAsync(
        async (connection, token) => (IReadOnlyList<Guid>)(await connection.QueryAsync<Guid>(Database.Sql(
            "SELECT id FROM tasks WHERE lease_owner IS NOT NULL AND status IN ('completed', 'failed')", new { }, token))).AsList(),
        cancellationToken);

    /// <summary>Whether the event is in the history already.</summary>
    public Task<bool> FindSeenAsync(Guid eventId, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteScalarAsync<bool>(
            Database.Sql("SELECT EXISTS (SELECT 1 FROM agent_events WHERE event_id = @eventId)", new { eventId }, token)),
        cancellationToken);
}
