using System.Text.Json;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;

namespace Catalyst.Dashboard;

/// <summary>Puts the overview together from what the silos last said of themselves and what the database knows. Asks no silo.</summary>
internal sealed class ClusterReader(SiloReports reports, ClusterStatistics statistics, TimeProvider time)
{
    /// <summary>The outbox is counted no further.</summary>
    public const int UnpublishedLimit = 10_000;

    private const int FailuresShown = 50;

    /// <summary>A silo that has not reported for so long is gone, or hangs.</summary>
    private static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(15);

    /// <exception cref="DatabaseUnavailableException">The database cannot be reached.</exception>
    public async Task<ClusterOverview> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await reports.ListAsync(MaxSilence, cancellationToken);
        var silos = rows.Select(row => (row.Age, Report: JsonSerializer.Deserialize<SiloReport>(row.Report, WireJson.Options)!)).ToList();
        return new ClusterOverview(
            time.GetUtcNow(),
            [.. silos.Select(silo => Summary(silo.Report, silo.Age))],
            Activations(silos.Select(silo => silo.Report)),
            Methods(silos.Select(silo => silo.Report)),
            [
                .. silos.SelectMany(silo => silo.Report.Failures.Select(f => new FailureSummary(f.At, silo.Report.SiloId, f.Grain, f.Method, f.Exception)))
                    .OrderByDescending(failure => failure.At).Take(FailuresShown),
            ],
            Queues([.. silos.Where(silo => silo.Report.QueuesTrouble is null).OrderBy(silo => silo.Age).Select(silo => silo.Report)]),
            silos.OrderBy(silo => silo.Age).Select(silo => silo.Report.QueuesTrouble).FirstOrDefault(trouble => trouble is not null),
            await statistics.UnpublishedAsync(UnpublishedLimit, cancellationToken),
            await statistics.PhasesAsync(cancellationToken),
            silos.SelectMany(silo => silo.Report.Runs).GroupBy(run => run.Key).ToDictionary(group => group.Key, group => group.Sum(run => run.Value)),
            await statistics.RemindersAsync(cancellationToken));
    }

    private static SiloSummary Summary(SiloReport silo, TimeSpan age) => new(
        silo.SiloId, silo.Roles, silo.StartedAt, Math.Round(age.TotalSeconds, 1), silo.MemoryBytes, silo.HeapBytes, silo.CpuPercent, silo.Threads,
        silo.Activations.Sum(a => a.Count), Math.Round(silo.Methods.Sum(m => m.PerSecond), 1));

    private static List<ActivationSummary> Activations(IEnumerable<SiloReport> silos) =>
    [
        .. silos.SelectMany(silo => silo.Activations.Select(a => (silo.SiloId, a.Grain, a.Count)))
            .GroupBy(a => a.Grain)
            .Select(group => new ActivationSummary(group.Key, group.Sum(a => a.Count), group.ToDictionary(a => a.SiloId, a => a.Count)))
            .OrderByDescending(summary => summary.Count).ThenBy(summary => summary.Grain, StringComparer.Ordinal),
    ];

    /// <summary>Every silo sees the same broker, so its counts are taken once, from who looked last. What a silo holds only that silo sees.</summary>
    private static List<QueueSummary> Queues(IReadOnlyList<SiloReport> freshestFirst) =>
    [
        .. freshestFirst.SelectMany(silo => silo.Queues)
            .GroupBy(queue => queue.Name)
            .Select(group => (Last: group.First(), All: group))
            .Select(queue => new QueueSummary(
                queue.Last.Name,
                queue.Last.Ready - queue.Last.ReadyHere + queue.All.Sum(q => (long)q.ReadyHere),
                queue.All.Sum(q => (long)q.InFlight),
                queue.All.Sum(q => (long)q.Retrying),
                queue.Last.Consumers)),
    ];

    private static List<MethodReport> Methods(IEnumerable<SiloReport> silos) =>
    [
        .. silos.SelectMany(silo => silo.Methods)
            .GroupBy(method => (method.Grain, method.Method))
            .Select(group => new MethodReport(
                group.Key.Grain, group.Key.Method, group.Sum(m => m.Calls), group.Sum(m => m.Failures), Math.Round(group.Sum(m => m.PerSecond), 1),
                group.Max(m => m.P50Ms), group.Max(m => m.P95Ms), group.Max(m => m.P99Ms)))
            .OrderByDescending(method => method.PerSecond).ThenByDescending(method => method.Calls),
    ];
}
