using Microsoft.Extensions.Logging;
using Orleans.Providers.Streams.Common;
using Orleans.Streams.RabbitMq.Cache;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Hands a pulling agent what the broker pushes. A message is read where it arrives, off the agent's turns, and one that nobody can read
/// becomes a dead letter at once: no repetition makes it better. The cache acknowledges, because it knows when a message is handled.
/// </summary>
internal sealed partial class RabbitQueueReceiver(
    string queue, RabbitMqStreamOptions options, IStreamBroker broker, IRabbitDataAdapter adapter, RabbitQueueCache cache,
    TimeProvider time, ILogger<RabbitQueueReceiver> logger) : IQueueAdapterReceiver, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private IAsyncDisposable? _consuming;
    private long _arrived;

    /// <summary>Returns at once: messages come when there is a connection.</summary>
    public Task Initialize(TimeSpan timeout)
    {
        _consuming = broker.Consume(new QueueConsumer(queue, options.Window, HandleAsync)
        {
            MaxMessageBytes = options.MaxMessageBytes,
            ChannelLost = cache.Buffer.NoteChannelLost,
            GetStatus = () => cache.Status,
        });
        return Task.CompletedTask;
    }

    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) => GetQueueMessagesAsync(maxCount, CancellationToken.None);

    /// <summary>
    /// Waits for a message, because an agent that is answered with nothing reads again only at its next tick. The buffer may signal what
    /// was taken the time before, so this looks and waits until there is something.
    /// </summary>
    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken)
    {
        var found = Drain(maxCount);
        while (found.Count == 0 && await cache.Buffer.WaitAsync(options.PollTimeout, cancellationToken))
        {
            found = Drain(maxCount);
        }

        return found;
    }

    /// <summary>The cache has acknowledged them.</summary>
    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages) => Task.CompletedTask;

    /// <summary>What was pushed to this silo and is not acknowledged returns to its queue, for the next consumer.</summary>
    public async Task Shutdown(TimeSpan timeout)
    {
        await _closing.CancelAsync();
        Dispose();
        if (_consuming is { } consuming)
        {
            _consuming = null;
            await consuming.DisposeAsync().AsTask().WaitAsync(timeout);
        }
    }

    /// <summary>Part of <see cref="Shutdown"/>. The token outlives it: rejections that are under way still look at it.</summary>
    public void Dispose() => cache.Dispose();

    private List<IBatchContainer> Drain(int maxCount)
    {
        if (cache.Buffer.TakeChannelLost())
        {
            cache.DropLost();
        }

        var found = new List<IBatchContainer>();
        while (cache.Buffer.TryTake(out Resumption resumption))
        {
            cache.Resume(resumption);

            // The agent looks again at every cursor of a stream of which it is handed a message.
            found.Add(resumption.Message.Container);
        }

        while (found.Count < maxCount && cache.Buffer.TryTake(out QueuedMessage? message))
        {
            if (!message.IsLost)
            {
                found.Add(message.Container);
            }
        }

        return found;
    }

    private async ValueTask HandleAsync(InboundMessage message)
    {
        if (message.RejectionReason is { } reason)
        {
            _ = RejectAsync(message, reason);
            return;
        }

        StreamItems content;
        try
        {
            content = adapter.Read(queue, message.Body.Span);
        }
        catch (Exception failure)
        {
            // Whatever the adapter did not foresee is no reason to stop reading either.
            _ = RejectAsync(message, failure is UnreadableMessageException ? failure.Message : $"It could not be read: {failure.Message}");
            return;
        }

        var token = new EventSequenceTokenV2(++_arrived);
        var container = new RabbitBatchContainer(content.StreamId, token, [.. content.Items], content.RequestContext);
        try
        {
            await cache.Buffer.AddAsync(new QueuedMessage(container, message), _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // It was not acknowledged, so it comes again.
        }
    }

    /// <summary>Acknowledged only when it is a dead letter; when reading stops before that, it comes again.</summary>
    private async Task RejectAsync(InboundMessage message, string reason)
    {
        while (!message.Settlement.IsLost && !_closing.IsCancellationRequested)
        {
            try
            {
                await broker.PublishAsync(broker.Topology.DeadLetter(queue, message, reason, time.GetUtcNow()), _closing.Token);
                message.Settlement.Acknowledge();
                LogRejected(queue, reason);
                return;
            }
            catch (Exception failure)
            {
                if (!_closing.IsCancellationRequested)
                {
                    LogNotRejected(failure, queue);
                    await Task.Delay(RabbitQueueCache.DeadLetterPause, time, _closing.Token)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }
}
