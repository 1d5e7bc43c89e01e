using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;

namespace Catalyst.Grains.Previews;

/// <summary>One of the versions of a project runs; the others rest with what they had stored.</summary>
internal sealed partial class PreviewGrain
{
    /// <summary>Where applications stored their data before each project had a place for them, below the release.</summary>
    private const string EarlierData = "data";

    public async Task<bool> SupersedeAsync(Guid projectId, string? copyTo)
    {
        BeginAnew();
        await driver.StopAsync(TaskId, CancellationToken.None);
        if (copyTo is not null)
        {
            var stored = _row is { } known && PreviewRows.Spec(known) is { DataDirectory: null } old
                ? Path.Combine(old.Directory, EarlierData) : null;
            await data.CopyAsync(projectId, TaskId, stored, copyTo);
        }

        if (_row is not { } row || Is(row, PreviewStatus.Stopped) || Is(row, PreviewStatus.Expired) || Is(row, PreviewStatus.Superseded))
        {
            return false;
        }

        await previews.ReleasePortAsync(TaskId, CancellationToken.None);
        await StoreAsync(row with
        {
            Status = PreviewRows.Word(PreviewStatus.Superseded),
            HealthStatus = PreviewRows.Word(PreviewHealth.Unknown),
            ContainerId = null,
            Error = null,
        });
        await database.GuardAsync(ForgetExpiryAsync, CancellationToken.None);
        LogEnded(TaskId, PreviewStatus.Superseded);
        return true;
    }

    public async Task<PreviewSnapshot?> ResumeAsync()
    {
        if (_row is not { } row || !Is(row, PreviewStatus.Superseded) || !releases.Exists(TaskId))
        {
            return null;
        }

        BeginAnew();
        await driver.StopAsync(TaskId, CancellationToken.None);
        await StoreAsync(row with { ExpiresAt = time.GetUtcNow() + options.Value.Ttl });
        await WatchExpiryAsync();
        await BeginAsync(_row!);
        return PreviewRows.Snapshot(_row!);
    }

    public async Task WithdrawAsync()
    {
        if (_row is not { } row)
        {
            return;
        }

        var spec = PreviewRows.Spec(row);
        if (spec.BaseTaskId is { } before && await projects.FindCurrentAsync(spec.ProjectId, CancellationToken.None) == TaskId)
        {
            await projects.SetCurrentAsync(spec.ProjectId, before, CancellationToken.None);
        }

        await DeleteAsync(PreviewStatus.Stopped);
        await GiveBackAsync(spec);
    }

    /// <summary>The version before makes room, and this one gets a copy of its data, once.</summary>
    private async Task TakeOverAsync(PreviewSpec spec)
    {
        if (spec.BaseTaskId is { } before)
        {
            await GrainFactory.GetGrain<IPreviewGrain>(before).SupersedeAsync(spec.ProjectId, spec.DataDirectory);
        }
        else if (spec.DataDirectory is { } directory)
        {
            Directory.CreateDirectory(directory);
        }
    }

    /// <summary>The project is at this version, unless somebody has gone to another one meanwhile.</summary>
    private async Task BecomeCurrentAsync(PreviewSpec spec)
    {
        var current = await projects.FindCurrentAsync(spec.ProjectId, CancellationToken.None);
        if (current is null || current == spec.BaseTaskId)
        {
            await projects.SetCurrentAsync(spec.ProjectId, TaskId, CancellationToken.None);
        }
    }

    /// <summary>A task that was run again long after others is deployed last all the same.</summary>
    private async Task ReplaceCurrentAsync(PreviewSpec spec)
    {
        if (Is(_row!, PreviewStatus.Deployed)
            && await projects.FindCurrentAsync(spec.ProjectId, CancellationToken.None) is { } other && other != TaskId)
        {
            await GrainFactory.GetGrain<IPreviewGrain>(other).SupersedeAsync(spec.ProjectId, copyTo: null);
            await projects.SetCurrentAsync(spec.ProjectId, TaskId, CancellationToken.None);
        }
    }

    /// <summary>What did not become a version leaves the project as it was; rows that are entered there from now on are not
    /// missed.</summary>
    private async Task GiveBackAsync(PreviewSpec spec)
    {
        if (spec.BaseTaskId is { } before && await projects.FindCurrentAsync(spec.ProjectId, CancellationToken.None) == before)
        {
            if (spec.DataDirectory is { } directory)
            {
                await Task.Run(() => PreviewData.Remove(directory));
            }

            await GrainFactory.GetGrain<IPreviewGrain>(before).ResumeAsync();
        }
    }

    /// <summary>With the version that ran, the others that could be gone back to end too.</summary>
    private async Task EndOthersAsync(PreviewRow row, PreviewStatus final)
    {
        foreach (var other in await previews.ListSupersededAsync(row.ProjectId, CancellationToken.None))
        {
            await GrainFactory.GetGrain<IPreviewGrain>(other.TaskId).DeleteAsync(final);
        }
    }

    private async Task WatchExpiryAsync() => await database.GuardAsync(
        () => this.RegisterOrUpdateReminder(ExpiryReminder, _row!.ExpiresAt - time.GetUtcNow(), ExpiryRetry), CancellationToken.None);
}
