using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Followers;

/// <summary>
/// Brings one reader what tasks commit: each task's events in their order, and tasks beside each other. Whoever commits leaves the events
/// here and goes on. What fits in memory is read from there; the rest, what other silos committed, and what the reader failed at comes from
/// the history, after the place at which the reader says it is. So memory is bounded, and a reader that is slow or fails holds up nobody
/// but itself.
/// </summary>
internal sealed partial class EventFollower : IDisposable
{
    private readonly FollowerOptions _options;
    private readonly IEventReader _reader;
    private readonly IEventHistory _history;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, EventCursor> _cursors = [];
    private readonly Queue<EventCursor> _ready = new();
    private readonly Queue<EventCursor> _urgent = new();
    private readonly SemaphoreSlim _pages = new(MaxPages);
    private readonly SemaphoreSlim _queries = new(ConcurrentQueries);
    private readonly CancellationTokenSource _finishing = new();
    private readonly CancellationTokenSource _stopped = new();
    private int _held;
    private int _busy;

    public EventFollower(FollowerOptions options, IEventReader reader, IEventHistory history, TimeProvider time, ILogger logger) =>
        (_options, _reader, _history, _time, _logger) = (options, reader, history, time, logger);

    /// <summary>Tasks of which something is to be read.</summary>
    public HashSet<Guid> Busy
    {
        get
        {
            lock (_lock)
            {
                return [.. BusyCursors().Select(cursor => cursor.TaskId)];
            }
        }
    }

    /// <summary>Events in memory.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Takes note of committed events.</summary>
    /// <param name="isOver">Whether they are the task's last ones, as far as can be told.</param>
    /// <param name="task">The task as committed, where the reader wants to know.</param>
    public void Append(Guid taskId, IReadOnlyList<AgentEvent> committed, bool isOver = false, TaskRow? task = null)
    {
        lock (_lock)
        {
            if (Cursor(taskId, committed[0].Seq - 1) is not { } cursor)
            {
                return;
            }

            (cursor.IsOver, cursor.Task) = (isOver, task);
            _held += cursor.Keep(committed, _reader.Wants, Math.Max(0, _options.Capacity - _held));
            Schedule(cursor);
        }
    }

    /// <summary>The history has something of the task that was not appended.</summary>
    /// <param name="place">Up to where the reader has read; null when it must be asked. What is being read already goes on where it
    /// is.</param>
    /// <param name="urgent">Before all others, and even if there is no room for the task.</param>
    public void FallBehind(Guid taskId, long? place = null, bool urgent = false)
    {
        lock (_lock)
        {
            if (Cursor(taskId, place ?? 0, urgent) is not { } cursor)
            {
                return;
            }

            if (cursor.State == CursorState.Idle)
            {
                cursor.MoveTo(place);
            }

            cursor.IsBehind = true;
            Schedule(cursor, urgent);
        }
    }

    /// <summary>The reader has something to do with the task, events or not.</summary>
    public void Call(Guid taskId)
    {
        lock (_lock)
        {
            if (Cursor(taskId, null) is { } cursor)
            {
                cursor.IsCalled = true;
                Schedule(cursor);
            }
        }
    }

    /// <summary>The task is of no interest any more. A batch of it may be on its way still.</summary>
    public void Forget(Guid taskId)
    {
        lock (_lock)
        {
            if (_cursors.Remove(taskId, out var cursor))
            {
                _held -= cursor.Reset();
                _busy -= cursor.State == CursorState.Idle ? 0 : 1;
                cursor.Settle();
            }
        }
    }

    /// <summary>Completes when what was known of the task, or of all, before the call is read, or could not be.</summary>
    public Task WhenReadAsync(Guid? taskId = null)
    {
        lock (_lock)
        {
            var asked = BusyCursors().Where(cursor => taskId is null || cursor.TaskId == taskId);
            return Task.WhenAll([.. asked.Select(cursor => cursor.WhenSettledAsync())]);
        }
    }

    /// <summary>What the history has of the task after <paramref name="place"/>: a page, of which a few are read at a time.</summary>
    /// <exception cref="DatabaseUnavailableException">It could not be read.</exception>
    public async Task<IReadOnlyList<AgentEvent>> ReadHistoryAsync(Guid taskId, long place, CancellationToken cancellationToken)
    {
        await _queries.WaitAsync(cancellationToken);
        try
        {
            return await _history.ListAsync(taskId, place, PageSize, cancellationToken);
        }
        finally
        {
            _queries.Release();
        }
    }

    /// <summary>
    /// Reads what is there, without gathering and resting, unless reading fails or takes longer than <paramref name="patience"/>; then
    /// ends.
    /// </summary>
    public async Task StopAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        await _finishing.CancelAsync();
        if (!_isPaused)
        {
            await WhenReadAsync().WaitAsync(patience, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task ended;
        lock (_lock)
        {
            _isStopped = true;
            ended = _workers == 0 ? Task.CompletedTask : _ended.Task;
            SettleAll();
        }

        await _stopped.CancelAsync();
        await ended.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isStopped = true;
        }

        _finishing.Dispose();
        _stopped.Dispose();
        _pages.Dispose();
        _queries.Dispose();
    }

    private IEnumerable<EventCursor> BusyCursors() => _cursors.Values.Where(cursor => cursor.State != CursorState.Idle);

    /// <summary>
    /// The task's cursor; null when there is no room for one more. Of a new task everything is known, also that nothing is before it.
    /// </summary>
    private EventCursor? Cursor(Guid taskId, long? guess, bool force = false)
    {
        if (_isStopped)
        {
            return null;
        }

        if (!_cursors.TryGetValue(taskId, out var cursor))
        {
            if (_cursors.Count >= _options.MaxTasks && !force && !MakeRoom())
            {
                return null;
            }

            _cursors.Add(taskId, cursor = new EventCursor(taskId, guess ?? 0, isPlaceKnown: guess == 0));
        }

        return cursor;
    }

    /// <summary>Idle tasks are forgotten, all at once: looking for them costs too much to do it for each.</summary>
    private bool MakeRoom()
    {
        if (_cursors.Count - _busy < Math.Max(1, _options.MaxTasks / 8))
        {
            return false;
        }

        foreach (var idle in _cursors.Values.Where(cursor => cursor.State == CursorState.Idle).ToList())
        {
            _cursors.Remove(idle.TaskId);
        }

        return true;
    }
}
