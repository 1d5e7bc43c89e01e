using System.Globalization;
using Catalyst.Chaos.Storm;
using Spectre.Console;

namespace Catalyst.Chaos.Verdict;

/// <summary>What a person reads.</summary>
internal static class Report
{
    private const int Width = 140;
    private const int TrailLength = 80;

    public static void Prepare()
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, Width);
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }
    }

    public static void Opening(ChaosOptions options) => Line(
        $"Seed {options.Seed}: {options.Tasks} tasks in {options.Length.TotalSeconds:0} s on "
        + $"{options.Nodes} {(options.Nodes == 1 ? "silo" : "silos")}");

    public static void Told(InjectedFault injected) => Line(
        $"{injected.At:HH:mm:ss.fff} {injected.Fault}; {injected.Interrupted.Count} tasks open"
        + $"{(injected.Held is null ? "" : "; held " + injected.Held)}");

    public static void Close(ChaosOptions options, StormResult after)
    {
        Resumes(after);
        Outcome(after);
        if (after.Findings.Count == 0)
        {
            AnsiConsole.MarkupLine("[green]Nothing was lost and nothing happened twice.[/]");
            return;
        }

        AnsiConsole.MarkupLine(
            $"[red]{after.Findings.Count} things are not as they must be.[/] "
            + $"Replay: ./catalyst chaos --seconds {options.Length.TotalSeconds:0} --seed {options.Seed} "
            + $"--tasks {options.Tasks} --nodes {options.Nodes}");
        foreach (var finding in after.Findings)
        {
            Line($"  {finding.Check}{(finding.Task is { } id ? $" {id}" : "")}: {finding.What}");
        }

        foreach (var id in after.Findings.Select(finding => finding.Task).OfType<Guid>().Distinct())
        {
            Trail(after, id);
        }
    }

    private static void Resumes(StormResult after)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("fault", "times", "tasks interrupted", "went on: p50", "p95", "longest");
        foreach (var kind in after.Storm.GroupBy(injected => Kind(injected.Fault)).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Add(kind.Key, kind.Count(),
                [.. kind.SelectMany(injected => after.Resumes.OfFault(injected.Fault)).Select(sample => sample.Time)]);
        }

        Add("all", after.Storm.Count, after.Resumes.All);
        AnsiConsole.Write(table);

        void Add(string name, int faults, IReadOnlyList<TimeSpan> times) => table.AddRow(
            name, faults.ToString(CultureInfo.InvariantCulture), times.Count.ToString(CultureInfo.InvariantCulture),
            Seconds(ResumeTimes.Percentile(times, 50)), Seconds(ResumeTimes.Percentile(times, 95)),
            Seconds(ResumeTimes.Percentile(times, 100)));
    }

    private static string Kind(Fault fault) => fault.Also is null
        ? $"{fault.Target.ToString().ToLowerInvariant()}, {fault.Kind.ToString().ToLowerInvariant()}"
        : $"two at once, {fault.Kind.ToString().ToLowerInvariant()}";

    private static void Outcome(StormResult after)
    {
        var facts = after.Facts;
        var statuses = facts.Tasks.Values.GroupBy(task => task.Status).OrderBy(group => group.Key);
        Line($"Tasks: {string.Join(", ", statuses.Select(group => $"{group.Count()} {group.Key}"))}; "
            + $"{facts.Tasks.Values.Sum(task => task.Events.Count)} events, {facts.Commits.Count} commits, {facts.Posted.Count} comments, "
            + $"{facts.PreviewProcesses.Count} previews; "
            + $"{after.Jobs.Sum(job => job.Answers.Count)} commands and {after.Injected} needless events came in between.");
        Line($"Caught between two writes: {after.Storm.Count(injected => injected.Held is not null)} of {after.Storm.Count} faults. "
            + $"Quiet {Seconds(after.Quiet)} after the storm, ended in {Seconds(after.Shutdown)}.");
        Line($"Given up while frozen, and ended when they woke: {after.Dropped} silos. Ended though untouched: {after.Fallen}.");
        var p95 = ResumeTimes.Percentile(after.Resumes.All, 95);
        Line($"Went on within {Seconds(p95)} (p95 of {after.Resumes.All.Count}; target {Seconds(Storms.ResumeTarget)}); "
            + $"{after.Resumes.Overtaken} more were hit again before that.");
        foreach (var injected in after.Storm)
        {
            var slow = after.Resumes.OfFault(injected.Fault).Where(sample => sample.Time > Storms.ResumeTarget).ToList();
            if (slow.Count > 0)
            {
                var (task, time) = slow.MaxBy(sample => sample.Time);
                Line($"  slow: {slow.Count} tasks, {task} for {Seconds(time)}, after {injected.Fault}");
            }
        }
    }

    private static void Trail(StormResult after, Guid id)
    {
        if (!after.Facts.Tasks.TryGetValue(id, out var task))
        {
            return;
        }

        var job = after.Jobs.Single(job => job.Id == id);
        var answers = job.Answers.Select(answer => $"{answer.Command} {(answer.Accepted ? "accepted" : "refused")}");
        Line($"Trail of {id}: {task.Status} in {task.Phase}; script '{job.Script.Prompt}'; asked {string.Join(", ", answers)}");
        var lines = task.Events.Select(e => (e.At, Text: $"{e.Seq,4} {e.Type} {e.Text}{(e.IsPublished ? "" : " (not published)")}"))
            .Concat(after.Storm.Select(injected => (injected.At, Text: $"     -- {injected.Fault} until {injected.Able:HH:mm:ss.fff}")))
            .OrderBy(line => line.Item1);
        foreach (var (at, text) in lines.TakeLast(TrailLength))
        {
            Line($"    {at:HH:mm:ss.fff} {text}");
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private static void Line(string text) => Console.WriteLine(text);
}
