using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.FlowLogs;

/// <summary>
/// An event's way through a queue, or a worker's to a phase. The same step has the same <paramref name="Id"/>, however often it is told.
/// </summary>
internal sealed record QueueStep(string Id, string Stage, DateTimeOffset At, IReadOnlyList<(string Name, string Value)> Fields)
{
    /// <summary>The broker has confirmed it.</summary>
    public static QueueStep Queued(AgentEvent e, string queue, DateTimeOffset at) => new(
        $"queued/{e.EventId:N}/{queue}", "queued", at, [("queue", queue), ("event_type", e.EventType), ("event_id", e.EventId.ToString())]);

    /// <summary>The queue has handed it out.</summary>
    public static QueueStep Dequeued(AgentEvent e, string queue, DateTimeOffset at) => new(
        $"dequeued/{e.EventId:N}/{queue}/1", "dequeued", at,
        [("queue", queue), ("event_type", e.EventType), ("event_id", e.EventId.ToString()), ("attempt", "1")]);

    /// <summary>An agent has taken the phase up.</summary>
    public static QueueStep Assigned(PhaseAttempt run, string silo, DateTimeOffset at) => new(
        $"assigned/{run.Phase.Wire()}/{run.Round}/{run.Attempt}", "worker_assigned", at,
        [("agent", run.Phase.Actor()), ("phase", run.Phase.Wire()), ("attempt", Number(run.Attempt)), ("round", Number(run.Round)),
            ("silo", silo)]);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
