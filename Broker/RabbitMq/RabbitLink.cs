using System.Collections.Concurrent;
using Catalyst.Broker.Dispatch;
using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.RabbitMq;

/// <summary>
/// A process's way to RabbitMQ: what it publishes and what it consumes. They have a connection each: a broker that is short of memory stops
/// reading from connections that publish, and acknowledgements must not be among what it does not read.
/// </summary>
internal sealed partial class RabbitLink : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(15);

    private readonly BrokerOptions options;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly RabbitConnection publishing;
    private readonly RabbitPublisher publisher;

    public RabbitLink(BrokerOptions options, Topology topology, TimeProvider time, ILogger log)
    {
        this.options = options;
        this.time = time;
        this.log = log;
        Topology = topology;
        var address = RabbitAddress.Parse(options.RabbitUrl ?? throw new ArgumentException("There is no address.", nameof(options)));
        var declared = new RabbitTopology(topology, options, address);
        publishing = new RabbitConnection(address, declared, options, time, log, "publishing");
        Consuming = new RabbitConnection(address, declared, options, time, log, "consuming");
        publisher = new RabbitPublisher(publishing, declared, options, time, log);
    }

    public Topology Topology { get; }

    /// <summary>Queues that somebody else than the transport's own dispatchers reads over this link, and what they have in hand.</summary>
    public ConcurrentDictionary<string, Func<QueueStatus>> Readers { get; } = new(StringComparer.Ordinal);

    /// <summary>What consumers and questions go over.</summary>
    public RabbitConnection Consuming { get; }

    /// <summary>Why nothing can be published now; null when all is well.</summary>
    public string? Trouble => publishing.Trouble;

    /// <summary>
    /// Connects. A broker that is away is waited for in the background, since tasks can go on without it; one that will never do, because of a wrong
    /// password or a different topology, stops the start.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">Somebody has to change something.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var starting = new[] { Consuming, publishing }.Select(connection => (connection, first: connection.StartAsync())).ToList();
        foreach (var (connection, first) in starting)
        {
            try
            {
                if (await first.WaitAsync(StartPatience, time, cancellationToken) is { } failure && RabbitConnection.IsHopeless(failure))
                {
                    throw new BrokerUnavailableException(connection.Explain(failure), failure);
                }
            }
            catch (TimeoutException)
            {
                LogSlow(connection.Trouble);
            }
        }
    }

    /// <summary>Completes when every queue that the message reaches has it on disk.</summary>
    public Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken) => publisher.PublishAsync(message, cancellationToken);

    /// <summary>Reads one of the topology's queues from now on, as soon as there is a connection.</summary>
    public RabbitConsumer Consume(string queue, int window, Func<RabbitDelivery, Task> handler, Action? lost = null) =>
        new(Consuming, time, log, queue, (_, _) => Task.FromResult(queue), window, handler, lost);

    /// <summary>Follows events through a queue of its own.</summary>
    public RabbitFollower Follow(string routingPattern, FollowerBuffer buffer) => new(
        Topology, options, routingPattern, buffer,
        (prepare, take) => new RabbitConsumer(Consuming, time, log, $"a follower of {routingPattern}", prepare, 0, take));

    public async ValueTask DisposeAsync()
    {
        await publisher.DisposeAsync();
        await publishing.DisposeAsync();
        await Consuming.DisposeAsync();
    }

    [LoggerMessage(270, LogLevel.Warning, "RabbitMQ takes long to answer; the start goes on without it. {Trouble}")]
    private partial void LogSlow(string? trouble);
}
