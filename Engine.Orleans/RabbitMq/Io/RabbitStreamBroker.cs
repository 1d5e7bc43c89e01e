using Catalyst.Broker;
using Catalyst.Broker.RabbitMq;

namespace Catalyst.Engine.Orleans.RabbitMq.Io;

/// <summary>The real one: a channel for each queue that is read, on a link that makes itself anew.</summary>
/// <param name="owns">Whether the link ends with this.</param>
internal sealed class RabbitStreamBroker(RabbitLink link, TimeProvider time, bool owns) : IRabbitStreamBroker
{
    public Task StartAsync(CancellationToken cancellationToken) => link.StartAsync(cancellationToken);

    public IAsyncDisposable Consume(string queue, int window, Func<InboundMessage, ValueTask> take, Action lost, Func<QueueStatus> status)
    {
        link.Readers[queue] = status;
        return new Reading(this, queue, status, link.Consume(queue, window, delivery => take(Read(delivery)).AsTask(), lost));
    }

    public Task PublishAsync(OutboundMessage message, CancellationToken cancellationToken) => link.PublishAsync(
        new RabbitMessage(message.Exchange, message.RoutingKey, message.Mandatory, message.Body, message.Id, message.Headers), cancellationToken);

    public Task BuryAsync(string queue, InboundMessage message, IReadOnlyList<DeliveryFailure> failures, CancellationToken cancellationToken) =>
        link.PublishAsync(RabbitMessage.Dead(link.Topology, queue, message.Body, Own(message.Headers), failures, time.GetUtcNow()), cancellationToken);

    public Task RefuseAsync(string queue, InboundMessage message, string reason, CancellationToken cancellationToken) =>
        link.PublishAsync(RabbitMessage.Refused(link.Topology, queue, message.Body, reason, time.GetUtcNow()), cancellationToken);

    public ValueTask DisposeAsync() => owns ? link.DisposeAsync() : ValueTask.CompletedTask;

    private static InboundMessage Read(RabbitDelivery delivery) => new(
        RabbitMessage.Keep(delivery.Args.Body.Span),
        delivery.Args.BasicProperties.MessageId,
        delivery.Args.BasicProperties.Headers?.AsReadOnly() ?? (IReadOnlyDictionary<string, object?>)System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty,
        new Settlement(delivery.Lease, delivery.Args.DeliveryTag))
    {
        Refusal = delivery.Args.Body.Length > AgentEventCodec.MaxBytes ? new InvalidEventException([AgentEventCodec.TooLarge(delivery.Args.Body.Length)]).Message : null,
    };

    /// <summary>What the publisher wrote. RabbitMQ adds its own, and CC would send a dead letter to the queues again.</summary>
    private static Dictionary<string, object?> Own(IReadOnlyDictionary<string, object?> headers) => headers
        .Where(header => header.Key is not ("CC" or "BCC") && !header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(StringComparer.Ordinal);

    private sealed class Settlement(RabbitLease lease, ulong tag) : ISettlement
    {
        public bool IsLost => lease.HasEnded;

        public void Acknowledge() => lease.Acknowledge(tag);
    }

    private sealed class Reading(RabbitStreamBroker broker, string queue, Func<QueueStatus> status, RabbitConsumer consumer) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            broker.Forget(queue, status);
            await consumer.DisposeAsync();
        }
    }

    private void Forget(string queue, Func<QueueStatus> status) => link.Readers.TryRemove(new KeyValuePair<string, Func<QueueStatus>>(queue, status));
}
