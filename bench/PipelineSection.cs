using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Bench;

/// <summary>From the request to a preview that answers, by phase, for a whole application whose tests and build really run.</summary>
internal static class PipelineSection
{
    private const string Request = "build a todo app with user authentication";
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(45);

    /// <summary>The event that ends each phase. A round of rework adds to the phases that it runs again.</summary>
    private static readonly (string Phase, string EndedBy)[] Phases =
    [
        ("Plan", EventTypes.PlanCreated),
        ("Design", EventTypes.ArchitectureProposed),
        ("Code", EventTypes.CodePrOpened),
        ("Test", EventTypes.TestResults),
        ("Review", EventTypes.ReviewDecision),
        ("Deploy", EventTypes.DeployComplete),
    ];

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        Report.Section("From request to preview",
            $"\"{Request}\", a real server process, one task at a time, {options.Runs} warm runs after one that fills the package cache");
        using var home = new BenchHome();
        await using var server = await BenchServer.StartAsync(home, cancellationToken);
        var cold = await RunOnceAsync(server, cancellationToken);
        var warm = new List<Timing>();
        for (var run = 0; run < options.Runs; run++)
        {
            warm.Add(await RunOnceAsync(server, cancellationToken));
        }

        var table = Report.Table(["phase", "p50", .. warm.Select((_, i) => $"run {i + 1}"), "first run"]);
        foreach (var (phase, _) in Phases)
        {
            Report.Row(table, [phase, Report.Seconds(Report.Median(warm.Select(t => t.Phases[phase]))),
                .. warm.Select(t => Report.Seconds(t.Phases[phase])), Report.Seconds(cold.Phases[phase])]);
        }

        var median = Report.Median(warm.Select(t => t.All));
        Report.Row(table, ["request to preview", Report.Seconds(median), .. warm.Select(t => Report.Seconds(t.All)),
            Report.Seconds(cold.All)]);
        Report.Write(table);
        Report.Line($"  target: p50 under {Report.Seconds(Target)} on 2 cores: {(median < Target ? "met" : "missed")} with "
            + $"{Report.Seconds(median)}");
    }

    private static async Task<Timing> RunOnceAsync(BenchServer server, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var id = await server.AskAsync(Request, cancellationToken);
        var task = await server.CompletedAsync(id, cancellationToken);
        var preview = new Uri(task.GetProperty("preview_url").GetString()!);
        if (!await server.AnswersAsync("/", preview.Authority, cancellationToken))
        {
            throw new InvalidOperationException($"The preview {preview} does not answer.");
        }

        var all = watch.Elapsed;
        var phases = Phases.ToDictionary(p => p.Phase, _ => TimeSpan.Zero);
        DateTimeOffset? since = null;
        foreach (var (type, at) in await server.EventsAsync(id, cancellationToken))
        {
            if (type == EventTypes.TaskInitiated)
            {
                since = at;
            }
            else if (Array.Find(Phases, p => p.EndedBy == type) is { Phase: { } phase } && since is { } start)
            {
                phases[phase] += at - start;
                since = at;
            }
        }

        return new Timing(all, phases);
    }

    private sealed record Timing(TimeSpan All, IReadOnlyDictionary<string, TimeSpan> Phases);
}
