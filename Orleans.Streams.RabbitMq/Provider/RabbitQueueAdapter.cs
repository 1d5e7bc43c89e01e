namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Publishes items, and makes the receivers of queues. Publishing completes when RabbitMQ has the message on disk in every queue that it
/// reaches; a full queue makes the publisher wait, at most for the timeout.
/// </summary>
internal sealed class RabbitQueueAdapter(
    string name, RabbitMqStreamOptions options, RabbitQueueMapper mapper, IStreamBroker broker, IRabbitDataAdapter adapter,
    Func<QueueId, RabbitQueueReceiver> receivers, TimeProvider time) : IQueueAdapter
{
    public string Name => name;

    /// <summary>A message that is acknowledged is gone, so no subscriber can ask for an earlier one.</summary>
    public bool IsRewindable => false;

    public StreamProviderDirection Direction => StreamProviderDirection.ReadWrite;

    public IQueueAdapterReceiver CreateReceiver(QueueId queueId) => receivers(queueId);

    public async Task QueueMessageBatchAsync<T>(
        StreamId streamId, IEnumerable<T> events, StreamSequenceToken? token, Dictionary<string, object>? requestContext)
    {
        if (token is not null)
        {
            throw new ArgumentException("Streams of this provider are not rewindable; publish without a token.", nameof(token));
        }

        var messages = adapter.Write(streamId, mapper.NameOf(streamId), events as IReadOnlyList<T> ?? [.. events], requestContext);
        if (messages.FirstOrDefault(message => message.Body.Length > options.MaxMessageBytes) is { } tooLarge)
        {
            throw new ArgumentException(
                $"An item of stream {streamId} makes a message of {tooLarge.Body.Length} bytes; "
                + $"{nameof(options.MaxMessageBytes)} is {options.MaxMessageBytes}.",
                nameof(events));
        }

        using var timeout = new CancellationTokenSource(options.PublishTimeout, time);
        try
        {
            foreach (var message in messages)
            {
                await broker.PublishAsync(message, timeout.Token);
            }
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"RabbitMQ did not confirm an item of stream {streamId} within {options.PublishTimeout.TotalSeconds:0.#} s; "
                + "it is away, or the queue is full. Whether the item arrived is unknown: publish it again, and let its consumers "
                + "recognize it by its id.");
        }
    }
}
