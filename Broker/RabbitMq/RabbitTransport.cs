using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Catalyst.Broker.RabbitMq;

/// <summary>Events over RabbitMQ.</summary>
public sealed class RabbitTransport : IEventTransport, IAsyncDisposable
{
    private readonly BrokerOptions options;
    private readonly Topology topology;
    private readonly ILogger log;
    private readonly SortedDictionary<string, RabbitQueue> queues = new(StringComparer.Ordinal);
    private readonly RabbitDeadLetterCollector collector;
    private readonly DeadLetters letters;

    public RabbitTransport(
        BrokerOptions options, TimeProvider time, IDeadLetterStore deadLetters, Topology? topology = null, ILogger<RabbitTransport>? log = null)
    {
        this.options = options;
        this.topology = topology ?? Topology.Catalyst;
        this.log = log ?? NullLogger<RabbitTransport>.Instance;
        Link = new RabbitLink(options.ToLink(), this.topology.ToRabbit(), time, this.log);
        foreach (var name in this.topology.Queues)
        {
            queues.Add(name, new RabbitQueue(name, options, Link, this.topology, time, this.log));
        }

        collector = new RabbitDeadLetterCollector(Link, deadLetters, time, this.log);
        letters = new DeadLetters(deadLetters, (queue, e, token) => Link.PublishAsync(EventMessage.For(queue, e), token), () => Link.Trouble);
    }

    public string Kind => "rabbitmq";

    /// <summary>For who reads queues in another way than by <see cref="SubscribeAsync"/>.</summary>
    public RabbitLink Link { get; }

    public bool IsDurable => true;

    public string? Trouble => Link.Trouble;

    /// <summary>What failed every delivery, and what was no event.</summary>
    public IDeadLetters DeadLetters => letters;

    /// <inheritdoc cref="RabbitLink.StartAsync"/>
    /// <exception cref="BrokerUnavailableException">Somebody has to change something.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await Link.StartAsync(cancellationToken);
        }
        catch (RabbitUnavailableException unavailable)
        {
            throw new BrokerUnavailableException(unavailable.Message, unavailable);
        }
    }

    public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default) =>
        Link.PublishAsync(EventMessage.Of(e, topology), cancellationToken);

    public Task<IAsyncDisposable> SubscribeAsync(
        string queue, Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        queues.TryGetValue(queue, out var found)
            ? found.SubscribeAsync(handler, cancellationToken)
            : throw new ArgumentException($"There is no queue '{queue}'. The queues are {string.Join(", ", queues.Keys)}.", nameof(queue));

    public async Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        var follower = new RabbitFollower(Link, options.FanoutCapacity, routingPattern, new FollowerBuffer(options.FanoutCapacity, handler, log));
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
        if (Link.Trouble is { } trouble)
        {
            throw new BrokerUnavailableException(trouble);
        }

        try
        {
            await using var channel = await Link.OpenChannelAsync(cancellationToken);
            var all = new List<QueueStatus>(topology.Queues.Count);
            foreach (var name in topology.Queues)
            {
                var found = await channel.QueueDeclarePassiveAsync(name, cancellationToken);
                var here = Link.Readers.TryGetValue(name, out var reader) ? reader() : queues[name].InHand();
                all.Add(new QueueStatus(
                    name, (int)Math.Min(int.MaxValue, found.MessageCount + here.Waiting), here.InFlight, here.Resting, (int)found.ConsumerCount, here.Waiting));
            }

            await channel.CloseAsync(cancellationToken);
            return all;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason is { ReplyCode: Constants.NotFound } reason)
        {
            throw new BrokerUnavailableException($"A queue is missing in RabbitMQ ({reason.ReplyText}). Restart Catalyst, which declares it again.", missing);
        }
        catch (RabbitUnavailableException away)
        {
            throw new BrokerUnavailableException(away.Message, away);
        }
        catch (Exception failure) when (failure is OperationInterruptedException or IOException or ObjectDisposedException or TimeoutException)
        {
            throw new BrokerUnavailableException(Link.Explain(failure), failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await collector.DisposeAsync();
        foreach (var queue in queues.Values)
        {
            await queue.DisposeAsync();
        }

        await Link.DisposeAsync();
        letters.Dispose();
    }
}
