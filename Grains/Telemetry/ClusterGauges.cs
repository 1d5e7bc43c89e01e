using System.Diagnostics.Metrics;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Previews;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Telemetry;

/// <summary>
/// What the database knows of the whole cluster, as gauges that say the same on every silo. It is asked when somebody reads the figures,
/// and then not again for a few seconds; while it does not answer there are no figures.
/// </summary>
internal sealed class ClusterGauges(IMeterFactory meters, ClusterStatistics statistics, TimeProvider time) : IHostedService
{
    /// <summary>For so long all readers get what one has read.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(2);
    private static readonly PreviewStatus[] Shown = [PreviewStatus.Starting, PreviewStatus.Deployed, PreviewStatus.Failed];

    private readonly Lock _reading = new();
    private long? _readAt;
    private Counts? _counts;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(GrainMetrics.Name);
        meter.CreateObservableGauge<long>(
            "catalyst.outbox.backlog", () => Read() is { } counts ? [new(counts.Unpublished)] : (Measurement<long>[])[],
            description: $"Events committed and not yet with the broker, of all silos; counted up to {ClusterStatistics.UnpublishedLimit}");
        meter.CreateObservableGauge<long>(
            "catalyst.previews", () => Read()?.Previews ?? [], description: "Previews of all silos, by status");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Counts? Read()
    {
        lock (_reading)
        {
            if (_readAt is not { } readAt || time.GetElapsedTime(readAt) >= Fresh)
            {
                // Whoever reads figures cannot wait asynchronously, and must not wait for long.
                (_counts, _readAt) = (Task.Run(ReadAsync).GetAwaiter().GetResult(), time.GetTimestamp());
            }

            return _counts;
        }
    }

    private async Task<Counts?> ReadAsync()
    {
        using var limit = new CancellationTokenSource(LongestRead, time);
        try
        {
            var unpublished = await statistics.UnpublishedAsync(limit.Token);
            var previews = await statistics.PreviewsAsync(limit.Token);
            return new Counts(unpublished, [.. Shown.Select(status => Measure(PreviewRows.Word(status), previews))]);
        }
        catch (Exception exception) when (exception is DatabaseUnavailableException or OperationCanceledException)
        {
            return null;
        }
    }

    private static Measurement<long> Measure(string status, IReadOnlyList<PreviewCount> previews) =>
        new(
            previews.Where(count => count.Status == status).Sum(count => count.Previews),
            new KeyValuePair<string, object?>("status", status));

    private sealed record Counts(long Unpublished, Measurement<long>[] Previews);
}
