using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Brains;

namespace Catalyst.Grains.Conversations;

/// <summary>What a message is taken for, by the one interpretation that it gets.</summary>
internal sealed partial class ConversationGrain
{
    private async Task<Decision> DecideAsync(Guid messageId, string content)
    {
        var topic = await TopicAsync();
        var history = _document?.Messages.Select(m => $"{(m.Role == ChatRole.User ? "user" : "assistant")}: {m.Content}").ToList() ?? [];
        var thought = (await brain.InterpretAsync(new InterpretationRequest(content, history, await DiscussedAsync(topic)), CancellationToken.None)).Value;
        if (thought.Intent is Intent.Build or Intent.Change or Intent.Retry && topic is { Latest: var running } && !running.Status.IsTerminal())
        {
            return new Decision(null, $"Task {running.Id} of this conversation is at work. Wait for it, cancel it, or start a new conversation for this request.");
        }

        return thought.Intent switch
        {
            Intent.Build => await StartAsync(Identifiers.New(time), null),
            Intent.Change when topic is not null => await StartAsync(topic.Latest.ProjectId, topic.Base),
            Intent.Retry when topic is not null => await RetryAsync(topic.Latest),
            _ => Said(null, null, thought.Reply),
        };

        async Task<Decision> StartAsync(Guid projectId, TaskBase? from)
        {
            var taskId = Identifiers.New(time);
            await briefs.KeepAsync(taskId, thought.Brief, CancellationToken.None);
            return Said(taskId, projectId, thought.Reply, from);
        }

        async Task<Decision> RetryAsync(TaskSnapshot failed)
        {
            var result = await GrainFactory.GetGrain<ITaskGrain>(failed.Id).RetryAsync();
            return result.Accepted ? Said(failed.Id, failed.ProjectId, thought.Reply) : Said(null, null, result.Refusal ?? thought.Reply);
        }

        Decision Said(Guid? taskId, Guid? projectId, string reply, TaskBase? from = null)
        {
            var now = time.GetUtcNow();
            return new Decision(
                new Exchange(
                    new ChatMessage(messageId, ChatRole.User, content, now, taskId),
                    new ChatMessage(Identifiers.New(time), ChatRole.Assistant, reply, now, taskId),
                    taskId, projectId, thought.ProjectName, thought.Summary, from),
                null);
        }
    }

    /// <summary>
    /// The project of the conversation's last task, and the last task of it that completed. A change that failed is not part of what the next
    /// one begins with: whatever stopped it would stop every later one too.
    /// </summary>
    private async Task<Topic?> TopicAsync()
    {
        TaskSnapshot? latest = null;
        var known = new HashSet<Guid>();
        foreach (var taskId in (_document?.Exchanges ?? []).Reverse().Select(e => e.TaskId).OfType<Guid>().Where(known.Add))
        {
            if (await GrainFactory.GetGrain<ITaskGrain>(taskId).GetAsync() is not { } task)
            {
                continue;
            }

            latest ??= task;
            if (task.ProjectId == latest.ProjectId && task is { Status: TaskStatus.Completed, BranchName: not null, CommitSha: not null })
            {
                return new Topic(latest, task);
            }
        }

        return latest is null ? null : new Topic(latest, null);
    }

    private async Task<Discussed?> DiscussedAsync(Topic? topic)
    {
        if (topic is null)
        {
            return null;
        }

        var subject = topic.Built ?? topic.Latest;
        return new Discussed(
            await briefs.FindAsync(subject.Id, CancellationToken.None), subject.UserPrompt, topic.Built is not null,
            topic.Latest.Status is TaskStatus.Failed or TaskStatus.Cancelled);
    }

    /// <summary>What the conversation has come to.</summary>
    /// <param name="Built">The last completed task of the same project; null when nothing of it is finished.</param>
    private sealed record Topic(TaskSnapshot Latest, TaskSnapshot? Built)
    {
        public TaskBase? Base => Built is { BranchName: { } branch, CommitSha: { } commit } ? new TaskBase(Built.Id, branch, commit) : null;
    }

    /// <param name="Exchange">Null when the message was refused.</param>
    private sealed record Decision(Exchange? Exchange, string? Refusal);
}
