using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Cluster;

/// <summary>
/// Declares silos dead whose process has ended on this machine: the operating system knows that at once and for certain, where probes
/// need seconds and remain a guess. Those are for silos elsewhere and for frozen ones.
/// </summary>
internal sealed partial class EndedNeighbors(
    ILocalSiloDetails local, IClusterMembershipService membership, TimeProvider time, ILogger<EndedNeighbors> logger)
    : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>A declaration that met another change of the table is lost, so it is repeated.</summary>
    private static readonly TimeSpan UntilWritten = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private Task _watch = Task.CompletedTask;

    /// <summary>Before the silo joins: joining waits for every silo that is taken for alive.</summary>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(
        nameof(EndedNeighbors),
        ServiceLifecycleStage.RuntimeGrainServices + 1,
        _ =>
        {
            _watch = Task.Run(WatchAsync, CancellationToken.None);
            return Task.CompletedTask;
        },
        async cancellationToken =>
        {
            await _stopping.CancelAsync();
            await _watch.WaitAsync(cancellationToken);
        });

    public void Dispose() => _stopping.Dispose();

    private async Task WatchAsync()
    {
        var declared = new Dictionary<SiloAddress, long>();
        var failed = false;
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                try
                {
                    await LookAsync(declared);
                    failed = false;
                }
                catch (Exception exception)
                {
                    // Once, and not five times a second for as long as it lasts.
                    if (!failed && !_stopping.IsCancellationRequested)
                    {
                        LogFailed(exception);
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

    private async Task LookAsync(Dictionary<SiloAddress, long> declared)
    {
        foreach (var member in membership.CurrentSnapshot.Members.Values)
        {
            if (member.Status != SiloStatus.Dead && !member.SiloAddress.Equals(local.SiloAddress) && SiloName.HasEnded(member.Name))
            {
                await DeclareAsync(member, declared);
            }
        }
    }

    private async Task DeclareAsync(ClusterMember ended, Dictionary<SiloAddress, long> declared)
    {
        var again = declared.TryGetValue(ended.SiloAddress, out var before);
        if (again && time.GetElapsedTime(before) < UntilWritten)
        {
            return;
        }

        declared[ended.SiloAddress] = time.GetTimestamp();
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
            LogRefused(exception, ended.SiloAddress);
        }
    }
}
