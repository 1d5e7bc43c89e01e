using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// The topology in RabbitMQ. Declaring what is there changes nothing, so each session does it. Bindings are only ever added: a queue that
/// somebody bound to more keeps what they wanted.
/// </summary>
internal sealed class TopologyDeclaration(RabbitTopology topology, RabbitBrokerOptions options)
{
    /// <summary>
    /// After so many deliveries RabbitMQ itself dead-letters a message, such as one that ends its process each time. Higher than the limit
    /// that consumers count, because every lost connection counts here for all messages that were delivered on it.
    /// </summary>
    private const int DeliveryLimit = 20;

    /// <summary>How the queues are declared.</summary>
    private IDictionary<string, object?> WorkQueue => new Dictionary<string, object?>
    {
        [Headers.XQueueType] = "quorum",
        // A full queue refuses, and the publisher waits and tries again. RabbitMQ counts a queue as full when more than this wait in it.
        [Headers.XMaxLength] = options.QueueCapacity - 1,
        [Headers.XOverflow] = "reject-publish",
        [Headers.XDeadLetterExchange] = topology.DeadLetterExchange,
        ["x-dead-letter-strategy"] = "at-least-once",
        ["x-delivery-limit"] = DeliveryLimit,
        // One process reads a queue at a time, which keeps its order; the next takes over when it is gone.
        [Headers.XSingleActiveConsumer] = true,
    };

    public async Task DeclareAsync(RabbitSession session, CancellationToken cancellationToken)
    {
        await using var channel = await session.OpenChannelAsync(null, cancellationToken);
        await CheckedAsync("exchange", topology.Exchange, () =>
            channel.ExchangeDeclareAsync(topology.Exchange, ExchangeType.Topic, durable: true, autoDelete: false,
                cancellationToken: cancellationToken));
        await CheckedAsync("exchange", topology.DeadLetterExchange, () =>
            channel.ExchangeDeclareAsync(topology.DeadLetterExchange, ExchangeType.Topic, durable: true, autoDelete: false,
                cancellationToken: cancellationToken));
        await DeclareQueueAsync(channel, topology.DeadLetterQueue, new Dictionary<string, object?> { [Headers.XQueueType] = "quorum" },
            cancellationToken);
        await channel.QueueBindAsync(topology.DeadLetterQueue, topology.DeadLetterExchange, "#", cancellationToken: cancellationToken);
        foreach (var queue in topology.Queues)
        {
            await DeclareQueueAsync(channel, queue, WorkQueue, cancellationToken);
        }

        foreach (var binding in topology.Bindings)
        {
            await channel.QueueBindAsync(binding.Queue, topology.Exchange, binding.Pattern, cancellationToken: cancellationToken);
        }

        await channel.CloseAsync(cancellationToken);
    }

    private Task DeclareQueueAsync(IChannel channel, string name, IDictionary<string, object?> arguments,
        CancellationToken cancellationToken) =>
        CheckedAsync("queue", name, () => channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false, arguments: arguments, cancellationToken: cancellationToken));

    private async Task CheckedAsync(string kind, string name, Func<Task> declare)
    {
        try
        {
            await declare();
        }
        catch (OperationInterruptedException refused) when (refused.ShutdownReason is { ReplyCode: Constants.PreconditionFailed } reason)
        {
            throw TopologyMismatchException.From(kind, name, options, reason.ReplyText, refused);
        }
    }
}
