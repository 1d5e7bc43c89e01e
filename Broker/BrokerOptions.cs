namespace Catalyst.Broker;

/// <summary>How much the broker holds.</summary>
public sealed class BrokerOptions
{
    /// <summary>Events in a queue, those with consumers included, before publishers wait.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>Events that a consumer handles at a time, each of another task.</summary>
    public int Prefetch { get; set; } = 32;

    /// <summary>Events buffered for a follower.</summary>
    public int FanoutCapacity { get; set; } = 4096;

    /// <summary>Dead letters kept; the oldest one goes first.</summary>
    public int DeadLetterCapacity { get; set; } = 10_000;

    internal void Validate()
    {
        foreach (var (name, value) in new[]
        {
            (nameof(QueueCapacity), QueueCapacity), (nameof(Prefetch), Prefetch), (nameof(FanoutCapacity), FanoutCapacity), (nameof(DeadLetterCapacity), DeadLetterCapacity),
        })
        {
            if (value < 1)
            {
                throw new InvalidOperationException($"broker.{name} is {value}; it must be 1 or more.");
            }
        }
    }
}
