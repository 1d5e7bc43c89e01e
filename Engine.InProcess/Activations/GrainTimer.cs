using Catalyst.Engine.InProcess.Calls;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>A timer whose ticks are requests of its activation. The period runs from the end of one tick to the next, so ticks never pile up.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Lock _gate = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _cancellation = new();
    private readonly ITimer _timer;
    private TimeSpan _next;
    private TimeSpan _period;
    private bool _ticking;
    private bool _disposed;

    public GrainTimer(
        Activation activation, TimeProvider time, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Validate(options.DueTime, options.Period);
        _activation = activation;
        _callback = callback;
        _options = options;
        _period = options.Period;
        using (ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(
                static timer => ((GrainTimer)timer!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        _timer.Change(options.DueTime, Timeout.InfiniteTimeSpan);
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Validate(dueTime, period);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _period = period;
            _next = dueTime;
            if (!_ticking)
            {
                _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        _timer.Dispose();
        _cancellation.Cancel();
        _activation.Forget(this);
    }

    private static void Validate(TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "The due time must not be negative.");
        }

        if (period <= TimeSpan.Zero && period != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(
                nameof(period), period, "The period must be positive, or Timeout.InfiniteTimeSpan for a single tick.");
        }
    }

    private void OnDue()
    {
        lock (_gate)
        {
            if (_disposed || _ticking)
            {
                return;
            }

            _ticking = true;
            _next = _period;
        }

        _activation.TrySubmit(new Tick(this) { AlwaysInterleave = _options.Interleave });
    }

    private void OnTicked()
    {
        lock (_gate)
        {
            _ticking = false;
            if (!_disposed)
            {
                _timer.Change(_next, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private sealed class Tick(GrainTimer timer) : GrainRequest
    {
        public override bool Forwardable => false;

        public override bool KeepsAlive => timer._options.KeepAlive;

        public override bool IsAbandoned => timer._disposed;

        public override async Task<bool> ExecuteAsync(Activation activation)
        {
            try
            {
                await timer._callback(timer._cancellation.Token);
                return true;
            }
            catch (Exception exception)
            {
                if (!timer._cancellation.IsCancellationRequested)
                {
                    activation.OnTimerFailed(exception);
                }

                return false;
            }
            finally
            {
                timer.OnTicked();
            }
        }

        public override void Reject(Exception exception)
        {
        }
    }
}
