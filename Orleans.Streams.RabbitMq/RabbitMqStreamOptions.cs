
namespace Orleans.Streams.RabbitMq;

/// <summary>
/// How a stream provider uses RabbitMQ. Silos and clients of one provider must agree on everything above <see cref="Window"/>.
/// </summary>
public sealed class RabbitMqStreamOptions
{
    /// <summary>amqp://user:password@host:port/vhost. The provider makes connections of its own to it.</summary>
    public string? Url { get; set; }

    /// <summary>
    /// Instead of <see cref="Url"/>: a <see cref="RabbitBroker"/> or <see cref="MemoryBroker"/> of the application, with its own capacity,
    /// bound and heartbeat. The provider does not dispose it. One in memory is of one process, so each silo consumes all queues of its own.
    /// </summary>
    public IStreamBroker? Broker { get; set; }

    /// <summary>
    /// Exchanges, queues and bindings, declared when the provider starts. Each queue is read by one pulling agent of the cluster.
    /// <see cref="RabbitMqStreamTopology.Of"/> makes one for a provider of its own. That of <see cref="Broker"/>, where that is set.
    /// </summary>
    public RabbitTopology? Topology { get; set; }

    /// <summary>The queues of the topology that this provider reads; by default all.</summary>
    public IReadOnlyList<string>? Queues { get; set; }

    /// <summary>
    /// The queue of a stream. By default a hash of the stream's id chooses among <see cref="Queues"/>; all silos must choose the same.
    /// </summary>
    public Func<StreamId, string>? QueueOf { get; set; }

    /// <summary>Messages that wait in a queue before publishers wait. A queue that exists keeps what it was declared with.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>
    /// Messages of a queue that RabbitMQ pushes ahead of their acknowledgement. It is the whole cache: more never waits in memory, and
    /// while one stream's messages do not fill it, other streams go on.
    /// </summary>
    public int Window { get; set; } = 256;

    /// <summary>Messages published and not yet confirmed, before publishers wait.</summary>
    public int Outstanding { get; set; } = 256;

    /// <summary>Failed deliveries of a message to one subscriber before it is a dead letter.</summary>
    public int DeliveryLimit { get; set; } = 3;

    /// <summary>Pause after the nth failed delivery of a message. At most a day; by default 1, 2, 4, ... seconds.</summary>
    public Func<int, TimeSpan> Backoff { get; set; } = attempt => TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(attempt - 1, 0, 16)));

    /// <summary>
    /// Bytes of the largest message that is published or taken; a larger one that somebody else published becomes a dead letter.
    /// </summary>
    public int MaxMessageBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// A publisher that has waited for so long gets a <see cref="TimeoutException"/>; whether the message arrives is then unknown.
    /// </summary>
    public TimeSpan PublishTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// A pulling agent that finds its queue empty waits for so long at a time. A message that comes ends the wait at once.
    /// </summary>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);

    internal RabbitTopology? DeclaredTopology => Topology ?? Broker?.Topology;

    internal IReadOnlyList<string> ConsumedQueues => Queues ?? DeclaredTopology!.Queues;

    /// <summary>For a broker of the provider's own.</summary>
    internal RabbitBrokerOptions BrokerOptions(string provider) => new(RabbitAddress.Parse(Url!))
    {
        QueueCapacity = QueueCapacity,
        Outstanding = Outstanding,
        Heartbeat = Heartbeat,
        ApplicationName = $"stream provider '{provider}'",
        AddressKey = nameof(Url),
        QueueKey = nameof(QueueCapacity),
    };
}

/// <summary>Topologies for providers that have RabbitMQ's queues to themselves.</summary>
public static class RabbitMqStreamTopology
{
    /// <summary>
    /// An exchange of the provider's name with so many queues, named <c>name-0</c>, <c>name-1</c>, ..., and a dead letter exchange with one
    /// queue. A stream stays in one queue, so more queues spread streams over silos without touching their order.
    /// </summary>
    public static RabbitTopology Of(string name, int queues = 8)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(queues, 1);
        var names = Enumerable.Range(0, queues).Select(number => $"{name}-{number}").ToList();
        return new RabbitTopology(name, $"{name}.dlq", $"{name}-failed", names, [.. names.Select(queue => new QueueBinding(queue, queue))]);
    }
}
