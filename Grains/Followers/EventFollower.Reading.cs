using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Followers;

/// <summary>The workers: whose turn it is, what they read, and what becomes of a failure.</summary>
internal sealed partial class EventFollower
{
    /// <summary>Events read from the history at once.</summary>
    internal const int PageSize = 256;

    /// <summary>Tasks that have a page of the history in memory at the same time.</summary>
    private const int MaxPages = 64;

    /// <summary>The others wait their turn rather than take every database connection.</summary>
    private const int ConcurrentQueries = 4;

    /// <summary>A worker rests after so much work.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    /// <summary>A full disk makes every task fail: this often says it.</summary>
    private static readonly TimeSpan BetweenComplaints = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _workers;
    private bool _isGathering;
    private bool _isPaused;

    /// <summary>After a failure one worker more than there are goes ahead, and all follow when one has succeeded.</summary>
    private bool _isTrying;
    private int _tryingWorkers;
    private bool _isStopped;
    private DateTimeOffset _complained = DateTimeOffset.MinValue;

    private int Allowed => _isPaused || _isStopped ? 0 : _isTrying ? Math.Min(_tryingWorkers, _options.Workers) : _options.Workers;

    private void Schedule(EventCursor cursor, bool urgent = false)
    {
        if (!cursor.HasWork || cursor.State == CursorState.Running || (cursor.State == CursorState.Waiting && !urgent))
        {
            return;
        }

        _busy += cursor.State == CursorState.Idle ? 1 : 0;
        cursor.State = CursorState.Waiting;
        (urgent ? _urgent : _ready).Enqueue(cursor);
        if (urgent || _options.Gather == TimeSpan.Zero || _finishing.IsCancellationRequested)
        {
            Work(1);
        }
        else if (!_isGathering && _workers == 0)
        {
            _isGathering = true;
            _ = GatherAsync();
        }
    }

    private async Task GatherAsync()
    {
        await Task.Delay(_options.Gather, _time, _finishing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            _isGathering = false;
            Work(_options.Workers);
        }
    }

    /// <summary>Lets so many workers more look for something to read.</summary>
    private void Work(int more)
    {
        for (more = Math.Min(more, _urgent.Count + _ready.Count); more > 0 && _workers < Allowed; more--)
        {
            _workers++;
            ThreadPool.UnsafeQueueUserWorkItem(static follower => _ = follower.WorkAsync(), this, preferLocal: false);
        }
    }

