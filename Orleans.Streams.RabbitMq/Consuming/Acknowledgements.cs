namespace Orleans.Streams.RabbitMq;

/// <summary>What RabbitMQ is sent: the tag is done, and with <see cref="All"/> every earlier one too.</summary>
internal readonly record struct Acknowledgement(ulong Tag, bool All);

/// <summary>
/// What a channel delivered and is not yet acknowledged. All that is done before the first open tag is acknowledged as one. A
/// tag behind an open one waits for it once, since that rarely takes long, and is acknowledged by itself the next time. Not thread-safe.
/// </summary>
internal sealed class Acknowledgements
{
    /// <summary>As many as the channel's window at most.</summary>
    private readonly SortedSet<ulong> _open = [];
    private List<ulong> _waiting = [];
    private List<ulong> _done = [];

    /// <summary>Done and not yet acknowledged.</summary>
    public int Count => _waiting.Count + _done.Count;

    public void Deliver(ulong tag) => _open.Add(tag);

    public void Complete(ulong tag)
    {
        if (_open.Remove(tag))
        {
            _done.Add(tag);
        }
    }

    /// <summary>
    /// Replaces <paramref name="group"/> by what to acknowledge now. RabbitMQ ends a channel over a tag that was acknowledged before, so a
    /// tag stands for those before it only when it is new itself.
    /// </summary>
    public void Take(List<Acknowledgement> group)
    {
        group.Clear();
        var first = _open.Count == 0 ? ulong.MaxValue : _open.Min;
        var covering = _waiting.Concat(_done).Where(tag => tag < first).DefaultIfEmpty().Max();
        group.AddRange(_waiting.Where(tag => tag > first).Select(tag => new Acknowledgement(tag, All: false)));
        if (covering > 0)
        {
            group.Add(new Acknowledgement(covering, All: true));
        }

        _done.RemoveAll(tag => tag < first);
        _waiting.Clear();
        (_waiting, _done) = (_done, _waiting);
    }
}
