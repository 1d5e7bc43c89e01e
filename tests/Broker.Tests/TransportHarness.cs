namespace Catalyst.Broker.Tests;

/// <summary>A transport under test and the way its time passes.</summary>
public abstract class TransportHarness : IAsyncDisposable
{
    public abstract IEventTransport Transport { get; }

    public abstract IDeadLetters DeadLetters { get; }

    /// <summary>Lets <paramref name="time"/> pass.</summary>
    public abstract Task PassAsync(TimeSpan time);

    public abstract ValueTask DisposeAsync();
}
