using System.Text.Json;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;

namespace Catalyst.Dashboard;

/// <summary>Puts the overview together from what the silos last said of themselves and what the database knows. Asks no silo.</summary>
internal sealed class ClusterReader(SiloReports reports, ClusterStatistics statistics, TimeProvider time)
{
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
            Queues([.. silos.Where(silo => silo.Report.QueuesTrouble is null).OrderBy(silo => silo.Age).Select(silo => silo.Report)]),
            silos.OrderBy(silo => silo.Age).Select(silo => silo.Report.QueuesTrouble).FirstOrDefault(trouble => trouble is not null),
            await statistics.UnpublishedAsync(cancellationToken),
            await statistics.PhasesAsync(cancellationToken),
            silos.SelectMany(silo => silo.Report.Runs).GroupBy(phase => phase.Key)
                .ToDictionary(phase => phase.Key, phase => phase.Sum(silo => silo.Value)),
            await statistics.PreviewsAsync(cancellationToken),
            await statistics.DeadLettersAsync(cancellationToken),
            await statistics.RemindersAsync(cancellationToken));
    }

    private static SiloSummary Summary(SiloReport silo, TimeSpan age) => new(
        silo.SiloId, silo.Roles, silo.StartedAt, Math.Round(age.TotalSeconds, 1), silo.MemoryBytes, silo.HeapBytes, silo.CpuPercent,
        silo.Threads);

    /// <summary>
    /// Every silo sees the same broker, so its counts are taken once, from who looked last. What a silo holds only that silo sees.
    /// </summary>
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
}
