using System.Text.Json;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;
using Catalyst.Previews;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Previews;

/// <summary>
/// Owns one task's preview. The row says what should be; the driver says what is; every method brings the two together, so each may be
/// repeated after a crash. A reminder ends it when its time is up; a timer looks after its health.
/// </summary>
[HostedBy(SiloRole.Previews)]
internal sealed partial class PreviewGrain(
    Database database,
    PreviewRepository previews,
    IPreviewDriver driver,
    PreviewHealthProbe probe,
    ProjectRepository projects,
    PreviewReleases releases,
    PreviewData data,
    PreviewPlace place,
    IOptions<PreviewOptions> options,
    TimeProvider time,
    ILogger<PreviewGrain> logger) : Grain, IPreviewGrain, IRemindable
{
    private const string ExpiryReminder = "expiry";
    private static readonly TimeSpan ExpiryRetry = TimeSpan.FromMinutes(5);

    private PreviewRow? _row;

    private Guid TaskId => this.GetPrimaryKey();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _row = await previews.FindAsync(TaskId, cancellationToken);
        WatchHealth();
    }

    public Task<PreviewSnapshot?> GetAsync() => Task.FromResult(_row is { } row ? PreviewRows.Snapshot(row) : null);

    public async Task<PreviewSnapshot> DeployAsync(PreviewSpec spec)
    {
        if (_row is { } current && Is(current, PreviewStatus.Deployed) && PreviewRows.Spec(current).Commit == spec.Commit
            && await IsRunningAsync(current))
        {
            return PreviewRows.Snapshot(current);
        }

        BeginAnew();
        await driver.StopAsync(TaskId, CancellationToken.None);
        var now = time.GetUtcNow();
        if (await ReserveAsync() is not { } port)
        {
            await StoreAsync(Failed(PreviewRows.New(spec, 0, driver.Mode, options.Value, now), AllPortsTaken()));
            return PreviewRows.Snapshot(_row!);
        }

        await StoreAsync(PreviewRows.New(spec, port, driver.Mode, options.Value, now));
        await WatchExpiryAsync();
        await StartAsync();
        await ReplaceCurrentAsync(spec);
        return PreviewRows.Snapshot(_row!);
    }

    public async Task<PreviewSnapshot?> RestartAsync()
    {
        if (_row is not { } row || Is(row, PreviewStatus.Stopped) || Is(row, PreviewStatus.Expired) || Is(row, PreviewStatus.Superseded))
        {
            return null;
        }

        BeginAnew();
        await driver.StopAsync(TaskId, CancellationToken.None);
        await BeginAsync(row);
        return PreviewRows.Snapshot(_row!);
    }

    public async Task<bool> DeleteAsync(PreviewStatus final)
    {
        BeginAnew();
        await driver.StopAsync(TaskId, CancellationToken.None);
        if (_row is not { } row)
        {
            return false;
        }

        var existed = !Is(row, PreviewStatus.Stopped) && !Is(row, PreviewStatus.Expired);
        releases.Remove(TaskId);
        await previews.ReleasePortAsync(TaskId, CancellationToken.None);
        if (existed)
        {
            await StoreAsync(row with
            {
                Status = PreviewRows.Word(final),
                HealthStatus = PreviewRows.Word(PreviewHealth.Unknown),
                ContainerId = null,
            });
            LogEnded(TaskId, final);
            GrainMetrics.PreviewEnded(PreviewRows.Word(final));
            if (!Is(row, PreviewStatus.Superseded) && await projects.FindCurrentAsync(row.ProjectId, CancellationToken.None) == TaskId)
            {
                await EndOthersAsync(row, final);
            }
        }

        await database.GuardAsync(ForgetExpiryAsync, CancellationToken.None);

        return existed;
    }

    public async Task ReconcileAsync()
    {
        if (_row is not { } row || !(Is(row, PreviewStatus.Deployed) || Is(row, PreviewStatus.Starting)))
        {
            return;
        }

        if (row.ExpiresAt <= time.GetUtcNow())
        {
            await DeleteAsync(PreviewStatus.Expired);
        }
        else if (Is(row, PreviewStatus.Deployed) && await IsRunningAsync(row))
        {
            await StoreAsync(PreviewRows.WithUrls(row, options.Value));
            WatchHealth();
        }
        else if (_restart is not null)
        {
            // It keeps ending, and its next start is set already.
        }
        else if (releases.Exists(TaskId))
        {
            LogRestarting(TaskId);
            await driver.StopAsync(TaskId, CancellationToken.None);
            await BeginAsync(row);
        }
        else
        {
            await DeleteAsync(PreviewStatus.Stopped);
        }
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) =>
        _row is null || _row.ExpiresAt <= time.GetUtcNow() ? DeleteAsync(PreviewStatus.Expired) : Task.CompletedTask;

    /// <summary>Starts the row's application on a port that is free now: the one that it had, if possible.</summary>
    private async Task BeginAsync(PreviewRow row)
    {
        if (await ReserveAsync() is not { } port)
        {
            await StoreAsync(Failed(row, AllPortsTaken()));
            return;
        }

        await StoreAsync(PreviewRows.WithUrls(row with { Port = port }, options.Value) with
        {
            Status = PreviewRows.Word(PreviewStatus.Starting),
            HealthStatus = PreviewRows.Word(PreviewHealth.Unknown),
            ContainerId = null,
            Error = null,
        });
        await StartAsync();
    }

    private async Task StartAsync()
    {
        var row = _row!;
        using var start = new PreviewMeasurement(TaskId, time);
        try
        {
            var spec = PreviewRows.Spec(row);
            await TakeOverAsync(spec);
            var handle = await driver.StartAsync(spec, row.Port, CancellationToken.None);
            await StoreAsync(row with
            {
                ContainerId = JsonSerializer.Serialize(handle, WireJson.Options),
                Status = PreviewRows.Word(PreviewStatus.Deployed),
                HealthStatus = PreviewRows.Word(PreviewHealth.Healthy),
                LastHealthCheck = time.GetUtcNow(),
                Error = null,
            });
            await BecomeCurrentAsync(spec);
            start.Healthy();
            WatchHealth();
            WatchEnd();
        }
        catch (OperationCanceledException)
        {
            // This silo is ending. The row says that it is to start, which the next one takes up.
        }
        catch (PreviewFailedException exception) when (_policy.Ends > 0)
        {
            StartAgainLater(exception.Message);
        }
        catch (PreviewFailedException exception)
        {
            await FailAsync(exception.Message);
        }
    }

    /// <summary>Nothing of it runs or is held any more; the row says why until someone starts it again.</summary>
    private async Task FailAsync(string why)
    {
        LogFailed(TaskId, why);
        BeginAnew();
        await driver.StopAsync(TaskId, CancellationToken.None);
        await previews.ReleasePortAsync(TaskId, CancellationToken.None);
        await StoreAsync(Failed(_row!, why));
        await GiveBackAsync(PreviewRows.Spec(_row!));
    }

    private static PreviewRow Failed(PreviewRow row, string why) => row with
    {
        ContainerId = null,
        Status = PreviewRows.Word(PreviewStatus.Failed),
        HealthStatus = PreviewRows.Word(PreviewHealth.Unreachable),
        Error = why,
    };

    /// <summary>
    /// A port that is this task's and free; null when there is none. What another program has taken meanwhile is given back.
    /// </summary>
    private async Task<int?> ReserveAsync()
    {
        var (from, to) = (options.Value.PortFrom, options.Value.PortTo);
        var port = await previews.ReservePortAsync(TaskId, from, to, PreviewPorts.IsFree, CancellationToken.None);
        if (port is null || (port >= from && port <= to && PreviewPorts.IsFree(port.Value)))
        {
            return port;
        }

        await previews.ReleasePortAsync(TaskId, CancellationToken.None);
        return await previews.ReservePortAsync(TaskId, from, to, PreviewPorts.IsFree, CancellationToken.None);
    }

    private string AllPortsTaken() =>
        $"All preview ports from {options.Value.PortFrom} to {options.Value.PortTo} are in use. "
        + "Delete a preview that is no longer needed (GET /api/preview lists them), "
        + "or widen preview.process.port_range in config.yaml and start Catalyst again. Then retry.";

    private async Task<bool> ForgetExpiryAsync()
    {
        if (await this.GetReminder(ExpiryReminder) is not { } reminder)
        {
            return false;
        }

        await this.UnregisterReminder(reminder);
        return true;
    }

    private async Task<bool> IsRunningAsync(PreviewRow row) =>
        row.ContainerId is { } reference
        && JsonSerializer.Deserialize<PreviewHandle>(reference, WireJson.Options) is { } handle
        && await driver.IsRunningAsync(TaskId, handle, CancellationToken.None);

    private async Task StoreAsync(PreviewRow row)
    {
        row = place.Here(row);
        await previews.UpsertAsync(row, CancellationToken.None);
        _row = row;
    }

    private static bool Is(PreviewRow row, PreviewStatus status) => row.Status == PreviewRows.Word(status);
}
