using Catalyst.Broker;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Chaos.Node;

/// <summary>The product's transport with a fault point on each side of what it does.</summary>
internal sealed class WatchedTransport(IEventTransport inner, FaultPoints faults) : IEventTransport, IAsyncDisposable
{
    public string Kind => inner.Kind;

    public bool IsDurable => inner.IsDurable;

    public string? Trouble => inner.Trouble;

    public IDeadLetters DeadLetters => ((Broker.RabbitMq.RabbitTransport)inner).DeadLetters;

    public async Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default)
    {
        await faults.PassAsync(FaultPoints.BeforePublish, Name(e));
        await inner.PublishAsync(e, cancellationToken);
        await faults.PassAsync(FaultPoints.BeforeMarkPublished, Name(e));
    }

    public Task<IAsyncDisposable> SubscribeAsync(string queue, Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        inner.SubscribeAsync(
            queue,
            async (delivery, stop) =>
            {
                await faults.PassAsync(FaultPoints.BeforeHandling, Name(delivery.Event));
                await handler(delivery, stop);
                await faults.PassAsync(FaultPoints.BeforeAcknowledge, Name(delivery.Event));
            },
            cancellationToken);

    public Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        inner.SubscribeFanoutAsync(routingPattern, handler, cancellationToken);

    public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) => inner.StatusAsync(cancellationToken);

    public ValueTask DisposeAsync() => inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;

    private static string Name(AgentEvent e) => $"{e.EventType} {e.Seq} of {e.TaskId}";
}
