using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Catalyst.Engine.Orleans.RabbitMq.Cache;

/// <summary>
/// What happened to a queue while its pulling agent was busy: messages arrived, pauses ended, the channel was lost. Other threads write it; the
/// agent reads it in its own turn, so everything behind it needs no lock.
/// </summary>
internal sealed class QueueMailbox(int capacity) : IDisposable
{
    private readonly Channel<QueuedMessage> arrivals = Channel.CreateBounded<QueuedMessage>(new BoundedChannelOptions(capacity) { SingleReader = true });
    private readonly ConcurrentQueue<Wake> wakes = new();
    private readonly SemaphoreSlim raised = new(0, 1);
    private int losses;

    /// <summary>Waits while there is no room: RabbitMQ's window is as large, so that is only when a new channel follows a lost one.</summary>
    public async ValueTask ArriveAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        if (!arrivals.Writer.TryWrite(message))
        {
            await arrivals.Writer.WriteAsync(message, cancellationToken);
        }

        Raise();
    }

    public void Add(Wake wake)
    {
        wakes.Enqueue(wake);
        Raise();
    }

    public void Lose()
    {
        Interlocked.Exchange(ref losses, 1);
        Raise();
    }

    /// <summary>Whether the channel was lost since the last question.</summary>
    public bool TakeLoss() => Interlocked.Exchange(ref losses, 0) != 0;

    public bool TryTake(out Wake wake) => wakes.TryDequeue(out wake);

    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out QueuedMessage? message) => arrivals.Reader.TryRead(out message);

    /// <summary>Completes when something has happened, or after <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => raised.WaitAsync(atMost, cancellationToken);

    public void Dispose() => raised.Dispose();

    private void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (Exception full) when (full is SemaphoreFullException or ObjectDisposedException)
        {
            // Raised already, and the reader takes everything that is there; or the agent has left, and nobody reads.
        }
    }
}

/// <summary>A cursor may go on: its message has rested, or is safe among the dead letters.</summary>
internal readonly record struct Wake(StreamCursor? Cursor, QueuedMessage Message, bool Buried);
