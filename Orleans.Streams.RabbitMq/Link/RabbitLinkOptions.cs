namespace Orleans.Streams.RabbitMq;

/// <summary>Where RabbitMQ is, and how much may be under way.</summary>
public sealed record RabbitLinkOptions(RabbitAddress Address)
{
    /// <summary>RabbitMQ counts in seconds, and none would mean that nobody listens for it.</summary>
    private static readonly TimeSpan ShortestHeartbeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestHeartbeat = TimeSpan.FromHours(1);

    /// <summary>
    /// Messages that wait in a queue before publishers wait, at least 1. A queue that exists keeps what it was declared with.
    /// </summary>
    public int QueueCapacity { get; init; } = 10_000;

    /// <summary>Messages published and not yet confirmed, before publishers wait, at least 1.</summary>
    public int Outstanding { get; init; } = 256;

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What messages to a person say.</summary>
    public RabbitWords Words { get; init; } = new();

    /// <summary>What cannot work, each as a part of a sentence.</summary>
    internal IEnumerable<string> Problems
    {
        get
        {
            if (QueueCapacity < 1)
            {
                yield return $"{nameof(QueueCapacity)} is {QueueCapacity}; it must be at least 1";
            }

            if (Outstanding < 1)
            {
                yield return $"{nameof(Outstanding)} is {Outstanding}; it must be at least 1";
            }

            if (Heartbeat < ShortestHeartbeat || Heartbeat > LongestHeartbeat)
            {
                yield return $"{nameof(Heartbeat)} is {Heartbeat}; it must be between {ShortestHeartbeat} and {LongestHeartbeat}";
            }
        }
    }
}
