using Catalyst.Agents.Planning;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Agents;

/// <summary>Turns the request into a plan: features, tasks, endpoints, risks; committed under <c>planning/</c>.</summary>
public sealed class PlannerAgent(
    IBrain brain,
    GitRepositories repositories,
    Worktrees worktrees,
    CatalystPaths paths,
    IOptions<AgentsOptions> options,
    ILogger<PlannerAgent> logger) : Agent(logger)
{
    private const string Step = "plan";

    /// <inheritdoc/>
    public override TaskPhase Phase => TaskPhase.Planning;

    private protected override async Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken)
    {
        var run = context.Run;
        context.Step("Analyzing your requirements...", 0.05);
        await repositories.EnsureAsync(run.ProjectSlug, run.ProjectName, cancellationToken);
        var worktree = await context.OpenAsync(worktrees, cancellationToken);
        var plan = await worktree.FindStepAsync(run.TaskId, run.Phase.Wire(), run.Round, Step, cancellationToken) is null
            ? context.Take(await brain.PlanAsync(new PlanRequest(context.Subject, options.Value.Planner.MaxFeatures), cancellationToken))
            : PlanYaml.Read(await File.ReadAllTextAsync(Path.Combine(worktree.Path, PlanDocuments.PlanPath), cancellationToken));
        var graph = TaskGraph.Of(plan);
        foreach (var change in plan.Changes ?? [])
        {
            context.Say("✏️ Change: " + change);
        }

        if (plan.Wishes is { Count: > 0 } wishes)
        {
            context.Say($"🎯 {wishes.Count(wish => wish.IsDone)} of {Words.Count(wishes.Count, "wish", "wishes")} can be kept");
            foreach (var wish in wishes.Where(wish => !wish.IsDone))
            {
                context.Say($"🚫 Not done: \"{Words.OneLine(wish.Words)}\", because {wish.NotDone}");
            }
        }

        foreach (var assumption in plan.Assumptions)
        {
            context.Say("💭 Assumption: " + assumption);
        }

        context.Step(plan.Changes is null ? $"Identified {Words.Count(plan.Features.Count, "core feature")}"
            : $"Identified {Words.Count(plan.Changes.Count, "change")}", 0.4);
        context.Step($"Breaking down into {Words.Count(plan.Tasks.Count, "development task")}", 0.5);
        if (plan.ApiEndpoints.Count > 0)
        {
            context.Step($"Defining {Words.Count(plan.ApiEndpoints.Count, "API endpoint")}", 0.6);
        }

        context.Step("Assessing risks and dependencies", 0.7);
        var files = PlanDocuments.Of(plan, graph);
        var commit = await worktree.CommitStepAsync(
            new StepCommitRequest(
                run.TaskId, run.Phase.Wire(), run.Attempt, run.Round, Step,
                $"feat(planning): {(plan.Changes is null ? "Add comprehensive plan for" : "Plan a change of")} "
                    + $"{Words.OneLine(plan.Project.Name)}",
                Body(plan), run.Phase.Actor(), files),
            cancellationToken);
        var risk = PlanDocuments.RiskLevel(plan);
        context.Say(
            $"✅ Planning complete: {Words.Count(plan.Features.Count, "feature")}, {Words.Count(plan.Tasks.Count, "task")}, {risk} risk",
            ReportLevel.Success, 0.9);
        Artifacts.Write(paths, run.TaskId, files);
        foreach (var (path, _) in files)
        {
            context.Wrote(path);
        }

        return Done(
            context,
            new PlanCreated(
                $"git://{run.Branch}/{PlanDocuments.PlanPath}", plan.Features.Count, plan.Tasks.Count, plan.ApiEndpoints.Count,
                graph.TotalHours, risk,
                Math.Round(plan.ComplexityScore, 2), plan.Assumptions, plan.Wishes?.Count ?? 0,
                plan.Wishes?.Count(wish => wish.IsDone) ?? 0,
                [.. (plan.Wishes ?? []).Where(wish => !wish.IsDone)
                    .Select(wish => $"{Words.OneLine(wish.Words)}, because {wish.NotDone}")]),
            commit.Commit);
    }

    private static string Body(Plan plan) => string.Join('\n', new[]
    {
        $"- {Words.Count(plan.Features.Count, "feature")} defined with priorities",
        $"- {Words.Count(plan.Tasks.Count, "task")} with dependencies",
        plan.ApiEndpoints.Count > 0 ? $"- {Words.Count(plan.ApiEndpoints.Count, "API endpoint")} specified" : "- No API is needed",
        "- Risk assessment completed",
    });
}

/// <summary>Payload of <c>plan.created</c>.</summary>
internal sealed record PlanCreated(
    string PlanRef, int FeatureCount, int TaskCount, int ApiEndpointCount, double EstimatedHours, string RiskLevel, double ComplexityScore,
    IReadOnlyList<string> Assumptions, int WishCount, int WishesDone, IReadOnlyList<string> NotDone);
