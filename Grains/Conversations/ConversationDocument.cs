using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Conversations;

/// <summary>A conversation as stored.</summary>
/// <param name="Exchanges">Each message of the person with what was decided on it.</param>
/// <param name="Settled">The end of a task that the chat has told of.</param>
/// <param name="Pending">The last message, until it is answered.</param>
public sealed record ConversationDocument(
    Guid Id,
    string Title,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<ChatMessage> Messages,
    Guid? CurrentTaskId,
    Guid? CurrentProjectId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    TaskEnding? Settled = null,
    PendingExchange? Pending = null)
{
    /// <summary>What the brain is to read; null when it has nothing to do.</summary>
    public PendingExchange? Unread => Pending is { Refusal: null } ? Pending : null;
}

/// <summary>A message without an answer.</summary>
/// <param name="Refusal">Why it stays so; null while the brain reads it.</param>
/// <param name="Detail">The same for people, with what would help.</param>
public sealed record PendingExchange(
    ChatMessage User, Requester By, TaskPriority Priority, ChatRefusal? Refusal = null, string? Detail = null);

/// <summary>A message, its answer, and the ids of what it starts.</summary>
/// <param name="TaskId">The task that it started, or that it ran again.</param>
/// <param name="Base">What the task begins with, when it changes an application.</param>
/// <param name="By">Who wrote the message; null in conversations of earlier versions, which had the owner alone.</param>
/// <param name="Request">What the task is asked for, where the message only answers a question.</param>
public sealed record Exchange(
    ChatMessage User, ChatMessage Reply, Guid? TaskId, Guid? ProjectId, string ProjectName, string Summary, TaskBase? Base = null,
    Requester? By = null, TaskPriority Priority = TaskPriority.Normal, string? Request = null);

/// <summary>One end of a task; a task that is retried has several, told apart by its last event.</summary>
public sealed record TaskEnding(Guid TaskId, long Seq);
