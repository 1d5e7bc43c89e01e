using System.Diagnostics;
using System.Text.Json;
using Catalyst.Agents.Analysis;
using Catalyst.Agents.Building;
using Catalyst.Agents.Testing;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Sandboxes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Agents;

/// <summary>Installs, type-checks and tests the application as its manifest says, scans it, and reports what it measured.</summary>
public sealed class TesterAgent(
    Worktrees worktrees, ISandbox sandbox, DependencyStore dependencies, Browsers browsers, CatalystPaths paths,
    IOptions<AgentsOptions> options,
    ILogger<TesterAgent> logger) : Agent(logger)
{
    private const string Folder = "test-results";
    private const int MaxReport = 8000;

    /// <inheritdoc/>
    public override TaskPhase Phase => TaskPhase.Testing;

    private protected override async Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken)
    {
        var (run, watch) = (context.Run, Stopwatch.StartNew());
        context.Step("Setting up test environment...", 0.02);
        var worktree = await context.OpenAsync(worktrees, cancellationToken);
        var head = await worktree.HeadAsync(cancellationToken);
        var manifest = AppManifests.Read(worktree.Path);
        var files = SourceFiles.Read(worktree.Path, cancellationToken);
        Clear(run.TaskId);
        context.Say("✅ Test environment ready", ReportLevel.Success, 0.05);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var scans = Task.Run(() => Scan(files, stop.Token), stop.Token);
        var audits = manifest.Components.Select(component => DependencyAudit.RunAsync(
            sandbox, run.TaskId, component, AppManifests.Inside(worktree.Path, component.Path, "path"), stop.Token)).ToList();
        var installer = new ComponentInstaller(dependencies);
        var tests = new ComponentTests(sandbox, installer, paths, options.Value.Tester);
        var progress = new TestProgress(context, files.Count(file => SourceFiles.IsTest(file.Path)));
        List<ComponentResult> results;
        AcceptanceSummary acceptance;
        SecurityScan scan;
        AuditResult[] audit;
        try
        {
            results = await EachAsync(manifest.Components,
                component => tests.RunAsync(context, worktree.Path, component, progress, stop.Token));
            var build = new ProductionBuild(sandbox, installer, options.Value.Deployer);
            var inBrowser = new AcceptanceTests(sandbox, dependencies, build, browsers, paths, options.Value.Tester);
            acceptance = await TryAsync(context, inBrowser, worktree.Path, head, manifest, stop.Token);
            context.Step("Running security scans...", 0.97);
            scan = await scans;
            audit = await Task.WhenAll(audits);
        }
        catch
        {
            // Nothing that was started may go on without its owner.
            await stop.CancelAsync();
            await Task.WhenAll([scans, .. audits]).ContinueWith(_ => { }, TaskScheduler.Default);
            throw;
        }

        var summary = Summarise(head, results, acceptance, scan, audit, watch.Elapsed);
        var uncovered = summary.Coverage < options.Value.Tester.MinCoverage
            ? $"The tests run {Words.Percent(summary.Coverage.Value)} of the lines; agents.tester.min_coverage asks for "
                + $"{Words.Percent(options.Value.Tester.MinCoverage)}. Test the lines that no test runs (see coverage/index.html)."
            : null;
        summary = uncovered is null ? summary : summary with { OverallStatus = TestSummary.Failed };
        var references = Write(run.TaskId, summary, scan, audit, results);
        Tell(context, summary, scan, audit);
        if (uncovered is not null)
        {
            context.Say("❌ " + uncovered, ReportLevel.Error);
        }

        var failed = results.Select(result => result.Report).Append(uncovered ?? "").Append(CriterionLines.Report(acceptance))
            .Where(report => report.Length > 0);
        return Done(
            context,
            new TestResults(
                summary.OverallStatus, summary.Total, summary.PassedCount, summary.FailedCount, summary.Skipped, summary.Coverage,
                summary.Security.Critical, references,
                summary.TotalDurationSeconds, Shorten(string.Join("\n\n", failed)), summary.E2e),
            head);
    }

    /// <summary>Two at a time need two cores; on one, sharing it would only make both late.</summary>
    private static async Task<List<ComponentResult>> EachAsync(IReadOnlyList<AppComponent> components,
        Func<AppComponent, Task<ComponentResult>> test)
    {
        if (Environment.ProcessorCount >= 2)
        {
            return [.. await Task.WhenAll(components.Select(test))];
        }

        var results = new List<ComponentResult>();
        foreach (var component in components)
        {
            results.Add(await test(component));
        }

        return results;
    }

    private static SecurityScan Scan(IReadOnlyList<SourceFile> files, CancellationToken cancellationToken) => new(
        SecretScan.Scan(files, cancellationToken),
        [.. PatternRules.Check(files.Where(file => SourceFiles.IsScript(file.Path))
            .Select(file => (file, (IReadOnlyList<Token>)ScriptTokens.Read(file.Text))))
            .Where(Review.ReviewScore.IsSecurity)]);

    /// <summary>An application that cannot be built goes back to the Coder like one whose tests fail.</summary>
    private static async Task<AcceptanceSummary> TryAsync(
        PhaseContext context, AcceptanceTests tests, string root, string head, AppManifest manifest, CancellationToken cancellationToken)
    {
        try
        {
            return await tests.RunAsync(context, root, head, manifest, cancellationToken);
        }
        catch (AgentFailure failure) when (failure is { Cause: FailureCause.Build, Retryable: false })
        {
            return AcceptanceSummary.Because(failure.Message) with { Status = TestSummary.Failed };
        }
    }

    private static TestSummary Summarise(
        string head, List<ComponentResult> results, AcceptanceSummary acceptance, SecurityScan scan, AuditResult[] audit,
        TimeSpan elapsed)
    {
        var findings = scan.Secrets.Concat(scan.Patterns).ToList();
        var done = audit.Count(result => result.Status == "done");
        return new TestSummary(
            results.All(result => result.Summary.Status != TestSummary.Failed) && acceptance.Status != TestSummary.Failed
                ? TestSummary.Passed : TestSummary.Failed,
            head,
            results.ToDictionary(result => result.Component.Name, result => result.Summary, StringComparer.Ordinal),
            acceptance,
            new SecuritySummary(
                findings.Count(f => f.Severity == Severity.Critical) + audit.Sum(a => a.Critical),
                findings.Count(f => f.Severity == Severity.High) + audit.Sum(a => a.High),
                findings.Count(f => f.Severity == Severity.Medium) + audit.Sum(a => a.Medium),
                findings.Count(f => f.Severity == Severity.Low) + audit.Sum(a => a.Low),
                findings.Count(f => f.Severity == Severity.Info) + audit.Sum(a => a.Info),
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["secrets"] = "done",
                    ["sast"] = "done",
                    ["dependencies"] = done == audit.Length ? "done" : "not_run: " + audit.First(a => a.Status != "done").Reason,
                }),
            Math.Round(elapsed.TotalSeconds, 2));
    }

    private static void Tell(PhaseContext context, TestSummary summary, SecurityScan scan, AuditResult[] audit)
    {
        CriterionLines.Tell(context, summary.E2e);
        context.Say(audit.FirstOrDefault(result => result.Status != "done") is { } unaudited
            ? $"🔒 Dependency scan: not run ({unaudited.Reason})"
            : $"🔒 Dependency scan: {audit.Sum(a => a.Critical)} critical, {audit.Sum(a => a.High)} high, "
                + $"{Words.Count(audit.Sum(a => a.Medium), "medium vulnerability", "medium vulnerabilities")}");
        context.Say(
            scan.Secrets.Count == 0 ? "🔒 Secret scan: No secrets detected"
                : $"🔒 Secret scan: {Words.Count(scan.Secrets.Count, "possible secret")}, first in "
                    + $"{scan.Secrets[0].File}:{scan.Secrets[0].Line}",
            scan.Secrets.Count == 0 ? ReportLevel.Info : ReportLevel.Warning);
        var coverage = summary.Coverage is { } fraction ? $" Overall coverage: {Words.Percent(fraction)}" : " Coverage was not measured";
        var (verdict, level) = summary.OverallStatus switch
        {
            TestSummary.Passed when summary.Total > 0 => ($"✅ All tests passed!{coverage}", ReportLevel.Success),
            TestSummary.Passed => ("⚠️ Nothing failed, but no test ran", ReportLevel.Warning),
            _ => ("❌ " + Failure(summary), ReportLevel.Error),
        };
        context.Report(new AgentReport(verdict, level, PhaseFraction: 1, TestsTotal: summary.Total, TestsPassed: summary.PassedCount));
        context.Say($"📊 Test report: artifacts/{context.Run.TaskId}/{Folder}/");
    }

    /// <summary>Tests that failed are one thing; a component of which none could run is another, and its reason is what counts.</summary>
    private static string Failure(TestSummary summary)
    {
        var figures = $"{summary.PassedCount}/{summary.Total} passed";
        var untested = summary.Components.Where(component => component.Value is { Status: TestSummary.Failed, Total: 0 }).ToList();
        return untested.Count == 0
            ? $"Tests failed: {figures}"
            : string.Join(' ', untested.Select(each => $"The {each.Key} could not be tested. {Words.FirstLine(each.Value.Reason)}"))
                + (summary.Total > 0 ? $" Of the other tests {figures}." : "");
    }

    private static string Shorten(string report) => report.Length <= MaxReport ? report : report[..MaxReport] + "\n…";

    private void Clear(Guid taskId)
    {
        if (Artifacts.Resolve(paths, taskId, Folder) is var folder && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private List<string> Write(Guid taskId, TestSummary summary, SecurityScan scan, AuditResult[] audit, List<ComponentResult> results)
    {
        Artifacts.Write(paths, taskId, Folder + "/security/secret-scan.json", Json(new { status = "done", findings = scan.Secrets }));
        Artifacts.Write(paths, taskId, Folder + "/security/sast-results.json", Json(new { status = "done", findings = scan.Patterns }));
        Artifacts.Write(paths, taskId, Folder + "/security/dependency-scan.json", Json(new { components = audit }));
        Artifacts.Write(paths, taskId, Folder + "/e2e/e2e.json", Json(summary.E2e));
        var references = new List<string> { Artifacts.Write(paths, taskId, TestSummary.ArtifactPath, summary.ToJson()) };
        if (Artifacts.Resolve(paths, taskId, AcceptanceTests.Folder + "/playwright-report/index.html") is var report && File.Exists(report))
        {
            references.Add(Artifacts.Reference(paths, taskId, AcceptanceTests.Folder + "/playwright-report/index.html"));
        }

        foreach (var name in results.Select(result => result.Component.Name))
        {
            references.AddRange(new[] { "junit.xml", "coverage-summary.json", "coverage/cobertura-coverage.xml" }
                .Select(file => $"{Folder}/{name}/{file}")
                .Where(path => File.Exists(Artifacts.Resolve(paths, taskId, path)))
                .Select(path => Artifacts.Reference(paths, taskId, path)));
        }

        return references;
    }

    private static string Json(object value) => JsonSerializer.Serialize(value, WireJson.Indented) + "\n";

    private sealed record SecurityScan(IReadOnlyList<Finding> Secrets, IReadOnlyList<Finding> Patterns);
}
