using Catalyst.Persistence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Retention;

/// <summary>What a sweep has removed.</summary>
/// <param name="AgentLogs">Flow logs.</param>
/// <param name="AgentLines">Lines that can be searched.</param>
internal sealed record Swept(long Events, long AgentLogs, long TestArtifacts, long AgentLines = 0, long DeadLetters = 0)
{
    public bool IsNothing => this == new Swept(0, 0, 0);
}

/// <summary>
/// Removes what has outlived its time, in batches: events and dead letters from the database, flow logs and test artifacts from this
/// machine's disk. Whatever belongs to a task that has not ended stays, however old; lines of agents go by their own age. Every step may be
/// repeated, and several silos may sweep at once.
/// </summary>
internal sealed partial class RetentionSweep(
    RetentionRepository retention, IAgentLogStore agentLogs, CatalystPaths paths, IOptions<RetentionOptions> options, TimeProvider time,
    ILogger<RetentionSweep> logger)
{
    internal const int BatchSize = 1000;
    private const string TestResults = "test-results";

    public async Task<Swept> RunAsync(CancellationToken cancellationToken)
    {
        var days = options.Value;
        return new Swept(
            days.EventDays == 0
                ? 0 : await RepeatAsync(limit => retention.RemoveEventsAsync(Before(days.EventDays), limit, cancellationToken)),
            days.AgentLogDays == 0 ? 0 : await SweepFoldersAsync(Path.Combine(paths.Logs, "tasks"), string.Empty, Before(days.AgentLogDays),
                cancellationToken),
            days.TestArtifactDays == 0 ? 0 : await SweepFoldersAsync(paths.Artifacts, TestResults, Before(days.TestArtifactDays),
                cancellationToken),
            days.AgentLogDays == 0
                ? 0 : await RepeatAsync(limit => agentLogs.RemoveAsync(Before(days.AgentLogDays), limit, cancellationToken)),
            days.DeadLetterDays == 0 ? 0 : await RepeatAsync(limit => retention.RemoveDeadLettersAsync(
                Before(days.DeadLetterDays), Before(Math.Max(days.DeadLetterDays, RetentionOptions.WaitingDeadLetterDays)), limit,
                cancellationToken)));
    }

    private DateTimeOffset Before(int days) => time.GetUtcNow() - TimeSpan.FromDays(days);

    private static async Task<long> RepeatAsync(Func<int, Task<int>> remove)
    {
        long removed = 0;
        int batch;
        do
        {
            batch = await remove(BatchSize);
            removed += batch;
        }
        while (batch > 0);
        return removed;
    }

    /// <summary>Folders named by a task's id: of those whose time is over, the part <paramref name="inside"/> goes.</summary>
    private async Task<long> SweepFoldersAsync(string root, string inside, DateTimeOffset before, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(root))
        {
            return 0;
        }

        long removed = 0;
        var folders = new DirectoryInfo(root).EnumerateDirectories()
            .Where(folder => folder.LinkTarget is null && Guid.TryParseExact(folder.Name, "D", out _))
            .Where(folder => Directory.Exists(Path.Combine(folder.FullName, inside)));
        foreach (var batch in folders.Chunk(BatchSize))
        {
            var ids = batch.Select(folder => Guid.Parse(folder.Name)).ToList();
            var known = await retention.FindKnownAsync(ids, cancellationToken);
            var kept = await retention.FindKeptAsync(ids, before, cancellationToken);
            foreach (var (folder, id) in batch.Zip(ids))
            {
                cancellationToken.ThrowIfCancellationRequested();

                // A folder of no task in this database goes by its own age.
                if (known.Contains(id) ? !kept.Contains(id) : folder.LastWriteTimeUtc < before.UtcDateTime)
                {
                    removed += Remove(Path.Combine(folder.FullName, inside)) ? 1 : 0;
                }
            }
        }

        return removed;
    }

    private bool Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            // Another silo on the same disk was first.
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // One folder that cannot go keeps no other from going.
            LogStuck(exception, folder);
            return false;
        }
    }
}
