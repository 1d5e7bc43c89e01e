using Catalyst.Engine.InProcess.Activations;
using Catalyst.Engine.InProcess.Calls;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Catalyst.Engine.InProcess.Streams;

/// <summary>One stream item as a request of the subscribed grain. Has no timeout: giving up on a handler that still runs would break the order.</summary>
internal sealed class StreamRequest<T>(InProcessStreamProvider provider, StreamId streamId, Func<IAsyncObserver<T>, Task> action) : GrainRequest
{
    private readonly TaskCompletionSource _handled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    public Task Handled => _handled.Task;

    public override async Task<bool> ExecuteAsync(Activation activation)
    {
        try
        {
            var attachment = StreamAttachment.Of(activation, provider, streamId);
            await attachment.EnsureAnnouncedAsync();
            await action(attachment.Observer<T>());
            return true;
        }
        catch (Exception exception)
        {
            _failure = exception;
            return false;
        }
    }

    public override void Complete()
    {
        if (_failure is null)
        {
            _handled.TrySetResult();
        }
        else
        {
            _handled.TrySetException(_failure);
        }
    }

    public override void Reject(Exception exception) => _handled.TrySetException(exception);
}

/// <summary>What one activation has attached to one of its streams.</summary>
internal sealed class StreamAttachment(Activation activation, InProcessStreamProvider provider, StreamId streamId)
    : IStreamSubscriptionHandleFactory
{
    private object? _observer;
    private Task? _announced;

    public StreamId StreamId => streamId;

    public string ProviderName => provider.Name;

    /// <summary>Only within turns of the activation.</summary>
    public static StreamAttachment Of(Activation activation, InProcessStreamProvider provider, StreamId streamId)
    {
        var attachments = activation.StreamObservers ??= [];
        var key = (provider.Name, streamId);
        if (!attachments.TryGetValue(key, out var attachment))
        {
            attachments[key] = attachment = new StreamAttachment(activation, provider, streamId);
        }

        return (StreamAttachment)attachment;
    }

    public StreamSubscriptionHandle<T> Create<T>() => new Handle<T>(this);

    /// <summary>Tells the grain of the stream once, before its first item.</summary>
    public Task EnsureAnnouncedAsync()
    {
        if (_announced is null or { IsFaulted: true } or { IsCanceled: true })
        {
            _announced = _observer is null && activation.GrainInstance is IStreamSubscriptionObserver subscriber
                ? subscriber.OnSubscribed(this)
                : Task.CompletedTask;
        }

        return _announced;
    }

    public IAsyncObserver<T> Observer<T>() => _observer as IAsyncObserver<T>
        ?? throw new InvalidOperationException(_observer is null
            ? $"{activation.GrainId} is subscribed to stream {streamId} but attached no observer; it does so in "
                + $"{nameof(IStreamSubscriptionObserver)}.{nameof(IStreamSubscriptionObserver.OnSubscribed)} or in OnActivateAsync."
            : $"{activation.GrainId} expects other items of stream {streamId} than {typeof(T)}.");

    private sealed class Handle<T>(StreamAttachment attachment) : StreamSubscriptionHandle<T>
    {
        public override StreamId StreamId => attachment.StreamId;

        public override string ProviderName => attachment.ProviderName;

        public override Guid HandleId { get; } = Guid.NewGuid();

        public override Task UnsubscribeAsync()
        {
            attachment._observer = null;
            return Task.CompletedTask;
        }

        public override Task<StreamSubscriptionHandle<T>> ResumeAsync(IAsyncObserver<T> observer, StreamSequenceToken? token = null)
        {
            ArgumentNullException.ThrowIfNull(observer);
            attachment._observer = observer;
            return Task.FromResult<StreamSubscriptionHandle<T>>(this);
        }

        public override bool Equals(StreamSubscriptionHandle<T>? other) =>
            other is not null && other.StreamId == StreamId && other.ProviderName == ProviderName;

        public override int GetHashCode() => HashCode.Combine(StreamId, ProviderName);
    }
}
