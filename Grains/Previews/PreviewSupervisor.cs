using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;
using Catalyst.Previews;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Previews;

/// <summary>
/// Brings rows and running applications together: at the start, and then every few minutes, each active preview is adopted or started
/// again, each expired one ended, and whatever runs without a row is stopped. At a graceful end the applications stop with the server.
/// </summary>
internal sealed partial class PreviewSupervisor(
    Database database, PreviewRepository previews, IPreviewDriver driver, IGrainFactory grains, TimeProvider time, ILogger<PreviewSupervisor> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await ReconcileAsync(stoppingToken);
            }
            catch (DatabaseUnavailableException)
            {
                await database.AnswersAgainAsync(stoppingToken);
                continue;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var owned = await driver.ListOwnedAsync(cancellationToken);
        await driver.CloseAsync(cancellationToken);

        // Nobody may be told that they run until a start has seen to it. Those of other silos run on.
        try
        {
            foreach (var row in (await previews.ListActiveAsync(cancellationToken)).Where(row => owned.Contains(row.TaskId)))
            {
                await previews.UpsertAsync(PreviewRows.Resting(row), cancellationToken);
            }
        }
        catch (DatabaseUnavailableException exception)
        {
            LogFailed(exception);
        }
    }

    private async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        // Owned first: a preview has its row before its process, so one that starts meanwhile is never taken for an orphan.
        var owned = await driver.ListOwnedAsync(cancellationToken);
        var active = await previews.ListActiveAsync(cancellationToken);
        foreach (var orphan in owned.Except(active.Select(row => row.TaskId)))
        {
            LogOrphan(orphan);
            await grains.GetGrain<IPreviewGrain>(orphan).DeleteAsync(PreviewStatus.Stopped);
        }

        await Parallel.ForEachAsync(active, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken }, async (row, _) =>
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
}
