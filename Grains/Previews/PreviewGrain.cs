using System.Text.Json;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Roles;
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
    PreviewRepository previews,
    IPreviewDriver driver,
    PreviewHealthProbe probe,
    PreviewReleases releases,
    IOptions<PreviewOptions> options,
    TimeProvider time,
    ILogger<PreviewGrain> logger) : Grain, IPreviewGrain, IRemindable
{
    private const string ExpiryReminder = "expiry";
    private static readonly TimeSpan ExpiryRetry = TimeSpan.FromMinutes(5);

    private PreviewRow? _row;
    private IGrainTimer? _health;

    private Guid TaskId => this.GetPrimaryKey();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _row = await previews.FindAsync(TaskId, cancellationToken);
        WatchHealth();
    }

    public Task<PreviewSnapshot?> GetAsync() => Task.FromResult(_row is { } row ? PreviewRows.Snapshot(row) : null);

    public async Task<PreviewSnapshot> DeployAsync(PreviewSpec spec)
    {
        if (_row is { } current && Is(current, PreviewStatus.Deployed) && PreviewRows.Spec(current).Commit == spec.Commit && await IsRunningAsync(current))
        {
            return PreviewRows.Snapshot(current);
        }

        await driver.StopAsync(TaskId, CancellationToken.None);
        var now = time.GetUtcNow();
        var port = await ReserveAsync();
        await StoreAsync(PreviewRows.New(spec, port, driver.Mode, options.Value, now));
        await this.RegisterOrUpdateReminder(ExpiryReminder, _row!.ExpiresAt - now, ExpiryRetry);
        return await StartAsync();
    }

    public async Task<PreviewSnapshot?> RestartAsync()
    {
        if (_row is not { } row || Is(row, PreviewStatus.Stopped) || Is(row, PreviewStatus.Expired))
        {
            return null;
        }

        await driver.StopAsync(TaskId, CancellationToken.None);
        await StoreAsync(row with { Status = PreviewRows.Word(PreviewStatus.Starting), HealthStatus = PreviewRows.Word(PreviewHealth.Unknown), Error = null });
        return await StartAsync();
    }

    public async Task<bool> DeleteAsync(PreviewStatus final)
    {
        _health?.Dispose();
        _health = null;
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
        }

        if (await this.GetReminder(ExpiryReminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }

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
        else if (releases.Exists(TaskId))
        {
            LogRestarting(TaskId);
            await driver.StopAsync(TaskId, CancellationToken.None);
            await StoreAsync(PreviewRows.WithUrls(row, options.Value) with { Port = await ReserveAsync() });
            await StartAsync();
        }
        else
        {
            await DeleteAsync(PreviewStatus.Stopped);
        }
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) =>
        _row is null || _row.ExpiresAt <= time.GetUtcNow() ? DeleteAsync(PreviewStatus.Expired) : Task.CompletedTask;

    private async Task<PreviewSnapshot> StartAsync()
    {
        var row = _row!;
        try
        {
            var handle = await driver.StartAsync(PreviewRows.Spec(row), row.Port, CancellationToken.None);
            await StoreAsync(row with
            {
                ContainerId = JsonSerializer.Serialize(handle, WireJson.Options),
                Status = PreviewRows.Word(PreviewStatus.Deployed),
                HealthStatus = PreviewRows.Word(PreviewHealth.Healthy),
                LastHealthCheck = time.GetUtcNow(),
                Error = null,
            });
            WatchHealth();
        }
        catch (PreviewFailedException exception)
        {
            LogFailed(exception, TaskId);
            await driver.StopAsync(TaskId, CancellationToken.None);
            await previews.ReleasePortAsync(TaskId, CancellationToken.None);
            await StoreAsync(row with
            {
                ContainerId = null,
                Status = PreviewRows.Word(PreviewStatus.Failed),
                HealthStatus = PreviewRows.Word(PreviewHealth.Unreachable),
                Error = exception.Message,
            });
        }

        return PreviewRows.Snapshot(_row!);
    }

    private async Task<int> ReserveAsync() =>
        await previews.ReservePortAsync(TaskId, options.Value.PortFrom, options.Value.PortTo, PreviewPorts.IsFree, CancellationToken.None)
        ?? throw new InvalidOperationException(
            $"All preview ports from {options.Value.PortFrom} to {options.Value.PortTo} are in use. "
            + "Delete a preview, or widen preview.docker_in_docker.port_range in config.yaml, then retry the task.");

    private async Task<bool> IsRunningAsync(PreviewRow row) =>
        row.ContainerId is { } reference
        && JsonSerializer.Deserialize<PreviewHandle>(reference, WireJson.Options) is { } handle
        && await driver.IsRunningAsync(TaskId, handle, CancellationToken.None);

    private void WatchHealth()
    {
        _health?.Dispose();
        _health = _row is { } row && Is(row, PreviewStatus.Deployed)
            ? this.RegisterGrainTimer(CheckHealthAsync, new GrainTimerCreationOptions(options.Value.HealthInterval, options.Value.HealthInterval) { KeepAlive = true })
            : null;
    }

    private async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        if (_row is not { } row || !Is(row, PreviewStatus.Deployed))
        {
            return;
        }

        var health = await probe.CheckAsync(row.Port, PreviewRows.Spec(row).HealthPath, cancellationToken);
        await StoreAsync(row with { HealthStatus = PreviewRows.Word(health), LastHealthCheck = time.GetUtcNow() });
        if (health == PreviewHealth.Unreachable && !await IsRunningAsync(row))
        {
            // The application ended by itself: one more start; if that fails, the row says why.
            await RestartAsync();
        }
    }

    private async Task StoreAsync(PreviewRow row)
    {
        await previews.UpsertAsync(row, CancellationToken.None);
        _row = row;
    }

    private static bool Is(PreviewRow row, PreviewStatus status) => row.Status == PreviewRows.Word(status);
}
