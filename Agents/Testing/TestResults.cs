namespace Catalyst.Agents.Testing;

/// <summary>Payload of <c>test.results</c>.</summary>
/// <param name="Status">passed or failed.</param>
/// <param name="Coverage">Of lines, 0 to 1; absent when not measured.</param>
/// <param name="Report">What failed, for the Coder; empty when nothing did.</param>
internal sealed record TestResults(
    string Status,
    int TotalTests,
    int Passed,
    int Failed,
    int Skipped,
    double? Coverage,
    int SecurityCriticalIssues,
    IReadOnlyList<string> ArtifactsRefs,
    double TestDurationSeconds,
    string Report,
    AcceptanceSummary E2e);
