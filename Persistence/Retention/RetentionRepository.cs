namespace Catalyst.Persistence;

/// <summary>
/// Finds and removes what has had its time. Any number of silos may do so at once: none waits for another, and nothing is done twice.
/// </summary>
public sealed class RetentionRepository(Database database)
{
    private const string Terminal = "('completed', 'failed', 'cancelled')";

    /// <summary>
    /// Removes the oldest events of tasks that ended before <paramref name="before"/>, at most <paramref name="limit"/>, and says how many.
    /// A task with anything unpublished keeps everything; one that is being retried now is left alone. With the events goes the task's line
    /// in the outbox, if it is still there: a mark that met a commit which came to nothing leaves one behind.
    /// </summary>
    public Task<int> RemoveEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default) =>
        database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            $"""
            WITH doomed AS (
                SELECT e.id, e.task_id
                FROM agent_events e JOIN tasks t ON t.id = e.task_id
                WHERE e.created_at < @before AND t.status IN {Terminal} AND t.completed_at < @before
                  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.task_id = t.id AND o.published_seq < t.seq)
                ORDER BY e.id
                LIMIT @limit
                FOR UPDATE OF e SKIP LOCKED FOR SHARE OF t SKIP LOCKED),
            done AS (
                DELETE FROM outbox o USING doomed d WHERE o.task_id = d.task_id)
            DELETE FROM agent_events e USING doomed d WHERE e.id = d.id
            """,
            new { before, limit },
            token)),
        cancellationToken);

    /// <summary>
    /// Removes dead letters that were replayed before <paramref name="replayedBefore"/>, and those that have waited for somebody since
    /// before
    /// <paramref name="deadBefore"/>, at most <paramref name="limit"/>; says how many. One that is being replayed now is left alone.
    /// </summary>
    public Task<int> RemoveDeadLettersAsync(
        DateTimeOffset replayedBefore, DateTimeOffset deadBefore, int limit, CancellationToken cancellationToken = default) =>
            database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            WITH doomed AS (
                SELECT id FROM dead_letters
                WHERE replayed_at < @replayedBefore OR (replayed_at IS NULL AND dead_at < @deadBefore)
                LIMIT @limit
                FOR UPDATE SKIP LOCKED)
            DELETE FROM dead_letters l USING doomed d WHERE l.id = d.id
            """,
            new { replayedBefore, deadBefore, limit },
            token)),
        cancellationToken);

    /// <summary>Those of <paramref name="taskIds"/> that must stay: they have not ended, or not before <paramref name="before"/>.</summary>
    public Task<IReadOnlySet<Guid>> FindKeptAsync(IReadOnlyCollection<Guid> taskIds, DateTimeOffset before,
        CancellationToken cancellationToken = default) =>
        FindAsync($"NOT (status IN {Terminal} AND completed_at < @before)", taskIds, before, cancellationToken);

    /// <summary>Those of <paramref name="taskIds"/> that there are.</summary>
    public Task<IReadOnlySet<Guid>> FindKnownAsync(IReadOnlyCollection<Guid> taskIds, CancellationToken cancellationToken = default) =>
        FindAsync("TRUE", taskIds, default, cancellationToken);

    private Task<IReadOnlySet<Guid>> FindAsync(string condition, IReadOnlyCollection<Guid> taskIds, DateTimeOffset before,
        CancellationToken cancellationToken) =>
        database.RunAsync<IReadOnlySet<Guid>>(
            async (connection, token) => (await connection.QueryAsync<Guid>(Database.Sql(
                $"SELECT id FROM tasks WHERE id = ANY(@ids) AND {condition}", new { ids = taskIds.ToArray(), before }, token))).ToHashSet(),
            cancellationToken);
}
