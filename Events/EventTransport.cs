using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Events over the broker that the role queues are consumed from.</summary>
internal sealed class EventTransport(IStreamBroker broker, IOptions<BrokerOptions> options, ILogger<EventTransport> log) : IEventTransport
{
    public string Kind => broker.IsDurable ? "rabbitmq" : "memory";

    public bool IsDurable => broker.IsDurable;

    public string? Trouble => broker.Trouble;

    public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default)
    {
        var isMandatory = broker.Topology.Bindings.Count > 0 && Topology.Route(e).Count > 0;
        return broker.PublishAsync(EventMessage.Of(e, isMandatory), cancellationToken);
    }

    public async Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        var capacity = options.Value.FanoutCapacity;
        var buffer = new FollowerBuffer(capacity, handler, log);
        try
        {
            buffer.Following = await broker.FollowAsync(routingPattern, capacity, Offer, cancellationToken);
            return buffer;
        }
        catch
        {
            await buffer.DisposeAsync();
            throw;
        }

        void Offer(InboundMessage message)
        {
            // The queue that an invalid event was meant for makes a dead letter of it.
            if (AgentEventCodec.TryDecode(message.Body.Span, out var e, out _))
            {
                buffer.Offer(e!);
            }
        }
    }

    public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
        broker.GetStatusAsync(cancellationToken);
}
