using Orleans.Configuration;

namespace Catalyst.Engine.Orleans;

/// <summary>
/// How silos watch each other. Three probes in a row must fail, a second apart, so a killed silo is out of the cluster within five seconds,
/// while one that is merely starved of CPU answers at least one of them. The figures behind it are in docs/adr.
/// </summary>
internal static class Membership
{
    /// <summary>A silo that has not said that it lives for this many seconds does not hold up one that joins.</summary>
    private const int StaleAfterSeconds = 4;

    public static void Tune(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 3;

        // Waits longer while this silo itself is short of CPU: then the fault is likely its own.
        options.ExtendProbeTimeoutDuringDegradation = true;
        options.EnableIndirectProbes = true;

        // A cluster whose every silo was killed must not wait for the dead before it starts again.
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedTableIAmAliveLimit = StaleAfterSeconds;

        // Gossip tells at once; the table is for the message that was lost.
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }
}
