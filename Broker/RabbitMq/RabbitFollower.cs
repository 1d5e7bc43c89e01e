using Catalyst.Broker.Dispatch;
using Orleans.Streams.RabbitMq;
using RabbitMQ.Client;

namespace Catalyst.Broker.RabbitMq;

/// <summary>
/// One follower of the fan-out: a queue of its own, named by RabbitMQ, gone with its connection. It is bounded there as the buffer is here, so a
/// follower that sleeps costs nobody memory. While there is no connection it misses events, and finds the gap by their <c>seq</c>.
/// </summary>
internal sealed class RabbitFollower : IAsyncDisposable
{
    private readonly RabbitLink link;
    private readonly int capacity;
    private readonly string pattern;
    private readonly FollowerBuffer buffer;
    private readonly RabbitConsumer consumer;

    public RabbitFollower(RabbitLink link, int capacity, string pattern, FollowerBuffer buffer)
    {
        this.link = link;
        this.capacity = capacity;
        this.pattern = pattern;
        this.buffer = buffer;
        consumer = link.Follow($"a follower of {pattern}", DeclareAsync, TakeAsync);
    }

    /// <summary>Completes when it follows for the first time.</summary>
    public Task Attached => consumer.Attached;

    public async ValueTask DisposeAsync()
    {
        await consumer.DisposeAsync();
        await buffer.DisposeAsync();
    }

    private async Task<string> DeclareAsync(IChannel channel, CancellationToken cancellationToken)
    {
        var queue = await channel.QueueDeclareAsync(
            string.Empty,
            durable: false,
            exclusive: true,
            autoDelete: true,
            arguments: new Dictionary<string, object?> { [Headers.XMaxLength] = capacity, [Headers.XOverflow] = "drop-head" },
            cancellationToken: cancellationToken);
        await channel.QueueBindAsync(queue.QueueName, link.Topology.Exchange, pattern, cancellationToken: cancellationToken);
        return queue.QueueName;
    }

    private Task TakeAsync(RabbitDelivery delivery)
    {
        // What is no event is told where somebody has to act on it: by the queue that it was meant for.
        if (AgentEventCodec.TryDecode(delivery.Body.Span, out var e, out _))
        {
            buffer.Offer(e!);
        }

        return Task.CompletedTask;
    }
}
