using Catalyst.Agents.Analysis;

namespace Catalyst.Agents.Testing;

/// <summary>Known vulnerabilities in the dependencies of one component.</summary>
/// <param name="Status">done or not_run.</param>
internal sealed record AuditResult(string Component, string Status, string? Reason, int Critical, int High, int Medium, int Low, int Info)
{
    public static AuditResult Because(string component, string reason) => new(component, TestSummary.NotRunStatus, reason, 0, 0, 0, 0, 0);

    /// <summary>
    /// As issues for a review. They never block it: they concern versions that a later lock file mends, not code that was written here.
    /// </summary>
    public IEnumerable<Finding> AsFindings(string lockFile) => Critical + High + Medium + Low == 0
        ? []
        : [new Finding(
            "vulnerable-dependency", Critical + High > 0 ? Severity.Medium : Severity.Low, lockFile, 1,
            $"Known vulnerabilities in dependencies of {Component}: {Critical} critical, {High} high, {Medium} medium, {Low} low.", "Update the lock file (npm audit fix).")];
}
