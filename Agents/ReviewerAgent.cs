using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalyst.Agents.Analysis;
using Catalyst.Agents.Review;
using Catalyst.Agents.Testing;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Agents;

/// <summary>Measures the code, computes a score from the measurements and the test results, and decides. The brain only advises.</summary>
public sealed class ReviewerAgent(
    IBrain brain, Worktrees worktrees, CatalystPaths paths, TimeProvider time, IOptions<AgentsOptions> options,
    ILogger<ReviewerAgent> logger) : Agent(logger)
{
    /// <inheritdoc/>
    public override TaskPhase Phase => TaskPhase.Review;

    private protected override async Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken)
    {
        var run = context.Run;
        context.Step("Analyzing code quality...", 0.05);
        var worktree = await context.OpenAsync(worktrees, cancellationToken);
        var head = await worktree.HeadAsync(cancellationToken);
        var manifest = AppManifests.Read(worktree.Path);
        var files = SourceFiles.Read(worktree.Path, cancellationToken);
        var (metrics, patterns) = CodeMetrics.Measure(files, cancellationToken);
        foreach (var component in manifest.Components)
        {
            var count = files.Count(file => SourceFiles.IsCode(file.Path)
                && file.Path.StartsWith(component.Path.TrimEnd('/') + "/", StringComparison.Ordinal));
            context.Say($"🔍 Checking {component.Name} code... ({Words.Count(count, "file")})", fraction: 0.2);
        }

        context.Say($"📊 Code complexity: {(metrics.ComplexFunctions == 0 ? "Low" : metrics.MaxComplexity <= 20 ? "Moderate" : "High")} "
            + string.Create(CultureInfo.InvariantCulture,
                $"(cyclomatic {metrics.AverageComplexity:0.0} on average, at most {metrics.MaxComplexity})"));
        context.Say($"📊 Duplication: {(metrics.Duplication <= 0.03 ? "Minimal" : metrics.Duplication <= 0.1 ? "Moderate" : "High")} "
            + $"({Words.Percent(metrics.Duplication)})");
        context.Step("Running security review...", 0.5);
        var tests = TestSummary.TryRead(Artifacts.Read(paths, run.TaskId, TestSummary.ArtifactPath)) is { } summary
            && summary.Commit == head ? summary : FromEvent(run, head);
        List<Finding> findings = [.. patterns, .. SecretScan.Scan(files, cancellationToken), .. Audited(run.TaskId, manifest),
            .. Coverage(metrics, tests), .. CriterionFindings.Of(tests?.E2e, options.Value.Reviewer.MinCriteriaMet)];
        TellCriteria(context, tests?.E2e);
        findings.Sort((a, b) => (b.Severity, a.File, a.Line).CompareTo((a.Severity, b.File, b.Line)));
        var secrets = findings.Count(finding => finding.Suggestion.StartsWith("Remove it from the code", StringComparison.Ordinal));
        context.Say(secrets == 0 ? "🔒 No hardcoded secrets detected" : $"🔒 {Words.Count(secrets, "possible secret")} in the code",
            secrets == 0 ? ReportLevel.Info : ReportLevel.Warning);
        var verdict = ReviewScore.Judge(metrics, findings, tests, options.Value.Reviewer.MinApprovalScore);
        context.Say($"✅ Code quality: {verdict.Breakdown.CodeQuality}/100", ReportLevel.Success);
        context.Say($"✅ Security score: {verdict.Breakdown.Security}/100", ReportLevel.Success, 0.7);

        context.Step("Weighing improvements...", 0.75);
        var notes = context.Take(await brain.ReviewAsync(
            new ReviewRequest(
                context.Subject, manifest.Stack, JsonSerializer.Serialize(metrics, WireJson.Options), tests?.ToJson() ?? "{}"),
            cancellationToken));
        var recommendations = Recommendations(findings, metrics, notes);
        context.Say($"💡 Found {Words.Count(recommendations.Count, "improvement suggestion")}");
        var issues = findings.Where(finding => finding.Severity >= Severity.Low).Select(Issue.Of).ToList();
        context.Say($"⚠️ {Words.Count(issues.Count, "issue")} ({verdict.BlockingIssues} blocking, {issues.Count - verdict.BlockingIssues} "
            + "recommended)",
            verdict.BlockingIssues > 0 ? ReportLevel.Warning : ReportLevel.Info);
        var documents = ReviewDocuments.Of(run.ProjectName, head, metrics, findings, verdict, issues, recommendations, tests,
            options.Value.Reviewer.MinApprovalScore, time.GetUtcNow());
        Artifacts.Write(paths, run.TaskId, documents);
        var approved = verdict.Decision == Verdict.Approved;
        context.Say(
            $"{(approved ? "✅" : "❌")} Code review complete: Score {verdict.OverallScore}/100 - "
                + $"{(approved ? "APPROVED" : "CHANGES REQUESTED")}",
            approved ? ReportLevel.Success : ReportLevel.Error, 1);
        context.Say($"📋 Review report: artifacts/{run.TaskId}/review/");
        return Done(
            context,
            new ReviewDecided(
                verdict.Decision, verdict.OverallScore, verdict.BlockingIssues, recommendations.Count,
                [Artifacts.Reference(paths, run.TaskId, "review/review-summary.md")],
                verdict.Breakdown, approved ? "" : Report(verdict, findings)),
            head);
    }

    private static void TellCriteria(PhaseContext context, AcceptanceSummary? acceptance)
    {
        if (acceptance?.Met is { } share)
        {
            var met = acceptance.Criteria.Count(c => c.Status == CriterionResult.Met);
            var all = Words.Count(acceptance.Criteria.Count, "criterion", "criteria");
            context.Say($"🎯 Is this what was asked? {met} of {all} met in a browser",
                share < 1 ? ReportLevel.Warning : ReportLevel.Success, 0.4);
        }
        else
        {
            context.Say("🎯 Is this what was asked? Nothing was tried in a browser, so that is not proved", ReportLevel.Warning, 0.4);
        }
    }

    /// <summary>Low coverage and untested routes are issues like any other.</summary>
    private IEnumerable<Finding> Coverage(CodeMetrics metrics, TestSummary? tests)
    {
        var wanted = options.Value.Tester.MinCoverage;
        foreach (var (name, component) in tests?.Components ?? new Dictionary<string, ComponentSummary>())
        {
            if (component.Coverage < wanted)
            {
                yield return new Finding(
                    "low-coverage", Severity.Medium, name, 1,
                    $"The tests run {Words.Percent(component.Coverage.Value)} of the lines of {name}; {Words.Percent(wanted)} are wanted.",
                    "Test the lines that no test runs (see coverage-summary.json).");
            }
        }

        foreach (var route in metrics.UntestedRoutes)
        {
            yield return new Finding("untested-route", Severity.Low, route, 1, "No test mentions this route.",
                "Test at least its success, its validation and its refusal.");
        }
    }

    /// <summary>Where the artifacts are gone, the event of the Tester still says how the tests ended.</summary>
    private static TestSummary? FromEvent(PhaseAttempt run, string head)
    {
        if (run.Inputs.Property(TaskPhase.Testing.Wire()) is not { ValueKind: JsonValueKind.Object } payload)
        {
            return null;
        }

        try
        {
            var results = payload.Deserialize<TestResults>(WireJson.Options)!;
            return new TestSummary(
                results.Status, head,
                new Dictionary<string, ComponentSummary>(StringComparer.Ordinal)
                {
                    ["application"] = new(results.Status, results.TotalTests, results.Passed, results.Failed, results.Skipped,
                        results.Coverage, null, results.TestDurationSeconds, null),
                },
                results.E2e ?? AcceptanceSummary.Because("The event does not say."),
                new SecuritySummary(results.SecurityCriticalIssues, 0, 0, 0, 0, new Dictionary<string, string>(StringComparer.Ordinal)),
                results.TestDurationSeconds);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private List<Finding> Audited(Guid taskId, AppManifest manifest)
    {
        try
        {
            return Artifacts.Read(paths, taskId, "test-results/security/dependency-scan.json") is { } json
                ? JsonSerializer.Deserialize<DependencyScan>(json, WireJson.Options)!.Components.SelectMany(result => result.AsFindings(
                    manifest.Components.FirstOrDefault(component => component.Name == result.Component) is { } component
                        ? $"{component.Path}/{component.LockFile}" : result.Component)).ToList()
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static List<string> Recommendations(List<Finding> findings, CodeMetrics metrics, ReviewNotes notes) =>
    [
        .. notes.Recommendations,
        .. metrics.Practices.Where(practice => !practice.Kept).Select(practice => $"Establish: {practice.Name}."),
        .. metrics.Documents.Where(document => !document.Kept).Select(document => $"Document: {document.Name}."),
        .. findings.Where(finding => finding.Severity == Severity.Medium)
            .Select(finding => $"{finding.File}:{finding.Line}: {finding.Suggestion}").Distinct().Take(5),
    ];

    private static string Report(Verdict verdict, List<Finding> findings)
    {
        var text = new StringBuilder(string.Join(' ', verdict.Reasons)).Append('\n');
        foreach (var finding in findings.Where(finding => finding.Severity >= Severity.Low).Take(25))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"- [{finding.Severity.ToString().ToLowerInvariant()}] {finding.File}:{finding.Line} {finding.Message} "
                    + $"{finding.Suggestion}\n");
        }

        return text.ToString().TrimEnd();
    }

    private sealed record DependencyScan(IReadOnlyList<AuditResult> Components);
}

/// <summary>Payload of <c>review.decision</c>.</summary>
/// <param name="Report">Why it is not approved, for the Coder; empty when it is.</param>
internal sealed record ReviewDecided(
    string Decision, int Score, int BlockingIssues, int Recommendations, IReadOnlyList<string> Artifacts, ScoreBreakdown Breakdown,
    string Report);
