using System.Text.Json;
using Catalyst.Agents.Building;
using Catalyst.Agents.Deployment;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Sandboxes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Agents;

/// <summary>Builds the application for production, writes what is needed to deploy it anywhere, and starts its preview.</summary>
public sealed class DeployerAgent(
    IBrain brain,
    Worktrees worktrees,
    ISandbox sandbox,
    DependencyStore dependencies,
    IPreviewDeployer previews,
    CatalystPaths paths,
    IOptions<AgentsOptions> options,
    ILogger<DeployerAgent> logger) : Agent(logger)
{
    private const string Folder = "deployment";

    /// <inheritdoc/>
    public override TaskPhase Phase => TaskPhase.Deployment;

    private protected override async Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken)
    {
        var run = context.Run;
        var worktree = await context.OpenAsync(worktrees, cancellationToken);
        var head = await worktree.HeadAsync(cancellationToken);
        var manifest = AppManifests.Read(worktree.Path);
        var installer = new ComponentInstaller(dependencies);
        var release = new Release(new ProductionBuild(sandbox, installer, options.Value.Deployer), installer, paths);
        var spec = await release.PrepareAsync(context, worktree.Path, head, manifest, cancellationToken);
        await PackageAsync(context, manifest, cancellationToken);

        context.Step("Starting the application and checking its health...", 0.8);
        var preview = await previews.DeployAsync(spec, cancellationToken);
        Artifacts.Write(paths, run.TaskId, Folder + "/deployment-record.json",
            JsonSerializer.Serialize(DeploymentRecord.Of(spec, preview), WireJson.Indented) + "\n");
        if (preview.Status != PreviewStatus.Deployed)
        {
            throw new AgentFailure(
                FailureCause.Preview,
                $"The application was built, but its preview did not start. The code is on the branch {run.Branch}; mend what follows and "
                    + "retry the task, or run the "
                + "application by hand as its README "
                + $"says.\n{Words.Tail(preview.Error ?? $"The preview is {preview.Status.ToString().ToLowerInvariant()}.")}",
                retryable: true);
        }

        TellPreview(context, preview);
        return Done(
            context,
            new DeployStatus(
                "deployed", preview.PreviewUrl, preview.FallbackUrl, preview.BackendUrl, [],
                preview.HealthStatus.ToString().ToLowerInvariant(), preview.DeploymentMode,
                preview.ExpiresAt),
            head);
    }

    private async Task PackageAsync(PhaseContext context, AppManifest manifest, CancellationToken cancellationToken)
    {
        var files = context.Take(await brain.PackageAsync(new PackageRequest(context.Subject, manifest.Stack), cancellationToken)).Files;
        foreach (var file in files)
        {
            if (file.Content is not null)
            {
                Artifacts.Write(paths, context.Run.TaskId, $"{Folder}/{file.Path}", file.Content);
                context.Say($"{FileIcons.Of(file.Path)} Generated {Folder}/{file.Path}", fraction: 0.75);
            }
        }
    }

    private static void TellPreview(PhaseContext context, PreviewSnapshot preview)
    {
        context.Say($"✅ Health check: PASSED ({preview.HealthStatus.ToString().ToLowerInvariant()})", ReportLevel.Success);
        context.Say("✅ Preview deployment complete!", ReportLevel.Success);
        context.Say("🎉 Your app is live!", ReportLevel.Success, 1);
        context.Say("   Frontend: " + preview.PreviewUrl);
        context.Say("   Fallback: " + preview.FallbackUrl);
        context.Say("   Backend:  " + preview.BackendUrl);
        context.Say($"📋 Deployment details: artifacts/{context.Run.TaskId}/{Folder}/");
        var hours = Math.Max(1, Math.Round((preview.ExpiresAt - preview.DeployedAt).TotalHours));
        context.Say($"⏰ Preview expires in {Words.Count((long)hours, "hour")}");
    }
}

/// <summary>Payload of <c>deploy.status</c>.</summary>
/// <param name="ContainerIds">Empty when the preview is a process.</param>
internal sealed record DeployStatus(
    string Status,
    string PreviewUrl,
    string FallbackUrl,
    string BackendUrl,
    IReadOnlyList<string> ContainerIds,
    string Health,
    string DeploymentMode,
    DateTimeOffset ExpiresAt);
