using System.Collections.Concurrent;
using System.Reflection;
using Catalyst.Engine.InProcess.Activations;
using Catalyst.Engine.InProcess.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess;

/// <summary>The activations of this node and the way of calls to them.</summary>
internal sealed class InProcessEngine(
    IServiceProvider services, IOptions<InProcessEngineOptions> options, TimeProvider time, ILogger<InProcessEngine> logger)
    : ICallRouter, IActivationOwner, IActivationStatistics
{
    private static readonly ConcurrentDictionary<Type, GrainReference> s_prototypes = new();
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> s_methods = new();

    private readonly ConcurrentDictionary<GrainId, ICallTarget> _targets = new();
    private ITimer? _collector;
    private ITimer? _expirer;
    private volatile State _state;

    private enum State
    {
        NotStarted,
        Running,
        Stopping,
        Stopped,
    }

    public IServiceProvider Services => services;

    public InProcessEngineOptions Options { get; } = options.Value;

    /// <summary>Around every call; made at the first one, since they may call grains themselves.</summary>
    public IIncomingGrainCallFilter[] Filters => field ??= [.. services.GetServices<IIncomingGrainCallFilter>()];

    public TimeProvider Time => time;

    public ILogger Logger => logger;

    public GrainRegistry Registry { get; } = new(options.Value);

    public bool IsStopping => _state >= State.Stopping;

    /// <summary>Shorter while the engine stops, so that one slow grain does not take the time of all.</summary>
    public TimeSpan DeactivationTimeout => IsStopping && Options.ShutdownTimeout < Options.DeactivationTimeout
        ? Options.ShutdownTimeout
        : Options.DeactivationTimeout;

    public static SiloUnavailableException Stopping() => new("The engine is stopping; no grain is activated any more.");

    public void Start()
    {
        _state = State.Running;
        _collector = CreateTimer(engine => engine.Collect(), Options.CollectionQuantum);
        _expirer = CreateTimer(engine => engine.Expire(), Options.ResponseTimeoutQuantum);
        logger.Started(Registry.Classes.Count());
    }

    /// <summary>Deactivates everything, within the shutdown timeout.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_state != State.Running)
        {
            return;
        }

        _state = State.Stopping;
        _collector?.Dispose();
        var activations = Activations().ToArray();
        foreach (var pool in _targets.Values.OfType<WorkerPool>())
        {
            pool.RejectWaiting();
        }

        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The engine is stopping.");
        foreach (var activation in activations)
        {
            activation.Deactivate(reason, cancellationToken);
        }

        try
        {
            await Task.WhenAll(activations.Select(each => each.Deactivated)).WaitAsync(Options.ShutdownTimeout, time, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            logger.StoppedEarly(activations.Count(each => !each.Deactivated.IsCompleted));
        }

        _expirer?.Dispose();
        _state = State.Stopped;
        logger.Stopped(activations.Length);
    }

    public object? Call(GrainReference reference, MethodInfo method, object?[] arguments)
    {
        var called = s_methods.GetOrAdd(method, GrainMethod.Create);
        if (called.CancellationIndex >= 0 && arguments[called.CancellationIndex] is CancellationToken { IsCancellationRequested: true } token)
        {
            return called.Cancelled(token);
        }

        called.CopyArguments(arguments);
        var (request, response) = called.CreateRequest(arguments, this);
        Resubmit(reference.GrainId, request);
        return response;
    }

    /// <summary>Finds or makes whoever takes the request; rejects it if nobody can.</summary>
    public void Resubmit(GrainId grainId, GrainRequest request)
    {
        try
        {
            while (!Find(grainId).TrySubmit(request))
            {
                // It went between the look-up and here; the next look-up finds or makes its successor.
            }
        }
        catch (Exception exception)
        {
            request.Reject(exception);
        }
    }

    public GrainReference CreateReference(GrainId grainId, Type interfaceType) => s_prototypes
        .GetOrAdd(interfaceType, static type => (GrainReference)DispatchProxy.Create(type, typeof(GrainReference)))
        .For(this, grainId);

    public long DeadlineAfter(TimeSpan? timeout)
    {
        var span = timeout ?? Options.ResponseTimeout;
        return span == Timeout.InfiniteTimeSpan
            ? long.MaxValue
            : time.GetTimestamp() + (long)(span.TotalSeconds * time.TimestampFrequency);
    }

    public void ThrowIfStopping()
    {
        if (IsStopping)
        {
            throw Stopping();
        }
    }

    public void Remove(GrainId grainId, ICallTarget target) => _targets.TryRemove(KeyValuePair.Create(grainId, target));

    void IActivationOwner.OnFree(Activation activation)
    {
    }

    ICallTarget? IActivationOwner.OnGone(Activation activation, IReadOnlyList<GrainRequest> waiting)
    {
        if (waiting.Count == 0 || IsStopping)
        {
            Remove(activation.GrainId, activation);
            foreach (var request in waiting)
            {
                request.Reject(Stopping());
            }

            return null;
        }

        var successor = new Activation(this, activation.Class, activation.GrainId, this);
        foreach (var request in waiting)
        {
            successor.TrySubmit(request);
        }

        _targets[activation.GrainId] = successor;
        return successor;
    }

    public IReadOnlyList<GrainTypeStatistics> ByType()
    {
        var counts = Registry.Classes.ToDictionary(each => each, _ => (Executing: 0, Waiting: 0));
        foreach (var activation in Activations())
        {
            var (executing, waiting) = counts[activation.Class];
            counts[activation.Class] = (executing + activation.Executing, waiting + activation.Waiting);
        }

        foreach (var pool in _targets.Values.OfType<WorkerPool>())
        {
            var (executing, waiting) = counts[pool.Class];
            counts[pool.Class] = (executing, waiting + pool.Waiting);
        }

        return
        [
            .. counts.OrderBy(pair => pair.Key.GrainType.ToString(), StringComparer.Ordinal).Select(pair => new GrainTypeStatistics(
                pair.Key.GrainType.ToString(), pair.Key.Type.FullName!, pair.Key.Activations, pair.Key.Requests, pair.Key.Failures,
                pair.Value.Executing, pair.Value.Waiting)),
        ];
    }

    private ICallTarget Find(GrainId grainId)
    {
        if (_targets.TryGetValue(grainId, out var target))
        {
            return target;
        }

        switch (_state)
        {
            case State.NotStarted:
                throw new SiloUnavailableException("The engine has not started yet; grains answer once the host has started it.");
            case not State.Running:
                throw Stopping();
        }

        var grainClass = Registry.ByType(grainId.Type);
        if (grainClass.MaxWorkers > 0)
        {
            return _targets.GetOrAdd(grainId, new WorkerPool(this, grainClass, grainId));
        }

        var activation = new Activation(this, grainClass, grainId, this);
        if (!_targets.TryAdd(grainId, activation))
        {
            return Find(grainId);
        }

        activation.Start();
        return activation;
    }

    private IEnumerable<Activation> Activations() => _targets.Values.SelectMany(target => target switch
    {
        WorkerPool pool => pool.Workers,
        Activation activation => [activation],
        _ => [],
    });

    private void Collect()
    {
        var now = time.GetUtcNow();
        foreach (var activation in Activations())
        {
            activation.CollectIfIdle(now);
        }
    }

    private void Expire()
    {
        var now = time.GetTimestamp();
        foreach (var target in _targets.Values)
        {
            switch (target)
            {
                case Activation activation:
                    activation.Expire(now);
                    break;
                case WorkerPool pool:
                    pool.Expire(now);
                    Array.ForEach(pool.Workers, worker => worker.Expire(now));
                    break;
            }
        }
    }

    private ITimer CreateTimer(Action<InProcessEngine> tick, TimeSpan period)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return time.CreateTimer(_ => tick(this), null, period, period);
        }
    }
}
