using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.Feed;

/// <summary>
/// Follows a task's committed events: first what is in the database, then what is committed from now on, without a gap or a duplicate.
/// However many follow one task, the newest events are kept once in memory, and a follower who is too slow for them reads the database
/// again, so no buffer grows with slow readers.
/// </summary>
public sealed class TaskFeed(EventRepository events, TimeProvider time)
{
    /// <summary>Events kept in memory for each followed task.</summary>
    internal const int Recent = 512;

    private const int PageSize = 500;

    /// <summary>Events committed by another silo are found by asking this often.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, FeedWindow> _windows = new();

    /// <summary>Tells the followers of <paramref name="taskId"/> what was just committed.</summary>
    public void Committed(Guid taskId, IReadOnlyList<AgentEvent> committed)
    {
        if (committed.Count > 0 && _windows.TryGetValue(taskId, out var window))
        {
            window.Append(committed);
        }
    }

    /// <summary>Every event with a seq above <paramref name="afterSeq"/>, in order, for ever: the caller stops by cancelling.</summary>
    /// <exception cref="DatabaseUnavailableException">The history could not be read.</exception>
    public async IAsyncEnumerable<AgentEvent> FollowAsync(
        Guid taskId, long afterSeq, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var window = Enter(taskId);
        try
        {
            var seq = Math.Max(0, afterSeq);
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();

                // Armed before looking, so that nothing committed in between is missed.
                var changed = window.Changed;
                var batch = window.After(seq) ?? await events.ListAsync(taskId, seq, PageSize, cancellationToken);
                foreach (var item in batch)
                {
                    yield return item;
                    seq = item.Seq;
                }

                if (batch.Count == 0)
                {
                    await WaitAsync(changed, cancellationToken);
                    if (!changed.IsCompleted)
                    {
                        window.Forget(seq);
                    }
                }
            }
        }
        finally
        {
            Leave(taskId, window);
        }
    }

    private async Task WaitAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(Poll, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing was committed here; another silo may have.
        }
    }

    private FeedWindow Enter(Guid taskId)
    {
        while (true)
        {
            var window = _windows.GetOrAdd(taskId, static _ => new FeedWindow());
            if (window.TryEnter())
            {
                return window;
            }

            _windows.TryRemove(new(taskId, window));
        }
    }

    private void Leave(Guid taskId, FeedWindow window)
    {
        if (window.Leave())
        {
            _windows.TryRemove(new(taskId, window));
        }
    }
}
