namespace Catalyst.Testing;

/// <summary>
/// A clock that stands still until a test moves it; timers then fire in the order of their due times before the move returns.
/// </summary>
public sealed class FakeTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly Lock _firing = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<(TimeSpan Due, Signal Armed)> _awaited = [];
    private DateTimeOffset _now;
    private long _order;

    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public FakeTimeProvider(DateTimeOffset start) => _now = start.ToUniversalTime();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many timers are waiting to fire.</summary>
    public int ArmedTimers
    {
        get
        {
            lock (_gate)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>
    /// Set when code under test next arms a timer with this due time. Ask before the trigger, wait before moving the clock: then the timer
    /// cannot be armed too late to see the move.
    /// </summary>
    public Signal NextTimer(TimeSpan due)
    {
        var armed = new Signal($"a timer due in {due}");
        lock (_gate)
        {
            _awaited.Add((due, armed));
        }

        return armed;
    }

    /// <summary>Moves the clock forward, stopping at each due time on the way so that callbacks see the time they asked for.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <inheritdoc cref="Advance"/>
    public void AdvanceTo(DateTimeOffset target)
    {
        // One thread fires at a time, so that whoever advanced time finds everything that was due fired.
        lock (_firing)
        {
            while (TakeDue(target) is { } due)
            {
                due.Fire();
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? TakeDue(DateTimeOffset target)
    {
        lock (_gate)
        {
            var next = _timers.MinBy(timer => (timer.Due, timer.Order));
            if (next is null || next.Due > target)
            {
                _now = target > _now ? target : _now;
                return null;
            }

            _now = next.Due > _now ? next.Due : _now;
            if (next.Period > TimeSpan.Zero)
            {
                next.Due = _now + next.Period;
                next.Order = ++_order;
            }
            else
            {
                _timers.Remove(next);
            }

            return next;
        }
    }

    private bool Arm(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (timer.Disposed)
            {
                return false;
            }

            if (dueTime >= TimeSpan.Zero)
            {
                timer.Due = _now + dueTime;
                timer.Period = period;
                timer.Order = ++_order;
                _timers.Add(timer);
                _awaited.RemoveAll(awaited =>
                {
                    if (awaited.Due == dueTime)
                    {
                        awaited.Armed.Set();
                    }

                    return awaited.Due == dueTime;
                });
            }
        }

        // As on the real clock, a timer that is due at once fires without anybody moving time, and never on its creator's stack.
        if (dueTime == TimeSpan.Zero)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static provider => provider.Advance(TimeSpan.Zero), this, preferLocal: false);
        }

        return true;
    }

    private sealed class FakeTimer(FakeTimeProvider owner, TimerCallback callback, object? state) : ITimer
    {
        // As System.Threading.Timer does, so that what the creator had in flight is seen in the callback.
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        public DateTimeOffset Due { get; set; }

        public TimeSpan Period { get; set; }

        public long Order { get; set; }

        public bool Disposed { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => owner.Arm(this, dueTime, period);

        public void Fire()
        {
            if (_context is null)
            {
                callback(state);
            }
            else
            {
                ExecutionContext.Run(_context, static timer => ((FakeTimer)timer!).Invoke(), this);
            }
        }

        public void Dispose()
        {
            lock (owner._gate)
            {
                Disposed = true;
                owner._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Invoke() => callback(state);
    }
}
