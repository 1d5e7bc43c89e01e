namespace Catalyst.Bench;

/// <summary>What a node keeps of the tasks that it has run.</summary>
internal static class MemorySection
{
    private const int DefaultTasks = 100;
    private const int Concurrency = 64;

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var tasks = options.Tasks ?? DefaultTasks;
        Report.Section($"Memory of a node after {tasks} tasks", "agents that do nothing; the process also holds this program");
        using var home = new BenchHome();
        await using var node = await IdleNode.StartAsync(home, IdleNode.EventDriven(), cancellationToken);
        var table = Report.Table("when", "working set", "managed heap");
        Add(table, "started", collect: true);
        await node.RunTasksAsync(tasks, Concurrency, cancellationToken);
        Add(table, $"{tasks} tasks completed", collect: false);
        Add(table, "after a full collection", collect: true);
        Report.Write(table);
    }

    private static void Add(Spectre.Console.Table table, string when, bool collect)
    {
        if (collect)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        Report.Row(table, when, Report.Mebibytes(process.WorkingSet64), Report.Mebibytes(GC.GetTotalMemory(forceFullCollection: false)));
    }
}
