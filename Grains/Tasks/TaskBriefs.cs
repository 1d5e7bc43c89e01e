using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>
/// What the brain understood when a task began, by the task's id. It is written before the task and never changed, so it is there for the
/// first agent, for every retry, and for whoever changes the application later, also when the task failed before its first commit. It lies
/// beside the task's row because the row is written again with every event.
/// </summary>
internal sealed class TaskBriefs(IDocumentStore documents)
{
    private const string Collection = "briefs";

    public Task KeepAsync(Guid taskId, string brief, CancellationToken cancellationToken) =>
        brief.Length == 0 ? Task.CompletedTask : documents.PutAsync(Collection, taskId.ToString(), new BriefDocument(brief),
            cancellationToken);

    /// <summary>Empty when there is none.</summary>
    public async Task<string> FindAsync(Guid taskId, CancellationToken cancellationToken) =>
        (await documents.GetAsync<BriefDocument>(Collection, taskId.ToString(), cancellationToken))?.Text ?? string.Empty;

    private sealed record BriefDocument(string Text);
}
