namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>The messages of one stream that are not acknowledged, in their order, and a cursor for each subscriber.</summary>
internal sealed class StreamBacklog(StreamId stream)
{
    private readonly LinkedList<QueuedMessage> _messages = new();
    private readonly List<StreamCursor> _cursors = [];

    public StreamId Stream { get; } = stream;

    /// <summary>The cache is to look whether it is still wanted.</summary>
    public bool IsToBeSwept { get; set; }

    public bool HasCursors => _cursors.Count > 0;

    public bool IsEmpty => _messages.Count == 0;

    public QueuedMessage? First => _messages.First?.Value;

    public bool IsInterrupted => _messages.Any(message => message.IsInterrupted);

    public void Add(StreamCursor cursor) => _cursors.Add(cursor);

    public void Remove(StreamCursor cursor) => _cursors.Remove(cursor);

    /// <summary>Adds it as the last one, unless it is known and came again. False then.</summary>
    public bool Add(QueuedMessage message)
    {
        foreach (var known in _messages)
        {
            if (known.IsRedeliveredAs(message))
            {
                known.ContinueAs(message);
                return false;
            }
        }

        _messages.AddLast(message);
        message.IsInBacklog = true;
        return true;
    }

    /// <summary>The first message at or behind <paramref name="sequence"/>.</summary>
    public QueuedMessage? From(long sequence)
    {
        foreach (var message in _messages)
        {
            if (message.Sequence >= sequence)
            {
                return message;
            }
        }

        return null;
    }

    /// <summary>Acknowledges what every cursor has passed; answers how many.</summary>
    public int SettleHandled()
    {
        var settled = 0;
        while (HasCursors && First is { } first && _cursors.TrueForAll(cursor => cursor.Next > first.Sequence))
        {
            Settle(first);
            settled++;
        }

        return settled;
    }

    /// <summary>Acknowledges everything, because nobody is subscribed; answers how many.</summary>
    public int SettleAll()
    {
        var all = _messages.Count;
        while (First is { } first)
        {
            Settle(first);
        }

        return all;
    }

    public void Drop(QueuedMessage message)
    {
        message.IsInBacklog = false;
        _messages.Remove(message);
    }

    /// <summary>Drops what has returned to the queue, except what a cursor is delivering, which may go on when it comes again.</summary>
    public int DropLost()
    {
        var lost = _messages.Where(message => message.IsLost && message.ActiveCursors == 0).ToList();
        lost.ForEach(Drop);
        return lost.Count;
    }

    private void Settle(QueuedMessage message)
    {
        Drop(message);
        message.Settle();
    }
}
