using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Catalyst.Broker.RabbitMq;

/// <summary>
/// Events over RabbitMQ. Publishing and consuming have a connection each: a broker that is short of memory stops reading from connections that
/// publish, and acknowledgements must not be among what it does not read.
/// </summary>
public sealed partial class RabbitTransport : IEventTransport, IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(15);

    private readonly Topology topology;
    private readonly BrokerOptions options;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly RabbitConnection publishing;
    private readonly RabbitConnection consuming;
    private readonly RabbitPublisher publisher;
    private readonly SortedDictionary<string, RabbitQueue> queues = new(StringComparer.Ordinal);
    private readonly RabbitDeadLetterCollector collector;

    public RabbitTransport(
        BrokerOptions options, TimeProvider time, IDeadLetterStore deadLetters, Topology? topology = null, ILogger<RabbitTransport>? log = null)
    {
        this.options = options;
        this.time = time;
        this.topology = topology ?? Topology.Catalyst;
        this.log = log ?? NullLogger<RabbitTransport>.Instance;
        var address = RabbitAddress.Parse(options.RabbitUrl ?? throw new ArgumentException("There is no address.", nameof(options)));
        var declared = new RabbitTopology(this.topology, options, address);
        publishing = new RabbitConnection(address, declared, options, time, this.log, "publishing");
        consuming = new RabbitConnection(address, declared, options, time, this.log, "consuming");
        publisher = new RabbitPublisher(publishing, declared, options, time, this.log);
        foreach (var name in this.topology.Queues)
        {
            queues.Add(name, new RabbitQueue(name, this.topology, options, consuming, publisher, time, this.log));
        }

        collector = new RabbitDeadLetterCollector(consuming, this.topology, deadLetters, time, this.log);
        DeadLetters = new DeadLetters(deadLetters, (queue, e, token) => publisher.PublishAsync(RabbitMessage.For(queue, e), token));
    }

    public string Kind => "rabbitmq";

    /// <summary>What failed every delivery, and what was no event.</summary>
    public IDeadLetters DeadLetters { get; }

    /// <summary>
    /// Connects. A broker that is away is waited for in the background, since tasks can go on without it; one that will never do, because of a wrong
    /// password or a different topology, stops the start.
    /// </summary>
    /// <exception cref="BrokerUnavailableException">Somebody has to change something.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var starting = new[] { consuming, publishing }.Select(connection => (connection, first: connection.StartAsync())).ToList();
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

    public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default) =>
        publisher.PublishAsync(RabbitMessage.Of(e, topology), cancellationToken);

    public Task<IAsyncDisposable> SubscribeAsync(
        string queue, Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        queues.TryGetValue(queue, out var found)
            ? found.SubscribeAsync(handler, cancellationToken)
            : throw new ArgumentException($"There is no queue '{queue}'. The queues are {string.Join(", ", queues.Keys)}.", nameof(queue));

    public async Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        var follower = new RabbitFollower(
            topology, options, routingPattern, new FollowerBuffer(options.FanoutCapacity, handler, log),
            (prepare, take) => new RabbitConsumer(consuming, time, log, $"a follower of {routingPattern}", prepare, 0, take));
        try
        {
            // "From now on" begins when RabbitMQ has the binding.
            await follower.Attached.WaitAsync(cancellationToken);
            return follower;
        }
        catch
        {
            await follower.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default)
    {
        if (publishing.Trouble is { } trouble)
        {
            throw new BrokerUnavailableException(trouble);
        }

        try
        {
            await using var channel = await consuming.GetNow().OpenChannelAsync(null, cancellationToken);
            var all = new List<QueueStatus>(topology.Queues.Count);
            foreach (var name in topology.Queues)
            {
                var found = await channel.QueueDeclarePassiveAsync(name, cancellationToken);
                var here = queues[name].Status();
                all.Add(here with { Ready = (int)Math.Min(int.MaxValue, found.MessageCount + here.Ready), Consumers = (int)found.ConsumerCount });
            }

            await channel.CloseAsync(cancellationToken);
            return all;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason is { ReplyCode: Constants.NotFound } reason)
        {
            throw new BrokerUnavailableException($"A queue is missing in RabbitMQ ({reason.ReplyText}). Restart Catalyst, which declares it again.", missing);
        }
        catch (Exception failure) when (failure is OperationInterruptedException or IOException or ObjectDisposedException or TimeoutException)
        {
            throw new BrokerUnavailableException(consuming.Explain(failure), failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await collector.DisposeAsync();
        foreach (var queue in queues.Values)
        {
            await queue.DisposeAsync();
        }

        await publisher.DisposeAsync();
        await publishing.DisposeAsync();
        await consuming.DisposeAsync();
    }

    [LoggerMessage(270, LogLevel.Warning, "RabbitMQ takes long to answer; the start goes on without it. {Trouble}")]
    private partial void LogSlow(string? trouble);
}
