using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalyst.Agents.Analysis;
using Catalyst.Agents.Testing;

namespace Catalyst.Agents.Review;

/// <summary>One issue of <c>review-decision.json</c>.</summary>
internal sealed record Issue(string Severity, string File, int Line, string Message, string Suggestion)
{
    public static Issue Of(Finding finding) => new(finding.Severity.ToString().ToLowerInvariant(), finding.File, finding.Line,
        finding.Message, finding.Suggestion);
}

/// <summary>The files below <c>review/</c>.</summary>
internal static class ReviewDocuments
{
    public static IReadOnlyList<(string Path, string? Content)> Of(
        string project, string commit, CodeMetrics metrics, IReadOnlyList<Finding> findings, Verdict verdict, IReadOnlyList<Issue> issues,
        IReadOnlyList<string> recommendations,
        TestSummary? tests, int threshold, DateTimeOffset now)
    {
        var approved = verdict.Decision == Verdict.Approved;
        return
        [
            ("review/review-decision.json", Json(new
            {
                verdict.Decision,
                verdict.OverallScore,
                verdict.Breakdown,
                Issues = issues,
                Recommendations = recommendations,
                verdict.BlockingIssues,
                verdict.Reasons,
                ApprovedBy = approved ? "reviewer-agent" : null,
                ApprovedAt = approved ? now : (DateTimeOffset?)null,
                Commit = commit,
            })),
            ("review/code-quality.json",
                Json(new { Score = verdict.Breakdown.CodeQuality, Metrics = metrics,
                    Findings = findings.Where(f => !ReviewScore.IsSecurity(f)) })),
            ("review/security-review.json",
                Json(new { Score = verdict.Breakdown.Security, tests?.Security.Scans, Findings = findings.Where(ReviewScore.IsSecurity) })),
            ("review/recommendations.md", "# Recommendations\n\n"
                + (recommendations.Count == 0 ? "None.\n" : string.Concat(recommendations.Select(text => $"- {text}\n")))),
            ("review/review-summary.md", Summary(project, commit, metrics, verdict, issues, recommendations, tests, threshold)),
        ];
    }

    private static string Summary(
        string project, string commit, CodeMetrics metrics, Verdict verdict, IReadOnlyList<Issue> issues,
        IReadOnlyList<string> recommendations, TestSummary? tests, int threshold)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"# Review of {project}\n\n**{(verdict.Decision == Verdict.Approved ? "Approved" : "Changes requested")}** with "
                + $"{verdict.OverallScore} of 100 ");
        text.Append(CultureInfo.InvariantCulture, $"(threshold {threshold}), commit `{commit}`.\n\n");
        foreach (var reason in verdict.Reasons)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {reason}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"""

            | part | weight | score |
            |---|---|---|
            | what was asked for, tried in a browser | 30 % of all | {
                verdict.Breakdown.Criteria?.ToString(CultureInfo.InvariantCulture) ?? "not proved"} |
            | code quality | 25 % | {verdict.Breakdown.CodeQuality} |
            | security | 25 % | {verdict.Breakdown.Security} |
            | test coverage | 25 % | {verdict.Breakdown.TestCoverage} |
            | documentation | 10 % | {verdict.Breakdown.Documentation} |
            | best practices | 15 % | {verdict.Breakdown.BestPractices} |

            ## Measured

            - {Words.Count(metrics.SourceFiles, "source file")} with {Words.Count(metrics.LinesOfCode, "line")}, {
                Words.Count(metrics.TestFiles, "test file")} with {Words.Count(metrics.TestLinesOfCode, "line")}
            - {Words.Count(metrics.Functions, "function")}; cyclomatic complexity {metrics.AverageComplexity:0.0} on average, {
                metrics.MaxComplexity} at most; {metrics.ComplexFunctions} above {CodeMetrics.ComplexityLimit}
            - Duplication: {Words.Percent(metrics.Duplication)} of the lines
            - Tests: {(tests is null ? "no results"
                : $"{tests.PassedCount} of {tests.Total} passed, coverage {
                    (tests.Coverage is { } coverage ? Words.Percent(coverage) : "not measured")}")}

            ## Issues


            """);
        text.Append(issues.Count == 0 ? "None.\n" : "| severity | where | what | what to do |\n|---|---|---|---|\n");
        foreach (var issue in issues)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {issue.Severity} | `{issue.File}:{issue.Line}` | {Cell(issue.Message)} | {Cell(issue.Suggestion)} |\n");
        }

        text.Append("\n## Recommendations\n\n");
        text.Append(recommendations.Count == 0 ? "None.\n"
            : string.Concat(recommendations.Select(recommendation => $"- {recommendation}\n")));
        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static string Json(object value) => JsonSerializer.Serialize(value, WireJson.Indented) + "\n";
}
