namespace Orleans.Streams.RabbitMq;

/// <summary>
/// What carries messages: RabbitMQ, or the memory of this process. Both route by the same topology, and a message that is published to the
/// topology's dead letter exchange is a dead letter.
/// </summary>
public interface IStreamBroker : IAsyncDisposable
{
    /// <summary>Exchanges, queues and bindings.</summary>
    RabbitTopology Topology { get; }

    /// <summary>Whether what it has confirmed survives this process.</summary>
    bool IsDurable { get; }

    /// <summary>Why nothing can be published now, for a person; null when all is well.</summary>
    string? Trouble { get; }

    /// <summary>Connects and declares the topology; a broker that is away is waited for in the background.</summary>
    /// <exception cref="BrokerUnavailableException">Somebody has to change something.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Completes when every queue that the message reaches has it; waits while one of them is full. What is lost on the way is sent again,
    /// so it may arrive twice.
    /// </summary>
    /// <exception cref="ArgumentException">Its headers are larger than the broker takes.</exception>
    Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Has the broker push a queue until what is returned is disposed. One consumer of a queue is active, and the next one when it leaves;
    /// what it had not acknowledged then returns to the queue in its order.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such queue, or the window is out of range.</exception>
    IAsyncDisposable Consume(QueueConsumer consumer);

    /// <summary>
    /// Shows every message of the exchange whose key matches, from now on. For a slow follower RabbitMQ keeps <paramref name="capacity"/>
    /// messages at most and drops the oldest; the broker in memory calls it while the message is published.
    /// </summary>
    /// <param name="handle">Called for one message after the other, whose body is valid only until it returns; must not fail.</param>
    Task<IAsyncDisposable> FollowAsync(string pattern, int capacity, Action<InboundMessage> handle, CancellationToken cancellationToken);

    /// <summary>What the queues of the topology hold.</summary>
    /// <exception cref="BrokerUnavailableException">The broker does not answer.</exception>
    Task<IReadOnlyList<QueueStatus>> GetStatusAsync(CancellationToken cancellationToken);
}

/// <summary>How a queue is consumed.</summary>
/// <param name="Window">Messages that are pushed ahead of their acknowledgement, from 1 to 65,535.</param>
/// <param name="Handle">Called for one message after the other; must not fail.</param>
public sealed record QueueConsumer(string Queue, int Window, Func<InboundMessage, ValueTask> Handle)
{
    /// <summary>Bytes of the largest message that is accepted; of a larger one only the beginning is kept.</summary>
    public int MaxMessageBytes { get; init; } = 1024 * 1024;

    /// <summary>Called when what was pushed and not acknowledged has returned to the queue while consuming goes on.</summary>
    public Action? ChannelLost { get; init; }

    /// <summary>What the consumer holds of its queue.</summary>
    public Func<ConsumerStatus> GetStatus { get; init; } = () => default;
}

/// <summary>What a consumer holds of its queue.</summary>
/// <param name="Ready">Pushed, and not yet being handled.</param>
/// <param name="InFlight">Being handled.</param>
/// <param name="Retrying">Waiting to be handled again after a failure.</param>
public readonly record struct ConsumerStatus(int Ready, int InFlight, int Retrying);

/// <summary>What a queue holds now.</summary>
/// <param name="Ready">Waiting for a consumer.</param>
/// <param name="InFlight">With a consumer of this process.</param>
/// <param name="Retrying">Waiting in this process to be delivered again after a failure.</param>
/// <param name="Consumers">All that there are, of whichever process.</param>
/// <param name="ReadyHere">Of those ready, the ones that this process holds already: no other process counts them.</param>
public sealed record QueueStatus(string Name, int Ready, int InFlight, int Retrying, int Consumers, int ReadyHere);

/// <summary>A message as the broker pushed it. The body is the consumer's own copy.</summary>
/// <param name="RoutingKey">The key that it was published with.</param>
public sealed record InboundMessage(
    string RoutingKey, ReadOnlyMemory<byte> Body, string? MessageId, IReadOnlyDictionary<string, object?> Headers, ISettlement Settlement)
{
    /// <summary>Why it is rejected whatever it says: it is larger than allowed, and <see cref="Body"/> may be its beginning.</summary>
    public string? RejectionReason { get; init; }
}

/// <summary>The right to settle one message; it ends with the channel that pushed it.</summary>
public interface ISettlement
{
    /// <summary>The message has returned to its queue: its next consumer settles it.</summary>
    bool IsLost { get; }

    /// <summary>The broker may forget the message. Without effect when it is lost or acknowledged before.</summary>
    void Acknowledge();
}

/// <summary>The broker cannot be used now. The message says why and what to do, and never holds a password.</summary>
public sealed class BrokerUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
