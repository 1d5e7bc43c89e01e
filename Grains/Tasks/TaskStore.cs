using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Outbox;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>Where tasks are kept: their rows with their events, and the briefs that they began with.</summary>
internal sealed class TaskStore(
    TaskRepository tasks, TaskCommitter committer, TaskBriefs briefs, Database database, ILocalSiloDetails silo, OutboxPublisher outbox,
    IEnumerable<IEventFollower> followers)
{
    private readonly IEventFollower[] _followers = [.. followers];

    /// <summary>In whose name this silo commits.</summary>
    public string Owner => silo.Name;

    /// <summary>The task as committed; null when there is none.</summary>
    /// <exception cref="DatabaseUnavailableException">It could not be read.</exception>
    public Task<TaskRow?> FindAsync(Guid taskId) => tasks.FindAsync(taskId, CancellationToken.None);

    /// <summary>Whether <paramref name="row"/> is what a commit that nobody answered would have left.</summary>
    /// <exception cref="DatabaseUnavailableException">It could not be read.</exception>
    public async Task<bool> IsTakenAsync(TaskRow? row, TaskRow committed, IReadOnlyList<AgentEvent> events) =>
        events is [var mark, ..] && row?.Version == committed.Version && await tasks.FindSeenAsync(mark.EventId);

    /// <summary>Writes both, or nothing: false when somebody else has written first.</summary>
    /// <exception cref="DatabaseUnavailableException">Whether it was written is not known.</exception>
    public Task<bool> CommitAsync(TaskRow row, IReadOnlyList<AgentEvent> events, bool isNew, bool keepsMetadata) =>
        committer.CommitAsync(new TaskCommit(row, events, isNew, outbox.Publisher, keepsMetadata), CancellationToken.None);

    /// <summary>Lets everything know that follows events; as <paramref name="row"/> the task is stored now.</summary>
    public void Tell(TaskRow row, IReadOnlyList<AgentEvent> events)
    {
        foreach (var follower in events.Count > 0 ? _followers : [])
        {
            follower.Committed(row, events);
        }
    }

    /// <summary>Keeps what the task begins with.</summary>
    /// <exception cref="DatabaseUnavailableException">Whether it was written is not known.</exception>
    public Task KeepBriefAsync(Guid taskId, string brief) => briefs.KeepAsync(taskId, brief, CancellationToken.None);

    /// <summary>What the task began with; empty when that is nothing.</summary>
    /// <exception cref="DatabaseUnavailableException">It could not be read.</exception>
    public Task<string> FindBriefAsync(Guid taskId, CancellationToken cancellationToken) => briefs.FindAsync(taskId, cancellationToken);

    /// <summary>Completes when the database answers.</summary>
    public Task AnswersAgainAsync(CancellationToken cancellationToken) => database.AnswersAgainAsync(cancellationToken);
}
