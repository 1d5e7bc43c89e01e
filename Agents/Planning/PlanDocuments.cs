using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalyst.Agents.Planning;

/// <summary>The files below <c>planning/</c>, in the order in which they are shown.</summary>
internal static class PlanDocuments
{
    public const string PlanPath = "planning/plan.yaml";

    public static IReadOnlyList<(string Path, string? Content)> Of(Plan plan, TaskGraph graph) =>
    [
        (PlanPath, PlanYaml.Write(plan)),
        ("planning/acceptance.md", Acceptance(plan)),
        ("planning/risk.md", Risks(plan)),
        ("planning/task-graph.json", JsonSerializer.Serialize(graph, WireJson.Indented) + "\n"),
    ];

    /// <summary>One word for all risks together: high when several are, or the whole is very complex.</summary>
    public static string RiskLevel(Plan plan)
    {
        var high = plan.RiskAssessment.Count(risk => risk.Severity == "high");
        var medium = plan.RiskAssessment.Count(risk => risk.Severity == "medium");
        return high >= 3 || plan.ComplexityScore > 0.75 ? "high" : high >= 1 || medium >= 2 || plan.ComplexityScore > 0.4 ? "medium"
            : "low";
    }

    private static string Acceptance(Plan plan)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"# Acceptance criteria of {plan.Project.Name}\n\n{plan.Project.Description}\n");
        if (plan.Changes is { Count: > 0 } changes)
        {
            text.Append("\n## What changes\n\n").AppendJoin('\n', changes.Select(change => "- " + change)).Append('\n');
        }

        foreach (var feature in plan.Features)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"\n## {feature.Id} {feature.Name} ({feature.Priority} priority)\n\n{feature.Description}\n\n");
            foreach (var criterion in feature.AcceptanceCriteria)
            {
                text.Append(CultureInfo.InvariantCulture, $"- [ ] {criterion}\n");
            }
        }

        if (plan.Wishes?.Where(wish => !wish.IsDone).ToList() is { Count: > 0 } left)
        {
            text.Append("\n## Not done\n\n");
            foreach (var wish in left)
            {
                text.Append(CultureInfo.InvariantCulture, $"- \"{Words.OneLine(wish.Words)}\", because {wish.NotDone}")
                    .Append(wish.Instead is null ? "\n" : $". Instead: {wish.Instead}\n");
            }
        }

        if (plan.Assumptions.Count > 0)
        {
            text.Append("\n## Assumptions\n\n");
            foreach (var assumption in plan.Assumptions)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {assumption}\n");
            }
        }

        return text.ToString();
    }

    private static string Risks(Plan plan)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture,
            $"# Risks of {plan.Project.Name}\n\nOverall: **{RiskLevel(plan)}**, complexity {plan.ComplexityScore:0.00} of 1.\n\n");
        if (plan.RiskAssessment.Count == 0)
        {
            return text.Append("No particular risk was found.\n").ToString();
        }

        text.Append("| risk | severity | mitigation |\n|---|---|---|\n");
        foreach (var risk in plan.RiskAssessment)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(risk.Risk)} | {Cell(risk.Severity)} | {Cell(risk.Mitigation)} |\n");
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
