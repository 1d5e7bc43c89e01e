using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Retention;

/// <summary>Sweeps once an hour, the first time a little after the start, and says what went.</summary>
internal sealed partial class RetentionService(RetentionSweep sweep, IMeterFactory meters, TimeProvider time,
    ILogger<RetentionService> logger) : BackgroundService
{
    /// <summary>A start has better things to do.</summary>
    internal static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(2);

    internal static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly Counter<long> _removed = meters.Create("Catalyst.Retention")
        .CreateCounter<long>("catalyst.retention.removed",
            description: "Events, flow logs, lines of agents, test artifacts and dead letters removed because their time was over");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var delay = FirstDelay;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = Interval;
            try
            {
                Tell(await sweep.RunAsync(stoppingToken));
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
        }
    }

    private void Tell(Swept swept)
    {
        Count("events", swept.Events);
        Count("agent_logs", swept.AgentLogs);
        Count("agent_lines", swept.AgentLines);
        Count("test_artifacts", swept.TestArtifacts);
        Count("dead_letters", swept.DeadLetters);
        if (!swept.IsNothing)
        {
            LogSwept(swept.Events, swept.AgentLogs, swept.AgentLines, swept.TestArtifacts, swept.DeadLetters);
        }
    }

    private void Count(string kind, long removed) => _removed.Add(removed, new KeyValuePair<string, object?>("kind", kind));
}
