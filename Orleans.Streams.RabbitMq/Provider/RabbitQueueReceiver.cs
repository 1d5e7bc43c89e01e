using Microsoft.Extensions.Logging;
using Orleans.Providers.Streams.Common;
using Orleans.Streams.RabbitMq.Cache;
using Orleans.Streams.RabbitMq.Io;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Hands a pulling agent what RabbitMQ pushes. A message is read where it arrives, off the agent's turns, and what nobody could read goes
/// to the dead letters at once: no repetition makes it better. Acknowledging is the cache's matter, which knows when a message is handled.
/// </summary>
internal sealed partial class RabbitQueueReceiver(
    string queue, RabbitMqStreamOptions options, IRabbitStreamBroker broker, IRabbitDataAdapter adapter, RabbitQueueCache cache,
    TimeProvider time,
    ILogger<RabbitQueueReceiver> logger)
    : IQueueAdapterReceiver, IDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private IAsyncDisposable? _reading;
    private long _arrived;

    /// <summary>Returns at once: messages come when there is a connection.</summary>
    public Task Initialize(TimeSpan timeout)
    {
        _reading = broker.Consume(queue, options.Window, TakeAsync, cache.Mailbox.Lose, () => cache.InHand);
        return Task.CompletedTask;
    }

    public Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount) => GetQueueMessagesAsync(maxCount, CancellationToken.None);

    /// <summary>
    /// Waits for a message, so that one which comes is not delayed by the agent's timer: an agent that is answered with nothing reads again
    /// at its next tick. The mailbox may wake it for what was taken the time before, so it looks and waits until there is something.
    /// </summary>
    public async Task<IList<IBatchContainer>> GetQueueMessagesAsync(int maxCount, CancellationToken cancellationToken)
    {
        var found = Drain(maxCount);
        while (found.Count == 0 && await cache.Mailbox.WaitAsync(options.PollTimeout, cancellationToken))
        {
            found = Drain(maxCount);
        }

        return found;
    }

    /// <summary>The cache has acknowledged them.</summary>
    public Task MessagesDeliveredAsync(IList<IBatchContainer> messages) => Task.CompletedTask;

    /// <summary>What was handed to this silo and is not acknowledged goes back to its queue, for the next reader.</summary>
    public async Task Shutdown(TimeSpan timeout)
    {
        await _closing.CancelAsync();
        Dispose();
        if (_reading is { } reading)
        {
            _reading = null;
            await reading.DisposeAsync().AsTask().WaitAsync(timeout);
        }
    }

    /// <summary>Part of <see cref="Shutdown"/>. The token outlives it: refusals that are under way still look at it.</summary>
    public void Dispose() => cache.Dispose();

    private List<IBatchContainer> Drain(int maxCount)
    {
        if (cache.Mailbox.TakeLoss())
        {
            cache.ForgetLost();
        }

        var found = new List<IBatchContainer>();
        while (cache.Mailbox.TryTake(out Wake wake))
        {
            cache.Apply(wake);

            // The agent looks again at every cursor of a stream of which it is handed a message.
            found.Add(wake.Message.Container);
        }

        while (found.Count < maxCount && cache.Mailbox.TryTake(out QueuedMessage? message))
        {
            if (!message.IsLost)
            {
                found.Add(message.Container);
            }
        }

        return found;
    }

    private async ValueTask TakeAsync(InboundMessage message)
    {
        if (message.Refusal is { } refusal)
        {
            _ = RefuseAsync(message, refusal);
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
            _ = RefuseAsync(message, failure is UnreadableMessageException ? failure.Message : $"It could not be read: {failure.Message}");
            return;
        }

        var container = new RabbitBatchContainer(content.StreamId, new EventSequenceTokenV2(++_arrived), [.. content.Items],
            content.RequestContext);
        try
        {
            await cache.Mailbox.ArriveAsync(new QueuedMessage(container, message), _closing.Token);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // It was not acknowledged, so it comes again.
        }
    }

    /// <summary>It is not let go of before it is a dead letter; when reading stops before that, it comes again.</summary>
    private async Task RefuseAsync(InboundMessage message, string reason)
    {
        while (!message.Settlement.IsLost && !_closing.IsCancellationRequested)
        {
            try
            {
                await broker.RefuseAsync(queue, message, reason, _closing.Token);
                message.Settlement.Acknowledge();
                LogRefused(queue, reason);
                return;
            }
            catch (Exception failure)
            {
                if (!_closing.IsCancellationRequested)
                {
                    LogNotRefused(failure, queue);
                    await Task.Delay(RabbitQueueCache.BurialPause, time, _closing.Token)
                        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }
}
