namespace Catalyst.Grains.Interfaces.Conversations;

/// <summary>Who wrote a chat message.</summary>
public enum ChatRole
{
    User,
    Assistant,
}

/// <summary>One chat message. <paramref name="TaskId"/> is set when it started or belongs to a task.</summary>
[GenerateSerializer, Immutable, Alias("catalyst.ChatMessage")]
public sealed record ChatMessage(
    [property: Id(0)] Guid Id,
    [property: Id(1)] ChatRole Role,
    [property: Id(2)] string Content,
    [property: Id(3)] DateTimeOffset Timestamp,
    [property: Id(4)] Guid? TaskId);

/// <summary>A chat with its messages.</summary>
/// <param name="CurrentTaskId">The task that agents work on now; input stays disabled until it ends.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ConversationSnapshot")]
public sealed record ConversationSnapshot(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Title,
    [property: Id(2)] IReadOnlyList<ChatMessage> Messages,
    [property: Id(3)] Guid? CurrentTaskId,
    [property: Id(4)] Guid? CurrentProjectId,
    [property: Id(5)] DateTimeOffset CreatedAt,
    [property: Id(6)] DateTimeOffset UpdatedAt);

/// <summary>The answer to a message: Catalyst's reply, and the task when one began.</summary>
[GenerateSerializer, Immutable, Alias("catalyst.ChatReply")]
public sealed record ChatReply(
    [property: Id(0)] Guid ConversationId,
    [property: Id(1)] ChatMessage UserMessage,
    [property: Id(2)] ChatMessage Reply,
    [property: Id(3)] Guid? TaskId);

/// <summary>What became of a message.</summary>
/// <param name="Reply">Null when it was refused; nothing of it is kept then.</param>
/// <param name="Refusal">Why it was refused: agents are at work on the conversation, and it asks for more work.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ChatAnswer")]
public sealed record ChatAnswer(
    [property: Id(0)] ChatReply? Reply,
    [property: Id(1)] string? Refusal);

/// <summary>One conversation. Keyed by its id.</summary>
[Alias("catalyst.IConversationGrain")]
public interface IConversationGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Takes a message; starts a task if it asks for one and none is at work. The same <paramref name="messageId"/> twice answers the same.
    /// </summary>
    [Alias("Send")]
    Task<ChatAnswer> SendAsync(Guid messageId, string content);

    [Alias("Get")]
    Task<ConversationSnapshot?> GetAsync();

    /// <summary>Says that a task of this conversation has ended; telling it twice changes nothing.</summary>
    [Alias("NotifyEnd")]
    Task NotifyEndAsync(Guid taskId);

    /// <summary>Forgets the conversation; its tasks and projects stay. False when there was none.</summary>
    [Alias("Delete")]
    Task<bool> DeleteAsync();
}
