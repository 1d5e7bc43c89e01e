using Catalyst.Engine.InProcess.Activations;
using Catalyst.Engine.InProcess.Calls;
using Orleans.Runtime;
using Orleans.Streams;

namespace Catalyst.Engine.InProcess.Streams;

/// <summary>One stream as its producers and subscribers hold it.</summary>
internal sealed class InProcessStream<T>(InProcessStreamProvider provider, StreamId streamId) : IAsyncStream<T>
{
    public bool IsRewindable => false;

    public string ProviderName => provider.Name;

    public StreamId StreamId => streamId;

    public Task OnNextAsync(T item, StreamSequenceToken? token = null)
    {
        var position = token ?? provider.NextToken();
        var deliveries = new List<Task>(1);
        foreach (var subscriber in provider.Subscribers(streamId))
        {
            var own = DeepCopier.CopyResult(item);
            deliveries.Add(provider.InOrder(streamId, subscriber, () => DeliverAsync(subscriber, own, position)));
        }

        return Task.WhenAll(deliveries);
    }

    public async Task OnNextBatchAsync(IEnumerable<T> batch, StreamSequenceToken? token = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var item in batch)
        {
            await OnNextAsync(item, token);
        }
    }

    public Task OnErrorAsync(Exception ex) => Task.WhenAll(provider.Subscribers(streamId).Select(subscriber =>
        provider.InOrder(streamId, subscriber, () => SendAsync(subscriber, observer => observer.OnErrorAsync(ex)))));

    public Task OnCompletedAsync() => Task.WhenAll(provider.Subscribers(streamId).Select(subscriber =>
        provider.InOrder(streamId, subscriber, () => SendAsync(subscriber, observer => observer.OnCompletedAsync()))));

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(IAsyncObserver<T> observer) => SubscribeAsync(observer, null);

    public Task<StreamSubscriptionHandle<T>> SubscribeAsync(
        IAsyncObserver<T> observer, StreamSequenceToken? token, string? filterData = null)
    {
        if (RuntimeContext.Current is not Activation activation || !provider.Subscribers(streamId).Contains(activation.GrainId))
        {
            throw new NotSupportedException(
                $"Stream {streamId}: this engine delivers to grains with [ImplicitStreamSubscription] only, and only they may attach observers.");
        }

        return StreamAttachment.Of(activation, provider, streamId).Create<T>().ResumeAsync(observer, token);
    }

    public Task<IList<StreamSubscriptionHandle<T>>> GetAllSubscriptionHandles()
    {
        IList<StreamSubscriptionHandle<T>> handles =
            RuntimeContext.Current is Activation activation && provider.Subscribers(streamId).Contains(activation.GrainId)
                ? [StreamAttachment.Of(activation, provider, streamId).Create<T>()]
                : [];
        return Task.FromResult(handles);
    }

    public bool Equals(IAsyncStream<T>? other) => other is not null && other.StreamId == streamId && other.ProviderName == ProviderName;

    public override bool Equals(object? obj) => Equals(obj as IAsyncStream<T>);

    public override int GetHashCode() => HashCode.Combine(streamId, ProviderName);

    private async Task DeliverAsync(GrainId subscriber, T item, StreamSequenceToken token)
    {
        var engine = provider.Engine;
        var attempts = engine.Options.StreamDeliveryAttempts;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SendAsync(subscriber, observer => observer.OnNextAsync(item, token));
                return;
            }
            catch (Exception exception) when (exception is not SiloUnavailableException)
            {
                engine.Logger.StreamItemFailed(subscriber, streamId, attempt, attempts, exception);
                if (attempt >= attempts)
                {
                    await SendAsync(subscriber, observer => observer.OnErrorAsync(exception)).ContinueWith(_ => { }, TaskScheduler.Default);
                    throw;
                }
            }

            await Task.Delay(engine.Options.StreamRetryDelay * Math.Pow(2, attempt - 1), engine.Time);
        }
    }

    private Task SendAsync(GrainId subscriber, Func<IAsyncObserver<T>, Task> action)
    {
        var request = new StreamRequest<T>(provider, streamId, action);
        provider.Engine.Resubmit(subscriber, request);
        return request.Handled;
    }
}
