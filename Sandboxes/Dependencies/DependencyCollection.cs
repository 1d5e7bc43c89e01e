using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes;

/// <summary>Collects once an hour, the first time a little after the start, and says what went.</summary>
internal sealed partial class DependencyCollection(DependencyCollector collector, IMeterFactory meters, TimeProvider time,
    ILogger<DependencyCollection> logger)
    : BackgroundService
{
    internal static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly Counter<long> _removed = meters.Create("Catalyst.Sandboxes")
        .CreateCounter<long>("catalyst.dependencies.removed", description: "Entries removed from the store of installed packages");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = Interval;
            try
            {
                stoppingToken.ThrowIfCancellationRequested();
                Tell(collector.Collect(stoppingToken));
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
        }
    }

    private void Tell(Collected collected)
    {
        Count("unused", collected.Unused);
        Count("changed", collected.Changed);
        Count("draft", collected.Drafts);
        if (collected is not { Unused: 0, Changed: 0, Drafts: 0 })
        {
            LogCollected(collected.Unused, collected.Bytes >> 20, collected.Changed, collected.Drafts);
        }
    }

    private void Count(string kind, long removed) => _removed.Add(removed, new KeyValuePair<string, object?>("kind", kind));
}
