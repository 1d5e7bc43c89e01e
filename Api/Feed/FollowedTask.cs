using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Api.Feed;

/// <summary>An event as clients get it, written once however many clients there are.</summary>
internal sealed class FeedItem(AgentEvent source)
{
    private readonly Lazy<byte[]> _message = new(() => UiMessages.Write(source));

    private readonly Lazy<byte[]> _sse = new(() => ServerSentEvents.Write(source));

    public AgentEvent Event => source;

    public long Seq => source.Seq;

    /// <summary>For a WebSocket.</summary>
    public byte[] Message => _message.Value;

    /// <summary>For an event stream.</summary>
    public byte[] Sse => _sse.Value;
}

/// <summary>
/// The newest events of one task, read once and shared by all its clients. A client keeps only its place (the seq it has); who falls behind
/// the oldest event here reads the database until it has caught up, so a slow client costs no memory.
/// </summary>
internal sealed class FollowedTask(long start)
{
    /// <summary>Events kept, at least.</summary>
    public const int Capacity = 512;

    private readonly Lock _lock = new();
    private readonly List<FeedItem> _items = new(64);
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>Everything above this seq, up to the newest read, is here.</summary>
    private long _base = start;

    /// <summary>The seq before the oldest event here.</summary>
    public long Base
    {
        get
        {
            lock (_lock)
            {
                return _base;
            }
        }
    }

    /// <summary>Events after <paramref name="seq"/>; null when they are no longer here. <paramref name="grown"/> completes when there are more.</summary>
    public FeedItem[]? After(long seq, out Task grown)
    {
        lock (_lock)
        {
            grown = _grown.Task;
            if (seq < _base)
            {
                return null;
            }

            var first = _items.Count;
            while (first > 0 && _items[first - 1].Seq > seq)
            {
                first--;
            }

            return first == _items.Count ? [] : _items.GetRange(first, _items.Count - first).ToArray();
        }
    }

    public void Append(AgentEvent committed)
    {
        TaskCompletionSource grown;
        lock (_lock)
        {
            _items.Add(new FeedItem(committed));
            if (_items.Count > Capacity * 2)
            {
                _base = _items[^(Capacity + 1)].Seq;
                _items.RemoveRange(0, _items.Count - Capacity);
            }

            grown = _grown;
            _grown = NewSignal();
        }

        grown.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
