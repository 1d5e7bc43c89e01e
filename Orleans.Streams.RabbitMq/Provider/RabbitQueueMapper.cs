
namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Which queue a stream is in. A queue of RabbitMQ is the unit that one pulling agent reads, so a stream's order is its queue's.
/// </summary>
internal sealed class RabbitQueueMapper : IConsistentRingStreamQueueMapper
{
    private readonly Dictionary<string, QueueId> _queues;
    private readonly Dictionary<QueueId, string> _names;
    private readonly IReadOnlyList<string> _hashed;
    private readonly Func<StreamId, string>? _queueOf;

    public RabbitQueueMapper(IReadOnlyList<string> queues, Func<StreamId, string>? queueOf)
    {
        _queueOf = queueOf;
        _hashed = queues;

        // Spread evenly over the ring, for balancers that divide it.
        var part = uint.MaxValue / (uint)queues.Count;
        _queues = queues.Select((name, index) => (name, id: QueueId.GetQueueId(name, (uint)index, part * (uint)index)))
            .ToDictionary(pair => pair.name, pair => pair.id);
        _names = _queues.ToDictionary(pair => pair.Value, pair => pair.Key);
    }

    public IEnumerable<QueueId> GetAllQueues() => _queues.Values;

    public IEnumerable<QueueId> GetQueuesForRange(IRingRange range) =>
        _queues.Values.Where(queue => range.InRange(queue.GetUniformHashCode()));

    /// <summary>A stream that is only published has no queue that this provider reads; any will do for those who ask.</summary>
    public QueueId GetQueueForStream(StreamId streamId) => _queues.TryGetValue(NameOf(streamId), out var queue)
        ? queue : _queues[_hashed[0]];

    /// <summary>RabbitMQ's name for the queue of a stream.</summary>
    public string NameOf(StreamId streamId)
    {
        if (_queueOf is not null)
        {
            return _queueOf(streamId);
        }

        return _hashed[(int)(Hash(streamId.FullKey.Span) % (uint)_hashed.Count)];
    }

    public string NameOf(QueueId queue) => _names[queue];

    /// <summary>FNV-1a. Orleans' own hash of a stream's id may differ between releases; where a stream is must not.</summary>
    private static uint Hash(ReadOnlySpan<byte> key)
    {
        var hash = 2166136261u;
        foreach (var part in key)
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return hash;
    }
}
