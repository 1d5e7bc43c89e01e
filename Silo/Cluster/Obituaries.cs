using Catalyst.Grains.Recovery;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Cluster;

/// <summary>
/// Carries word of silos that are gone, both ways. The cluster is told of those whose process has ended on this machine: the operating system knows
/// that at once and for certain, where probes need seconds and remain a guess; those are for silos elsewhere and for frozen ones. And recovery is
/// told of those that the cluster has given up. A silo's name in the cluster is its <see cref="SiloIdentity"/>, so both sides mean the same one.
/// </summary>
internal sealed partial class Obituaries(
    ILocalSiloDetails local, IClusterMembershipService membership, SiloDeaths deaths, TimeProvider time, ILogger<Obituaries> logger)
    : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    /// <summary>A verdict that met another change of the table is lost, so it is repeated.</summary>
    private static readonly TimeSpan s_untilWritten = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _watching = Task.CompletedTask;

    /// <summary>Before the silo joins: joining waits for every silo that is taken for alive.</summary>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(Obituaries),
        ServiceLifecycleStage.RuntimeGrainServices + 1,
        _ =>
        {
            _watching = Task.Run(WatchAsync, CancellationToken.None);
            return Task.CompletedTask;
        },
        async cancellationToken =>
        {
            await _stopping.CancelAsync();
            await _watching.WaitAsync(cancellationToken);
        });

    public void Dispose() => _stopping.Dispose();

    private async Task WatchAsync()
    {
        var told = new Dictionary<SiloAddress, long>();
        var failed = false;
        using var timer = new PeriodicTimer(s_interval, time);
        try
        {
            do
            {
                try
                {
                    await LookAsync(told);
                    failed = false;
                }
                catch (Exception exception)
                {
                    // Once, and not five times a second for as long as it lasts.
                    if (!failed && !_stopping.IsCancellationRequested)
                    {
                        LogBlind(exception);
                    }

                    failed = true;
                }
            }
            while (await timer.WaitForNextTickAsync(_stopping.Token));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // This silo stops.
        }
    }

    private async Task LookAsync(Dictionary<SiloAddress, long> told)
    {
        foreach (var member in membership.CurrentSnapshot.Members.Values.Where(member => !member.SiloAddress.Equals(local.SiloAddress)))
        {
            if (member.Status == SiloStatus.Dead)
            {
                deaths.Tell(member.Name);
            }
            else if (SiloIdentity.HasEnded(member.Name))
            {
                await TellAsync(member, told);
            }
        }
    }

    private async Task TellAsync(ClusterMember ended, Dictionary<SiloAddress, long> told)
    {
        var again = told.TryGetValue(ended.SiloAddress, out var before);
        if (again && time.GetElapsedTime(before) < s_untilWritten)
        {
            return;
        }

        told[ended.SiloAddress] = time.GetTimestamp();
        if (!again)
        {
            LogEnded(ended.SiloAddress, ended.Name);
        }

        try
        {
            await membership.TryKill(ended.SiloAddress);
        }
        catch (Exception exception) when (!_stopping.IsCancellationRequested)
        {
            LogUntold(exception, ended.SiloAddress);
        }
    }
}
