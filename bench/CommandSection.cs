using Catalyst.Sandboxes;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Bench;

/// <summary>What the sandbox adds to a command that does nothing, beside the same command started bare.</summary>
internal static class CommandSection
{
    private const int Runs = 60;
    private static readonly SandboxLimits Limits = new(TimeSpan.FromSeconds(20), 1L << 30, 1 << 20, 512);
    private static readonly string[] Command = ["/bin/true"];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        Report.Section("A command in the sandbox",
            $"{Command[0]}, {Runs} times one after the other; all of its tree has ended before it counts as done");
        var bare = await MeasureAsync(StartBareAsync, cancellationToken);
        var table = Report.Table("how", "p50", "beside bare");
        Report.Row(table, "bare", Report.Milliseconds(bare), Report.Ratio(1));
        foreach (var isolated in new[] { false, true })
        {
            var root = Directory.CreateTempSubdirectory("catalyst-bench-");
            try
            {
                await using var services =
                    new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new CatalystPaths(root.FullName))
                    .AddCatalystSandboxes(o => o.UseBubblewrap = isolated).BuildServiceProvider();
                var sandbox = services.GetRequiredService<ISandbox>();
                if (isolated && sandbox.Isolation != "bubblewrap")
                {
                    Report.Row(table, "bubblewrap", "does not work here", string.Empty);
                    continue;
                }

                var command = new SandboxCommand(
                    Guid.NewGuid(), "bench", root.FullName, Command, new Dictionary<string, string>(StringComparer.Ordinal), Limits,
                    [root.FullName], Network: false);
                var median = await MeasureAsync(token => sandbox.RunAsync(command, null, token), cancellationToken);
                Report.Row(table, sandbox.Isolation, Report.Milliseconds(median), Report.Ratio(median / bare));
            }
            finally
            {
                root.Delete(recursive: true);
            }
        }

        Report.Write(table);
    }

    private static async Task<TimeSpan> MeasureAsync(Func<CancellationToken, Task> runAsync, CancellationToken cancellationToken)
    {
        await runAsync(cancellationToken);
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await runAsync(cancellationToken);
            times.Add(watch.Elapsed);
        }

        return Report.Median(times);
    }

    private static async Task StartBareAsync(CancellationToken cancellationToken)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Command[0], Command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken),
            process.WaitForExitAsync(cancellationToken));
    }
}
