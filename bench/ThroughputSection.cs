namespace Catalyst.Bench;

/// <summary>Tasks a second when the agents cost nothing, beside what PostgreSQL does at most when nothing else is done.</summary>
internal static class ThroughputSection
{
    private const int DefaultTasks = 1000;

    /// <summary>Tasks under way at a time: enough that every committer has work.</summary>
    private const int Concurrency = 64;
    private const int WarmUp = 500;

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var tasks = options.Tasks ?? DefaultTasks;
        Report.Section($"Throughput of {tasks} tasks",
            $"agents that do nothing, {IdleNode.Connections} connections on both sides, {WarmUp} tasks of warm-up, embedded PostgreSQL "
                + "with fsync");
        using var home = new BenchHome();
        await using var node = await IdleNode.StartAsync(home, IdleNode.EventDriven(), cancellationToken);
        await node.RunTasksAsync(WarmUp, Concurrency, cancellationToken);
        var bare = await BareTransactions.MeasureAsync(node.Database, IdleNode.Connections);

        var before = (Commits: await node.CommitsAsync(), Events: await node.EventsAsync());
        var watch = Stopwatch.StartNew();
        await node.RunTasksAsync(tasks, Concurrency, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var after = (Commits: await node.CommitsAsync(), Events: await node.EventsAsync());

        var commits = (after.Commits - before.Commits) / seconds;
        var table = Report.Table("what", "rate", "of the bare rate");
        Report.Row(table, "bare PostgreSQL transactions (UPDATE + INSERT)", Report.PerSecond(bare), Report.Ratio(1));
        Report.Row(table, "task commits, each guarded and with its events", Report.PerSecond(commits), Report.Ratio(commits / bare));
        Report.Row(table, "events written, published and taken back", Report.PerSecond((after.Events - before.Events) / seconds),
            string.Empty);
        Report.Row(table, "tasks from start to end", (tasks / seconds).ToString("0.0", CultureInfo.InvariantCulture) + "/s", string.Empty);
        Report.Write(table);
        Report.Line(FormattableString.Invariant(
            $"  {(after.Commits - before.Commits) / (double)tasks:0.0} commits a task; {watch.Elapsed.TotalSeconds:0.0} s in all"));
    }
}
