using Microsoft.Extensions.Configuration;
using Orleans.Configuration;

namespace Catalyst.Silo.Cluster;

/// <summary>
/// How silos watch each other. A silo that answers none of four probes, three quarters of a second each, leaves the cluster: one that is
/// frozen does within four seconds. What guards one that is merely starved of CPU, and the figures behind it, are in docs/adr.
/// </summary>
internal static class MembershipTuning
{
    /// <summary>A silo that has not said that it lives for this many seconds does not hold up one that joins.</summary>
    private const int StaleAfterSeconds = 4;

    private static readonly TimeSpan Probe = TimeSpan.FromMilliseconds(750);

    /// <summary>
    /// What only some releases of Orleans 10 know, by name, so that the others leave it out. They shorten the probes of a silo that answers
    /// fast to half of the timeout; a silo that then pauses for two seconds would be taken for dead. And they spare a silo of which
    /// anything was heard while so many probes may last, a late answer for one. The longest that they would allow is four times as long: a
    /// frozen silo would be spared for twelve seconds.
    /// </summary>
    public static IConfiguration OfSomeReleases { get; } = new ConfigurationBuilder()
        .AddInMemoryCollection([new("MinProbeTimeout", Probe.ToString("c")), new("MaxProbeTimeout", Probe.ToString("c"))])
        .Build();

    public static void Tune(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = Probe;
        options.NumMissedProbesLimit = 4;

        // Waits longer while this silo itself is short of CPU: then the fault is likely its own.
        options.ExtendProbeTimeoutDuringDegradation = true;
        options.EnableIndirectProbes = true;

        // A cluster whose every silo was killed must not wait for the dead before it starts again.
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedTableIAmAliveLimit = StaleAfterSeconds;

        // Gossip tells at once; the table is for the message that was lost, and for a silo that wakes and must learn that it is given up.
        options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }
}
