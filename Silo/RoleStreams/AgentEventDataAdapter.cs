using Catalyst.Broker;
using Catalyst.Broker.RabbitMq;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Silo.RoleStreams;

/// <summary>
/// Envelope v1 on both sides. A message of a role's queue is an item of stream (role, task id), whoever published it; an item of stream
/// ("events", task id) goes to the topic exchange, and one of stream (role, task id) to that role's queue alone.
/// </summary>
internal sealed class AgentEventDataAdapter(Topology topology, TaskFlowLog flow) : IRabbitDataAdapter
{
    /// <summary>Namespace of the streams whose items reach every queue that is bound to their key.</summary>
    public const string Events = "events";

    public IReadOnlyList<RabbitMessage> Write<T>(StreamId streamId, string queue, IReadOnlyList<T> items, Dictionary<string, object>? requestContext) =>
    [
        .. items.Select(item => item is AgentEvent e
            ? streamId.GetNamespace() == Events ? EventMessage.Of(e, topology) : EventMessage.For(queue, e)
            : throw new ArgumentException($"An item of type {typeof(T)} cannot be published here; these streams carry {nameof(AgentEvent)}.", nameof(items))),
    ];

    public StreamItems Read(string queue, ReadOnlySpan<byte> body)
    {
        if (!AgentEventCodec.TryDecode(body, out var e, out var errors))
        {
            throw new UnreadableMessageException(new InvalidEventException(errors).Message);
        }

        if (!topology.Route(e!).Contains(queue))
        {
            throw new UnreadableMessageException(Topology.Misplaced(e!, queue));
        }

        flow.Dequeued(queue, new Delivery(e!, 1));
        return new StreamItems(StreamId.Create(Queues.Role(queue), e!.TaskId), [e]);
    }

    /// <summary>The queue of a stream: its role's. Those of <see cref="Events"/> have none, the exchange finds theirs.</summary>
    public static string QueueOf(StreamId stream) => Queues.Of(stream.GetNamespace() ?? string.Empty);
}
