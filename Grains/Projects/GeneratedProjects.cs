using Catalyst.Git;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Projects;

/// <summary>Notes what was generated when a task has completed. Repeating it changes nothing.</summary>
internal sealed partial class GeneratedProjects(
    IDocumentStore documents, ProjectRepository projects, IEventHistory history, GitRepositories repositories,
    ILogger<GeneratedProjects> logger)
{
    private const int PageSize = 500;

    /// <summary>A repository that somebody has removed or emptied will not be there later either; that is told and left.</summary>
    public async Task RecordAsync(TaskRow task, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(task, cancellationToken);
        }
        catch (GitException exception)
        {
            LogUnrecorded(exception, task.Id);
        }
    }

    private async Task WriteAsync(TaskRow task, CancellationToken cancellationToken)
    {
        if (task is not { BranchName: { } branch, CommitSha: not null, CompletedAt: { } completed }
            || await projects.FindAsync(task.ProjectId, cancellationToken) is not { } project)
        {
            return;
        }

        var commit = await repositories.ResolveAsync(project.Slug, branch, cancellationToken);
        await repositories.ShowAsync(project.Slug, branch, cancellationToken);
        var files = await repositories.FilesAsync(project.Slug, commit, cancellationToken);
        await documents.PutAsync(
            GeneratedProject.Collection,
            project.Id.ToString(),
            new GeneratedProject(
                project.Id, project.Name, project.Slug, project.Description, await ArchitectureAsync(task.Id, cancellationToken),
                [.. files.Select(file => new GeneratedFile(file.Path, file.Size ?? 0))], project.RepoPath, branch, commit, task.Id,
                project.CreatedAt, completed),
            cancellationToken);
    }

    /// <summary>What the Architect proposed last; empty when the history has it no more.</summary>
    private async Task<JsonPayload> ArchitectureAsync(Guid taskId, CancellationToken cancellationToken)
    {
        var proposed = JsonPayload.Empty;
        IReadOnlyList<AgentEvent> page;
        long after = 0;
        do
        {
            page = await history.ListAsync(taskId, after, PageSize, cancellationToken);
            proposed = page.LastOrDefault(e => e.EventType == EventTypes.ArchitectureProposed)?.Payload ?? proposed;
            after = page.Count > 0 ? page[^1].Seq : after;
        }
        while (page.Count == PageSize);
        return proposed;
    }

    [LoggerMessage(1, LogLevel.Warning, "What task {TaskId} generated is not noted: its repository cannot be read")]
    private partial void LogUnrecorded(Exception exception, Guid taskId);
}
