
namespace Orleans.Streams.RabbitMq;

/// <summary>What a message carries: a stream, and items for it.</summary>
public sealed record StreamItems(StreamId StreamId, IReadOnlyList<object> Items, Dictionary<string, object>? RequestContext = null);

/// <summary>
/// A message that is not what the provider's streams carry. The message says why: a person reads it among the dead letters.
/// </summary>
public sealed class UnreadableMessageException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Between stream items and messages. Both directions are called from any thread.</summary>
public interface IRabbitDataAdapter
{
    /// <summary>The messages that carry the items, in their order.</summary>
    /// <param name="queue">The queue of the stream.</param>
    IReadOnlyList<RabbitMessage> Write<T>(StreamId streamId, string queue, IReadOnlyList<T> items,
        Dictionary<string, object>? requestContext);

    /// <summary>What <paramref name="body"/>, a message of <paramref name="queue"/>, carries.</summary>
    /// <exception cref="UnreadableMessageException">It carries nothing that a subscriber could take; it becomes a dead letter.</exception>
    StreamItems Read(string queue, ReadOnlySpan<byte> body);
}
