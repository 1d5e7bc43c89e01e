using Catalyst.Agents;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Chaos.Node;

/// <summary>
/// Stands where a real agent would and has real effects: commits on the task's branch through the product's worktrees, a comment outside,
/// and in the end an application that runs. What it decides is in the task's script.
/// </summary>
internal sealed class InstrumentedAgent(
    TaskPhase phase, GitRepositories repositories, Worktrees worktrees, IPreviewDeployer previews, CatalystPaths paths, Effects effects,
    FaultPoints faults,
    TimeProvider time) : IAgent
{
    public TaskPhase Phase => phase;

    public async Task<PhaseResult> RunAsync(PhaseAttempt run, IAgentReporter reporter, CancellationToken cancellationToken)
    {
        var script = TaskScript.Parse(run.Prompt);
        reporter.Report(new AgentReport($"{phase} {run.AttemptId} in round {run.Round}", ReportLevel.Info, PhaseFraction: 0.1));
        if (phase == TaskPhase.Planning)
        {
            await repositories.EnsureAsync(run.ProjectSlug, run.ProjectName, cancellationToken);
        }

        var worktree = await worktrees.OpenAsync(run.ProjectSlug, run.TaskId, run.Branch, cancellationToken);
        var steps = TaskScript.CommitsOf(phase.Wire());
        for (var step = 1; step <= steps; step++)
        {
            await CommitAsync(run, worktree, step, cancellationToken);
            reporter.Report(new AgentReport($"Wrote step {step}", ReportLevel.Info, PhaseFraction: 0.1 + 0.8 * step / steps));
            await reporter.FlushAsync(cancellationToken);
            await Task.Delay(script.Work, time, cancellationToken);
        }

        if (steps == 0)
        {
            await Task.Delay(script.Work, time, cancellationToken);
        }

        await effects.PostAsync($"{run.TaskId}/{phase.Wire()}/{run.Round}", cancellationToken);
        if (script.Flaky == phase.Wire() && run is { Attempt: 1, Round: 0 })
        {
            return new PhaseResult(false, JsonPayload.Empty, string.Empty, 0, "The script has the first attempt fail.", Retryable: true);
        }

        var head = await worktree.HeadAsync(cancellationToken);
        return new PhaseResult(true, await OutcomeAsync(run, script, head, cancellationToken), head, 0.001m, null, false);
    }

    private async Task CommitAsync(PhaseAttempt run, Worktree worktree, int step, CancellationToken cancellationToken)
    {
        var made = await worktree.CommitStepAsync(
            new StepCommitRequest(
                run.TaskId, phase.Wire(), run.Attempt, run.Round, $"step-{step}", $"feat: Write step {step}", string.Empty, phase.Actor(),
                [($"{run.TaskId:N}/{phase.Wire()}-{run.Round}-{step}.txt", $"{run.AttemptId}\n")]),
            cancellationToken);
        if (!made.Adopted)
        {
            await faults.PassAsync(FaultPoints.AfterGitCommit, $"{run.AttemptId} step {step}");
        }
    }

    private async Task<JsonPayload> OutcomeAsync(PhaseAttempt run, TaskScript script, string head, CancellationToken cancellationToken)
    {
        switch (phase)
        {
            case TaskPhase.Testing:
                var failed = run.Round < script.FailingTests;
                return JsonPayload.From(new { run.Round, status = failed ? "failed" : "passed", report = failed
                    ? "The script has them fail." : null });
            case TaskPhase.Review:
                var rejected = run.Round < script.FailingTests + script.Rejections;
                return JsonPayload.From(new { run.Round, decision = rejected ? "rejected" : "approved", report = rejected
                    ? "The script asks for more." : null });
            case TaskPhase.Deployment when script.Preview:
                var preview = await previews.DeployAsync(PreviewApplication.Release(run, paths, head), cancellationToken);
                return preview.Status == PreviewStatus.Deployed
                    ? JsonPayload.From(new { run.Round, status = "deployed", preview_url = preview.PreviewUrl })
                    : throw new InvalidOperationException($"The preview did not start: {preview.Error}");
            case TaskPhase.Deployment:
                return JsonPayload.From(new { run.Round, status = "deployed", preview_url = (string?)null });
            default:
                return JsonPayload.From(new { run.Round });
        }
    }
}
