using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Catalyst.Broker.RabbitMq;

/// <summary>Events over RabbitMQ.</summary>
public sealed class RabbitTransport : IEventTransport, IAsyncDisposable
{
    private readonly BrokerOptions options;
    private readonly ILogger log;
    private readonly SortedDictionary<string, RabbitQueue> queues = new(StringComparer.Ordinal);
    private readonly RabbitDeadLetterCollector collector;
    private readonly DeadLetters letters;

    public RabbitTransport(
        BrokerOptions options, TimeProvider time, IDeadLetterStore deadLetters, Topology? topology = null, ILogger<RabbitTransport>? log = null)
    {
        this.options = options;
        this.log = log ?? NullLogger<RabbitTransport>.Instance;
        Link = new RabbitLink(options, topology ?? Topology.Catalyst, time, this.log);
        foreach (var name in Link.Topology.Queues)
        {
            queues.Add(name, new RabbitQueue(name, options, Link, time, this.log));
        }

        collector = new RabbitDeadLetterCollector(Link, deadLetters, time, this.log);
        letters = new DeadLetters(deadLetters, (queue, e, token) => Link.PublishAsync(RabbitMessage.For(queue, e), token), () => Link.Trouble);
    }

    public string Kind => "rabbitmq";

    /// <summary>For who reads queues in another way than by <see cref="SubscribeAsync"/>.</summary>
    internal RabbitLink Link { get; }

    public bool IsDurable => true;

    public string? Trouble => Link.Trouble;

    /// <summary>What failed every delivery, and what was no event.</summary>
    public IDeadLetters DeadLetters => letters;

    /// <inheritdoc cref="RabbitLink.StartAsync"/>
    public Task StartAsync(CancellationToken cancellationToken = default) => Link.StartAsync(cancellationToken);

    public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default) =>
        Link.PublishAsync(RabbitMessage.Of(e, Link.Topology), cancellationToken);

    public Task<IAsyncDisposable> SubscribeAsync(
        string queue, Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        queues.TryGetValue(queue, out var found)
            ? found.SubscribeAsync(handler, cancellationToken)
            : throw new ArgumentException($"There is no queue '{queue}'. The queues are {string.Join(", ", queues.Keys)}.", nameof(queue));

    public async Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        var follower = Link.Follow(routingPattern, new FollowerBuffer(options.FanoutCapacity, handler, log));
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
            await using var channel = await Link.Consuming.GetNow().OpenChannelAsync(null, cancellationToken);
            var all = new List<QueueStatus>(Link.Topology.Queues.Count);
            foreach (var name in Link.Topology.Queues)
            {
                var found = await channel.QueueDeclarePassiveAsync(name, cancellationToken);
                var here = Link.Readers.TryGetValue(name, out var reader) ? reader() : queues[name].Status();
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
            throw new BrokerUnavailableException(Link.Consuming.Explain(failure), failure);
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
