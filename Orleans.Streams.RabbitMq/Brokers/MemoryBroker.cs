using System.Collections.Immutable;
using Orleans.Streams.RabbitMq.Brokers;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// A broker inside one process, for one that is alone and for tests. It routes by the topology as RabbitMQ does; what it holds ends with
/// the process.
/// </summary>
public sealed class MemoryBroker : IStreamBroker
{
    private readonly SortedDictionary<string, MemoryQueue> _queues = new(StringComparer.Ordinal);
    private readonly MemoryQueue _deadLetters = new(int.MaxValue);
    private ImmutableArray<Follower> _followers = [];

    /// <param name="queueCapacity">Messages of a queue, unacknowledged ones included, before publishers wait; at least 1.</param>
    /// <exception cref="ArgumentException">The topology cannot work; the message says why.</exception>
    public MemoryBroker(RabbitTopology topology, int queueCapacity = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(queueCapacity, 1);
        if (topology.Problems is [_, ..] problems)
        {
            throw new ArgumentException($"A broker cannot be made so: {string.Join("; ", problems)}.", nameof(topology));
        }

        Topology = topology;
        foreach (var name in topology.Queues)
        {
            _queues.Add(name, new MemoryQueue(queueCapacity));
        }
    }

    /// <inheritdoc/>
    public RabbitTopology Topology { get; }

    /// <inheritdoc/>
    public bool IsDurable => false;

    /// <inheritdoc/>
    public string? Trouble => null;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var keys = message.Keys;
        var reached = Route(message.Exchange, keys);

        // Room is taken in all queues before the message enters any: a publisher that gives up leaves nothing half published.
        var entered = 0;
        try
        {
            foreach (var queue in reached)
            {
                await queue.TakeRoomAsync(cancellationToken);
                entered++;
            }
        }
        catch
        {
            reached[..entered].ForEach(queue => queue.ReleaseRoom());
            throw;
        }

        reached.ForEach(queue => queue.Add(message));
        foreach (var follower in message.Exchange == Topology.Exchange ? _followers : [])
        {
            if (follower.Matches(keys))
            {
                follower.Handle(message.ToInbound(NoSettlement.Instance));
            }
        }
    }

    /// <inheritdoc/>
    public IAsyncDisposable Consume(QueueConsumer consumer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(consumer.Window, 1);
        Topology.ThrowIfUnknown(consumer.Queue);
        return Find(consumer.Queue)!.Consume(consumer);
    }

    /// <inheritdoc/>
    public Task<IAsyncDisposable> FollowAsync(
        string pattern, int capacity, Action<InboundMessage> handle, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var follower = new Follower(this, pattern, handle);
        ImmutableInterlocked.Update(ref _followers, static (all, added) => all.Add(added), follower);
        return Task.FromResult<IAsyncDisposable>(follower);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueueStatus>> GetStatusAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<QueueStatus>>([.. Topology.Queues.Select(name => _queues[name].GetStatus(name))]);

    /// <summary>Nothing can be published any more; consumers are disposed by their owners.</summary>
    public ValueTask DisposeAsync()
    {
        foreach (var queue in _queues.Values.Append(_deadLetters))
        {
            queue.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private MemoryQueue? Find(string queue) => queue == Topology.DeadLetterQueue ? _deadLetters : _queues.GetValueOrDefault(queue);

    /// <summary>The queues that a message reaches, in the same order for all publishers.</summary>
    private List<MemoryQueue> Route(string exchange, IReadOnlyList<string> keys)
    {
        if (exchange == Topology.DeadLetterExchange)
        {
            return [_deadLetters];
        }

        if (exchange.Length == 0)
        {
            return [.. keys.Select(Find).OfType<MemoryQueue>()];
        }

        return exchange != Topology.Exchange ? [] :
        [
            .. Topology.Bindings.Where(binding => keys.Any(key => TopicPattern.Matches(binding.Pattern, key)))
                .Select(binding => binding.Queue).Distinct().Order(StringComparer.Ordinal).Select(name => _queues[name]),
        ];
    }

    private sealed class Follower(MemoryBroker broker, string pattern, Action<InboundMessage> handle) : IAsyncDisposable
    {
        public Action<InboundMessage> Handle => handle;

        public bool Matches(IReadOnlyList<string> keys) => keys.Any(key => TopicPattern.Matches(pattern, key));

        public ValueTask DisposeAsync()
        {
            ImmutableInterlocked.Update(ref broker._followers, static (all, gone) => all.Remove(gone), this);
            return ValueTask.CompletedTask;
        }
    }
}
