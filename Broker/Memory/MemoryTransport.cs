using System.Collections.Immutable;
using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Broker.Memory;

/// <summary>
/// The broker inside one process. What it holds ends with the process; the outbox and the tasks' own state bring it back.
/// </summary>
public sealed class MemoryTransport : IEventTransport, IAsyncDisposable
{
    private readonly Topology topology;
    private readonly BrokerOptions options;
    private readonly ILogger log;
    private readonly SortedDictionary<string, MemoryQueue> queues = new(StringComparer.Ordinal);
    private readonly DeadLetters letters;
    private ImmutableArray<MemoryFollower> followers = [];

    public MemoryTransport(
        TimeProvider time, Topology? topology = null, BrokerOptions? options = null, IDeadLetterStore? deadLetters = null,
        ILogger<MemoryTransport>? log = null)
    {
        this.topology = topology ?? Topology.Catalyst;
        this.options = options ?? new BrokerOptions();
        this.log = log ?? NullLogger<MemoryTransport>.Instance;
        deadLetters ??= new MemoryDeadLetterStore(time, this.options.DeadLetterCapacity);
        foreach (var name in this.topology.Queues)
        {
            queues.Add(name, new MemoryQueue(name, this.topology.DeliveryLimit, this.options, time, deadLetters, this.log));
        }

        letters = new DeadLetters(deadLetters, ResendAsync, () => Trouble);
    }

    public string Kind => "memory";

    public bool IsDurable => false;

    public string? Trouble => null;

    /// <summary>What failed every delivery.</summary>
    public IDeadLetters DeadLetters => letters;

    public async Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AgentEventCodec.ThrowIfInvalid(e);
        // Room is taken in all queues, in one order, before the event enters any: a publisher that gives up leaves no half-published event.
        var reached = topology.Route(e).Order(StringComparer.Ordinal).Select(name => queues[name]).ToList();
        var entered = 0;
        try
        {
            foreach (var queue in reached)
            {
                await queue.EnterAsync(cancellationToken);
                entered++;
            }
        }
        catch
        {
            foreach (var queue in reached.Take(entered))
            {
                queue.Leave();
            }

            throw;
        }

        foreach (var queue in reached)
        {
            queue.Add(e);
        }

        var keys = topology.Keys(e);
        foreach (var follower in followers)
        {
            follower.Offer(e, keys);
        }
    }

    public Task<IAsyncDisposable> SubscribeAsync(
        string queue, Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return queues.TryGetValue(queue, out var found)
            ? Task.FromResult<IAsyncDisposable>(found.Subscribe(handler))
            : throw new ArgumentException($"There is no queue '{queue}'. The queues are {string.Join(", ", queues.Keys)}.", nameof(queue));
    }

    public Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var follower = new MemoryFollower(routingPattern, new FollowerBuffer(options.FanoutCapacity, handler, log), Forget);
        ImmutableInterlocked.Update(ref followers, static (all, added) => all.Add(added), follower);
        return Task.FromResult<IAsyncDisposable>(follower);
    }

    public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<QueueStatus>>([.. topology.Queues.Select(name => queues[name].Status())]);

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in followers)
        {
            await follower.DisposeAsync();
        }

        foreach (var queue in queues.Values)
        {
            await queue.DisposeAsync();
        }

        letters.Dispose();
    }

    private async Task ResendAsync(string name, AgentEvent e, CancellationToken cancellationToken)
    {
        if (!queues.TryGetValue(name, out var queue))
        {
            throw new BrokerUnavailableException($"The queue '{name}' that this event came from is not in use any more.");
        }

        await queue.EnterAsync(cancellationToken);
        queue.Add(e);
    }

    private void Forget(MemoryFollower follower) =>
        ImmutableInterlocked.Update(ref followers, static (all, gone) => all.Remove(gone), follower);
}
