namespace Orleans.Streams.RabbitMq;

/// <summary>Where RabbitMQ is, how much may be under way, and what only the application can say in messages to a person.</summary>
public sealed record RabbitBrokerOptions(RabbitAddress Address)
{
    /// <summary>Messages that wait in a queue before publishers wait, at least 1. An existing queue keeps its own.</summary>
    public int QueueCapacity { get; init; } = 10_000;

    /// <summary>Messages published and not yet confirmed, before publishers wait, at least 1.</summary>
    public int Outstanding { get; init; } = 256;

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone; from 1 second to 1 hour.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Who connects. RabbitMQ shows it in its list of connections.</summary>
    public string ApplicationName { get; init; } = AppDomain.CurrentDomain.FriendlyName;

    /// <summary>Name of the setting that holds the address.</summary>
    public string AddressKey { get; init; } = "its address";

    /// <summary>Name of the setting that holds the properties of queues.</summary>
    public string QueueKey { get; init; } = "its option";

    /// <summary>What goes on while RabbitMQ is away, as a sentence; empty when nothing does.</summary>
    public string OutageNote { get; init; } = string.Empty;

    /// <summary>What becomes of messages in a queue that a person deletes, as the rest of a sentence.</summary>
    public string DeletionNote { get; init; } = "what still waits in it is lost";

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

            // RabbitMQ counts in seconds, and none would mean no heartbeat.
            if (TimeSpan.FromSeconds(1) is var least && TimeSpan.FromHours(1) is var most && (Heartbeat < least || Heartbeat > most))
            {
                yield return $"{nameof(Heartbeat)} is {Heartbeat}; it must be between {least} and {most}";
            }
        }
    }
}
