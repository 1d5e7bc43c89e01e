using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Dispatch;

/// <summary>Where a queued event came from, and whom to tell what became of it.</summary>
internal interface IDeliveryOrigin
{
    /// <summary>The broker has taken the event back; whoever has it now is answerable for it.</summary>
    bool IsLost { get; }

    /// <summary>The event is done: nobody needs to keep it.</summary>
    void Done();

    /// <summary>The event used up its deliveries. Completes when it is safe among the dead letters; throws when that is not possible now.</summary>
    Task BuryAsync(AgentEvent e, IReadOnlyList<DeliveryFailure> failures, CancellationToken cancellationToken);
}

/// <summary>An event in its task's line. Guarded by the dispatcher's gate.</summary>
internal sealed class QueuedEvent(AgentEvent e, IDeliveryOrigin origin)
{
    public AgentEvent Event { get; } = e;

    public IDeliveryOrigin Origin { get; set; } = origin;

    public List<DeliveryFailure> Failures { get; } = [];

    public QueuedEventState State { get; set; }
}

internal enum QueuedEventState
{
    Waiting,
    Running,

    /// <summary>It failed, and its pause is not over.</summary>
    Resting,
}
