using System.Collections.Immutable;
using Orleans.Serialization;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Items as Orleans serializes them. What is published in one batch travels in one message, so it arrives together or not at all.
/// </summary>
internal sealed class SerializedDataAdapter(Serializer<SerializedDataAdapter.Envelope> serializer, RabbitTopology topology,
    TimeProvider time) : IRabbitDataAdapter
{
    public IReadOnlyList<RabbitMessage> Write<T>(StreamId streamId, string queue, IReadOnlyList<T> items,
        Dictionary<string, object>? requestContext)
    {
        if (!topology.Queues.Contains(queue))
        {
            throw new ArgumentException(
                $"{nameof(RabbitMqStreamOptions.QueueOf)} says that stream {streamId} is in '{queue}', which the topology does not have; "
                + $"it has {string.Join(", ", topology.Queues)}.",
                nameof(queue));
        }

        var envelope = new Envelope { StreamId = streamId, Items = [.. items.Cast<object>()], RequestContext = requestContext };
        return
        [
            new RabbitMessage(topology.Exchange, queue, Mandatory: true, serializer.SerializeToArray(envelope),
                Guid.CreateVersion7(time.GetUtcNow()),
                ImmutableDictionary<string, object?>.Empty) { ContentType = "application/octet-stream" },
        ];
    }

    public StreamItems Read(string queue, ReadOnlySpan<byte> body)
    {
        try
        {
            var envelope = serializer.Deserialize(body);
            return new StreamItems(envelope!.StreamId, envelope.Items, envelope.RequestContext);
        }
        catch (Exception failure)
        {
            // A serializer that is fed something else fails in whatever way it likes.
            throw new UnreadableMessageException($"It is not what this stream provider publishes: {failure.Message}", failure);
        }
    }

    /// <summary>What is in a message's body.</summary>
    [GenerateSerializer, Alias("Orleans.Streams.RabbitMq.Envelope")]
    internal sealed class Envelope
    {
        [Id(0)]
        public required StreamId StreamId { get; init; }

        [Id(1)]
        public required List<object> Items { get; init; }

        [Id(2)]
        public Dictionary<string, object>? RequestContext { get; init; }
    }
}
