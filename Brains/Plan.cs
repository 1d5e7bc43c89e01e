using Catalyst.Brains.Model;

namespace Catalyst.Brains;

public sealed record PlanRequest(Subject Subject, int MaxFeatures);

/// <summary>planning/plan.yaml, in the fields of the specification (section 4.1).</summary>
/// <param name="Changes">What the task changes in the application that it began with, as sentences; null when it builds a new one.</param>
/// <param name="Wishes">What the request asks for: done with a criterion, or not done with the reason; null when nobody has told them
/// apart.</param>
public sealed record Plan(
    PlanProject Project,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<PlanFeature> Features,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<PlanEndpoint> ApiEndpoints,
    IReadOnlyList<PlanRisk> RiskAssessment,
    double ComplexityScore,
    IReadOnlyList<string>? Changes = null,
    IReadOnlyList<Wish>? Wishes = null);

public sealed record PlanProject(string Name, string Description, string TargetUsers);

/// <param name="Id"><c>F1</c>, <c>F2</c>, ...</param>
/// <param name="Priority">low, medium or high.</param>
/// <param name="Complexity">low, medium or high.</param>
/// <param name="Tasks">Ids of its tasks.</param>
public sealed record PlanFeature(
    string Id, string Name, string Description, string Priority, string Complexity, IReadOnlyList<string> Tasks,
    IReadOnlyList<string> AcceptanceCriteria);

/// <param name="Id"><c>T1</c>, <c>T2</c>, ...</param>
/// <param name="Type">backend, frontend, database, test or deployment.</param>
public sealed record PlanTask(
    string Id, string Feature, string Description, string Type, double EstimatedHours, IReadOnlyList<string> DependsOn,
    IReadOnlyList<string> FilesAffected);

/// <param name="Input">Field name to type; empty when there is no body.</param>
public sealed record PlanEndpoint(
    string Method, string Path, string Description, IReadOnlyDictionary<string, string> Input, IReadOnlyDictionary<string, string> Output);

/// <param name="Severity">low, medium or high.</param>
public sealed record PlanRisk(string Risk, string Severity, string Mitigation);
