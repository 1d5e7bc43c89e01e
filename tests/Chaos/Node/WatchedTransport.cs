using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Chaos.Node;

/// <summary>The product's transport with a fault point on each side of what it does.</summary>
internal sealed class WatchedTransport(IEventTransport inner, FaultPoints faults) : IEventTransport
{
    public string Kind => inner.Kind;

    public bool IsDurable => inner.IsDurable;

    public string? Trouble => inner.Trouble;

    public async Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default)
    {
        await faults.PassAsync(FaultPoints.BeforePublish, Name(e));
        await inner.PublishAsync(e, cancellationToken);
        await faults.PassAsync(FaultPoints.BeforeMarkPublished, Name(e));
    }

    public Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        inner.SubscribeFanoutAsync(routingPattern, handler, cancellationToken);

    public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
        inner.StatusAsync(cancellationToken);

    private static string Name(AgentEvent e) => $"{e.EventType} {e.Seq} of {e.TaskId}";
}
