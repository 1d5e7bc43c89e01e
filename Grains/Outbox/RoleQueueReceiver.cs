using Catalyst.Broker;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Reads the role queues through the event transport and hands each message to its task by a call, so the broker, which keeps its messages, is the
/// only queue on the way: a stream in memory would take the message, answer for it, and die with its silo.
/// </summary>
internal sealed class RoleQueueReceiver(IEventTransport transport, IGrainFactory grains, TaskFlowLog flow, TimeProvider time) : IRoleQueueReader, IAsyncDisposable
{
    private static readonly TimeSpan UntilTheClusterHasChanged = TimeSpan.FromSeconds(1);

    private readonly List<IAsyncDisposable> _subscriptions = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in RoleQueues.Names)
        {
            _subscriptions.Add(await transport.SubscribeAsync(queue, (delivery, stopping) => DeliverAsync(queue, delivery, stopping), cancellationToken));
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
        {
            await subscription.DisposeAsync();
        }

        _subscriptions.Clear();
    }

    private async Task DeliverAsync(string queue, Delivery delivery, CancellationToken stopping)
    {
        flow.Dequeued(queue, delivery);
        while (true)
        {
            try
            {
                await grains.GetGrain<ITaskGrain>(delivery.Event.TaskId).DeliverAsync(delivery.Event);
                return;
            }
            catch (OrleansMessageRejectionException) when (!stopping.IsCancellationRequested)
            {
                // The task's silo is gone and the cluster does not know it yet. That is no fault of the message: it must not use up its deliveries.
                await Task.Delay(UntilTheClusterHasChanged, time, stopping);
            }
        }
    }
}
