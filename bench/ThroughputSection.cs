using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Bench;

/// <summary>Tasks a second when the agents cost nothing, beside what PostgreSQL does at most when nothing else is done.</summary>
internal static class ThroughputSection
{
    private const int DefaultTasks = 1000;
    private const int WarmUp = 500;

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var tasks = options.Tasks ?? DefaultTasks;
        Report.Section($"Throughput of {tasks} tasks", $"agents that do nothing, {IdleNode.Connections} connections on both sides, {WarmUp} tasks of warm-up, embedded PostgreSQL with fsync");
        using var home = new BenchHome();
        await using var node = await IdleNode.StartAsync(home, cancellationToken);
        await node.RunTasksAsync(WarmUp, cancellationToken);
        var bare = await BareTransactions.MeasureAsync(node.Database, IdleNode.Connections);

        var before = await CountAsync(node);
        var watch = Stopwatch.StartNew();
        await node.RunTasksAsync(tasks, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var after = await CountAsync(node);

        var commits = (after.Commits - before.Commits) / seconds;
        var table = Report.Table("what", "rate", "of the bare rate");
        Report.Row(table, "bare PostgreSQL transactions (UPDATE + INSERT)", Report.PerSecond(bare), Report.Ratio(1));
        Report.Row(table, "task commits, each guarded and with its events", Report.PerSecond(commits), Report.Ratio(commits / bare));
        Report.Row(table, "events written, published and taken back", Report.PerSecond((after.Events - before.Events) / seconds), string.Empty);
        Report.Row(table, "tasks from start to end", (tasks / seconds).ToString("0.0", CultureInfo.InvariantCulture) + "/s", string.Empty);
        Report.Write(table);
        Report.Line(FormattableString.Invariant($"  {(after.Commits - before.Commits) / (double)tasks:0.0} commits a task; {watch.Elapsed.TotalSeconds:0.0} s in all"));
    }

    /// <summary>Every commit of a task raises its version by one.</summary>
    private static async Task<(long Commits, long Events)> CountAsync(IdleNode node)
    {
        await using var command = node.Database.DataSource.CreateCommand("SELECT coalesce((SELECT sum(version) FROM tasks), 0)::bigint, (SELECT count(*) FROM agent_events)");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }
}
