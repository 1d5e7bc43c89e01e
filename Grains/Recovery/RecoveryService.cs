using System.Collections.Concurrent;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Workers;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Recovery;

/// <summary>
/// Wakes tasks that nobody works on: those of silos that have left the cluster, and own ones that lost their activation or have been silent
/// for a while (a lost message, a database that was away). Waking one that is at work does nothing.
/// </summary>
internal sealed partial class RecoveryService(
    ILocalSiloDetails silo,
    IClusterMembershipService membership,
    TaskRepository tasks,
    AgentAttempts attempts,
    TaskCleanup cleanup,
    IEventTransport transport,
    IOptions<BrokerOptions> broker,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<RecoveryService> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>While nobody delivers what a phase waits for.</summary>
    private static readonly TimeSpan SilenceWithoutDeliveries = TimeSpan.FromSeconds(1);

    /// <summary>While the cluster is only about to notice that a silo is gone, and the tick after that would come late.</summary>
    private static readonly TimeSpan UntilTheClusterHasChanged = TimeSpan.FromMilliseconds(200);

    private const int WakeTries = 5;
    private const int BatchSize = 200;

    private readonly ConcurrentDictionary<Guid, bool> _waking = new();
    private bool _swept;

    /// <summary>When a silo was last declared dead, in time stamps of the clock; 0 while none was.</summary>
    private long _lostAt;

    /// <summary>
    /// Whether the broker delivers nothing, or only what it has not given to a silo that is lost: of one that is frozen or cut off it takes
    /// that back when three heartbeats have failed to come.
    /// </summary>
    private bool DeliversNothing => transport.Trouble is not null
        || Volatile.Read(ref _lostAt) is not 0 and var lost && time.GetElapsedTime(lost) < broker.Value.Heartbeat * 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var following = Task.WhenAll(FollowMembershipAsync(stoppingToken), FollowLeftTasksAsync(stoppingToken));
        await RecoverRegularlyAsync(stoppingToken);
        await following;
    }

    /// <summary>A task that loses its activation while this silo stays begins again at once, without having been silent.</summary>
    private async Task FollowLeftTasksAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in attempts.LeftAsync(stoppingToken))
            {
                Wake([id], stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This silo stops.
        }
    }

    private async Task RecoverRegularlyAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await TryAsync(RecoverAsync, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This silo stops.
        }
    }

    /// <summary>Tasks of a silo that leaves go on at once, not at the next tick.</summary>
    private async Task FollowMembershipAsync(CancellationToken stoppingToken)
    {
        var left = new HashSet<SiloAddress>();
        try
        {
            await foreach (var snapshot in membership.MembershipUpdates.WithCancellation(stoppingToken))
            {
                var leaving = snapshot.Members.Values
                    .Where(member => member.Status.IsTerminating() && left.Add(member.SiloAddress)).ToList();
                if (leaving.Count == 0)
                {
                    continue;
                }

                // One that stops in good order says so first, and has given back to the broker what it had in hand.
                if (leaving.Any(member => member.Status == SiloStatus.Dead))
                {
                    Volatile.Write(ref _lostAt, time.GetTimestamp());
                }

                await TryAsync(WakeTasksAsync, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This silo stops.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        try
        {
            await step(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The caller's next wait ends with it.
        }
        catch (DatabaseUnavailableException)
        {
            // Persistence has told it, and the next tick looks again.
        }
        catch (Exception exception)
        {
            LogFailed(exception);
        }
    }

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        await WakeTasksAsync(cancellationToken);
        if (!_swept)
        {
            await cleanup.SweepAsync(cancellationToken);
            _swept = true;
        }
    }

    private async Task WakeTasksAsync(CancellationToken cancellationToken)
    {
        Wake(await tasks.FindOrphansAsync(silo.Name, BatchSize, cancellationToken), cancellationToken);
        var silence = DeliversNothing ? SilenceWithoutDeliveries : Silence;
        var before = time.GetUtcNow() - silence;
        Wake(await tasks.FindSilentAsync(silo.Name, before, attempts.Tasks(), BatchSize, cancellationToken), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Agents stop before anything that they use does, which would fail them. Whoever takes their tasks over finds the worktrees let go of.
    /// </summary>
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await attempts.CloseAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Each for itself: one that the cluster cannot reach yet does not hold up those that it can.</summary>
    private void Wake(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (_waking.TryAdd(id, true))
            {
                _ = WakeAsync(id, cancellationToken);
            }
        }
    }

    private async Task WakeAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    await grains.GetGrain<ITaskGrain>(id).WakeAsync().WaitAsync(cancellationToken);
                    return;
                }
                catch (OrleansMessageRejectionException) when (tries < WakeTries)
                {
                    await Task.Delay(UntilTheClusterHasChanged, time, cancellationToken);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or DatabaseUnavailableException)
        {
            // This silo stops, or the database is away: the next tick finds the task again.
        }
        catch (Exception exception)
        {
            LogWakeFailed(exception, id);
        }
        finally
        {
            _waking.TryRemove(id, out _);
        }
    }
}
