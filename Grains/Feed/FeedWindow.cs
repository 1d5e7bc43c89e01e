using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Feed;

/// <summary>
/// The newest events of one followed task, kept once for all its followers: everything after <see cref="Base"/> up to <see cref="Last"/>.
/// A follower keeps only its place, so that a slow one costs no memory.
/// </summary>
internal sealed class FeedWindow(long start)
{
    /// <summary>Events kept, at least.</summary>
    public const int Capacity = 512;

    private readonly Lock _lock = new();
    private readonly List<AgentEvent> _events = new(64);
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>The seq before the oldest event here.</summary>
    public long Base { get; private set; } = start;

    /// <summary>The newest seq that was seen.</summary>
    public long Last { get; private set; } = start;

    /// <summary>
    /// Takes in what was committed. False when something is missing before it: only the history can tell then, and nothing was taken.
    /// What is here already is left out.
    /// </summary>
    public bool TryAppend(IReadOnlyList<AgentEvent> committed)
    {
        lock (_lock)
        {
            var known = 0;
            while (known < committed.Count && committed[known].Seq <= Last)
            {
                known++;
            }

            for (var i = known; i < committed.Count; i++)
            {
                if (committed[i].Seq != Last + 1 + i - known)
                {
                    return false;
                }
            }

            Append(committed, known);
            return true;
        }
    }

    /// <summary>Takes in the history after <see cref="Last"/>; a gap in it is one for ever.</summary>
    public void AppendHistory(IReadOnlyList<AgentEvent> page)
    {
        lock (_lock)
        {
            var known = 0;
            while (known < page.Count && page[known].Seq <= Last)
            {
                known++;
            }

            Append(page, known);
        }
    }

    /// <summary>Events after <paramref name="seq"/>; null when they are no longer here. <paramref name="grown"/> completes when there are more.</summary>
    public IReadOnlyList<AgentEvent>? After(long seq, out Task grown)
    {
        lock (_lock)
        {
            grown = _grown.Task;
            if (seq < Base)
            {
                return null;
            }

            var (low, high) = (0, _events.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = _events[middle].Seq > seq ? (low, middle) : (middle + 1, high);
            }

            return low == _events.Count ? [] : _events.GetRange(low, _events.Count - low);
        }
    }

    private void Append(IReadOnlyList<AgentEvent> committed, int from)
    {
        if (from == committed.Count)
        {
            return;
        }

        for (var i = from; i < committed.Count; i++)
        {
            _events.Add(committed[i]);
        }

        Last = committed[^1].Seq;
        if (_events.Count > Capacity * 2)
        {
            Base = _events[^(Capacity + 1)].Seq;
            _events.RemoveRange(0, _events.Count - Capacity);
        }

        var grown = _grown;
        _grown = NewSignal();
        grown.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
