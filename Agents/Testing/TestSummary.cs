using System.Text.Json.Serialization;

namespace Catalyst.Agents.Testing;

/// <summary><c>test-results/test-summary.json</c>: every figure in it was measured in this run.</summary>
/// <param name="Components">By component name, beside the other properties: backend, frontend.</param>
internal sealed record TestSummary(
    string OverallStatus,
    string Commit,
    IReadOnlyDictionary<string, ComponentSummary> Components,
    NotRun E2e,
    SecuritySummary Security,
    double TotalDurationSeconds)
{
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string NotRunStatus = "not_run";

    [JsonIgnore]
    public int Total => Components.Values.Sum(component => component.Total);

    [JsonIgnore]
    public int PassedCount => Components.Values.Sum(component => component.Passed);

    [JsonIgnore]
    public int FailedCount => Components.Values.Sum(component => component.Failed);

    [JsonIgnore]
    public int Skipped => Components.Values.Sum(component => component.Skipped);

    /// <summary>Of all components together, weighted by their lines; null when none was measured.</summary>
    [JsonIgnore]
    public double? Coverage => Components.Values.Select(component => component.Lines).OfType<LineCoverage>().ToList() is { Count: > 0 } lines
        ? lines.Aggregate((a, b) => a + b).Fraction
        : null;
}

/// <param name="Status">passed, failed or not_run.</param>
/// <param name="Reason">Why it failed or did not run.</param>
/// <param name="Coverage">Of lines, 0 to 1; absent when not measured.</param>
/// <param name="Lines">What the coverage is made of.</param>
internal sealed record ComponentSummary(
    string Status,
    int Total,
    int Passed,
    int Failed,
    int Skipped,
    double? Coverage,
    LineCoverage? Lines,
    double DurationSeconds,
    string? Reason);

/// <summary>Something that did not run, and why.</summary>
internal sealed record NotRun(string Status, string Reason)
{
    public static NotRun Because(string reason) => new(TestSummary.NotRunStatus, reason);
}

/// <summary>Findings of the security scans by severity, and what each scan is worth.</summary>
/// <param name="Scans">Scan to <c>done</c> or <c>not_run: reason</c>.</param>
internal sealed record SecuritySummary(int Critical, int High, int Medium, int Low, int Info, IReadOnlyDictionary<string, string> Scans);
