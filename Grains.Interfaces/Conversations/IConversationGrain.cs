using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Tasks;
using Orleans.Concurrency;

namespace Catalyst.Grains.Interfaces.Conversations;

/// <summary>Who wrote a chat message.</summary>
public enum ChatRole
{
    User,
    Assistant,
}

/// <summary>One chat message. <paramref name="TaskId"/> is set when it started or belongs to a task.</summary>
/// <param name="DefaultAnswer">Where it asks something: what is taken for the answer where nobody can be asked; else null.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ChatMessage")]
public sealed record ChatMessage(
    [property: Id(0)] Guid Id,
    [property: Id(1)] ChatRole Role,
    [property: Id(2)] string Content,
    [property: Id(3)] DateTimeOffset Timestamp,
    [property: Id(4)] Guid? TaskId,
    [property: Id(5)] string? DefaultAnswer = null);

/// <summary>The message that a conversation has taken last and not answered.</summary>
/// <param name="Trouble">Why it stays unanswered and what to do; null while the brain reads it.</param>
[GenerateSerializer, Immutable, Alias("catalyst.PendingMessage")]
public sealed record PendingMessage(
    [property: Id(0)] ChatMessage Message,
    [property: Id(1)] string? Trouble);

/// <summary>A chat with its messages.</summary>
/// <param name="CurrentTaskId">The task that agents work on now; input stays disabled until it ends.</param>
/// <param name="Pending">The last message, while it has no answer; it is not among <paramref name="Messages"/> until then.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ConversationSnapshot")]
public sealed record ConversationSnapshot(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Title,
    [property: Id(2)] IReadOnlyList<ChatMessage> Messages,
    [property: Id(3)] Guid? CurrentTaskId,
    [property: Id(4)] Guid? CurrentProjectId,
    [property: Id(5)] DateTimeOffset CreatedAt,
    [property: Id(6)] DateTimeOffset UpdatedAt,
    [property: Id(7)] PendingMessage? Pending = null);

/// <summary>A message on its way to a conversation.</summary>
/// <param name="Id">The same id twice is the same message.</param>
/// <param name="Priority">Of the task that it may start.</param>
[GenerateSerializer, Immutable, Alias("catalyst.OutgoingMessage")]
public sealed record OutgoingMessage(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Content,
    [property: Id(2)] Requester By,
    [property: Id(3)] TaskPriority Priority = TaskPriority.Normal);

/// <summary>The answer to a message: Catalyst's reply, and the task when one began.</summary>
[GenerateSerializer, Immutable, Alias("catalyst.ChatReply")]
public sealed record ChatReply(
    [property: Id(0)] Guid ConversationId,
    [property: Id(1)] ChatMessage UserMessage,
    [property: Id(2)] ChatMessage Reply,
    [property: Id(3)] Guid? TaskId);

/// <summary>Why a message has no reply.</summary>
public enum ChatRefusal
{
    /// <summary>Agents are at work on the conversation, and the message asks for more work.</summary>
    AtWork,

    /// <summary>The brain still reads the message before it, whose answer may change what this one means.</summary>
    Reading,

    /// <summary>The brain failed or took too long.</summary>
    NoAnswer,

    /// <summary>Somebody cancelled it before it was answered.</summary>
    Cancelled,
}

/// <summary>What became of a message so far.</summary>
/// <param name="Reply">Null while the brain reads the message, and when it was refused.</param>
/// <param name="Refusal">Null while the brain reads the message, and when it was answered.</param>
/// <param name="Detail">Why it was refused and what would help.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ChatAnswer")]
public sealed record ChatAnswer(
    [property: Id(0)] ChatReply? Reply,
    [property: Id(1)] ChatRefusal? Refusal = null,
    [property: Id(2)] string? Detail = null)
{
    /// <summary>The brain reads the message.</summary>
    public static ChatAnswer Thinking { get; } = new(Reply: null);

    /// <summary>Whether neither an answer nor a refusal is there yet.</summary>
    public bool IsThinking => Reply is null && Refusal is null;
}

/// <summary>Whether a command changed a conversation; a refused one says why.</summary>
/// <param name="Exists">False when there is no such conversation.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ConversationCommandResult")]
public sealed record ConversationCommandResult(
    [property: Id(0)] bool Exists,
    [property: Id(1)] string? Refusal = null);

/// <summary>One conversation. Keyed by its id.</summary>
[Alias("catalyst.IConversationGrain")]
public interface IConversationGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Takes a message and lets the brain read it; <see cref="AnswerAsync"/> waits for what comes of that. The message is stored before
    /// this returns. One that has an answer already is answered the same; one that was left unanswered is read again.
    /// </summary>
    [Alias("Send")]
    Task<ChatAnswer> SendAsync(OutgoingMessage message);

    /// <summary>Completes when the message is answered or refused. Leaving changes nothing about the message.</summary>
    [AlwaysInterleave, Alias("Answer")]
    Task<ChatAnswer> AnswerAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>Stops the brain reading. The message stays as one that was not answered, to be sent again or changed.</summary>
    [Alias("Cancel")]
    Task<ConversationCommandResult> CancelAsync();

    [Alias("Get")]
    Task<ConversationSnapshot?> GetAsync();

    /// <summary>The conversation's own, from outside of its turns: the brain is done with the message.</summary>
    [Alias("Conclude")]
    Task ConcludeAsync(Guid messageId);

    /// <summary>Says that a task of this conversation has ended; telling it twice changes nothing.</summary>
    [Alias("NotifyEnd")]
    Task NotifyEndAsync(Guid taskId);

    /// <summary>Forgets the conversation; its tasks and projects stay. Refused while agents or the brain are at work on it.</summary>
    [Alias("Delete")]
    Task<ConversationCommandResult> DeleteAsync();
}
