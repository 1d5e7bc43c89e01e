using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>An event that a queue's consumers could not handle, or a message that is no event.</summary>
/// <param name="Id">The same for the same event and queue.</param>
/// <param name="Event">The event; null when the message was no valid envelope.</param>
/// <param name="Body">The message as it came, cut to <see cref="MaxBody"/> characters; null when <paramref name="Event"/> holds it.</param>
/// <param name="Failures">
/// The failed deliveries, also those after a replay, the latest <see cref="MaxFailures"/> of them; for what is no event the reason, once
/// for each time that it came.
/// </param>
/// <param name="ReplayedAt">When it was sent back to its queue; null while it waits.</param>
public sealed record DeadLetter(
    Guid Id, string Queue, AgentEvent? Event, string? Body, IReadOnlyList<FailedDelivery> Failures, DateTimeOffset DeadAt,
    DateTimeOffset? ReplayedAt)
{
    /// <summary>Characters kept of a message that is no event.</summary>
    public const int MaxBody = 64 * 1024;

    /// <summary>Failures kept: somebody may send the same message every second.</summary>
    public const int MaxFailures = 100;
}

/// <summary>A page of dead letters; without <paramref name="NextCursor"/> it is the last.</summary>
public sealed record DeadLetterPage(IReadOnlyList<DeadLetter> Items, string? NextCursor);

/// <summary>How a replay ended.</summary>
public enum ReplayResult
{
    Replayed,

    /// <summary>It was replayed before and has not failed since; nothing was sent.</summary>
    AlreadyReplayed,

    /// <summary>It is no valid event: every consumer would refuse it again.</summary>
    NotReplayable,
    NotFound,
}

/// <summary>The queue <c>failed-events</c>, for people.</summary>
public interface IDeadLetters
{
    /// <summary>Newest first.</summary>
    /// <exception cref="FormatException"><paramref name="cursor"/> is not one that an earlier page gave.</exception>
    Task<DeadLetterPage> ListAsync(int limit = 50, string? cursor = null, CancellationToken cancellationToken = default);

    Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends the event back to the queue that failed it, and to no other. Few are sent at a time; the others wait their turn.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">The broker is known to be away; nothing was sent.</exception>
    Task<ReplayResult> ReplayAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Forgets it; false when there is none.</summary>
    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default);
}
