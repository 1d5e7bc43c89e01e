namespace Orleans.Streams.RabbitMq;

/// <summary>What messages to a person call the things that only the application knows.</summary>
public sealed record RabbitWords
{
    /// <summary>Who connects. RabbitMQ shows it in its list of connections.</summary>
    public string Application { get; init; } = AppDomain.CurrentDomain.FriendlyName;

    /// <summary>Where the address is written.</summary>
    public string AddressKey { get; init; } = "its address";

    /// <summary>Where the properties of queues are written.</summary>
    public string QueueKey { get; init; } = "its option";

    /// <summary>What goes on while RabbitMQ is away, as a sentence; empty when nothing does.</summary>
    public string WhileAway { get; init; } = string.Empty;

    /// <summary>What becomes of messages in a queue that a person deletes, as the rest of a sentence.</summary>
    public string WhatWaitsInAQueue { get; init; } = "what still waits in it is lost";
}
