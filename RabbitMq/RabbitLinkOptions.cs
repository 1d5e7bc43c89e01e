namespace Catalyst.RabbitMq;

/// <summary>Where RabbitMQ is, and how much may be under way.</summary>
public sealed record RabbitLinkOptions(RabbitAddress Address)
{
    /// <summary>Messages that wait in a queue before publishers wait, at least 1. A queue that exists keeps what it was declared with.</summary>
    public int QueueCapacity { get; init; } = 10_000;

    /// <summary>Messages published and not yet confirmed, before publishers wait, at least 1.</summary>
    public int Outstanding { get; init; } = 256;

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What messages to a person say.</summary>
    public RabbitWords Words { get; init; } = new();
}
