namespace Orleans.Streams.RabbitMq;

/// <summary>What a reader has of its queue.</summary>
/// <param name="Waiting">Pushed, and not yet begun.</param>
/// <param name="InFlight">Being handled.</param>
/// <param name="Resting">Waiting to be handled again after a failure.</param>
public readonly record struct QueueInHand(int Waiting, int InFlight, int Resting);
