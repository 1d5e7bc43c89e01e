using System.Text.Json.Serialization;

namespace Catalyst.Grains.Interfaces.Events;

/// <summary>Envelope v1: what every agent says to every other, on the broker, in the audit trail and to the browser.</summary>
/// <param name="EventId">UUIDv7; consumers deduplicate on it.</param>
/// <param name="TraceId">The same for everything that one request caused.</param>
/// <param name="TaskId">The task that the event belongs to.</param>
/// <param name="Seq">Position in the task's history: 1, 2, 3, ... without a gap. Assigned at commit; 0 in an event from outside.</param>
/// <param name="Actor">One of <see cref="Actors"/>.</param>
/// <param name="EventType">One of <see cref="EventTypes"/>; the routing key is <c>catalyst.</c> + this.</param>
/// <param name="Repo">For example <c>catalyst-generated/todo-app</c>.</param>
/// <param name="Branch">Git branch, for example <c>feature/task-1a2b3c4d</c>; empty before there is one.</param>
/// <param name="Commit">Full commit hash, or empty.</param>
/// <param name="Timestamp">When it was committed, UTC.</param>
/// <param name="Payload">What the event type defines.</param>
/// <param name="Metadata">Anything else; never needed to understand the payload.</param>
[GenerateSerializer, Immutable, Alias("catalyst.AgentEvent")]
public sealed record AgentEvent(
    [property: Id(0)] Guid EventId,
    [property: Id(1)] Guid TraceId,
    [property: Id(2)] Guid TaskId,
    [property: Id(3)] long Seq,
    [property: Id(4)] string Actor,
    [property: Id(5)] string EventType,
    [property: Id(6)] string Repo,
    [property: Id(7)] string Branch,
    [property: Id(8)] string Commit,
    [property: Id(9)] DateTimeOffset Timestamp,
    [property: Id(10)] JsonPayload Payload,
    [property: Id(11)] JsonPayload Metadata)
{
    /// <summary>The only version there is.</summary>
    [Id(12), JsonPropertyOrder(-1)]
    public string Version { get; init; } = "v1";

    /// <summary>The topic that the event is published under.</summary>
    [JsonIgnore]
    public string RoutingKey => EventTypes.RoutingKeyPrefix + EventType;
}
