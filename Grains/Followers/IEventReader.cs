using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.Followers;

/// <summary>What an <see cref="EventFollower"/> reads for.</summary>
internal interface IEventReader
{
    /// <summary>Whether the event is to be read at all; asked while a task waits.</summary>
    bool Wants(AgentEvent e) => true;

    /// <summary>
    /// Up to which of the task's events it has read. Asked when the follower cannot know: about a task that it has not met, and after a
    /// failure.
    /// </summary>
    /// <param name="known">What the follower would say.</param>
    Task<long> FindPlaceAsync(Guid taskId, long known, CancellationToken cancellationToken);

    /// <summary>
    /// Reads what comes next. Never called twice at once for one task. When it throws, it is asked where it is and is given again what
    /// follows that place, after a pause.
    /// </summary>
    Task ReadAsync(IReadOnlyList<TaskEvents> batch, CancellationToken cancellationToken);
}

/// <summary>What comes next of one task.</summary>
/// <param name="After">The seq before the first of them, up to which everything was read.</param>
/// <param name="Events">In order; empty when there is only something to do.</param>
/// <param name="Task">The task as last committed on this silo; null when only the database knows.</param>
internal sealed record TaskEvents(Guid TaskId, long After, IReadOnlyList<AgentEvent> Events, TaskRow? Task);

/// <summary>How an <see cref="EventFollower"/> works.</summary>
/// <param name="Reader">What reads, for the log: a noun that a sentence can begin with.</param>
internal sealed record FollowerOptions(string Reader)
{
    /// <summary>Events that wait in memory; what comes beyond is read from the history.</summary>
    public int Capacity { get; init; } = 16_384;

    /// <summary>Tasks whose place is known. One beyond is forgotten until its next event.</summary>
    public int MaxTasks { get; init; } = 65_536;

    /// <summary>Events read at once; a page of the history may come on top.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>Whether they may be of several tasks.</summary>
    public bool MixesTasks { get; init; }

    /// <summary>Batches read beside each other.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How long events gather before they are read.</summary>
    public TimeSpan Gather { get; init; }

    /// <summary>How many times longer a worker rests than it works, so that tasks keep the machine for themselves.</summary>
    public int Rest { get; init; }

    /// <summary>After a failure nothing is read for so long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}
