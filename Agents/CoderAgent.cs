using Catalyst.Agents.Coding;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.Extensions.Logging;

namespace Catalyst.Agents;

/// <summary>Writes the application, one atomic commit for each step of the brain; mends it when tests or the review send it back.</summary>
public sealed class CoderAgent(IBrain brain, Worktrees worktrees, ILogger<CoderAgent> logger) : Agent(logger)
{
    /// <inheritdoc/>
    public override TaskPhase Phase => TaskPhase.Coding;

    private protected override async Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken)
    {
        var run = context.Run;
        var worktree = await context.OpenAsync(worktrees, cancellationToken);
        var stack = context.Input(TaskPhase.Architecture, "stack") ?? AppManifests.TryRead(worktree.Path)?.Stack
            ?? throw new AgentFailure(
                FailureCause.BranchUnusable,
                "The architecture names no stack, so no code can be written for it. Run the task again from the architecture.",
                retryable: false);
        context.Step(
            run.Round > 0 ? $"Reworking the code, round {run.Round}..."
                : IsNew(run) ? "Setting up project structure..." : "Looking at the application as it is...",
            0.02);

        var (written, directories, changed) =
            (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), false);
        var before = (context.Subject.Base?.Files ?? []).ToHashSet(StringComparer.Ordinal);
        await foreach (var step in brain.WriteAsync(new CodeRequest(context.Subject, stack, run.Round, run.Report), cancellationToken)
            .WithCancellation(cancellationToken))
        {
            context.Step(Title(step));
            var commit = await CommitAsync(worktree, run, step, cancellationToken);
            changed |= commit.Changed;
            foreach (var file in step.Files)
            {
                Tell(context, file, step.TotalFiles, written, directories, before);
            }
        }

        // A person who retried has mended the branch or the machine by hand, which the Tester will see.
        if (!changed && run is not { Round: > 0, Attempt: > 1 })
        {
            throw NothingToDo(run);
        }

        var statistics = CodeStatistics.Of(SourceFiles.Read(worktree.Path, cancellationToken));
        var difference = await worktree.DiffStatsAsync(context.Beginning, cancellationToken);
        var head = await worktree.HeadAsync(cancellationToken);
        context.Say(
            !changed ? "✅ Nothing to change in the code; it is tested again as it is on the branch"
                : run.Round > 0 ? $"✅ Rework complete: {Words.Count(written.Count, "file")} changed"
                : IsNew(run) ? $"✅ Code generation complete: {Words.Count(statistics.Files, "file")} created "
                    + $"({Words.Count(statistics.LinesOfCode, "line")})"
                : $"✅ Change complete: {Words.Count(written.Count, "file")} touched, every other file is as it was",
            ReportLevel.Success, 1);
        context.Say($"🔀 Committed to branch: {run.Branch}");
        return Done(
            context,
            new CodePrOpened(
                run.Branch, head, run.Base is null ? statistics.Files : written.Count, statistics.LinesOfCode, statistics.BackendFiles,
                statistics.FrontendFiles, statistics.TestFiles,
                statistics.EstimatedCoverage, null, $"repos/{run.ProjectSlug}.git",
                new DiffSummary(difference.Additions, difference.Deletions, difference.FilesChanged)),
            head);
    }

    private static async Task<StepCommit> CommitAsync(
        Worktree worktree, PhaseAttempt run, CodeStep step, CancellationToken cancellationToken)
    {
        try
        {
            return await worktree.CommitStepAsync(
                new StepCommitRequest(
                    run.TaskId, run.Phase.Wire(), run.Attempt, run.Round, step.Name, step.Subject, step.Body, run.Phase.Actor(),
                    [.. step.Files.Select(file => (file.Path, file.Content))],
                    step.Files.Where(file => file.Previous is not null)
                        .ToDictionary(file => file.Path, file => file.Previous!, StringComparer.Ordinal)),
                cancellationToken);
        }
        catch (GitConflictException conflict)
        {
            throw new AgentFailure(
                FailureCause.EditConflict,
                $"These files were changed by hand in the same lines that this change writes: {string.Join(", ", conflict.Paths)}. "
                + $"Nothing on branch {run.Branch} was overwritten.",
                retryable: false,
                conflict);
        }
    }

    private static bool IsNew(PhaseAttempt run) => run is { Round: 0, Base: null };

    private static void Tell(
        PhaseContext context, GeneratedFile file, int total, HashSet<string> written, HashSet<string> directories, HashSet<string> before)
    {
        if (file.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && file.Content is not null
            && directories.Add(file.Path[..slash]) && IsNew(context.Run))
        {
            context.Say($"📁 Created {file.Path[..slash]}/ directory");
        }

        written.Add(file.Path);
        context.Wrote(
            file.Path,
            total > 0 ? Math.Min(0.98, (double)written.Count / total) : null,
            context.Run.Round == 0 ? written.Count : null,
            context.Run.Round == 0 && total > 0 ? Math.Max(total, written.Count) : null,
            file.Content is null ? "Removed" : context.Run.Round == 0 && !before.Contains(file.Path) ? "Generated" : "Changed");
    }

    /// <summary>What a step does, from its conventional commit subject.</summary>
    private static string Title(CodeStep step)
    {
        var subject = Words.OneLine(step.Subject);
        var colon = subject.IndexOf(": ", StringComparison.Ordinal);
        return Words.Capital(colon > 0 ? subject[(colon + 2)..] : subject) + "...";
    }

    private AgentFailure NothingToDo(PhaseAttempt run) => run.Round == 0
        ? new AgentFailure(FailureCause.NothingWritten, $"The brain '{brain.Name}' wrote no code for this request.", retryable: false)
        : new AgentFailure(
            FailureCause.NoImprovement,
            $"The work was sent back with a report that the brain '{brain.Name}' cannot answer with other code, and going on would only "
            + "repeat it. "
            + $"If it is about this machine, mend that; if it is about the code, change the request or the branch {run.Branch}; "
            + "then retry the task. "
            + $"The report:\n{Words.Tail(run.Report)}",
            retryable: false);
}

/// <summary>Payload of <c>code.pr.opened</c>; every figure is counted on the branch.</summary>
/// <param name="PrUrl">Absent while the repository is only local.</param>
internal sealed record CodePrOpened(
    string Branch,
    string Commit,
    int FilesCreated,
    int LinesOfCode,
    int BackendFiles,
    int FrontendFiles,
    int TestFiles,
    double EstimatedCoverage,
    string? PrUrl,
    string LocalRepo,
    DiffSummary GitDiffSummary);

internal sealed record DiffSummary(int Additions, int Deletions, int FilesChanged);
