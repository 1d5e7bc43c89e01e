using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Feed;

/// <summary>
/// The newest events of one followed task, kept once for all its viewers: everything after <see cref="Base"/> up to <see cref="Last"/>.
/// A viewer keeps only its place, so that a slow one costs no memory.
/// </summary>
internal sealed class FeedWindow(long start)
{
    /// <summary>Events kept, at least.</summary>
    public const int Capacity = 512;

    private readonly Lock _lock = new();
    private readonly List<AgentEvent> _events = new(64);
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>How many look at it; changed under its feed's lock.</summary>
    public int Viewers { get; set; }

    /// <summary>The seq before the oldest event here.</summary>
    public long Base { get; private set; } = start;

    /// <summary>The newest seq that was seen.</summary>
    public long Last { get; private set; } = start;

    /// <summary>
    /// Takes in the events after <paramref name="after"/>, but for those that are here, and unless something is missing before them.
    /// </summary>
    public void Append(long after, IReadOnlyList<AgentEvent> events)
    {
        lock (_lock)
        {
            var before = _events.Count;
            _events.AddRange(after > Last ? [] : events.Where(e => e.Seq > Last));
            if (_events.Count == before)
            {
                return;
            }

            Last = _events[^1].Seq;
            if (_events.Count > Capacity * 2)
            {
                Base = _events[^(Capacity + 1)].Seq;
                _events.RemoveRange(0, _events.Count - Capacity);
            }

            var grown = _grown;
            _grown = NewSignal();
            grown.SetResult();
        }
    }

    /// <summary>
    /// Events after <paramref name="seq"/>; null when they are no longer here. <paramref name="grown"/> completes when there are more.
    /// </summary>
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

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
