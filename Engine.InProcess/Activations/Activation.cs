using Catalyst.Engine.InProcess.Calls;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

/// <summary>One living instance of a grain: its turns, its requests under way and waiting, its coming and going.</summary>
internal sealed partial class Activation : IGrainContext, ICallTarget
{
    private readonly Lock _gate = new();
    private readonly InProcessEngine _engine;
    private readonly IActivationOwner _owner;
    private readonly List<GrainRequest> _running = new(1);
    private Queue<GrainRequest>? _waiting;
    private Phase _phase;
    private int _blocking;
    private int _writers;
    private GrainReference? _reference;

    public Activation(InProcessEngine engine, GrainClass grainClass, GrainId grainId, IActivationOwner owner)
    {
        _engine = engine;
        _owner = owner;
        _lastUsed = engine.Time.GetTimestamp();
        Class = grainClass;
        GrainId = grainId;
        Turns = new TurnScheduler(this);
    }

    private enum Phase : byte
    {
        Activating,
        Active,
        Deactivating,
        Gone,
    }

    public GrainClass Class { get; }

    public GrainId GrainId { get; }

    public TurnScheduler Turns { get; }

    public object? GrainInstance { get; private set; }

    public GrainReference GrainReference => _reference ??= _engine.CreateReference(GrainId, Class.PrimaryInterface);

    public IServiceProvider ActivationServices => (_scope ??= _engine.Services.CreateAsyncScope()).ServiceProvider;

    public int Executing
    {
        get
        {
            lock (_gate)
            {
                return _running.Count;
            }
        }
    }

    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting?.Count ?? 0;
            }
        }
    }

    public static Activation Of(IGrainBase grain) => grain.GrainContext as Activation
        ?? throw new InvalidOperationException("The grain was created outside the engine; only activations have a runtime.");

    public bool TrySubmit(GrainRequest request)
    {
        lock (_gate)
        {
            if (_phase == Phase.Gone)
            {
                return false;
            }

            if (_phase == Phase.Active && MayStart(request) && (request.AlwaysInterleave || _waiting is not { Count: > 0 } || Class.Reentrant))
            {
                Begin(request);
            }
            else
            {
                (_waiting ??= new Queue<GrainRequest>()).Enqueue(request);
            }
        }

        return true;
    }

    /// <summary>Runs a request; called on a turn.</summary>
    public void Serve(GrainRequest request)
    {
        var task = request.ExecuteAsync(this);
        if (task.IsCompleted)
        {
            End(request, task.GetAwaiter().GetResult());
            request.Complete();
        }
        else
        {
            _ = EndAsync(request, task);
        }
    }

    /// <summary>Ends the waits of callers whose deadline has passed.</summary>
    public void Expire(long timestamp)
    {
        List<GrainRequest>? expired = null;
        lock (_gate)
        {
            foreach (var request in _running)
            {
                if (request.Deadline <= timestamp)
                {
                    (expired ??= []).Add(request);
                }
            }

            foreach (var request in _waiting ?? [])
            {
                if (request.Deadline <= timestamp)
                {
                    (expired ??= []).Add(request);
                }
            }
        }

        expired?.ForEach(request => request.Expire(this));
    }

    public void OnTurnFailed(Exception exception) => _engine.Logger.TurnFailed(GrainId, exception);

    public void OnTimerFailed(Exception exception) => _engine.Logger.TimerFailed(GrainId, exception);

    public override string ToString() => $"Activation:{GrainId}";

    private async Task EndAsync(GrainRequest request, Task<bool> task)
    {
        End(request, await task);
        request.Complete();
    }

    private bool MayStart(GrainRequest request) =>
        _blocking == 0 || request.AlwaysInterleave || Class.Reentrant || (request.ReadOnly && _writers == 0);

    private bool Blocks(GrainRequest request) => !request.AlwaysInterleave && !Class.Reentrant;

    private void Begin(GrainRequest request)
    {
        _running.Add(request);
        if (Blocks(request))
        {
            _blocking++;
            _writers += request.ReadOnly ? 0 : 1;
        }

        Turns.Post(request);
    }

    private void End(GrainRequest request, bool succeeded)
    {
        Class.Count(request, succeeded);
        bool free;
        lock (_gate)
        {
            _running.Remove(request);
            if (Blocks(request))
            {
                _blocking--;
                _writers -= request.ReadOnly ? 0 : 1;
            }

            if (request.KeepsAlive)
            {
                _lastUsed = _engine.Time.GetTimestamp();
            }

            if (_phase == Phase.Active)
            {
                BeginWaiting();
            }

            free = _phase == Phase.Active && _running.Count == 0;
            LeaveIfDone();
        }

        if (free)
        {
            _owner.OnFree(this);
        }
    }

    /// <summary>Starts, in order of arrival, what may start now.</summary>
    private void BeginWaiting()
    {
        while (_waiting is { Count: > 0 } waiting && (waiting.Peek().IsAbandoned || MayStart(waiting.Peek())))
        {
            var request = waiting.Dequeue();
            if (!request.IsAbandoned)
            {
                Begin(request);
            }
        }
    }

    /// <summary>After activation: as above, and those that interleave need not wait behind one that does not.</summary>
    private void BeginAllWaiting()
    {
        BeginWaiting();
        for (var count = _waiting?.Count ?? 0; count > 0; count--)
        {
            var request = _waiting!.Dequeue();
            if (request.AlwaysInterleave)
            {
                Begin(request);
            }
            else
            {
                _waiting.Enqueue(request);
            }
        }
    }
}
