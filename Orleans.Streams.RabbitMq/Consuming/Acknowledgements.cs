namespace Orleans.Streams.RabbitMq;

/// <summary>What RabbitMQ is told: the tag is done, and with <see cref="All"/> every earlier one too.</summary>
internal readonly record struct Acknowledgement(ulong Tag, bool All);

/// <summary>
/// What a channel delivered and RabbitMQ has not been told to forget. What is done is told in groups: as one up to the first that is not
/// done.
/// What is behind that waits for it once, since it is rarely long, and is told by itself the next time. Guarded by whoever has it.
/// </summary>
internal sealed class Acknowledgements
{
    /// <summary>As many as the channel's window at most.</summary>
    private readonly SortedSet<ulong> open = [];
    private readonly List<ulong> behind = [];
    private readonly List<ulong> done = [];

    /// <summary>Done and not told.</summary>
    public int Count => behind.Count + done.Count;

    public void Deliver(ulong tag) => open.Add(tag);

    public void Done(ulong tag)
    {
        if (open.Remove(tag))
        {
            done.Add(tag);
        }
    }

    /// <summary>
    /// Replaces <paramref name="group"/> by what to tell now. RabbitMQ ends a channel over a tag that it has been told already, so a tag
    /// stands for those before it only when it is new itself.
    /// </summary>
    public void Take(List<Acknowledgement> group)
    {
        group.Clear();
        var first = open.Count == 0 ? ulong.MaxValue : open.Min;
        var covering = 0ul;
        foreach (var tag in behind)
        {
            if (tag > first)
            {
                group.Add(new Acknowledgement(tag, All: false));
            }
            else
            {
                covering = Math.Max(covering, tag);
            }
        }

        behind.Clear();
        foreach (var tag in done)
        {
            if (tag > first)
            {
                behind.Add(tag);
            }
            else
            {
                covering = Math.Max(covering, tag);
            }
        }

        done.Clear();
        if (covering > 0)
        {
            group.Add(new Acknowledgement(covering, All: true));
        }
    }
}
