namespace Orleans.Streams.RabbitMq;

/// <summary>What became of a message that was published.</summary>
internal enum PublishOutcome
{
    /// <summary>Every queue that it reaches has it on disk.</summary>
    Confirmed,

    /// <summary>A queue has no room.</summary>
    Full,

    /// <summary>No queue takes it, or its exchange is gone.</summary>
    NoRoute,

    /// <summary>Whether it arrived is unknown.</summary>
    Lost,
}
