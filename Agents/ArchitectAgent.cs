using System.Text.Json;
using Catalyst.Agents.Planning;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.Extensions.Logging;

namespace Catalyst.Agents;

/// <summary>
/// Turns the plan into a design: stack, data models, API contract, decisions, diagram; committed under <c>architecture/</c>.
/// </summary>
public sealed class ArchitectAgent(IBrain brain, Worktrees worktrees, CatalystPaths paths, ILogger<ArchitectAgent> logger) : Agent(logger)
{
    private const string Step = "architecture";

    /// <inheritdoc/>
    public override TaskPhase Phase => TaskPhase.Architecture;

    private protected override async Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken)
    {
        var run = context.Run;
        context.Step("Analyzing plan requirements...", 0.05);
        var worktree = await context.OpenAsync(worktrees, cancellationToken);
        var planFile = Path.Combine(worktree.Path, PlanDocuments.PlanPath);
        if (!File.Exists(planFile))
        {
            throw new AgentFailure(FailureCause.BranchUnusable, $"There is no {PlanDocuments.PlanPath} on the branch {run.Branch}, so "
                + "there is nothing to design. Run the task again from planning.", retryable: false);
        }

        var yaml = await File.ReadAllTextAsync(planFile, cancellationToken);
        _ = PlanYaml.Read(yaml);
        context.Step("Selecting optimal tech stack...", 0.1);
        var design = context.Take(await brain.DesignAsync(new DesignRequest(context.Subject, yaml), cancellationToken));
        context.Say(
            "✅ Tech Stack: " + string.Join(" + ", design.TechStack.Values.Distinct(StringComparer.Ordinal)), ReportLevel.Success, 0.4);
        if (design.Models.Count > 0)
        {
            context.Step($"Designing {Words.Count(design.Models.Count, "data model")}...", 0.5);
        }

        foreach (var model in design.Models)
        {
            context.Say("📊 Data Model: " + Describe(model));
        }

        if (design.ApiEndpointCount > 0)
        {
            context.Step("Creating API contracts...", 0.6);
            context.Say($"✅ API Design: {Words.Count(design.ApiEndpointCount, "REST endpoint")} defined", ReportLevel.Success);
        }

        var files = FilesOf(design);
        var commit = await worktree.CommitStepAsync(
            new StepCommitRequest(
                run.TaskId, run.Phase.Wire(), run.Attempt, run.Round, Step,
                $"feat(architecture): {(run.Base is null ? "Design" : "Redesign")} {Words.OneLine(run.ProjectName)}",
                string.Join('\n',
                    $"- Stack: {string.Join(", ", design.TechStack.Select(layer => $"{layer.Key} {layer.Value}"))}",
                    $"- {Words.Count(design.Models.Count, "data model")}, {Words.Count(design.ApiEndpointCount, "endpoint")}",
                    $"- {Words.Count(design.Decisions.Count, "decision record")}"),
                run.Phase.Actor(), files),
            cancellationToken);
        Artifacts.Write(paths, run.TaskId, files);
        foreach (var (path, _) in files)
        {
            context.Wrote(path, 0.9);
        }

        context.Say("✅ Architecture design complete", ReportLevel.Success, 1);
        return Done(
            context,
            new ArchitectureProposed(
                $"git://{run.Branch}/architecture/", design.Stack, design.TechStack, design.Models.Count, design.ApiEndpointCount,
                design.Decisions.Count, RequiresReview: false),
            commit.Commit);
    }

    private static string Describe(DataModel model)
    {
        var notes = new List<string> { Words.Count(model.Fields.Count, "field") };
        notes.AddRange(
            model.Indexes.Where(index => index.Fields.Count > 0).Take(2).Select(index => string.Join("+", index.Fields) + " index"));
        notes.AddRange(model.Fields.Where(field => field.ForeignKey is not null).Take(3).Select(field => field.Name + " FK"));
        return $"{model.Name} ({string.Join(", ", notes)})";
    }

    private static List<(string Path, string? Content)> FilesOf(Architecture design)
    {
        var files = new List<(string Path, string? Content)>
        {
            ("architecture/design.md", design.DesignMarkdown),
            ("architecture/tech-stack.md", design.TechStackMarkdown),
            ("architecture/components.md", design.ComponentsMarkdown),
            ("architecture/data-models.json", JsonSerializer.Serialize(new { design.Models }, WireJson.Indented) + "\n"),
            ("architecture/api-contracts/openapi.yaml", design.OpenApiYaml),
            ("architecture/api-contracts/api-guide.md", design.ApiGuideMarkdown),
        };
        files.AddRange(
            design.Decisions.Select((decision, i) => ($"architecture/adr/{i + 1:000}-{decision.Slug}.md", (string?)decision.Markdown)));
        files.Add(("architecture/architecture-diagram.svg", design.DiagramSvg));
        return files;
    }
}

/// <summary>Payload of <c>architecture.proposed</c>.</summary>
/// <param name="Stack">Id of the stack, which the Coder's brain is given.</param>
internal sealed record ArchitectureProposed(
    string ArchitectureRef, string Stack, IReadOnlyDictionary<string, string> TechStack, int DataModelCount, int ApiEndpointCount,
    int AdrsCreated, bool RequiresReview);