    private async Task WorkAsync()
    {
        var worked = TimeSpan.Zero;
        while (Next() is { } turn)
        {
            var began = _time.GetTimestamp();
            try
            {
                await ReadAsync(turn);
            }
            catch (Exception exception)
            {
                Fail(turn, exception);
            }

            worked += _time.GetElapsedTime(began);
            if (_options.Rest > 0 && worked >= Slice)
            {
                await Task.Delay(worked * _options.Rest, _time, _finishing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                worked = TimeSpan.Zero;
            }
        }
    }

    /// <summary>The tasks whose turn it is, the last of which may be behind; null when the worker has nothing more to do.</summary>
    private List<EventCursor>? Next()
    {
        lock (_lock)
        {
            var turn = new List<EventCursor>(1);
            for (var room = _options.BatchSize; room > 0 && _workers <= Allowed && TryTake(out var cursor);)
            {
                (cursor.State, cursor.ReadsHistory) = (CursorState.Running, cursor.IsBehind && cursor.Count == 0);
                turn.Add(cursor);
                room -= cursor.ReadsHistory || !_options.MixesTasks ? _options.BatchSize : cursor.Count;
            }

            if (turn.Count > 0)
            {
                return turn;
            }

            if (--_workers == 0 && _isStopped)
            {
                _ended.TrySetResult();
            }

            return null;
        }
    }

    private bool TryTake(out EventCursor cursor)
    {
        while (_urgent.TryDequeue(out cursor!) || (!_isGathering && _ready.TryDequeue(out cursor!)))
        {
            // One that was urgent may have had its turn, and another one may be forgotten.
            if (cursor.State == CursorState.Waiting && IsKept(cursor))
            {
                return true;
            }
        }

        return false;
    }

    private async Task ReadAsync(List<EventCursor> turn)
    {
        var batch = new List<TaskEvents>(turn.Count);
        int[] counts;
        var readsHistory = turn[^1].ReadsHistory;
        if (readsHistory)
        {
            await _pages.WaitAsync(_stopped.Token);
        }

        try
        {
            if (readsHistory)
            {
                await ReadPageAsync(turn[^1]);
            }

            counts = Fill(batch, turn);
            if (batch.Count > 0)
            {
                await _reader.ReadAsync(batch, _stopped.Token);
            }
        }
        finally
        {
            if (readsHistory)
            {
                _pages.Release();
            }
        }

        lock (_lock)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                Advance(turn[i], counts[i]);
            }

            if (_isTrying)
            {
                _isTrying = false;
                Work(int.MaxValue);
            }
        }
    }

    private async Task ReadPageAsync(EventCursor cursor)
    {
        var place = cursor.IsPlaceKnown ? cursor.Place : await _reader.FindPlaceAsync(cursor.TaskId, cursor.Place, _stopped.Token);
        lock (_lock)
        {
            if (!cursor.IsPlaceKnown)
            {
                cursor.MoveTo(place);
            }

            // Before the history is read, so that what is committed meanwhile and cannot be kept is not missed.
            cursor.IsBehind = false;
        }

        var page = await ReadHistoryAsync(cursor.TaskId, place, _stopped.Token);
        lock (_lock)
        {
            if (IsKept(cursor))
            {
                cursor.IsBehind |= page.Count == PageSize;
                _held += cursor.Add(page, _reader.Wants);
            }
        }
    }

    /// <summary>
    /// Puts what is to be read now into the batch, the whole of a page, and answers how many events that are of each task.
    /// </summary>
    private int[] Fill(List<TaskEvents> batch, List<EventCursor> turn)
    {
        var counts = new int[turn.Count];
        lock (_lock)
        {
            var room = _options.BatchSize;
            for (var i = 0; i < counts.Length; i++)
            {
                var cursor = turn[i];
                var events = cursor.Peek(cursor.ReadsHistory ? int.MaxValue : room);
                room -= counts[i] = events.Count;
                if (events.Count > 0 || cursor.IsCalled)
                {
                    batch.Add(new TaskEvents(cursor.TaskId, cursor.Place, events, cursor.Task));
                    cursor.IsCalled = false;
                }
            }
        }

        return counts;
    }

    private void Advance(EventCursor cursor, int count)
    {
        if (!IsKept(cursor))
        {
            return;
        }

        cursor.Advance(count);
        _held -= count;
        if (cursor.HasWork)
        {
            Repeat(cursor);
            return;
        }

        cursor.State = CursorState.Idle;
        _busy--;
        cursor.Settle();
        cursor.Task = null;
        if (cursor.IsOver || !cursor.IsPlaceKnown)
        {
            _cursors.Remove(cursor.TaskId);
        }
    }

    /// <summary>
    /// Whoever waits for these tasks goes on without them, and after a pause they are read again, behind all others: when one of them is
    /// the reason, the others must not suffer from it.
    /// </summary>
    private void Fail(List<EventCursor> turn, Exception exception)
    {
        lock (_lock)
        {
            foreach (var cursor in turn.Where(IsKept))
            {
                _held -= cursor.Reset();
                cursor.Settle();
                Repeat(cursor);
            }

            if (_finishing.IsCancellationRequested)
            {
                SettleAll();
            }

            if (_isPaused || _isStopped)
            {
                return;
            }

            _isPaused = true;
        }

        if (exception is not DatabaseUnavailableException && _time.GetUtcNow() - _complained >= BetweenComplaints)
        {
            _complained = _time.GetUtcNow();
            LogFailed(exception, _options.Reader, turn[0].TaskId);
        }

        _ = ResumeAsync();
    }

    private async Task ResumeAsync()
    {
        await Task.Delay(_options.Pause, _time, _stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            (_isPaused, _isTrying, _tryingWorkers) = (false, true, _workers + 1);
            Work(1);
        }
    }

    private void Repeat(EventCursor cursor)
    {
        cursor.State = CursorState.Waiting;
        _ready.Enqueue(cursor);
    }

    private void SettleAll()
    {
        foreach (var cursor in _cursors.Values)
        {
            cursor.Settle();
        }
    }

    private bool IsKept(EventCursor cursor) => _cursors.TryGetValue(cursor.TaskId, out var kept) && ReferenceEquals(kept, cursor);

    [LoggerMessage(
        1, LogLevel.Warning,
        "{Reader} could not be brought up to date, first of task {TaskId}. Tasks go on; it is tried again every second")]
    private partial void LogFailed(Exception exception, string reader, Guid taskId);
}
