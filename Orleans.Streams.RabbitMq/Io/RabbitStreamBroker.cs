using System.Collections.Immutable;
using System.Globalization;

namespace Orleans.Streams.RabbitMq.Io;

/// <summary>The real one: a channel for each queue that is read, on a link that makes itself anew.</summary>
/// <param name="largest">Bytes of the largest message that is taken.</param>
/// <param name="owns">Whether the link ends with this.</param>
internal sealed class RabbitStreamBroker(RabbitLink link, int largest, TimeProvider time, bool owns) : IRabbitStreamBroker
{
    /// <summary>Bytes kept of a message that is too large.</summary>
    private const int Beginning = 64 * 1024;

    public Task StartAsync(CancellationToken cancellationToken) => link.StartAsync(cancellationToken);

    public IAsyncDisposable Consume(string queue, int window, Func<InboundMessage, ValueTask> take, Action lost, Func<QueueInHand> inHand)
    {
        link.Readers[queue] = inHand;
        return new Reading(link, queue, inHand, link.Consume(queue, window, delivery => take(Read(delivery)).AsTask(), lost));
    }

    public Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken) => link.PublishAsync(message, cancellationToken);

    public Task BuryAsync(string queue, InboundMessage message, IReadOnlyList<FailedDelivery> failures, CancellationToken cancellationToken) =>
        link.PublishAsync(link.Topology.DeadLetterHeaders.Dead(link.Topology, queue, message.Body, Own(message.Headers), failures, time.GetUtcNow()), cancellationToken);

    public Task RefuseAsync(string queue, InboundMessage message, string reason, CancellationToken cancellationToken) =>
        link.PublishAsync(link.Topology.DeadLetterHeaders.Refused(link.Topology, queue, message.Body, reason, time.GetUtcNow()), cancellationToken);

    public ValueTask DisposeAsync() => owns ? link.DisposeAsync() : ValueTask.CompletedTask;

    private InboundMessage Read(RabbitDelivery delivery) => new(
        delivery.Keep(largest, Beginning),
        delivery.Properties.MessageId,
        delivery.Properties.Headers?.AsReadOnly() ?? (IReadOnlyDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty,
        new Settlement(delivery.Settlement))
    {
        Refusal = delivery.Body.Length > largest
            ? string.Create(CultureInfo.InvariantCulture, $"It has {delivery.Body.Length} bytes; at most {largest} are allowed.")
            : null,
    };

    /// <summary>What the publisher wrote. RabbitMQ adds its own, and CC would send a dead letter to the queues again.</summary>
    private static Dictionary<string, object?> Own(IReadOnlyDictionary<string, object?> headers) => headers
        .Where(header => header.Key is not ("CC" or "BCC") && !header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(StringComparer.Ordinal);

    private sealed class Settlement(RabbitSettlement settlement) : ISettlement
    {
        public bool IsLost => settlement.IsLost;

        public void Acknowledge() => settlement.Acknowledge();
    }

    private sealed class Reading(RabbitLink link, string queue, Func<QueueInHand> inHand, RabbitConsumer consumer) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // The queue's next reader may have put itself there already.
            link.Readers.TryRemove(new KeyValuePair<string, Func<QueueInHand>>(queue, inHand));
            await consumer.DisposeAsync();
        }
    }
}
