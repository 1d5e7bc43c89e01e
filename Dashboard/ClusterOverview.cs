using Catalyst.Persistence;

namespace Catalyst.Dashboard;

/// <summary>The cluster at a glance. Names and numbers only.</summary>
/// <param name="Silos">Those that reported within the last seconds.</param>
/// <param name="Queues">The broker's own counts, and added up what each silo has of a queue.</param>
/// <param name="QueuesTrouble">Why a silo does not know its queues, for a person; null when all do.</param>
/// <param name="Runs">Agents at work, by phase.</param>
/// <param name="DeadLetters">Not replayed yet.</param>
/// <param name="Unpublished">Events that wait for the broker, at most <see cref="ClusterStatistics.UnpublishedLimit"/>.</param>
internal sealed record ClusterOverview(
    DateTimeOffset At,
    IReadOnlyList<SiloSummary> Silos,
    IReadOnlyList<QueueSummary> Queues,
    string? QueuesTrouble,
    long Unpublished,
    IReadOnlyList<PhaseCount> Phases,
    IReadOnlyDictionary<string, int> Runs,
    IReadOnlyList<PreviewCount> Previews,
    IReadOnlyList<DeadLetterCount> DeadLetters,
    IReadOnlyList<ReminderCount> Reminders);

/// <param name="SilentSeconds">Since its last report.</param>
internal sealed record SiloSummary(
    string SiloId, string Roles, DateTimeOffset StartedAt, double SilentSeconds, long MemoryBytes, long HeapBytes, double CpuPercent,
    int Threads);

/// <param name="Ready">Waiting, with the broker or already handed to a silo.</param>
/// <param name="InFlight">Being handled on some silo.</param>
/// <param name="Retrying">Resting on some silo after a failed delivery.</param>
internal sealed record QueueSummary(string Name, long Ready, long InFlight, long Retrying, int Consumers);
