using Catalyst.Git;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Tasks;

/// <summary>
/// Merging the branch into <c>main</c>. The wish is committed first; git makes the merge once, however often it is asked; then the outcome
/// is committed. Whoever finds a wish without an outcome goes on from there.
/// </summary>
internal sealed partial class TaskGrain
{
    private Task _merging = Task.CompletedTask;

    public async Task<TaskCommandResult> MergeAsync()
    {
        await EnsureReadAsync();
        if (_document is { State.CanBeMerged: true, Row: { BranchName: { } branch, ProjectSlug: var slug } })
        {
            try
            {
                return await MergeAsync(await repositories.ResolveAsync(slug, branch, CancellationToken.None));
            }
            catch (GitException gone)
            {
                return new TaskCommandResult(false, gone.Message, _document.Snapshot());
            }
        }

        return await CommandAsync(new TaskInput.Merge(string.Empty));
    }

    private async Task<TaskCommandResult> MergeAsync(string head)
    {
        var asked = await CommandAsync(new TaskInput.Merge(head));
        if (!asked.Accepted)
        {
            return asked;
        }

        GoOnMerging();
        await _merging;
        var merge = _document!.State.Merge!;
        return new TaskCommandResult(merge.Status == MergeStatus.Merged, merge.Error, _document.Snapshot());
    }

    private void GoOnMerging()
    {
        if (_merging.IsCompleted && _document is { State.Merge: { Status: MergeStatus.Pending } pending } document)
        {
            _merging = MergeAsync(document, pending);
        }
    }

    private async Task MergeAsync(TaskDocument document, TaskMerge pending)
    {
        TaskMerge result;
        try
        {
            var merged = await repositories.MergeAsync(
                document.Row.ProjectSlug, pending.Head, MergeMessage(document), CancellationToken.None);
            result = merged.Commit is { } commit
                ? pending with { Status = MergeStatus.Merged, Commit = commit }
                : pending with
                {
                    Status = MergeStatus.Conflict,
                    Conflicts = merged.Conflicts,
                    Error = $"main has changed in the same places since this branch began: {string.Join(", ", merged.Conflicts)}. "
                        + "Nothing was overwritten. Merge main into the branch in a clone, push it, and merge again.",
                };
        }
        catch (GitException failure)
        {
            result = pending with { Status = MergeStatus.Failed, Error = failure.Message };
        }

        await ApplyPatientlyAsync(new TaskInput.MergeEnded(result), attempts.Closing);
    }

    /// <summary>A completed task is merged by itself where the configuration says so, in the commit that completes it.</summary>
    private Transition MergeByItself(TaskState before, Transition transition) =>
        options.Value.AutoMerge && before.Status != TaskStatus.Completed
            && transition.State is { Status: TaskStatus.Completed, Commit: { Length: > 0 } commit }
            ? transition.Then(TaskMachine.Apply(transition.State, new TaskInput.Merge(commit), options.Value.Limits))
            : transition;

    /// <summary>What people have pushed to the branch since, or merged, is part of what a change begins with.</summary>
    private async Task<TaskBase?> ContinueAsync(StartTask command)
    {
        if (command.Base is not { } earlier)
        {
            return null;
        }

        try
        {
            var (branch, commit) = await repositories.ContinuationAsync(command.ProjectSlug, earlier.Branch, CancellationToken.None);
            return earlier with { Branch = branch, Commit = commit };
        }
        catch (GitException)
        {
            // The branch is gone; the commit may still be there.
            return earlier;
        }
    }

    private static string MergeMessage(TaskDocument document)
    {
        var title = document.Row.UserPrompt.AsSpan().Trim();
        var end = title.IndexOfAny('\r', '\n');
        title = title[..Math.Min(end < 0 ? title.Length : end, 60)];
        return $"Merge {document.Row.BranchName}: {title}\n\nCatalyst-Run: {document.Row.Id}/merge/1\n";
    }
}
