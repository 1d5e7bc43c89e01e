using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// What happened to a queue while its pulling agent was busy: messages arrived, pauses ended, the channel was lost. Any thread writes it;
/// the agent reads it in its own turn, so everything behind it needs no lock.
/// </summary>
internal sealed class ReceiveBuffer(int capacity) : IDisposable
{
    private readonly Channel<QueuedMessage> _arrivals =
        Channel.CreateBounded<QueuedMessage>(new BoundedChannelOptions(capacity) { SingleReader = true });
    private readonly ConcurrentQueue<Resumption> _resumptions = new();
    private readonly SemaphoreSlim _changed = new(0);
    private int _isChanged;
    private int _isChannelLost;

    /// <summary>Waits while there is no room, which is only when a new channel follows a lost one: RabbitMQ's window is as large.</summary>
    public async ValueTask AddAsync(QueuedMessage message, CancellationToken cancellationToken)
    {
        if (!_arrivals.Writer.TryWrite(message))
        {
            await _arrivals.Writer.WriteAsync(message, cancellationToken);
        }

        Signal();
    }

    public void Add(Resumption resumption)
    {
        _resumptions.Enqueue(resumption);
        Signal();
    }

    public void NoteChannelLost()
    {
        Interlocked.Exchange(ref _isChannelLost, 1);
        Signal();
    }

    /// <summary>Whether the channel was lost since the last call.</summary>
    public bool TakeChannelLost() => Interlocked.Exchange(ref _isChannelLost, 0) != 0;

    public bool TryTake(out Resumption resumption) => _resumptions.TryDequeue(out resumption);

    public bool TryTake([NotNullWhen(true)] out QueuedMessage? message) => _arrivals.Reader.TryRead(out message);

    /// <summary>True when something has happened since the last wait; false after the timeout, or when cancelled.</summary>
    public async Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var wait = _changed.WaitAsync(timeout, cancellationToken);
        await ((Task)wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!wait.IsCompletedSuccessfully || !await wait)
        {
            return false;
        }

        // Before the reader takes what is there: what comes after this signals anew.
        Volatile.Write(ref _isChanged, 0);
        return true;
    }

    public void Dispose() => _changed.Dispose();

    /// <summary>Once for everything that comes before the reader looks.</summary>
    private void Signal()
    {
        if (Interlocked.Exchange(ref _isChanged, 1) != 0)
        {
            return;
        }

        try
        {
            _changed.Release();
        }
        catch (ObjectDisposedException)
        {
            // The agent has stopped, and nobody reads.
        }
    }
}

/// <summary>A cursor may go on: the pause after its message's failure is over, or the message is a dead letter.</summary>
internal readonly record struct Resumption(StreamCursor? Cursor, QueuedMessage Message, bool IsDead);
