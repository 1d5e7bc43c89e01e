using Orleans.Streams.RabbitMq;

namespace Catalyst.Broker.RabbitMq;

/// <summary>The pipeline's topology and options as the link to RabbitMQ takes them.</summary>
public static class RabbitMapping
{
    private static readonly RabbitWords Words = new()
    {
        Application = "Catalyst",
        AddressKey = "RABBITMQ_URL",
        QueueKey = "the key of config.yaml",
        WhileAway = "Tasks go on committing; their events are sent when it is back.",
        WhatWaitsInAQueue = "what still waits in it is lost, but tasks that were waiting for it wake by themselves",
    };

    /// <summary>Exchanges, queues and bindings; what an event's outcome means stays here.</summary>
    public static RabbitTopology ToRabbit(this Topology topology) => new(
        topology.Exchange, topology.DeadLetterExchange, topology.DeadLetterQueue, topology.Queues,
        [.. topology.Bindings.Select(binding => new QueueBinding(binding.Queue, binding.Pattern))])
    {
        DeadLetterHeaders = EventMessage.DeadLetters,
    };

    /// <exception cref="ArgumentException">There is no address.</exception>
    /// <exception cref="FormatException">The address is none.</exception>
    internal static RabbitLinkOptions ToLink(this BrokerOptions options) =>
        new(RabbitAddress.Parse(options.RabbitUrl ?? throw new ArgumentException("There is no address.", nameof(options))))
        {
            QueueCapacity = options.QueueCapacity,
            Outstanding = options.Outstanding,
            Heartbeat = options.Heartbeat,
            Words = Words,
        };
}
