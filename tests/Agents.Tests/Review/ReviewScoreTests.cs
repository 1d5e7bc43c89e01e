using Catalyst.Agents.Analysis;
using Catalyst.Agents.Review;
using Catalyst.Agents.Testing;

namespace Catalyst.Agents.Tests.Review;

public sealed class ReviewScoreTests
{
    private static readonly CodeMetrics Clean = new(
        20, 10, 1000, 400, 50, 0, 0, 6, 2, 0, 0.02, 1, [], [new Practice("a", true, 1)], [new Practice("b", true, 1)]);

    [Fact]
    public void Clean_covered_code_is_approved_with_the_documented_score()
    {
        var verdict = Judge(Clean, [], Tests(0.9));

        verdict.Decision.ShouldBe(Verdict.Approved);
        verdict.Breakdown.ShouldBe(new ScoreBreakdown(100, 100, 90, 100, 100));
        verdict.OverallScore.ShouldBe(98);
        verdict.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void One_blocking_finding_stops_any_score()
    {
        var verdict = Judge(Clean, [Finding(Severity.High)], Tests(1));

        verdict.OverallScore.ShouldBeGreaterThan(75);
        verdict.Decision.ShouldBe(Verdict.ChangesRequested);
        verdict.BlockingIssues.ShouldBe(1);
        verdict.Reasons.ShouldHaveSingleItem();
    }

    [Fact]
    public void Failed_or_missing_tests_are_never_approved()
    {
        Judge(Clean, [], Tests(0.95, failed: 1)).Decision.ShouldBe(Verdict.ChangesRequested);
        Judge(Clean, [], null).Decision.ShouldBe(Verdict.ChangesRequested);
        Judge(Clean, [], null).Breakdown.TestCoverage.ShouldBe(0);
    }

    [Fact]
    public void The_threshold_decides_and_is_named()
    {
        var poor = Clean with { ComplexFunctions = 25, Duplication = 0.5, Practices = [new Practice("a", false, 1)] };
        var verdict = Judge(poor, [], Tests(0.4), threshold: 75);

        verdict.Decision.ShouldBe(Verdict.ChangesRequested);
        verdict.Reasons.Single().ShouldContain("75");
        Judge(poor, [], Tests(0.4), threshold: verdict.OverallScore).Decision.ShouldBe(Verdict.Approved);
    }

    [Fact]
    public void More_of_anything_bad_never_raises_the_score()
    {
        var last = Judge(Clean, [], Tests(0.9)).OverallScore;
        for (var i = 1; i < 30; i++)
        {
            var findings = Enumerable.Range(0, i).Select(n => Finding((Severity)(n % 5))).ToList();
            var score = Judge(Clean with { ComplexFunctions = i, LongFunctions = i, LongFiles = i, Duplication = i / 30.0 }, findings,
                Tests(0.9 - (i / 60.0))).OverallScore;
            score.ShouldBeLessThanOrEqualTo(last);
            score.ShouldBeInRange(0, 100);
            last = score;
        }
    }

    private static Verdict Judge(CodeMetrics metrics, IReadOnlyList<Finding> findings, TestSummary? tests, int threshold = 75) =>
        ReviewScore.Judge(metrics, findings, tests, threshold);

    private static Finding Finding(Severity severity) => new("sql-injection", severity, "a.ts", 1, "m", "s");

    private static TestSummary Tests(double coverage, int failed = 0) => new(
        failed == 0 ? TestSummary.Passed : TestSummary.Failed, "c",
        new Dictionary<string, ComponentSummary> { ["backend"] = new("passed", 10, 10 - failed, failed, 0, coverage,
            new LineCoverage(1000, (long)(1000 * coverage)), 1, null) },
        AcceptanceSummary.Because("none"), new SecuritySummary(0, 0, 0, 0, 0, new Dictionary<string, string>()), 1);
}
