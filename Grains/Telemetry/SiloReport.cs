using Orleans.Streams.RabbitMq;

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
    IReadOnlyList<QueueStatus> Queues,
    string? QueuesTrouble,
    IReadOnlyDictionary<string, int> Runs);

/// <summary>What a silo is, which never changes while it runs.</summary>
/// <param name="Roles">As the configuration writes them; empty for all.</param>
public sealed record SiloDescription(string Roles);
