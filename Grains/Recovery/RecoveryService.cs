using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Workers;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Recovery;

/// <summary>
/// Renews this silo's lease and wakes tasks that nobody works on: those of silos whose lease has run out, and own ones that have been
/// silent for a while (a lost message, a database that was away). Waking one that is at work does nothing.
/// </summary>
internal sealed partial class RecoveryService(
    SiloIdentity silo,
    SiloLeases leases,
    TaskRepository tasks,
    AgentRuns runs,
    TaskRemains remains,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<RecoveryService> logger) : BackgroundService
{
    /// <summary>With <see cref="Interval"/> this keeps a crash's effect below five seconds.</summary>
    public static readonly TimeSpan LeaseTtl = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);
    private const int BatchSize = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var swept = false;
        do
        {
            try
            {
                await leases.RenewAsync(silo.Id, LeaseTtl, stoppingToken);
                if (!swept)
                {
                    await BuryAsync(stoppingToken);
                }

                await WakeAsync(await tasks.FindOrphansAsync(silo.Id, BatchSize, stoppingToken), stoppingToken);
                await WakeAsync(await tasks.FindSilentAsync(silo.Id, time.GetUtcNow() - Silence, BatchSize, stoppingToken), stoppingToken);
                if (!swept)
                {
                    await remains.SweepAsync(stoppingToken);
                    swept = true;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
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
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // Whoever takes the tasks over must find their worktrees let go of.
        await runs.CloseAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await leases.ReleaseAsync(silo.Id, cancellationToken);
        }
        catch (DatabaseUnavailableException exception)
        {
            LogFailed(exception);
        }
    }

    /// <summary>Usually a killed silo starts again on its machine, sooner than its lease runs out; there it can be seen that it is gone.</summary>
    private async Task BuryAsync(CancellationToken cancellationToken)
    {
        foreach (var gone in (await leases.ListAsync(cancellationToken)).Where(SiloIdentity.HasEnded))
        {
            await leases.ReleaseAsync(gone, cancellationToken);
        }
    }

    private async Task WakeAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await grains.GetGrain<ITaskGrain>(id).WakeAsync();
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or DatabaseUnavailableException))
            {
                LogWakeFailed(exception, id);
            }
        }
    }
}
