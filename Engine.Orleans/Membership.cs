using Microsoft.Extensions.Configuration;
using Orleans.Configuration;

namespace Catalyst.Engine.Orleans;

/// <summary>
/// How silos watch each other. Four probes in a row must fail, a second apart, so a killed silo is out of the cluster within five seconds,
/// while one that is merely starved of CPU answers at least one of them. The figures behind it are in docs/adr.
/// </summary>
internal static class Membership
{
    /// <summary>A silo that has not said that it lives for this many seconds does not hold up one that joins.</summary>
    private const int StaleAfterSeconds = 4;

    private static readonly TimeSpan s_probe = TimeSpan.FromSeconds(1);

    /// <summary>
    /// What only some releases of Orleans 10 know, by name, so that the others leave it out. They shorten the probes of a silo that answers
    /// fast to half of the timeout; a silo that then pauses for two seconds would be taken for dead.
    /// </summary>
    public static IConfiguration Adaptive { get; } = new ConfigurationBuilder()
        .AddInMemoryCollection([new("MinProbeTimeout", s_probe.ToString("c"))])
        .Build();

    public static void Tune(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = s_probe;
        options.NumMissedProbesLimit = 4;

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
