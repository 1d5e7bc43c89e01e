using Catalyst.Grains.Intake;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Brains;

namespace Catalyst.Grains.Conversations;

/// <summary>What follows from a message, by the one interpretation that it gets.</summary>
internal sealed partial class ConversationGrain
{
    private IntakeKey KeyOf(PendingExchange pending) => new(IntakeSources.Chat, pending.By.Id, $"{Id}/{pending.User.Id}");

    private async Task<Decision> DecideAsync(PendingExchange pending, Interpretation thought, ConversationTopic? topic)
    {
        if (thought.Intent is Intent.Build or Intent.Change or Intent.Retry or Intent.Undo or Intent.Redo
            && topic is { Latest: var running }
            && !running.Status.IsTerminal())
        {
            return new Decision(
                null,
                $"Task {running.Id} of this conversation is at work. "
                + "Wait for it, cancel it, or start a new conversation for this request.");
        }

        return thought.Intent switch
        {
            Intent.Build => await ReserveAsync(null, null),
            Intent.Change when topic is not null => await ReserveAsync(topic.Latest.ProjectId, topic.Base),
            Intent.Retry when topic is not null => await RetryAsync(topic.Latest),
            Intent.Undo when topic is not null =>
                Said(null, MoveMessage.For(await ProjectOf(topic).UndoAsync(pending.User.Id), isUndo: true)),
            Intent.Redo when topic is not null =>
                Said(null, MoveMessage.For(await ProjectOf(topic).RedoAsync(pending.User.Id), isUndo: false)),
            _ => Said(null, thought.Reply),
        };

        async Task<Decision> ReserveAsync(Guid? projectId, TaskBase? from)
        {
            var place = await intake.ReserveAsync(
                KeyOf(pending), thought.Request ?? pending.User.Content, null, thought.Brief, projectId, CancellationToken.None);
            return place is null
                ? new Decision(null, "Another message was sent with this id before. Send it with a new message_id.")
                : Said(place, thought.Reply, from);
        }

        async Task<Decision> RetryAsync(TaskSnapshot failed)
        {
            var result = await GrainFactory.GetGrain<ITaskGrain>(failed.Id).RetryAsync();
            return result.Accepted
                ? Said(new TaskPlace(failed.Id, failed.ProjectId), thought.Reply)
                : Said(null, result.Refusal ?? thought.Reply);
        }

        Decision Said(TaskPlace? place, string reply, TaskBase? from = null) => new(
            new Exchange(
                pending.User with { TaskId = place?.TaskId },
                new ChatMessage(Identifiers.New(time), ChatRole.Assistant, reply, time.GetUtcNow(), place?.TaskId, thought.DefaultAnswer),
                place?.TaskId, place?.ProjectId, thought.ProjectName, thought.Summary, from, pending.By, pending.Priority,
                thought.Request),
            null);
    }

    /// <summary>
    /// The project of the conversation's last task, and the version that it is at, or else the last task of it that completed. A change
    /// that failed is not part of what the next one begins with: whatever stopped it would stop every later one too.
    /// </summary>
    private async Task<ConversationTopic?> TopicAsync()
    {
        TaskSnapshot? latest = null;
        var known = new HashSet<Guid>();
        foreach (var taskId in (_document?.Exchanges ?? []).Reverse().Select(e => e.TaskId).OfType<Guid>().Where(known.Add))
        {
            if (await GrainFactory.GetGrain<ITaskGrain>(taskId).GetAsync() is not { } task)
            {
                continue;
            }

            if (latest is null)
            {
                latest = task;
                if (await projects.FindCurrentAsync(task.ProjectId) is { } current
                    && await GrainFactory.GetGrain<ITaskGrain>(current).GetAsync() is { Status: TaskStatus.Completed } version)
                {
                    return new ConversationTopic(latest, version);
                }
            }

            if (task.ProjectId == latest.ProjectId && task is { Status: TaskStatus.Completed, BranchName: not null, CommitSha: not null })
            {
                return new ConversationTopic(latest, task);
            }
        }

        return latest is null ? null : new ConversationTopic(latest, null);
    }

    private IProjectGrain ProjectOf(ConversationTopic topic) => GrainFactory.GetGrain<IProjectGrain>(topic.Latest.ProjectId);

    private async Task<Discussed?> DiscussedAsync(ConversationTopic? topic)
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

    /// <param name="Exchange">Null when the message was refused.</param>
    private sealed record Decision(Exchange? Exchange, string? Refusal);
}
