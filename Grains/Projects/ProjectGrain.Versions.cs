using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;

namespace Catalyst.Grains.Projects;

/// <summary>
/// Undo and redo. Every completed task made a version with a branch, a release and data of its own, so going to another one starts that
/// one and keeps what it leaves.
/// </summary>
internal sealed partial class ProjectGrain
{
    private const int PageSize = 200;

    private Guid Id => this.GetPrimaryKey();

    public async Task<IReadOnlyList<ProjectVersion>> VersionsAsync()
    {
        List<TaskSnapshot> completed = [.. (await TasksAsync("completed"))
            .Where(task => task is { BranchName: not null, CommitSha: not null, CompletedAt: not null })];
        var current = await projects.FindCurrentAsync(Id, CancellationToken.None);

        // Of a project from before versions were noted, the last one that was completed is the current one.
        current = completed.Exists(task => task.Id == current) ? current : completed.FirstOrDefault()?.Id;
        return [.. completed.OrderBy(task => task.CompletedAt).Select(task => new ProjectVersion(
            task.Id, task.BaseTaskId, task.UserPrompt, task.BranchName!, task.CommitSha!, task.CompletedAt!.Value, task.Id == current))];
    }

    public async Task<ProjectMove> UndoAsync(Guid moveId)
    {
        var versions = await VersionsAsync();
        var current = versions.FirstOrDefault(version => version.IsCurrent);
        var repeated = await IsDoneAsync(moveId);
        var to = repeated ? current : versions.FirstOrDefault(version => version.TaskId == current?.BaseTaskId);
        return to is null
            ? new ProjectMove(
                "There is nothing to undo: the application is as it was first built. Say what should be different.")
            : await MoveAsync(repeated ? NextOf(versions, to) ?? to : current!, to, moveId);
    }

    public async Task<ProjectMove> RedoAsync(Guid moveId)
    {
        var versions = await VersionsAsync();
        var current = versions.FirstOrDefault(version => version.IsCurrent);
        var repeated = await IsDoneAsync(moveId);
        var to = repeated ? current : NextOf(versions, current);
        return to is null
            ? new ProjectMove("There is nothing to redo: no change was made of this version. Say what should be different.")
            : await MoveAsync(repeated ? versions.FirstOrDefault(version => version.TaskId == to.BaseTaskId) ?? to : current!, to, moveId);
    }

    public async Task<ProjectMove> RestoreAsync(Guid taskId)
    {
        var versions = await VersionsAsync();
        return versions.FirstOrDefault(version => version.TaskId == taskId) is { } wanted
            ? await MoveAsync(versions.First(version => version.IsCurrent), wanted, Guid.Empty)
            : new ProjectMove($"Task {taskId} made no version of this project. Its versions are those of its completed tasks.");
    }

    private static ProjectVersion? NextOf(IReadOnlyList<ProjectVersion> versions, ProjectVersion? version) =>
        versions.LastOrDefault(next => version is not null && next.BaseTaskId == version.TaskId);

    /// <summary>Whether the project is where it is because of that wish.</summary>
    private async Task<bool> IsDoneAsync(Guid moveId) => await projects.FindMoveAsync(Id, CancellationToken.None) == moveId;

    /// <summary>Repeating it after a crash ends in the same.</summary>
    private async Task<ProjectMove> MoveAsync(ProjectVersion left, ProjectVersion to, Guid moveId)
    {
        if ((await tasks.ListAsync(projectId: Id, limit: 1)).Items is [{ } newest] && !TaskSnapshots.Of(newest).Status.IsTerminal())
        {
            return new ProjectMove($"Task {newest.Id} is at work on the application. Wait for it or cancel it first.");
        }

        var preview = GrainFactory.GetGrain<IPreviewGrain>(to.TaskId);
        if (to.IsCurrent)
        {
            return new ProjectMove(null, left, to, Url(await preview.GetAsync()));
        }

        await GrainFactory.GetGrain<IPreviewGrain>(left.TaskId).SupersedeAsync(Id, copyTo: null);
        var started = await preview.ResumeAsync();
        if (started is { Status: PreviewStatus.Failed })
        {
            await preview.SupersedeAsync(Id, copyTo: null);
            await GrainFactory.GetGrain<IPreviewGrain>(left.TaskId).ResumeAsync();
            return new ProjectMove($"The version could not be started, so the one before runs on. {started.Error}");
        }

        await projects.MoveAsync(Id, to.TaskId, moveId, CancellationToken.None);
        if (await tasks.FindAsync(to.TaskId) is { } row)
        {
            await generated.RecordAsync(row, CancellationToken.None);
        }

        return new ProjectMove(null, left with { IsCurrent = false }, to with { IsCurrent = true }, Url(started));
    }

    private async Task<List<TaskSnapshot>> TasksAsync(string status)
    {
        var found = new List<TaskSnapshot>();
        string? cursor = null;
        do
        {
            var page = await tasks.ListAsync(status, Id, PageSize, cursor);
            found.AddRange(page.Items.Select(TaskSnapshots.Of));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return found;
    }

    private static string? Url(PreviewSnapshot? preview) =>
        preview is { Status: PreviewStatus.Deployed or PreviewStatus.Starting } ? preview.PreviewUrl : null;
}
