using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Orleans.Streams.RabbitMq.Balancing;

/// <summary>
/// Gives this silo its share of the queues. Two silos that see different members for a moment may both read a queue; RabbitMQ lets only one
/// of them have its messages, so order does not depend on it.
/// </summary>
internal sealed class QueueBalancer(IServiceProvider services, Func<SiloAddress, bool> consumes)
    : QueueBalancerBase(services, services.GetRequiredService<ILogger<QueueBalancer>>())
{
    /// <summary>What a silo may do is learned from itself, some time after it has joined, and nobody announces that.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = services.GetService<TimeProvider>() ?? TimeProvider.System;
    private readonly Lock _gate = new();
    private HashSet<SiloAddress> _active = [];
    private HashSet<SiloAddress> _readers = [];
    private Dictionary<string, QueueId> _queues = [];
    private Task _looking = Task.CompletedTask;

    public override Task Initialize(IStreamQueueMapper queueMapper)
    {
        _queues = queueMapper.GetAllQueues().ToDictionary(queue => queue.ToString(), StringComparer.Ordinal);
        _active = [SiloAddress];
        _readers = Readers();
        _looking = Task.Run(LookAsync);
        return base.Initialize(queueMapper);
    }

    public override async Task Shutdown()
    {
        await base.Shutdown();
        await _looking;
    }

    public override IEnumerable<QueueId> GetMyQueues()
    {
        lock (_gate)
        {
            var me = SiloAddress.ToParsableString();
            return [.. QueueShares.Divide(_queues.Keys, [.. _readers.Select(silo => silo.ToParsableString())])
                .Where(pair => pair.Value == me).Select(pair => _queues[pair.Key])];
        }
    }

    protected override void OnClusterMembershipChange(HashSet<SiloAddress> activeSilos)
    {
        lock (_gate)
        {
            _active = activeSilos;
        }

        Look();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(LookAgain, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(Cancellation))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            // This silo stops.
        }
    }

    private void Look()
    {
        lock (_gate)
        {
            var now = Readers();
            if (now.SetEquals(_readers))
            {
                return;
            }

            _readers = now;
        }

        _ = NotifyListeners();
    }

    /// <summary>While this silo is not yet active in its own eyes, it consumes nothing that another one might.</summary>
    private HashSet<SiloAddress> Readers() => [.. _active.Where(consumes)];
}
