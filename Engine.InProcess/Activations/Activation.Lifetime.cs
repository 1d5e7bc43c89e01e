using Catalyst.Engine.InProcess.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>How an activation comes and goes.</summary>
internal sealed partial class Activation
{
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<GrainTimer>? _timers;
    private AsyncServiceScope? _scope;
    private DeactivationReason? _reason;
    private DateTimeOffset _keptUntil;
    private long _lastUsed;
    private bool _leaving;

    public Task Deactivated => _gone.Task;

    /// <summary>The streams whose first item the grain has been prepared for, by what prepared them.</summary>
    public Dictionary<object, object>? StreamObservers { get; set; }

    public void Start() => Turns.Post(() => _ = ActivateAsync());

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _reason ??= deactivationReason;
            if (_phase == Phase.Active)
            {
                _phase = Phase.Deactivating;
                LeaveIfDone();
            }
        }
    }

    public void DelayDeactivation(TimeSpan timeSpan)
    {
        lock (_gate)
        {
            var now = _engine.Time.GetUtcNow();
            _keptUntil = timeSpan == Timeout.InfiniteTimeSpan || timeSpan > DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
                : timeSpan <= TimeSpan.Zero ? DateTimeOffset.MinValue
                : now + timeSpan;
        }
    }

    /// <summary>Lets the activation go if nobody has used it for its collection age.</summary>
    public void CollectIfIdle(DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_phase == Phase.Active && _running.Count == 0 && _waiting is not { Count: > 0 } && _keptUntil <= now
                && Class.CollectionAge is { } age && _engine.Time.GetElapsedTime(_lastUsed) >= age)
            {
                Deactivate(new DeactivationReason(DeactivationReasonCode.ActivationIdle, $"Idle for {age}."));
            }
        }
    }

    public IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(this, _engine.Time, callback, options);
        lock (_gate)
        {
            (_timers ??= []).Add(timer);
        }

        return timer;
    }

    public void Forget(GrainTimer timer)
    {
        lock (_gate)
        {
            _timers?.Remove(timer);
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(_engine.Options.ActivationTimeout, _engine.Time);
            var (instance, states) = Class.CreateInstance(this);
            GrainInstance = instance;
            foreach (var state in states)
            {
                await state.ReadStateAsync(timeout.Token);
            }

            await ((IGrainBase)instance).OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
            Class.OnActivated();
            bool free;
            lock (_gate)
            {
                _phase = Phase.Active;
                _lastUsed = _engine.Time.GetTimestamp();
                BeginAllWaiting();
                if (_reason is not null)
                {
                    _phase = Phase.Deactivating;
                    LeaveIfDone();
                }

                free = _phase == Phase.Active && _running.Count == 0;
            }

            if (free)
            {
                _owner.OnFree(this);
            }
        }
        catch (Exception exception)
        {
            _engine.Logger.ActivationFailed(GrainId, exception);
            await FailAsync(exception);
        }
    }

    /// <summary>Called under the gate.</summary>
    private void LeaveIfDone()
    {
        if (_phase == Phase.Deactivating && _running.Count == 0 && !_leaving)
        {
            _leaving = true;
            Turns.Post(() => _ = DeactivateAsync());
        }
    }

    private async Task DeactivateAsync()
    {
        StopTimers();
        try
        {
            using var timeout = new CancellationTokenSource(_engine.DeactivationTimeout, _engine.Time);
            await ((IGrainBase)GrainInstance!).OnDeactivateAsync(_reason!.Value, timeout.Token).WaitAsync(timeout.Token);
        }
        catch (Exception exception)
        {
            _engine.Logger.DeactivationFailed(GrainId, exception);
        }

        await ReleaseAsync();
        Class.OnDeactivated();
        Leave(null);
    }

    private async Task FailAsync(Exception exception)
    {
        StopTimers();
        await ReleaseAsync();
        Leave(exception);
    }

    private void StopTimers()
    {
        GrainTimer[] timers;
        lock (_gate)
        {
            timers = _timers is null ? [] : [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }

    private async Task ReleaseAsync()
    {
        try
        {
            switch (GrainInstance)
            {
                case IAsyncDisposable asynchronous:
                    await asynchronous.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }

            if (_scope is { } scope)
            {
                await scope.DisposeAsync();
            }
        }
        catch (Exception exception)
        {
            _engine.Logger.DeactivationFailed(GrainId, exception);
        }
    }

    /// <summary>Goes. What still waits is failed with <paramref name="exception"/>, or handed on in its order.</summary>
    private void Leave(Exception? exception)
    {
        GrainRequest[] waiting;
        ICallTarget? successor = null;
        lock (_gate)
        {
            _phase = Phase.Gone;
            waiting = _waiting is null ? [] : [.. _waiting.Where(request => request.Forwardable && !request.IsAbandoned)];
            _waiting = null;

            // Under the gate, so that no later call overtakes those that waited here.
            successor = _owner.OnGone(this, exception is null ? waiting : []);
        }

        if (exception is not null)
        {
            foreach (var request in waiting)
            {
                request.Reject(exception);
            }
        }

        (successor as Activation)?.Start();
        _gone.TrySetResult();
    }
}
