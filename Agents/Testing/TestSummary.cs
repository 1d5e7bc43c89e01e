using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalyst.Agents.Testing;

/// <summary><c>test-results/test-summary.json</c>: every figure in it was measured in this run.</summary>
/// <param name="Components">By component name; in the file they stand beside the other properties: backend, frontend.</param>
internal sealed record TestSummary(
    string OverallStatus,
    string Commit,
    IReadOnlyDictionary<string, ComponentSummary> Components,
    AcceptanceSummary E2e,
    SecuritySummary Security,
    double TotalDurationSeconds)
{
    public const string ArtifactPath = "test-results/test-summary.json";
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string NotRunStatus = "not_run";

    private static readonly string[] Reserved = ["overall_status", "commit", "e2e", "security", "total_duration_seconds"];

    public int Total => Components.Values.Sum(component => component.Total);

    public int PassedCount => Components.Values.Sum(component => component.Passed);

    public int FailedCount => Components.Values.Sum(component => component.Failed);

    public int Skipped => Components.Values.Sum(component => component.Skipped);

    /// <summary>Of all components together, weighted by their lines; null when none was measured.</summary>
    public double? Coverage =>
        Components.Values.Select(component => component.Lines).OfType<LineCoverage>().ToList() is { Count: > 0 } lines
        ? lines.Aggregate((a, b) => a + b).Fraction
        : Components.Values.Select(component => component.Coverage).FirstOrDefault(coverage => coverage is not null);

    public string ToJson()
    {
        var json = new JsonObject { ["overall_status"] = OverallStatus, ["commit"] = Commit };
        foreach (var (name, component) in Components)
        {
            json.TryAdd(name, JsonSerializer.SerializeToNode(component, WireJson.Options));
        }

        json["e2e"] = JsonSerializer.SerializeToNode(E2e, WireJson.Options);
        json["security"] = JsonSerializer.SerializeToNode(Security, WireJson.Options);
        json["total_duration_seconds"] = TotalDurationSeconds;
        return json.ToJsonString(WireJson.Indented) + "\n";
    }

    /// <summary>The summary, or null when the text is none.</summary>
    public static TestSummary? TryRead(string? json)
    {
        try
        {
            if (json is null || JsonNode.Parse(json) is not JsonObject root)
            {
                return null;
            }

            return new TestSummary(
                root["overall_status"]!.GetValue<string>(),
                root["commit"]?.GetValue<string>() ?? "",
                root.Where(property => !Reserved.Contains(property.Key) && property.Value is JsonObject)
                    .ToDictionary(property => property.Key, property => property.Value.Deserialize<ComponentSummary>(WireJson.Options)!,
                        StringComparer.Ordinal),
                root["e2e"].Deserialize<AcceptanceSummary>(WireJson.Options) ?? AcceptanceSummary.Because("The summary does not say."),
                root["security"].Deserialize<SecuritySummary>(WireJson.Options)!,
                root["total_duration_seconds"]?.GetValue<double>() ?? 0);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or NullReferenceException)
        {
            return null;
        }
    }
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

/// <summary>Findings of the security scans by severity, and what each scan is worth.</summary>
/// <param name="Scans">Scan to <c>done</c> or <c>not_run: reason</c>.</param>
internal sealed record SecuritySummary(int Critical, int High, int Medium, int Low, int Info, IReadOnlyDictionary<string, string> Scans);
