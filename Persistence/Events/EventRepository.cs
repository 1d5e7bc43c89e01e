using Catalyst.Grains.Interfaces.Events;
using Dapper;

namespace Catalyst.Persistence;

/// <summary>The history of every task, and the outbox beside it.</summary>
public sealed class EventRepository(Database database) : IEventHistory
{
    private const string Columns = """
        event_id AS EventId, trace_id AS TraceId, task_id AS TaskId, seq AS Seq, actor AS Actor, event_type AS EventType, repo AS Repo,
        branch AS Branch, commit_sha AS Commit, created_at AS Timestamp, payload AS Payload, metadata AS Metadata
        """;

    /// <inheritdoc/>
    public Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM agent_events WHERE task_id = @taskId AND seq > @afterSeq ORDER BY seq LIMIT @limit",
        new { taskId, afterSeq, limit = Math.Clamp(limit, 1, 10_000) },
        cancellationToken);

    /// <summary>The oldest events that are not known to be published, whoever is to do it.</summary>
    public Task<IReadOnlyList<AgentEvent>> TakeUnpublishedAsync(int limit, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM outbox JOIN agent_events USING (id) ORDER BY id LIMIT @limit",
        new { limit = Math.Clamp(limit, 1, 10_000) },
        cancellationToken);

    /// <summary>
    /// The oldest events from before <paramref name="before"/> that are for <paramref name="siloId"/> to publish, without those of the tasks
    /// <paramref name="inHand"/>: there may be more of them than <paramref name="limit"/>.
    /// </summary>
    public Task<IReadOnlyList<AgentEvent>> TakeUnpublishedAsync(
        string siloId, DateTimeOffset before, Guid[] inHand, int limit, CancellationToken cancellationToken = default) => QueryAsync(
        $"""
        SELECT {Columns} FROM outbox JOIN agent_events USING (id)
        WHERE silo_id = @siloId AND created_at < @before AND task_id <> ALL (@inHand)
        ORDER BY id LIMIT @limit
        """,
        new { siloId, before, inHand, limit = Math.Clamp(limit, 1, 10_000) },
        cancellationToken);

    /// <summary>Silos that have left events unpublished and have no lease; one that is not known has an empty name.</summary>
    public Task<IReadOnlyList<string>> ListLostPublishersAsync(CancellationToken cancellationToken = default) => database.RunAsync(
        async (connection, token) => (IReadOnlyList<string>)(await connection.QueryAsync<string>(Database.Sql(
            """
            SELECT DISTINCT coalesce(silo_id, '') FROM outbox
            WHERE coalesce(silo_id, '') <> ALL (ARRAY(SELECT silo_id FROM silo_leases WHERE expires_at > now()))
            """,
            null,
            token))).AsList(),
        cancellationToken);

    /// <summary>
    /// Makes whatever <paramref name="lost"/> silos have left the matter of <paramref name="siloId"/>, and says how many events that are. When several
    /// ask at once, one gets all of a silo's, so that each task's are published in their order.
    /// </summary>
    public Task<int> TakeOverAsync(string siloId, string[] lost, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            WITH left_over AS (
                SELECT id FROM outbox WHERE coalesce(silo_id, '') = ANY (@lost) ORDER BY id FOR UPDATE)
            UPDATE outbox o SET silo_id = @siloId FROM left_over l WHERE o.id = l.id
            """,
            new { siloId, lost },
            token)),
        cancellationToken);

    /// <summary>One task's events that are not known to be published, in their order; from now on they are the matter of <paramref name="siloId"/>.</summary>
    public Task<IReadOnlyList<AgentEvent>> InheritAsync(Guid taskId, string siloId, CancellationToken cancellationToken = default) => QueryAsync(
        $"""
        WITH inherited AS (
            SELECT id FROM outbox JOIN agent_events USING (id) WHERE task_id = @taskId ORDER BY id FOR UPDATE OF outbox),
        taken AS (UPDATE outbox o SET silo_id = @siloId FROM inherited i WHERE o.id = i.id)
        SELECT {Columns} FROM inherited JOIN agent_events USING (id) ORDER BY seq
        """,
        new { taskId, siloId },
        cancellationToken);

    /// <summary>Notes that the broker has confirmed them.</summary>
    public async Task MarkPublishedAsync(IReadOnlyList<Guid> eventIds, CancellationToken cancellationToken = default)
    {
        if (eventIds.Count == 0)
        {
            return;
        }

        await database.RunAsync(
            (connection, token) => connection.ExecuteAsync(Database.Sql(
                "DELETE FROM outbox USING agent_events e WHERE e.event_id = ANY(@ids) AND outbox.id = e.id",
                new { ids = eventIds.ToArray() },
                token)),
            cancellationToken);
    }

    private Task<IReadOnlyList<AgentEvent>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, token) =>
            (IReadOnlyList<AgentEvent>)[.. (await connection.QueryAsync<EventRow>(Database.Sql(sql, parameters, token))).Select(row => row.ToEvent())],
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
            EventId, TraceId, TaskId, Seq, Actor, EventType, Repo, Branch, Commit, Timestamp, new JsonPayload(Payload), new JsonPayload(Metadata));
    }
}
