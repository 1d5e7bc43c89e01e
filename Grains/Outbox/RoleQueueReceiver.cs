using Catalyst.Broker;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Hands each message of a role's queue to the stream (role, task id), to which the task is implicitly subscribed. The message is
/// acknowledged when the task has committed what follows from it; a failure leaves it to the broker's redelivery.
/// </summary>
public sealed class RoleQueueReceiver(IEventTransport transport, IClusterClient client, TaskFlowLog flow) : IHostedService, IAsyncDisposable
{
    /// <summary>The stream provider that carries deliveries inside the cluster.</summary>
    public const string StreamProvider = "roles";

    private static readonly string[] Roles =
        [Actors.Planner, Actors.Architect, Actors.Coder, Actors.Tester, Actors.Reviewer, Actors.Deployer, Actors.Orchestrator];

    private readonly List<IAsyncDisposable> _subscriptions = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var streams = client.GetStreamProvider(StreamProvider);
        foreach (var role in Roles)
        {
            _subscriptions.Add(await transport.SubscribeAsync(
                Queues.Of(role),
                (delivery, _) =>
                {
                    flow.Dequeued(Queues.Of(role), delivery);
                    return streams.GetStream<AgentEvent>(StreamId.Create(role, delivery.Event.TaskId)).OnNextAsync(delivery.Event);
                },
                cancellationToken));
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
}
