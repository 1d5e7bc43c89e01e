using System.Net;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Projects;
using Catalyst.Persistence;

namespace Catalyst.Api.Backend;

/// <summary>What the API reads past the grains: lists and histories, straight from the database. Commands always go to a grain.</summary>
internal interface ITaskReader
{
    Task<Listing<TaskSnapshot>> ListAsync(
        TaskStatus? status, Guid? projectId, int limit, string? cursor, CancellationToken cancellationToken);
}

internal interface IPreviewReader
{
    /// <summary>Those that start or run.</summary>
    Task<IReadOnlyList<PreviewSnapshot>> ListActiveAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<Guid>> ListExpiredAsync(CancellationToken cancellationToken);

    Task<LocatedPreview?> FindByHostAsync(string projectSlug, string shortTaskId, CancellationToken cancellationToken);

    /// <summary>The preview of the version that the project is at, or null.</summary>
    Task<LocatedPreview?> FindCurrentAsync(string projectSlug, CancellationToken cancellationToken);
}

/// <summary>A preview with the way to it, which people are not shown.</summary>
/// <param name="Relay">Of the silo that runs it; null: it is on this machine's loopback.</param>
internal sealed record LocatedPreview(PreviewSnapshot Snapshot, IPEndPoint? Relay);

/// <summary>The flow logs of tasks.</summary>
internal interface ITaskLogs
{
    /// <summary>The log with the newest <paramref name="lines"/> of each flow; null when there is none any more.</summary>
    Task<FlowLogView?> ReadAsync(TaskSnapshot task, int lines, CancellationToken cancellationToken);
}

/// <summary>The lines of all agents.</summary>
internal interface IAgentLogSearch
{
    /// <summary>Completes when everything said on this silo before the call can be found.</summary>
    Task CatchUpAsync(CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit, string? cursor, CancellationToken cancellationToken);
}

internal interface IConversationReader
{
    Task<Listing<ConversationSummary>> ListAsync(int limit, string? cursor, CancellationToken cancellationToken);
}

/// <summary>What was generated.</summary>
internal interface IProjectReader
{
    Task<GeneratedProject?> FindAsync(Guid id, CancellationToken cancellationToken);

    Task<Listing<GeneratedProject>> ListAsync(int limit, string? cursor, CancellationToken cancellationToken);
}

/// <summary>One page; <paramref name="NextCursor"/> is absent on the last.</summary>
internal sealed record Listing<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>A conversation in a list.</summary>
internal sealed record ConversationSummary(
    Guid Id, string Title, int MessageCount, Guid? CurrentTaskId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
