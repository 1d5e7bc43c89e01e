using Catalyst.Grains.Interfaces.Conversations;

namespace Catalyst.Grains.Conversations;

/// <summary>A conversation as stored.</summary>
/// <param name="Exchanges">Each message of the person with what was decided on it.</param>
public sealed record ConversationDocument(
    Guid Id,
    string Title,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<ChatMessage> Messages,
    Guid? CurrentTaskId,
    Guid? CurrentProjectId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>A message, its answer, and the ids of what it starts.</summary>
public sealed record Exchange(ChatMessage User, ChatMessage Reply, Guid? TaskId, Guid? ProjectId, string ProjectName, string Summary);
