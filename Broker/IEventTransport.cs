using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker;

/// <summary>An event as a queue hands it out. <paramref name="Attempt"/> counts from 1.</summary>
public sealed record Delivery(AgentEvent Event, int Attempt);

/// <summary>What a queue holds now.</summary>
/// <param name="Ready">Waiting for a consumer.</param>
/// <param name="InFlight">With a consumer of this process.</param>
/// <param name="Retrying">Resting in this process after a failed delivery.</param>
/// <param name="Consumers">All that there are, of whichever process.</param>
/// <param name="ReadyHere">Of those ready, the ones that this process holds already: no other process counts them.</param>
public sealed record QueueStatus(string Name, int Ready, int InFlight, int Retrying, int Consumers, int ReadyHere);

/// <summary>Carries events between agents. Every transport keeps these promises; one test suite holds them to it.</summary>
public interface IEventTransport
{
    /// <summary>memory or rabbitmq.</summary>
    string Kind { get; }

    /// <summary>Whether what it has confirmed survives this process. What it has not yet confirmed must survive elsewhere then.</summary>
    bool IsDurable { get; }

    /// <summary>Why nothing can be published now, for a person; null when all is well.</summary>
    string? Trouble { get; }

    /// <summary>
    /// Hands the event to every queue that the topology names, and to whoever follows it. Completes when all of them have it; waits while one
    /// is full. Publishing an event twice delivers it twice: consumers know it by its id.
    /// </summary>
    /// <exception cref="InvalidEventException">The event is not a valid envelope.</exception>
    Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes part in reading <paramref name="queue"/>. A handler that returns has done the event; one that throws sees it again after 1, 2, ...
    /// seconds, and after the delivery limit it is a dead letter. Events of one task come one at a time and in order; other tasks go on meanwhile.
    /// Disposing waits for running handlers; what they did not finish is delivered to someone else.
    /// </summary>
    Task<IAsyncDisposable> SubscribeAsync(string queue, Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken = default);

    /// <summary>
    /// Follows all events whose key matches, from now on, in order. Each follower has a bounded buffer: one that is too slow loses the oldest
    /// events in it, never the newest, so it finds the gap by <c>seq</c> and reads what is missing from the history. It slows nobody.
    /// </summary>
    Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default);

    /// <summary>All queues.</summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default);
}

/// <summary>The broker cannot be used now. The message says why, and what to do.</summary>
public sealed class BrokerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
