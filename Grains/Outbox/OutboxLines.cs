using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// What this silo has committed and not published yet, so that nobody has to read it back from the database: a line for each task, whose events
/// are published one after the other, and all tasks beside each other. What does not fit is let go of altogether; it is in the database, and
/// until that has been read nothing is kept here, for a task's later event must not overtake an earlier one.
/// </summary>
/// <param name="capacity">Events that are kept.</param>
/// <param name="publish">Publishes one; throws when that is not possible now.</param>
/// <param name="fellBehind">Called when the database must be read.</param>
internal sealed class OutboxLines(int capacity, Func<AgentEvent, Task> publish, Action fellBehind)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Line> _lines = [];
    private TaskCompletionSource? _idle;
    private State _state = State.Behind;
    private int _held;
    private int _running;

    private enum State
    {
        /// <summary>The database is to be read first; nothing is kept.</summary>
        Behind,

        /// <summary>The database is being read; events are kept and wait.</summary>
        Holding,

        /// <summary>Events are published as they come.</summary>
        Flowing,
    }

    /// <summary>False while the database must be read or is being read.</summary>
    public bool IsFlowing
    {
        get
        {
            lock (_lock)
            {
                return _state == State.Flowing;
            }
        }
    }

    /// <summary>Tasks whose events wait here.</summary>
    public HashSet<Guid> Tasks
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines.Keys];
            }
        }
    }

    /// <summary>Takes a task's committed events, in their order.</summary>
    public void Append(Guid taskId, IReadOnlyList<AgentEvent> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            if (_state == State.Behind)
            {
                return;
            }

            if (_held + events.Count > capacity)
            {
                FallBehind();
                return;
            }

            if (!_lines.TryGetValue(taskId, out var line))
            {
                _lines.Add(taskId, line = new Line(taskId));
            }

            foreach (var e in events)
            {
                line.Events.Enqueue(e);
            }

            _held += events.Count;
            Start(line);
        }
    }

    /// <summary>Keeps from now on what comes, without publishing it; completes when nothing is being published any more.</summary>
    public Task HoldAsync()
    {
        lock (_lock)
        {
            _state = State.Holding;
            if (_running == 0)
            {
                return Task.CompletedTask;
            }

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>Publishes as events come, except those that were read from the database and are published; unless too many came meanwhile.</summary>
    public void Flow(IReadOnlySet<Guid> published)
    {
        lock (_lock)
        {
            if (_state == State.Behind)
            {
                return;
            }

            _state = State.Flowing;
            foreach (var line in _lines.Values.ToList())
            {
                while (line.Events.TryPeek(out var head) && published.Contains(head.EventId))
                {
                    line.Events.Dequeue();
                    _held--;
                }

                Start(line);
            }
        }
    }

    private void FallBehind()
    {
        _state = State.Behind;
        _lines.Clear();
        _held = 0;
        fellBehind();
    }

    private void Start(Line line)
    {
        if (_state != State.Flowing || line.IsRunning)
        {
            return;
        }

        if (line.Events.Count == 0)
        {
            _lines.Remove(line.TaskId);
            return;
        }

        line.IsRunning = true;
        _running++;
        ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Lines.PublishAsync(work.Line), (Lines: this, Line: line), preferLocal: false);
    }

    private async Task PublishAsync(Line line)
    {
        while (Next(line) is { } head)
        {
            try
            {
                await publish(head);
            }
            catch (Exception)
            {
                // Whoever publishes says why; the database still has it.
                lock (_lock)
                {
                    FallBehind();
                }

                continue;
            }

            lock (_lock)
            {
                if (IsKept(line))
                {
                    line.Events.Dequeue();
                    _held--;
                }
            }
        }
    }

    /// <summary>The line's next event; null when its turn is over.</summary>
    private AgentEvent? Next(Line line)
    {
        lock (_lock)
        {
            if (_state == State.Flowing && IsKept(line) && line.Events.TryPeek(out var head))
            {
                return head;
            }

            line.IsRunning = false;
            if (IsKept(line) && line.Events.Count == 0)
            {
                _lines.Remove(line.TaskId);
            }

            if (--_running == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }

            return null;
        }
    }

    /// <summary>False when it was let go of in the meantime.</summary>
    private bool IsKept(Line line) => _lines.TryGetValue(line.TaskId, out var kept) && ReferenceEquals(kept, line);

    private sealed class Line(Guid taskId)
    {
        public Guid TaskId => taskId;

        public Queue<AgentEvent> Events { get; } = new();

        public bool IsRunning { get; set; }
    }
}
