using Catalyst.Chaos.Verdict;

namespace Catalyst.Chaos.Storm;

/// <summary>Everything that a storm left behind.</summary>
/// <param name="Dropped">Frozen silos that the others had given up, and that ended when they woke.</param>
/// <param name="Fallen">Silos that ended though nobody had touched them.</param>
internal sealed record StormResult(
    IReadOnlyList<Job> Jobs, IReadOnlyList<InjectedFault> Storm, Facts Facts, IReadOnlyList<Finding> Findings, ResumeTimes Resumes,
    int Injected, int Dropped, int Fallen, TimeSpan Quiet, TimeSpan Shutdown);

/// <summary>One storm from beginning to end.</summary>
internal static class Storms
{
    /// <summary>How long an interrupted task may stand still, for 95 of 100.</summary>
    public static readonly TimeSpan ResumeTarget = TimeSpan.FromSeconds(5);

    /// <summary>A silo that is asked to end does so within this time.</summary>
    public static readonly TimeSpan ShutdownTarget = TimeSpan.FromSeconds(30);

    /// <summary>A storm of this length is expected to show something.</summary>
    private static readonly TimeSpan Telling = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan QuietPatience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    public static async Task<StormResult> RunAsync(ChaosOptions options, Stage stage, TimeProvider time, Action<InjectedFault> told,
        CancellationToken cancellationToken)
    {
        await using var observer = await EventObserver.AttachAsync(stage.RabbitUrl, cancellationToken);
        using var calm = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var workload = new Workload(stage.Nodes, options);
        var working = workload.RunAsync(cancellationToken);
        var disturbing = observer.DisturbAsync(options.Seed, calm.Token);
        var storm = await new FaultInjector(stage, time, told).RunAsync(Schedule.Of(options.Seed, options.Nodes), options.Length,
            cancellationToken);
        await working;
        await calm.CancelAsync();
        await disturbing;

        var since = time.GetTimestamp();
        var (facts, findings) = await SettleAsync(stage, workload.Jobs, observer, time, cancellationToken);
        var quiet = time.GetElapsedTime(since);
        var (shutdown, afterwards) = await StopAsync(stage);
        var resumes = ResumeTimes.Of(storm, facts);
        return new StormResult(workload.Jobs, storm, facts,
            [.. findings, .. Ineffective(options, storm, resumes), .. Slow(resumes), .. afterwards], resumes, observer.Injected,
            stage.Nodes.Sum(node => node.Dropped), stage.Nodes.Sum(node => node.Fallen), quiet, shutdown);
    }

    /// <summary>A storm that met nobody must not pass for one that was survived.</summary>
    private static IEnumerable<Finding> Ineffective(ChaosOptions options, IReadOnlyList<InjectedFault> storm, ResumeTimes resumes)
    {
        if (options.Length >= Telling && resumes.All.Count == 0)
        {
            yield return new Finding("storm", null,
                $"{storm.Count} faults interrupted no task whose going on was seen; use more tasks or a longer storm");
        }

        if (options.Length >= Telling && storm.All(injected => injected.Held is null))
        {
            yield return new Finding("storm", null, "no fault came between two writes; use more tasks or a longer storm");
        }
    }

    private static IEnumerable<Finding> Slow(ResumeTimes resumes) =>
        ResumeTimes.Percentile(resumes.All, 95) is var p95 && p95 > ResumeTarget
        ? [new Finding("resume", null,
            $"95 of 100 interrupted tasks went on within {p95.TotalSeconds:0.0} s; it may take {ResumeTarget.TotalSeconds:0} s")]
        : [];

    /// <summary>Looks until everything is as it must be, or it has had all the time that it may take.</summary>
    private static async Task<(Facts Facts, IReadOnlyList<Finding> Findings)> SettleAsync(
        Stage stage, IReadOnlyList<Job> jobs, EventObserver observer, TimeProvider time, CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        while (true)
        {
            var facts = await Facts.ReadAsync(stage, cancellationToken);
            var findings = Checks.Of(facts, jobs, observer.Seen());
            if (findings.Count == 0 || time.GetElapsedTime(since) > QuietPatience)
            {
                return (facts, findings);
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }

    private static async Task<(TimeSpan Longest, IReadOnlyList<Finding> Findings)> StopAsync(Stage stage)
    {
        var findings = new List<Finding>();
        var longest = TimeSpan.Zero;
        try
        {
            longest = (await Task.WhenAll(stage.Nodes.Select(node => node.StopAsync(ShutdownTarget)))).Max();
        }
        catch (OperationCanceledException)
        {
            longest = ShutdownTarget;
            findings.Add(new Finding("shutdown", null, $"a silo did not end within {ShutdownTarget.TotalSeconds:0} s"));
        }

        findings.AddRange(Processes.OfHome(stage.Home)
            .Select(process => new Finding("shutdown", process.TaskId, $"left process {process.Id} {process.Command}")));
        return (longest, findings);
    }
}
