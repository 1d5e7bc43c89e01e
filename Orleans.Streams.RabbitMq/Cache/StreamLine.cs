namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// The messages of one stream that are not acknowledged, in their order, and the cursors that go along them: one for each subscriber.
/// </summary>
internal sealed class StreamLine(StreamId stream)
{
    private readonly LinkedList<QueuedMessage> messages = new();
    private readonly List<StreamCursor> cursors = [];

    public StreamId Stream { get; } = stream;

    /// <summary>Somebody is to look whether it is still wanted.</summary>
    public bool IsToBeSwept { get; set; }

    public bool HasCursors => cursors.Count > 0;

    public bool IsEmpty => messages.Count == 0;

    public QueuedMessage? First => messages.First?.Value;

    public bool IsInterrupted => messages.Any(message => message.IsInterrupted);

    public void Add(StreamCursor cursor) => cursors.Add(cursor);

    public void Remove(StreamCursor cursor) => cursors.Remove(cursor);

    /// <summary>Puts it last, unless it is one that has come again. False then.</summary>
    public bool Add(QueuedMessage message)
    {
        foreach (var known in messages)
        {
            if (known.IsReturnedAs(message))
            {
                known.Adopt(message);
                return false;
            }
        }

        messages.AddLast(message);
        message.InLine = true;
        return true;
    }

    /// <summary>The first message at or behind <paramref name="sequence"/>.</summary>
    public QueuedMessage? From(long sequence)
    {
        foreach (var message in messages)
        {
            if (message.Sequence >= sequence)
            {
                return message;
            }
        }

        return null;
    }

    /// <summary>Acknowledges what every cursor has left behind.</summary>
    public int SettleHandled()
    {
        var settled = 0;
        while (HasCursors && messages.First is { Value: var first } && cursors.TrueForAll(cursor => cursor.Next > first.Sequence))
        {
            SettleFirst();
            settled++;
        }

        return settled;
    }

    /// <summary>Acknowledges everything: nobody is there to take it.</summary>
    public int SettleAll()
    {
        var all = messages.Count;
        while (messages.Count > 0)
        {
            SettleFirst();
        }

        return all;
    }

    public void Drop(QueuedMessage message)
    {
        message.InLine = false;
        messages.Remove(message);
    }

    /// <summary>
    /// Lets go of what RabbitMQ has taken back, except what a cursor has begun: that ends here, or goes on when it comes again.
    /// </summary>
    public int DropLost()
    {
        var lost = messages.Where(message => message.IsLost && message.Holders == 0).ToList();
        lost.ForEach(Drop);
        return lost.Count;
    }

    private void SettleFirst()
    {
        var message = messages.First!.Value;
        Drop(message);
        message.Settle();
    }
}
