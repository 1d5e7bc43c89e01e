using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Carries events between agents. Every broker keeps these promises; one test suite holds them to it.</summary>
public interface IEventTransport
{
    /// <summary>memory or rabbitmq.</summary>
    string Kind { get; }

    /// <summary>Whether what it has confirmed survives this process. What it has not yet confirmed must survive elsewhere then.</summary>
    bool IsDurable { get; }

    /// <summary>Why nothing can be published now, for a person; null when all is well.</summary>
    string? Trouble { get; }

    /// <summary>
    /// Publishes the event to every queue that the topology names, and to whoever follows it. Completes when all of them have it; waits
    /// while one is full. Publishing an event twice delivers it twice: consumers recognize it by its id.
    /// </summary>
    /// <exception cref="InvalidEventException">The event is not a valid envelope.</exception>
    Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default);

    /// <summary>
    /// Follows all events whose key matches, from now on, in order. Each follower has a bounded buffer and slows nobody: a slow one
    /// loses the oldest events in it, never the newest, finds the gap by <c>seq</c>, and reads what is missing from the history.
    /// </summary>
    Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default);

    /// <summary>All queues.</summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default);
}
