using System.Runtime.CompilerServices;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Feed;

/// <summary>
/// Shows a task's committed events: first what is in the history, then what is committed from now on, without a gap or a duplicate.
/// However many look at one task, its newest events are in memory once, and the history is asked once for what another silo committed, from
/// the first viewer to the last. Who is too slow for that reads the history again, at nobody's cost.
/// </summary>
public sealed class TaskFeed : IEventFollower, IEventReader, IDisposable
{
    /// <summary>Events committed by another silo are found by asking this often.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly EventFollower _follower;
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, FeedWindow> _windows = [];
    private TaskCompletionSource _change = NewSignal();
    private ITimer? _poll;

    public TaskFeed(IEventHistory history, TimeProvider time, ILogger<TaskFeed> logger)
    {
        _time = time;
        _follower = new EventFollower(new FollowerOptions("The live feed") { Workers = int.MaxValue }, this, history, time, logger);
    }

    /// <summary>Tasks followed now.</summary>
    public int FollowedTasks
    {
        get
        {
            lock (_lock)
            {
                return _windows.Count;
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
                if (_windows.Count > 0 == some)
                {
                    return;
                }

                change = _change.Task;
            }

            await change.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Tells the viewers of <paramref name="taskId"/> what was just committed.</summary>
    public void Committed(Guid taskId, IReadOnlyList<AgentEvent> committed)
    {
        if (Window(taskId) is not null)
        {
            _follower.Append(taskId, committed);
        }
    }

    void IEventFollower.Committed(TaskRow task, IReadOnlyList<AgentEvent> events) => Committed(task.Id, events);

    /// <summary>
    /// The task is known to have an event of this <paramref name="seq"/>, which another silo committed: it is read now rather than at the
    /// next look.
    /// </summary>
    public void Published(Guid taskId, long seq)
    {
        if (Window(taskId)?.Last < seq)
        {
            _follower.FallBehind(taskId);
        }
    }

    /// <summary>What other silos have committed until now is read at once: nobody has told of it.</summary>
    public void LookAtAll()
    {
        lock (_lock)
        {
            foreach (var task in _windows.Keys)
            {
                _follower.FallBehind(task);
            }
        }
    }

    /// <summary>
    /// Batches of events with a seq above <paramref name="afterSeq"/>, in order, for ever: the caller stops by cancelling.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The history could not be read.</exception>
    public async IAsyncEnumerable<IReadOnlyList<AgentEvent>> FollowAsync(
        Guid taskId, long afterSeq, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seq = Math.Max(0, afterSeq);
        var window = Join(taskId, seq);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = window.After(seq, out var grown);
                if (batch is null)
                {
                    var from = window.Base;
                    batch = await _follower.ReadHistoryAsync(taskId, seq, cancellationToken);
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
            Leave(taskId, window);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _poll?.Dispose();
        _follower.Dispose();
    }

    Task<long> IEventReader.FindPlaceAsync(Guid taskId, long known, CancellationToken cancellationToken) =>
        Task.FromResult(Window(taskId)?.Last ?? known);

    Task IEventReader.ReadAsync(IReadOnlyList<TaskEvents> batch, CancellationToken cancellationToken)
    {
        foreach (var next in batch)
        {
            Window(next.TaskId)?.Append(next.After, next.Events);
        }

        return Task.CompletedTask;
    }

    private FeedWindow? Window(Guid taskId)
    {
        lock (_lock)
        {
            return _windows.GetValueOrDefault(taskId);
        }
    }

    private FeedWindow Join(Guid taskId, long after)
    {
        lock (_lock)
        {
            if (!_windows.TryGetValue(taskId, out var window))
            {
                _windows.Add(taskId, window = new FeedWindow(after));
                _follower.FallBehind(taskId);
                if (_windows.Count == 1)
                {
                    _poll = _time.CreateTimer(static feed => ((TaskFeed)feed!).LookAtAll(), this, Poll, Poll);
                    Changed();
                }
            }

            window.Viewers++;
            return window;
        }
    }

    private void Leave(Guid taskId, FeedWindow window)
    {
        lock (_lock)
        {
            if (--window.Viewers > 0)
            {
                return;
            }

            _windows.Remove(taskId);
            _follower.Forget(taskId);
            if (_windows.Count == 0)
            {
                _poll?.Dispose();
                Changed();
            }
        }
    }

    private void Changed()
    {
        _change.SetResult();
        _change = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
