using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker;

/// <summary>An event as a queue hands it out. <paramref name="Attempt"/> counts from 1.</summary>
public sealed record Delivery(AgentEvent Event, int Attempt);

/// <summary>What a queue holds now.</summary>
/// <param name="Ready">Waiting for a consumer.</param>
/// <param name="InFlight">With a consumer.</param>
/// <param name="Retrying">Resting after a failed delivery.</param>
public sealed record QueueStatus(string Name, int Ready, int InFlight, int Retrying, int Consumers);

/// <summary>Carries events between agents. Every transport keeps these promises; one test suite holds them to it.</summary>
public interface IEventTransport
{
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
    Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default);
}

/// <summary>One delivery that failed.</summary>
public sealed record DeliveryFailure(int Attempt, DateTimeOffset At, string Error);

/// <summary>An event that a queue's consumers could not handle.</summary>
/// <param name="Id">The same for the same event and queue.</param>
/// <param name="Failures">Every failed delivery, also those after a replay.</param>
/// <param name="ReplayedAt">When it was sent back to its queue; null while it waits.</param>
public sealed record DeadLetter(
    Guid Id, string Queue, AgentEvent Event, IReadOnlyList<DeliveryFailure> Failures, DateTimeOffset DeadAt, DateTimeOffset? ReplayedAt);

/// <summary>What became of a wish to replay.</summary>
public enum ReplayResult
{
    Replayed,

    /// <summary>It was replayed before and has not failed since; nothing was sent.</summary>
    AlreadyReplayed,
    NotFound,
}

/// <summary>The queue <c>failed-events</c>, for people.</summary>
public interface IDeadLetters
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(int limit = 50, int skip = 0, CancellationToken cancellationToken = default);

    Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Sends the event back to the queue that failed it, and to no other.</summary>
    Task<ReplayResult> ReplayAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Forgets it; false when there is none.</summary>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default);
}
