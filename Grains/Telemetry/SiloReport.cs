using Catalyst.Broker;

namespace Catalyst.Grains.Telemetry;

/// <summary>What a silo says of itself every few seconds. Names and numbers only: no state, no payload, no secret.</summary>
/// <param name="Roles">As the configuration writes them; empty for all.</param>
/// <param name="MemoryBytes">Resident memory of the process.</param>
/// <param name="CpuPercent">Of all the cores that the process may use, since the last report; 0 to 100.</param>
/// <param name="Queues">As this silo's broker connection sees them, and what this silo itself has of them.</param>
/// <param name="QueuesTrouble">Why the queues are not known, for a person; null when they are.</param>
/// <param name="Runs">Agents at work on this silo, by phase.</param>
public sealed record SiloReport(
    string SiloId,
    string Roles,
    DateTimeOffset StartedAt,
    long MemoryBytes,
    long HeapBytes,
    double CpuPercent,
    int Threads,
    IReadOnlyList<ActivationCount> Activations,
    IReadOnlyList<MethodReport> Methods,
    IReadOnlyList<CallFailure> Failures,
    IReadOnlyList<QueueStatus> Queues,
    string? QueuesTrouble,
    IReadOnlyDictionary<string, int> Runs);

/// <summary>Grains of one class that live on a silo now.</summary>
public sealed record ActivationCount(string Grain, int Count);

/// <summary>Calls of one method.</summary>
/// <param name="Calls">Since the silo's start.</param>
/// <param name="Failures">Of those, the ones that threw.</param>
/// <param name="PerSecond">Since the last report.</param>
/// <param name="P50Ms">Median in milliseconds over the last half to whole minute; 0 without calls.</param>
/// <param name="P95Ms">Likewise, 95th percentile.</param>
/// <param name="P99Ms">Likewise, 99th percentile.</param>
public sealed record MethodReport(string Grain, string Method, long Calls, long Failures, double PerSecond, double P50Ms, double P95Ms, double P99Ms);

/// <summary>A call that threw.</summary>
/// <param name="Exception">Name of the exception's class; its message may quote what must not be shown.</param>
public sealed record CallFailure(DateTimeOffset At, string Grain, string Method, string Exception);

/// <summary>What a silo is, which never changes while it runs.</summary>
/// <param name="Roles">As the configuration writes them; empty for all.</param>
public sealed record SiloDescription(string Roles);

/// <summary>What the runtime knows of its activations.</summary>
public interface IActivationCounts
{
    /// <summary>Grains on this silo, most first.</summary>
    Task<IReadOnlyList<ActivationCount>> CountAsync(CancellationToken cancellationToken = default);
}
