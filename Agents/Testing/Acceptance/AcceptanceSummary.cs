namespace Catalyst.Agents.Testing;

/// <summary>What trying the application in a browser has shown.</summary>
/// <param name="Status">passed, failed (something that was asked for does not work) or not_run.</param>
/// <param name="Reason">Why it failed or did not run.</param>
/// <param name="Criteria">What was asked for, each with what is known of it.</param>
/// <param name="Broken">Titles of failed tests that belong to nothing that was asked for.</param>
internal sealed record AcceptanceSummary(
    string Status,
    string? Reason,
    int Total,
    int Passed,
    int Failed,
    IReadOnlyList<CriterionResult> Criteria,
    IReadOnlyList<string> Broken,
    double DurationSeconds)
{
    /// <summary>What was asked for, each with what is known of it; events of earlier versions have none.</summary>
    public IReadOnlyList<CriterionResult> Criteria { get; init; } = Criteria ?? [];

    /// <summary>Titles of failed tests that belong to nothing that was asked for.</summary>
    public IReadOnlyList<string> Broken { get; init; } = Broken ?? [];

    public static AcceptanceSummary Because(string reason) => new(TestSummary.NotRunStatus, reason, 0, 0, 0, [], [], 0);

    /// <summary>How much of what was asked for was seen to work, of all of which something was seen; null where nothing was.</summary>
    public double? Met
    {
        get
        {
            var met = Criteria.Count(c => c.Status == CriterionResult.Met);
            var failed = Criteria.Count(c => c.Status == CriterionResult.Failed);
            return met + failed == 0 ? null : (double)met / (met + failed);
        }
    }
}

/// <summary>One thing that was asked for.</summary>
/// <param name="Status">met, failed, not_run (its test did not run), unproved (nothing tries it), or not_done.</param>
/// <param name="Reason">Why it is not met.</param>
internal sealed record CriterionResult(string Words, string Criterion, string Status, string? Reason)
{
    public const string Met = "met";
    public const string Failed = "failed";
    public const string NotRun = "not_run";
    public const string Unproved = "unproved";
    public const string NotDone = "not_done";
}
