using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Api.Backend;

/// <summary>What the API reads past the grains: lists and histories, straight from the database. Commands always go to a grain.</summary>
internal interface ITaskReader
{
    Task<Listing<TaskSnapshot>> ListAsync(TaskStatus? status, Guid? projectId, int limit, string? cursor, CancellationToken cancellationToken);
}

/// <summary>A task's events.</summary>
internal interface IEventSource
{
    /// <summary>Events with a seq above <paramref name="afterSeq"/>, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken);

    /// <summary>The same without end: what is committed from now on follows, without gap or duplicate.</summary>
    IAsyncEnumerable<AgentEvent> FollowAsync(Guid taskId, long afterSeq, CancellationToken cancellationToken);
}

internal interface IPreviewReader
{
    /// <summary>Those that start or run.</summary>
    Task<IReadOnlyList<PreviewSnapshot>> ListActiveAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<Guid>> ListExpiredAsync(CancellationToken cancellationToken);

    Task<PreviewSnapshot?> FindByHostAsync(string projectSlug, string shortTaskId, CancellationToken cancellationToken);
}

internal interface IConversationReader
{
    Task<Listing<ConversationSummary>> ListAsync(int limit, string? cursor, CancellationToken cancellationToken);
}

/// <summary>Whether a part that Catalyst stands on works.</summary>
internal interface IHealthPart
{
    string Name { get; }

    /// <summary>Null when it works; else what is wrong and what to do.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>One page; <paramref name="NextCursor"/> is absent on the last.</summary>
internal sealed record Listing<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>A conversation in a list.</summary>
internal sealed record ConversationSummary(
    Guid Id, string Title, int MessageCount, Guid? CurrentTaskId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
