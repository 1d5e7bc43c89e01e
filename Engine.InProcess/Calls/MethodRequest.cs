using System.Diagnostics;
using Catalyst.Engine.InProcess.Activations;
using Orleans.Runtime;
using Orleans.Storage;

namespace Catalyst.Engine.InProcess.Calls;

/// <summary>A call on its way. The caller's cancellation and timeout end its wait at once and tell the method by its own token.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Reliability", "CA1001", Justification = "The token source has no timer and no wait handle, and the method may keep its token.")]
internal sealed class MethodRequest<T> : GrainRequest
{
    private readonly GrainMethod<T> _method;
    private readonly object?[] _arguments;
    private readonly InProcessEngine _engine;
    private readonly Dictionary<string, object>? _context = RequestContext.Values;
    private readonly Activity? _activity = Activity.Current;
    private readonly TaskCompletionSource<T> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource? _cancellation;
    private readonly CancellationTokenRegistration _registration;
    private Activation? _activation;
    private Exception? _failure;
    private T _result = default!;

    public MethodRequest(GrainMethod<T> method, object?[] arguments, InProcessEngine engine)
    {
        _method = method;
        _arguments = arguments;
        _engine = engine;
        AlwaysInterleave = method.AlwaysInterleave;
        ReadOnly = method.ReadOnly;
        Deadline = method.OneWay ? long.MaxValue : engine.DeadlineAfter(method.Timeout);
        if (method.CancellationIndex >= 0)
        {
            _cancellation = new CancellationTokenSource();
            var callers = (CancellationToken)arguments[method.CancellationIndex]!;
            arguments[method.CancellationIndex] = _cancellation.Token;
            if (callers.CanBeCanceled)
            {
                _registration = callers.UnsafeRegister(
                    static (request, token) => ((MethodRequest<T>)request!).CancelledByCaller(token), this);
            }
        }
    }

    public Task<T> Response => _response.Task;

    public override bool IsAbandoned => _response.Task.IsCompleted;

    public override async Task<bool> ExecuteAsync(Activation activation)
    {
        Volatile.Write(ref _activation, activation);
        if (_cancellation is not null && _response.Task.IsCompleted)
        {
            // Cancelled between the queue and here, when there was no activation yet to tell.
            await _cancellation.CancelAsync();
        }

        RequestContext.Values = _context;
        if (_activity is not null)
        {
            Activity.Current = _activity;
        }

        try
        {
            var call = _engine.Filters.Length == 0
                ? _method.InvokeAsync(activation.GrainInstance!, _arguments)
                : new FilteredCall<T>(
                    _method.Definition, activation.GrainInstance!, activation.GrainId, _engine.Filters,
                    () => _method.InvokeAsync(activation.GrainInstance!, _arguments)).RunAsync();
            _result = _method.Own(await call);
            return true;
        }
        catch (Exception exception)
        {
            if (exception is InconsistentStateException { IsSourceActivation: true } inconsistent)
            {
                inconsistent.IsSourceActivation = false;
                activation.Deactivate(new Orleans.DeactivationReason(
                    Orleans.DeactivationReasonCode.ApplicationError, exception, "Its state was written by someone else."));
            }

            if (_method.OneWay)
            {
                _engine.Logger.OneWayFailed(_method.Name, activation.GrainId, exception);
            }

            _failure = exception;
            return false;
        }
    }

    public override void Complete()
    {
        _registration.Unregister();
        if (_failure is null)
        {
            _response.TrySetResult(_result);
        }
        else
        {
            Fail(_failure);
        }
    }

    public override void Reject(Exception exception)
    {
        if (_method.OneWay)
        {
            _engine.Logger.OneWayRejected(_method.Name, exception);
        }

        Fail(exception);
        _registration.Dispose();
    }

    public override void Expire(Activation? activation)
    {
        if (_response.Task.IsCompleted)
        {
            return;
        }

        var timeout = _method.Timeout ?? _engine.Options.ResponseTimeout;
        var where = activation is null ? "" : $" on {activation.GrainId}";
        Fail(new TimeoutException($"{_method.Name}{where} did not answer within {timeout}. The request may still be running."));
        CancelMethod();
    }

    private void CancelledByCaller(CancellationToken token)
    {
        if (_response.TrySetCanceled(token))
        {
            CancelMethod();
        }
    }

    /// <summary>Callbacks of the method's token are turns of the activation, like everything else in it.</summary>
    private void CancelMethod()
    {
        if (_cancellation is { } cancellation && Volatile.Read(ref _activation) is { } activation)
        {
            activation.Turns.Post(cancellation.Cancel);
        }
    }

    private void Fail(Exception exception)
    {
        if (_response.TrySetException(exception) && _method.OneWay)
        {
            // Nobody will look; it was logged.
            _ = _response.Task.Exception;
        }
    }
}
