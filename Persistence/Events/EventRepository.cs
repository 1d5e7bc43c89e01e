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

    /// <summary>The oldest events that no silo has published.</summary>
    public Task<IReadOnlyList<AgentEvent>> TakeUnpublishedAsync(int limit, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM outbox JOIN agent_events USING (id) ORDER BY id LIMIT @limit",
        new { limit = Math.Clamp(limit, 1, 10_000) },
        cancellationToken);

    /// <summary>The oldest events from before <paramref name="before"/> that no silo has published.</summary>
    public Task<IReadOnlyList<AgentEvent>> TakeUnpublishedAsync(int limit, DateTimeOffset before, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM outbox JOIN agent_events USING (id) WHERE created_at < @before ORDER BY id LIMIT @limit",
        new { before, limit = Math.Clamp(limit, 1, 10_000) },
        cancellationToken);

    /// <summary>One task's events that are not known to be published, in their order.</summary>
    public Task<IReadOnlyList<AgentEvent>> ListUnpublishedAsync(Guid taskId, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM outbox JOIN agent_events USING (id) WHERE task_id = @taskId ORDER BY seq",
        new { taskId },
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
