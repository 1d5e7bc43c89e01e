using System.Text.Json;
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
            $"Known vulnerabilities in dependencies of {Component}: {Critical} critical, {High} high, {Medium} medium, {Low} low.",
            "Update the lock file (npm audit fix).")];

    /// <summary>Reads the report; the output may have other lines around it.</summary>
    public static AuditResult Read(string component, string output)
    {
        var start = output.IndexOf('{', StringComparison.Ordinal);
        var end = output.LastIndexOf('}');
        try
        {
            if (start >= 0 && end > start)
            {
                using var json = JsonDocument.Parse(output.AsMemory(start, end - start + 1));
                if (json.RootElement.TryGetProperty("metadata", out var metadata)
                    && metadata.TryGetProperty("vulnerabilities", out var counts))
                {
                    return new AuditResult(component, "done", null, Count(counts, "critical"), Count(counts, "high"),
                        Count(counts, "moderate"), Count(counts, "low"), Count(counts, "info"));
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // Not a report: the registry could not be asked.
        }

        return Because(component, "the package registry's audit service cannot be reached from here");
    }

    private static int Count(JsonElement counts, string name) => counts.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
