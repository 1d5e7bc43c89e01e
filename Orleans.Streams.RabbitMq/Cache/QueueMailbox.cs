using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// What happened to a queue while its pulling agent was busy: messages arrived, pauses ended, the channel was lost. Other threads write it;
/// the agent reads it in its own turn, so everything behind it needs no lock.
/// </summary>
internal sealed class QueueMailbox(int capacity) : IDisposable
{
    private readonly Channel<QueuedMessage> arrivals =
        Channel.CreateBounded<QueuedMessage>(new BoundedChannelOptions(capacity) { SingleReader = true });
    private readonly ConcurrentQueue<Wake> wakes = new();
    private readonly SemaphoreSlim raised = new(0);
    private int isRaised;
    private int losses;

    /// <summary>
    /// Waits while there is no room: RabbitMQ's window is as large, so that is only when a new channel follows a lost one.
    /// </summary>
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

    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out QueuedMessage? message) =>
        arrivals.Reader.TryRead(out message);

    /// <summary>
    /// True when something has happened since the last wait; false after <paramref name="atMost"/>, or when told to stop.
    /// </summary>
    public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var wait = raised.WaitAsync(atMost, cancellationToken);
        await ((Task)wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!wait.IsCompletedSuccessfully || !await wait)
        {
            return false;
        }

        // Before the reader takes what is there: what comes after this raises anew.
        Volatile.Write(ref isRaised, 0);
        return true;
    }

    public void Dispose() => raised.Dispose();

    /// <summary>Once for everything that comes before the reader looks: a message that finds it raised costs nothing.</summary>
    private void Raise()
    {
        if (Interlocked.Exchange(ref isRaised, 1) != 0)
        {
            return;
        }

        try
        {
            raised.Release();
        }
        catch (ObjectDisposedException)
        {
            // The agent has left, and nobody reads.
        }
    }
}

/// <summary>A cursor may go on: its message has rested, or is safe among the dead letters.</summary>
internal readonly record struct Wake(StreamCursor? Cursor, QueuedMessage Message, bool Buried);
