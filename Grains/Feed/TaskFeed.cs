using System.Runtime.CompilerServices;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Feed;

/// <summary>
/// Follows a task's committed events: first what is in the history, then what is committed from now on, without a gap or a duplicate.
/// However many follow one task, its newest events are in memory once and one reader asks the history for what another silo committed; it
/// starts with the first follower and stops with the last. Who is too slow for that reads the history again, at nobody's cost.
/// </summary>
public sealed partial class TaskFeed(IEventHistory history, TimeProvider time, ILogger<TaskFeed> logger) : IDisposable
{
    private const int PageSize = 500;

    /// <summary>Followers that read history at the same time; the others wait their turn rather than take every database connection.</summary>
    private const int ConcurrentCatchUps = 4;

    /// <summary>Events committed by another silo are found by asking this often.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, FollowedTask> _followed = [];
    private readonly SemaphoreSlim _catchUps = new(ConcurrentCatchUps);
    private TaskCompletionSource _change = NewSignal();

    /// <summary>Tasks followed now.</summary>
    public int FollowedTasks
    {
        get
        {
            lock (_lock)
            {
                return _followed.Count;
            }
        }
    }

    /// <summary>Completes when some task is followed, or none, at once when it is so already.</summary>
    public async Task WhenFollowedAsync(bool some, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task change;
            lock (_lock)
            {
                if (_followed.Count > 0 == some)
                {
                    return;
                }

                change = _change.Task;
            }

            await change.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Tells the followers of <paramref name="taskId"/> what was just committed.</summary>
    public void Committed(Guid taskId, IReadOnlyList<AgentEvent> committed)
    {
        FollowedTask? followed;
        lock (_lock)
        {
            followed = _followed.GetValueOrDefault(taskId);
        }

        if (followed is not null && !followed.Window.TryAppend(committed))
        {
            followed.FallBehind();
        }
    }

    /// <summary>The task is known to have an event of this <paramref name="seq"/>, which another silo committed: it is read now rather than at the next look.</summary>
    public void Published(Guid taskId, long seq)
    {
        FollowedTask? followed;
        lock (_lock)
        {
            followed = _followed.GetValueOrDefault(taskId);
        }

        if (followed is not null && seq > followed.Window.Last)
        {
            followed.FallBehind();
        }
    }

    /// <summary>What other silos have committed until now is read at once: nobody has told of it.</summary>
    public void LookAtAll()
    {
        lock (_lock)
        {
            foreach (var followed in _followed.Values)
            {
                followed.FallBehind();
            }
        }
    }

    /// <summary>Batches of events with a seq above <paramref name="afterSeq"/>, in order, for ever: the caller stops by cancelling.</summary>
    /// <exception cref="DatabaseUnavailableException">The history could not be read.</exception>
    public async IAsyncEnumerable<IReadOnlyList<AgentEvent>> FollowAsync(
        Guid taskId, long afterSeq, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seq = Math.Max(0, afterSeq);
        var followed = Join(taskId, seq);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = followed.Window.After(seq, out var grown);
                if (batch is null)
                {
                    var from = followed.Window.Base;
                    batch = await CatchUpAsync(taskId, seq, cancellationToken);
                    if (batch.Count == 0)
                    {
                        // That part of the history is no longer kept: go on with what there is.
                        seq = Math.Max(seq, from);
                        continue;
                    }
                }
                else if (batch.Count == 0)
                {
                    await grown.WaitAsync(cancellationToken);
                    continue;
                }

                seq = batch[^1].Seq;
                yield return batch;
            }
        }
        finally
        {
            Leave(taskId, followed);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _catchUps.Dispose();

    private async Task<IReadOnlyList<AgentEvent>> CatchUpAsync(Guid taskId, long after, CancellationToken cancellationToken)
    {
        await _catchUps.WaitAsync(cancellationToken);
        try
        {
            return await history.ListAsync(taskId, after, PageSize, cancellationToken);
        }
        finally
        {
            _catchUps.Release();
        }
    }

    private FollowedTask Join(Guid taskId, long after)
    {
        lock (_lock)
        {
            if (!_followed.TryGetValue(taskId, out var followed))
            {
                _followed.Add(taskId, followed = new FollowedTask(after));
                Changed(1);
                _ = Task.Run(() => ReadAsync(taskId, followed), CancellationToken.None);
            }

            followed.Followers++;
            return followed;
        }
    }

    private void Leave(Guid taskId, FollowedTask followed)
    {
        lock (_lock)
        {
            if (--followed.Followers > 0)
            {
                return;
            }

            _followed.Remove(taskId);
            Changed(0);
        }

        followed.End();
    }

    /// <summary>The first task is followed, or the last one no longer. Called under the lock.</summary>
    private void Changed(int count)
    {
        if (_followed.Count == count)
        {
            _change.SetResult();
            _change = NewSignal();
        }
    }

    /// <summary>Keeps the window up to date with what is committed elsewhere, until nobody follows any more.</summary>
    private async Task ReadAsync(Guid taskId, FollowedTask followed)
    {
        while (!followed.HasEnded)
        {
            var read = 0;
            try
            {
                var page = await history.ListAsync(taskId, followed.Window.Last, PageSize, CancellationToken.None);
                followed.Window.AppendHistory(page);
                read = page.Count;
            }
            catch (DatabaseUnavailableException)
            {
                // Told already, once for all; followers wait.
            }
            catch (Exception failure)
            {
                // Followers wait; they miss nothing, because reading goes on after the last event that they got.
                LogReadFailed(failure, taskId, followed.Window.Last);
            }

            if (read < PageSize)
            {
                await followed.UntilBehindAsync(Poll, time);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
