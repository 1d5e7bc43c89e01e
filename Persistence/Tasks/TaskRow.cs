using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Persistence;

/// <summary>
/// A task as committed. <paramref name="Metadata"/> and <paramref name="State"/> are JSON objects. Its project, conversation, trace and
/// prompt and the time of its beginning are written once, when it begins.
/// </summary>
/// <param name="State">The task grain's own; nobody else reads it.</param>
/// <param name="Version">1 when new; each commit adds one.</param>
/// <param name="Seq">Of the last event.</param>
/// <param name="LeaseOwner">The silo whose worker runs the phase now.</param>
public sealed record TaskRow(
    Guid Id,
    Guid ProjectId,
    string ProjectName,
    string ProjectSlug,
    Guid? ConversationId,
    Guid TraceId,
    string UserPrompt,
    string Status,
    string CurrentPhase,
    string? BranchName,
    string? CommitSha,
    string? PreviewUrl,
    string? Error,
    decimal CostTotal,
    string Metadata,
    string State,
    long Version,
    long Seq,
    string? LeaseOwner,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? CompletedAt);

/// <summary>What a task's next transaction holds.</summary>
/// <param name="Row">The new values; its version is one more than the one they were computed from.</param>
/// <param name="Events">Appended with it, or not at all.</param>
/// <param name="IsNew">Whether the task begins with it.</param>
/// <param name="Publisher">The silo that publishes the events, which the outbox then notes; null when there is no broker that must not miss
/// them.</param>
/// <param name="KeepsMetadata">The row's metadata are those that it has already, and are not sent again.</param>
public sealed record TaskCommit(TaskRow Row, IReadOnlyList<AgentEvent> Events, bool IsNew, string? Publisher = null,
    bool KeepsMetadata = false);

/// <summary>A commit that the database refuses whatever its version: a value it cannot hold, an event that is stored already.</summary>
public sealed class CommitRejectedException(string message, Exception innerException) : Exception(message, innerException);
