
namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// One subscriber's way along its stream. To move on says that the subscriber handled the message before; a message that failed stays where
/// it is until its pause is over, and holds up this subscriber of this stream and nobody else.
/// </summary>
internal sealed class StreamCursor(RabbitQueueCache cache, StreamLine line, long next) : IQueueCacheCursor
{
    private QueuedMessage? current;
    private QueuedMessage? blocking;
    private int failures;
    private bool disposed;

    /// <summary>The first message that the subscriber has not handled has this number or a later one.</summary>
    public long Next { get; private set; } = next;

    public IBatchContainer? GetCurrent(out Exception? exception)
    {
        exception = null;
        return current?.Container;
    }

    public bool MoveNext()
    {
        if (disposed || blocking is not null)
        {
            return false;
        }

        if (current is { } handled)
        {
            current = null;
            Release(handled);
            PassBy(handled);
        }

        if (line.From(Next) is not { } message)
        {
            return false;
        }

        current = message;
        current.LastError = null;
        Hold(current);
        return true;
    }

    /// <summary>The line is looked up by number, so a later message needs nothing.</summary>
    public void Refresh(StreamSequenceToken token)
    {
    }

    public void RecordDeliveryFailure()
    {
        if (current is not { } failed)
        {
            return;
        }

        (blocking, current) = (failed, null);
        if (RabbitQueueCache.IsUncounted(failed.LastError))
        {
            cache.Rest(this, failed, Math.Max(1, failures));
            return;
        }

        cache.Note(failed);
        if (++failures < cache.DeliveryLimit)
        {
            cache.Rest(this, failed, failures);
        }
        else
        {
            cache.Bury(this, failed);
        }
    }

    /// <summary>The message that blocks it may be delivered again, or is a dead letter and done.</summary>
    public void Unblock(QueuedMessage message, bool buried)
    {
        if (!ReferenceEquals(blocking, message))
        {
            return;
        }

        blocking = null;
        Release(message);
        if (buried)
        {
            PassBy(message);
        }
    }

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        foreach (var held in new[] { current, blocking })
        {
            if (held is not null)
            {
                held.IsInterrupted = true;
                Release(held);
            }
        }

        (current, blocking) = (null, null);
        line.Remove(this);
        cache.Sweep(line);
    }

    private void PassBy(QueuedMessage message)
    {
        Next = message.Sequence + 1;
        failures = 0;
        cache.Handled(line);
    }

    private void Hold(QueuedMessage message)
    {
        message.Holders++;
        cache.Holding(1);
    }

    private void Release(QueuedMessage message)
    {
        message.Holders--;
        cache.Holding(-1);
    }
}
