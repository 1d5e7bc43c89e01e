namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// One subscriber's position in its stream. To move on says that the subscriber handled the message before; a message that failed stays
/// where it is until its pause is over, and holds up this subscriber of this stream and nobody else.
/// </summary>
internal sealed class StreamCursor(RabbitQueueCache cache, StreamBacklog backlog, long next) : IQueueCacheCursor
{
    private QueuedMessage? _current;
    private QueuedMessage? _blocking;
    private int _failures;
    private bool _isDisposed;

    /// <summary>The first message that the subscriber has not handled has this number or a later one.</summary>
    public long Next { get; private set; } = next;

    public IBatchContainer? GetCurrent(out Exception? exception)
    {
        exception = null;
        return _current?.Container;
    }

    public bool MoveNext()
    {
        if (_isDisposed || _blocking is not null)
        {
            return false;
        }

        if (_current is { } handled)
        {
            _current = null;
            Release(handled);
            Pass(handled);
        }

        if (backlog.From(Next) is not { } message)
        {
            return false;
        }

        _current = message;
        _current.LastError = null;
        _current.ActiveCursors++;
        cache.CountActive(1);
        return true;
    }

    /// <summary>Messages are looked up by number, so a later one needs nothing.</summary>
    public void Refresh(StreamSequenceToken token)
    {
    }

    public void RecordDeliveryFailure()
    {
        if (_current is not { } failed)
        {
            return;
        }

        (_blocking, _current) = (failed, null);
        if (RabbitQueueCache.IsUncounted(failed.LastError))
        {
            cache.RetryLater(this, failed, Math.Max(1, _failures));
            return;
        }

        cache.NoteFailure(failed);
        if (++_failures < cache.DeliveryLimit)
        {
            cache.RetryLater(this, failed, _failures);
        }
        else
        {
            cache.MakeDeadLetter(this, failed);
        }
    }

    /// <summary>The message that blocks it may be delivered again, or is a dead letter and done.</summary>
    public void Unblock(QueuedMessage message, bool isDead)
    {
        if (!ReferenceEquals(_blocking, message))
        {
            return;
        }

        _blocking = null;
        Release(message);
        if (isDead)
        {
            Pass(message);
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        if ((_current ?? _blocking) is { } active)
        {
            active.IsInterrupted = true;
            Release(active);
        }

        (_current, _blocking) = (null, null);
        backlog.Remove(this);
        cache.SweepLater(backlog);
    }

    private void Pass(QueuedMessage message)
    {
        Next = message.Sequence + 1;
        _failures = 0;
        cache.SettleHandled(backlog);
    }

    private void Release(QueuedMessage message)
    {
        message.ActiveCursors--;
        cache.CountActive(-1);
    }
}
