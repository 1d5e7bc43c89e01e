using Catalyst.Events;
using Catalyst.Grains.FlowLogs;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Silo.RoleStreams;

/// <summary>
/// A message of a role's queue is an item of stream (role, task id), whoever published it. Nothing is published through the streams.
/// </summary>
internal sealed class AgentEventDataAdapter(TaskFlowLog flow) : IRabbitDataAdapter
{
    public IReadOnlyList<RabbitMessage> Write<T>(
        StreamId streamId, string queue, IReadOnlyList<T> items, Dictionary<string, object>? requestContext) =>
        throw new NotSupportedException($"Events are published by {nameof(IEventTransport)}.");

    public StreamItems Read(string queue, ReadOnlySpan<byte> body)
    {
        if (!AgentEventCodec.TryDecode(body, out var e, out var errors))
        {
            throw new UnreadableMessageException(new InvalidEventException(errors).Message);
        }

        if (!Topology.Route(e!).Contains(queue))
        {
            throw new UnreadableMessageException(Topology.Misplaced(e!, queue));
        }

        flow.Dequeued(queue, e!);
        return new StreamItems(StreamId.Create(Queues.Role(queue), e!.TaskId), [e]);
    }
}
