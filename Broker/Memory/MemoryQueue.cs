using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.Memory;

/// <summary>One queue with room for so many events.</summary>
internal sealed class MemoryQueue : IDeliveryOrigin, IAsyncDisposable
{
    private readonly string name;
    private readonly IDeadLetterStore deadLetters;
    private readonly TimeProvider time;
    private readonly QueueDispatcher dispatcher;
    private readonly SemaphoreSlim room;

    public MemoryQueue(string name, int deliveryLimit, BrokerOptions options, TimeProvider time, IDeadLetterStore deadLetters, ILogger log)
    {
        this.name = name;
        this.deadLetters = deadLetters;
        this.time = time;
        dispatcher = new QueueDispatcher(name, deliveryLimit, options.Prefetch, time, log);
        room = new SemaphoreSlim(options.QueueCapacity, options.QueueCapacity);
    }

    bool IDeliveryOrigin.IsLost => false;

    /// <summary>Takes room for one event; waits while there is none.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => room.WaitAsync(cancellationToken);

    /// <summary>Gives the room back.</summary>
    public void Leave() => room.Release();

    /// <summary>Adds an event for which there is room.</summary>
    public void Add(AgentEvent e) => dispatcher.Add(new QueuedEvent(e, this));

    public IAsyncDisposable Subscribe(Func<Delivery, CancellationToken, Task> handler) => dispatcher.Subscribe(handler);

    public QueueStatus Status() => dispatcher.Status();

    public ValueTask DisposeAsync() => dispatcher.DisposeAsync();

    void IDeliveryOrigin.Done() => Leave();

    async Task IDeliveryOrigin.BuryAsync(AgentEvent e, IReadOnlyList<DeliveryFailure> failures, CancellationToken cancellationToken)
    {
        await deadLetters.AddAsync(DeadLetterOf.Event(name, e, failures, time.GetUtcNow()), Guid.CreateVersion7(time.GetUtcNow()),
            cancellationToken);
        Leave();
    }
}
