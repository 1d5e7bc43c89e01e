
namespace Orleans.Streams.RabbitMq.Io;

/// <summary>All that the provider wants of RabbitMQ. Tests put another one in its place.</summary>
internal interface IRabbitStreamBroker : IAsyncDisposable
{
    /// <summary>Connects and declares the topology; a broker that is away is waited for in the background.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Has RabbitMQ push <paramref name="queue"/>, at most so many unsettled messages at a time. Begins anew by itself when the channel is
    /// gone.
    /// </summary>
    /// <param name="take">Takes a message, one after the other; must not fail.</param>
    /// <param name="lost">Called when what was pushed and not settled has gone back to the queue.</param>
    /// <param name="inHand">What the reader has of the queue, for those who count.</param>
    IAsyncDisposable Consume(string queue, int window, Func<InboundMessage, ValueTask> take, Action lost, Func<QueueInHand> inHand);

    /// <summary>Completes when every queue that the message reaches has it on disk.</summary>
    Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken);

    /// <summary>Puts a message among the dead letters, with the history of its deliveries.</summary>
    Task BuryAsync(string queue, InboundMessage message, IReadOnlyList<FailedDelivery> failures, CancellationToken cancellationToken);

    /// <summary>Puts what no subscriber could read among the dead letters, with the reason.</summary>
    Task RefuseAsync(string queue, InboundMessage message, string reason, CancellationToken cancellationToken);
}

/// <summary>A message as RabbitMQ pushed it. The body is the receiver's own copy.</summary>
internal sealed record InboundMessage(ReadOnlyMemory<byte> Body, string? MessageId, IReadOnlyDictionary<string, object?> Headers,
    ISettlement Settlement)
{
    /// <summary>
    /// Why it is refused whatever it says: it is larger than any message may be, and only its beginning is in <see cref="Body"/>.
    /// </summary>
    public string? Refusal { get; init; }
}

/// <summary>The right to settle one message; it ends with the channel that pushed it.</summary>
internal interface ISettlement
{
    /// <summary>The message has gone back to its queue: whoever gets it next is answerable for it.</summary>
    bool IsLost { get; }

    /// <summary>RabbitMQ may forget the message. Without effect when it is lost.</summary>
    void Acknowledge();
}
