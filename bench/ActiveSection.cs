namespace Catalyst.Bench;

/// <summary>Many tasks under way at once: what each keeps in memory while its agent works, and whether all of them get on.</summary>
internal static class ActiveSection
{
    private const int DefaultTasks = 1000;

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var tasks = options.Tasks ?? DefaultTasks;
        Report.Section($"{tasks} tasks active at once",
            $"agents wait until all tasks have been started and then do nothing; {IdleNode.Slots} runs of each agent at a time");
        using var home = new BenchHome();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var node = await IdleNode.StartAsync(home, IdleNode.EventDriven(), cancellationToken, gate.Task);
        var before = Collected();
        var watch = new Stopwatch();
        var times = new TimeSpan[tasks];
        var all = Enumerable.Range(0, tasks).Select(async n =>
        {
            await node.RunTaskAsync(cancellationToken);
            times[n] = watch.Elapsed;
        }).ToList();

        // Every task has been taken up once its intent to plan is committed: its second commit.
        while (await node.CommitsAsync() < 2L * tasks)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }

        var each = (Collected() - before) / tasks;
        watch.Start();
        gate.SetResult();
        await Task.WhenAll(all);
        var sorted = times.Order().ToList();
        var table = Report.Table("what", "value");
        Report.Row(table, "managed memory of an active task", (each / 1024.0).ToString("0.0", CultureInfo.InvariantCulture) + " KiB");
        Report.Row(table, "first task completed after", Report.Seconds(sorted[0]));
        Report.Row(table, "half of the tasks completed after", Report.Seconds(Report.Median(sorted)));
        Report.Row(table, "last task completed after", Report.Seconds(sorted[^1]));
        Report.Row(table, "last beside half", Report.Ratio(sorted[^1] / Report.Median(sorted)));
        Report.Write(table);
    }

    private static long Collected()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
