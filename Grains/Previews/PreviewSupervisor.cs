using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;
using Catalyst.Previews;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Previews;

/// <summary>
/// Brings rows and running applications together: at the start, and then every few minutes, each active preview of this machine is adopted
/// or started again, each expired one ended, and whatever runs without a row, or whose row is another machine's by now, is stopped. In
/// between it takes over, within seconds, what a silo that is gone has left. At a graceful end the applications stop with the server.
/// </summary>
internal sealed partial class PreviewSupervisor(
    Database database,
    PreviewRepository previews,
    PreviewPlace place,
    IPreviewDriver driver,
    IGrainFactory grains,
    TimeProvider time,
    ILogger<PreviewSupervisor> logger) : BackgroundService
{
    /// <summary>Between two looks for what a silo has left.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    /// <summary>Between two looks at everything.</summary>
    internal static readonly TimeSpan FullInterval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        long? looked = null;
        do
        {
            try
            {
                if (looked is not { } last || time.GetElapsedTime(last) >= FullInterval)
                {
                    await StopLeftoversAsync(stoppingToken);
                    var active = await previews.ListActiveAsync(stoppingToken);
                    await ReconcileAsync(active.Where(row => !place.IsElsewhere(row)), stoppingToken);
                    looked = time.GetTimestamp();
                }

                await ReconcileAsync(await previews.ListAbandonedAsync(stoppingToken), stoppingToken);
            }
            catch (DatabaseUnavailableException)
            {
                await database.AnswersAgainAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var owned = await driver.ListOwnedAsync(cancellationToken);
        await driver.CloseAsync(cancellationToken);

        // Nobody may be told that they run until a start has seen to it. Those of other silos run on.
        try
        {
            var active = await previews.ListActiveAsync(cancellationToken);
            foreach (var row in active.Where(row => owned.Contains(row.TaskId) && !place.IsElsewhere(row)))
            {
                await previews.UpsertAsync(PreviewRows.ToStartAgain(row), cancellationToken);
            }
        }
        catch (DatabaseUnavailableException exception)
        {
            LogFailed(exception);
        }
    }

    private async Task StopLeftoversAsync(CancellationToken cancellationToken)
    {
        // Owned first: a preview has its row before its process, so one that starts meanwhile is never taken for a leftover.
        var owned = await driver.ListOwnedAsync(cancellationToken);
        var active = (await previews.ListActiveAsync(cancellationToken)).ToDictionary(row => row.TaskId);
        foreach (var taskId in owned)
        {
            if (!active.TryGetValue(taskId, out var row))
            {
                LogOrphan(taskId);

                // Here, and then by its grain, which may be on another silo and frees what else it held.
                await driver.StopAsync(taskId, cancellationToken);
                await grains.GetGrain<IPreviewGrain>(taskId).DeleteAsync(PreviewStatus.Stopped);
            }
            else if (place.IsElsewhere(row))
            {
                LogElsewhere(taskId, row.Place);
                await driver.StopAsync(taskId, cancellationToken);
            }
        }
    }

    private Task ReconcileAsync(IEnumerable<PreviewRow> rows, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        rows,
        new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken },
        async (row, _) =>
        {
            try
            {
                await grains.GetGrain<IPreviewGrain>(row.TaskId).ReconcileAsync();
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
        });
}
