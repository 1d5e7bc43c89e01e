using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Persistence;

/// <summary>The history of every task, and the outbox beside it.</summary>
public sealed class EventRepository(Database database) : IEventHistory
{
    private const string Columns = """
        event_id AS EventId, trace_id AS TraceId, task_id AS TaskId, seq AS Seq, actor AS Actor, event_type AS EventType, repo AS Repo,
        branch AS Branch, commit_sha AS Commit, created_at AS Timestamp, payload AS Payload, metadata AS Metadata
        """;

    /// <inheritdoc/>
    public Task<IReadOnlyList<AgentEvent>> ListAsync(
        Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM agent_events WHERE task_id = @taskId AND seq > @afterSeq ORDER BY seq LIMIT @limit",
        new { taskId, afterSeq, limit = Math.Clamp(limit, 1, 10_000) },
        cancellationToken);

    /// <summary>
    /// Tasks with events that are for <paramref name="siloId"/> to publish, the first of them from before <paramref name="before"/>, and up
    /// to which seq each is published. Those <paramref name="inHand"/> are left out: there may be more of them than <paramref
    /// name="limit"/>.
    /// </summary>
    public Task<IReadOnlyList<KeyValuePair<Guid, long>>> ListUnpublishedAsync(
        string siloId, DateTimeOffset before, Guid[] inHand, int limit, CancellationToken cancellationToken = default) => database.RunAsync(
        async (connection, token) => (IReadOnlyList<KeyValuePair<Guid, long>>)
        [
            .. (await connection.QueryAsync<(Guid Task, long Seq)>(Database.Sql(
                """
                SELECT task_id, published_seq FROM outbox o
                WHERE silo_id = @siloId AND task_id <> ALL (@inHand)
                  AND EXISTS (
                      SELECT 1 FROM agent_events f WHERE f.task_id = o.task_id AND f.seq = o.published_seq + 1 AND f.created_at < @before)
                ORDER BY task_id LIMIT @limit
                """,
                new { siloId, before, inHand, limit },
                token))).Select(line => KeyValuePair.Create(line.Task, line.Seq)),
        ],
        cancellationToken);

    /// <summary>Silos that have left events unpublished and are not in the cluster; one that is not known has an empty name.</summary>
    public Task<IReadOnlyList<string>> ListLostPublishersAsync(CancellationToken cancellationToken = default) => database.RunAsync(
        async (connection, token) => (IReadOnlyList<string>)(await connection.QueryAsync<string>(Database.Sql(
            """
            SELECT DISTINCT coalesce(silo_id, '') FROM outbox
            WHERE coalesce(silo_id, '') <> ALL (ARRAY(SELECT silo_id FROM live_silos))
            """,
            null,
            token))).AsList(),
        cancellationToken);

    /// <summary>
    /// Makes whatever <paramref name="lost"/> silos have left the matter of <paramref name="siloId"/>, and says of how many tasks that is.
    /// When several ask at once, one gets all of a silo's.
    /// </summary>
    public Task<int> TakeOverAsync(string siloId, string[] lost, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            WITH left_over AS (
                SELECT task_id FROM outbox WHERE coalesce(silo_id, '') = ANY (@lost) ORDER BY task_id FOR UPDATE)
            UPDATE outbox o SET silo_id = @siloId FROM left_over l WHERE o.task_id = l.task_id
            """,
            new { siloId, lost },
            token)),
        cancellationToken);

    /// <summary>Forgets what <paramref name="lost"/> silos have left; whether there is something of others.</summary>
    public Task<bool> DropAsync(string[] lost, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteScalarAsync<bool>(Database.Sql(
            """
            WITH dropped AS (DELETE FROM outbox WHERE coalesce(silo_id, '') = ANY (@lost))
            SELECT EXISTS (SELECT 1 FROM outbox WHERE coalesce(silo_id, '') <> ALL (@lost))
            """,
            new { lost },
            token)),
        cancellationToken);

    /// <summary>
    /// Up to which event the task is published; null when nothing is left to publish. From now on that is the matter of <paramref
    /// name="siloId"/>.
    /// </summary>
    public Task<long?> ClaimAsync(Guid taskId, string siloId, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteScalarAsync<long?>(Database.Sql(
            """
            WITH claimed AS (UPDATE outbox SET silo_id = @siloId WHERE task_id = @taskId AND silo_id IS DISTINCT FROM @siloId)
            SELECT published_seq FROM outbox WHERE task_id = @taskId
            """,
            new { taskId, siloId },
            token)),
        cancellationToken);

    /// <summary>
    /// Notes up to which seq the broker has confirmed each task's events. Of a task that has no more than these nothing is left to note;
    /// one that is being committed at this moment may have more, and is looked at the next time.
    /// </summary>
    public async Task MarkPublishedAsync(
        IReadOnlyCollection<KeyValuePair<Guid, long>> published, CancellationToken cancellationToken = default)
    {
        if (published.Count == 0)
        {
            return;
        }

        await database.RunAsync(
            (connection, token) => connection.ExecuteAsync(Database.Sql(
                """
                WITH marks AS MATERIALIZED (
                    SELECT * FROM unnest(@tasks, @seqs) AS m(task_id, seq)),
                complete AS MATERIALIZED (
                    SELECT t.id FROM tasks t JOIN marks m ON m.task_id = t.id WHERE t.seq = m.seq
                    ORDER BY t.id FOR NO KEY UPDATE OF t SKIP LOCKED),
                removed AS (
                    DELETE FROM outbox o USING complete c WHERE o.task_id = c.id)
                UPDATE outbox o SET published_seq = m.seq
                FROM marks m
                WHERE o.task_id = m.task_id AND o.published_seq < m.seq AND NOT EXISTS (SELECT 1 FROM complete c WHERE c.id = m.task_id)
                """,
                new { tasks = published.Select(mark => mark.Key).ToArray(), seqs = published.Select(mark => mark.Value).ToArray() },
                token)),
            cancellationToken);
    }

    private Task<IReadOnlyList<AgentEvent>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.RunAsync(
        async (connection, token) =>
            (IReadOnlyList<AgentEvent>)[.. (await connection.QueryAsync<EventRow>(Database.Sql(sql, parameters, token)))
                .Select(row => row.ToEvent())],
        cancellationToken);

    private sealed record EventRow(
        Guid EventId,
        Guid TraceId,
        Guid TaskId,
        long Seq,
        string Actor,
        string EventType,
        string Repo,
        string Branch,
        string Commit,
        DateTimeOffset Timestamp,
        string Payload,
        string Metadata)
    {
        public AgentEvent ToEvent() => new(
            EventId, TraceId, TaskId, Seq, Actor, EventType, Repo, Branch, Commit, Timestamp, new JsonPayload(Payload),
            new JsonPayload(Metadata));
    }
}
