using Catalyst.Agents.Analysis;
using Catalyst.Agents.Testing;

namespace Catalyst.Agents.Review;

/// <summary>The parts of a score, each 0 to 100.</summary>
/// <param name="Criteria">Null where nothing was tried in a browser.</param>
internal sealed record ScoreBreakdown(
    int CodeQuality, int Security, int TestCoverage, int Documentation, int BestPractices, int? Criteria = null);

/// <summary>The verdict.</summary>
/// <param name="Decision">approved or changes_requested.</param>
/// <param name="Reasons">Why it is not approved; empty when it is.</param>
internal sealed record Verdict(string Decision, int OverallScore, ScoreBreakdown Breakdown, int BlockingIssues,
    IReadOnlyList<string> Reasons)
{
    public const string Approved = "approved";
    public const string ChangesRequested = "changes_requested";
}

/// <summary>How a score comes from measurements: a pure function, so the same code always gets the same score.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>code_quality = 100 - 60 x share of complex functions (at most 30) - 40 x share of long functions (at most 20)
/// - 40 x share of long files (at most 15) - 100 x (duplication above 5 %) (at most 25) - 2 for each medium and 1 for each low
/// finding of quality (at most 20).</item>
/// <item>security = 100 - 40 for each critical, 20 high, 8 medium, 2 low finding of security or secrets.</item>
/// <item>test_coverage = 100 x line coverage - 5 for each route file that no test mentions (at most 25) - 10 for each failed test; 0
/// when no test ran. Without a measured coverage, tests that passed are worth 50.</item>
/// <item>documentation and best_practices = the weighted share of documents and practices that are there; 10 points of documentation
/// come from the share of source files with a comment.</item>
/// <item>criteria = the share of what was asked for that was seen to work in a browser, of all that was seen to work or not, or is named
/// as not done.</item>
/// <item>of the code = 0.25 code_quality + 0.25 security + 0.25 test_coverage + 0.10 documentation + 0.15 best_practices; overall = 0.7 of
/// the code + 0.3 criteria, or that of the code alone where nothing was tried.</item>
/// <item>approved when overall reaches the threshold, no finding is high or critical, and the tests passed.</item>
/// </list>
/// </remarks>
internal static class ReviewScore
{
    private static readonly HashSet<string> QualityRules = new(StringComparer.Ordinal)
    {
        "complex-function", "long-function", "long-file", "explicit-any", "ts-ignore", "empty-catch", "debugger", "console-log", "var",
        "unfinished", "low-coverage", "untested-route", "not-what-was-asked", "criterion-failed", "broken-in-browser",
    };

    /// <summary>Whether a finding is about security.</summary>
    public static bool IsSecurity(Finding finding) => !QualityRules.Contains(finding.Rule);

    public static Verdict Judge(CodeMetrics metrics, IReadOnlyList<Finding> findings, TestSummary? tests, int threshold)
    {
        var breakdown = new ScoreBreakdown(
            Quality(metrics, findings),
            Clamp(100 - findings.Where(IsSecurity)
                .Sum(f => f.Severity switch { Severity.Critical => 40, Severity.High => 20, Severity.Medium => 8, Severity.Low => 2, _ =>
                    0 })),
            Coverage(metrics, tests),
            Clamp((90 * Kept(metrics.Documents)) + (10 * metrics.CommentedFiles)),
            Clamp(100 * Kept(metrics.Practices)),
            Criteria(tests?.E2e));
        var code = (0.25 * breakdown.CodeQuality) + (0.25 * breakdown.Security) + (0.25 * breakdown.TestCoverage)
            + (0.10 * breakdown.Documentation) + (0.15 * breakdown.BestPractices);
        var overall = Clamp(breakdown.Criteria is { } asked ? (0.7 * code) + (0.3 * asked) : code);
        var blocking = findings.Count(f => f.IsBlocking);
        var reasons = new List<string>();
        if (overall < threshold)
        {
            reasons.Add($"The score of {overall} is below the threshold of {threshold}.");
        }

        if (blocking > 0)
        {
            reasons.Add(blocking == 1 ? "1 issue blocks an approval." : $"{blocking} issues block an approval.");
        }

        if (tests is not { OverallStatus: TestSummary.Passed })
        {
            reasons.Add(tests is null ? "There are no test results." : $"The tests ended with the status {tests.OverallStatus}.");
        }

        return new Verdict(reasons.Count == 0 ? Verdict.Approved : Verdict.ChangesRequested, overall, breakdown, blocking, reasons);
    }

    private static int? Criteria(AcceptanceSummary? acceptance)
    {
        if (acceptance?.Met is null)
        {
            return null;
        }

        var known = acceptance.Criteria.Where(c => c.Status is CriterionResult.Met or CriterionResult.Failed or CriterionResult.NotDone);
        return Clamp(100 * known.Average(c => c.Status == CriterionResult.Met ? 1.0 : 0));
    }

    private static int Quality(CodeMetrics metrics, IReadOnlyList<Finding> findings)
    {
        var functions = Math.Max(1, metrics.Functions);
        var files = Math.Max(1, metrics.SourceFiles);
        return Clamp(100
            - Math.Min(30, 60.0 * metrics.ComplexFunctions / functions)
            - Math.Min(20, 40.0 * metrics.LongFunctions / functions)
            - Math.Min(15, 40.0 * metrics.LongFiles / files)
            - Math.Min(25, 100 * Math.Max(0, metrics.Duplication - 0.05))
            - Math.Min(20, findings.Where(f => !IsSecurity(f))
                .Sum(f => f.Severity switch { >= Severity.Medium => 2, Severity.Low => 1, _ => 0 })));
    }

    private static int Coverage(CodeMetrics metrics, TestSummary? tests) => tests is null || tests.Total == 0
        ? 0
        : Clamp((100 * (tests.Coverage ?? 0.5)) - Math.Min(25, 5 * metrics.UntestedRoutes.Count) - (10 * tests.FailedCount));

    private static double Kept(IReadOnlyList<Practice> practices)
    {
        var all = practices.Sum(practice => practice.Weight);
        return all == 0 ? 0 : (double)practices.Where(practice => practice.Kept).Sum(practice => practice.Weight) / all;
    }

    private static int Clamp(double score) => (int)Math.Round(Math.Clamp(score, 0, 100), MidpointRounding.AwayFromZero);
}
