using Catalyst.Git;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Projects;
using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Recovery;

/// <summary>
/// Removes what a task holds while agents are at work on it and nobody needs once it has ended: its worktree, and when it was cancelled,
/// whatever the Deployer had just started. What a completed task generated is noted first. Branch, history, artifacts and a completed
/// task's preview stay.
/// </summary>
internal sealed partial class TaskCleanup(
    Worktrees worktrees,
    GeneratedProjects projects,
    TaskRepository tasks,
    PreviewRepository previews,
    IGrainFactory grains,
    ILogger<TaskCleanup> logger)
{
    /// <summary>Nobody may be at work on the task any more. A failure is told and left to the next sweep.</summary>
    public async Task CleanUpAsync(TaskRow ended, TaskStatus status)
    {
        var (taskId, slug) = (ended.Id, ended.ProjectSlug);
        try
        {
            if (status == TaskStatus.Completed)
            {
                // While the worktree is there, the next start repeats what a crash or an unreachable database has cut short.
                await projects.RecordAsync(ended, CancellationToken.None);
            }

            // Thousands of files of installed packages: not on a grain's thread.
            await Task.Run(() => status == TaskStatus.Completed
                ? worktrees.RemoveAsync(slug, taskId, CancellationToken.None)
                : worktrees.CloseAsync(slug, taskId, CancellationToken.None));
            if (status == TaskStatus.Cancelled)
            {
                await grains.GetGrain<IPreviewGrain>(taskId).WithdrawAsync();
            }
        }
        catch (Exception exception)
        {
            LogLeft(exception, taskId);
        }
    }

    /// <summary>Removes what servers left that were killed just after a task's end.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var active = await previews.ListActiveAsync(cancellationToken);
        foreach (var id in worktrees.List().Union(active.Select(preview => preview.TaskId)))
        {
            if (await tasks.FindAsync(id, cancellationToken) is { } row
                && Enum.Parse<TaskStatus>(row.Status, ignoreCase: true) is var status && status.IsTerminal()
                && (status != TaskStatus.Completed || Directory.Exists(worktrees.PathOf(id))))
            {
                await CleanUpAsync(row, status);
            }
        }

        // A crash cut them short between git and the database.
        foreach (var id in await tasks.FindUnfinishedMergesAsync(cancellationToken))
        {
            await grains.GetGrain<ITaskGrain>(id).WakeAsync();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What task {TaskId} held could not all be removed; the next start tries again")]
    private partial void LogLeft(Exception exception, Guid taskId);
}
