using System.Text.Json;

namespace Catalyst.Agents.Testing;

/// <summary>Tells of everything that was asked for what the tests in a browser say of it.</summary>
internal static class Criteria
{
    /// <summary>What the application says was asked of it; empty where it does not say.</summary>
    public static IReadOnlyList<AppCriterion> Read(string path)
    {
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<List<AppCriterion>>(File.ReadAllText(path), WireJson.Options)?
                    .Where(c => c is { Words: not null, By: not null }).ToList() ?? []
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Without a single test, for one reason.</summary>
    public static IReadOnlyList<CriterionResult> Unproved(IReadOnlyList<AppCriterion> criteria, string reason) =>
        [.. criteria.Select(c => c.NotDone is { } why ? NotDone(c, why) : Result(c, CriterionResult.Unproved, reason))];

    public static IReadOnlyList<CriterionResult> Judge(IReadOnlyList<AppCriterion> criteria, IReadOnlyList<BrowserTest> tests) =>
        [.. criteria.Select(c => Judge(c, tests))];

    /// <summary>Whether a test says something of what was asked for and is claimed to be done.</summary>
    public static bool IsClaimed(IReadOnlyList<AppCriterion> criteria, BrowserTest test) =>
        criteria.Any(c => c.NotDone is null && c.By.Any(test.Proves.Contains));

    private static CriterionResult Judge(AppCriterion criterion, IReadOnlyList<BrowserTest> tests)
    {
        // What did not work once, and is not claimed any more, still has its parts.
        if (criterion is { NotDone: { } why, By.Count: 0 })
        {
            return NotDone(criterion, why);
        }

        var own = tests.Where(t => criterion.By.Any(t.Proves.Contains)).ToList();
        if (own.FirstOrDefault(t => t.Status == TestSummary.Failed) is { } failed)
        {
            return Result(criterion, CriterionResult.Failed, $"{failed.Title} ({failed.Project}): {Words.FirstLine(failed.Message)}");
        }

        if (own.FirstOrDefault(t => t.Status != TestSummary.Passed) is { } left)
        {
            return Result(criterion, CriterionResult.NotRun, $"{left.Title} ({left.Project}) did not run");
        }

        var untried = criterion.By.Where(part => !own.Exists(t => t.Proves.Contains(part))).ToList();
        return criterion.By.Count == 0 || untried.Count > 0
            ? Result(criterion, CriterionResult.Unproved, "no test in a browser tries it")
            : Result(criterion, CriterionResult.Met, null);
    }

    private static CriterionResult NotDone(AppCriterion c, string why) => Result(c, CriterionResult.NotDone, why);

    private static CriterionResult Result(AppCriterion c, string status, string? reason) => new(c.Words, c.Criterion ?? "", status, reason);
}
