using Orleans.Concurrency;

namespace Catalyst.Grains.Interfaces.Projects;

/// <summary>A project: one git repository.</summary>
[GenerateSerializer, Immutable, Alias("catalyst.ProjectSnapshot")]
public sealed record ProjectSnapshot(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Slug,
    [property: Id(3)] string Description,
    [property: Id(4)] string RepoPath,
    [property: Id(5)] string Status,
    [property: Id(6)] DateTimeOffset CreatedAt);

/// <summary>A state of a project's application that can be gone back to: code, data and preview together.</summary>
/// <param name="TaskId">The task that made it.</param>
/// <param name="BaseTaskId">The task that made the version before; null for the first one.</param>
/// <param name="Request">What was asked for.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ProjectVersion")]
public sealed record ProjectVersion(
    [property: Id(0)] Guid TaskId,
    [property: Id(1)] Guid? BaseTaskId,
    [property: Id(2)] string Request,
    [property: Id(3)] string Branch,
    [property: Id(4)] string Commit,
    [property: Id(5)] DateTimeOffset CompletedAt,
    [property: Id(6)] bool IsCurrent);

/// <summary>What became of the wish to go to another version.</summary>
/// <param name="Refusal">Why the project stays where it is, and what to do; null when it has moved.</param>
/// <param name="PreviewUrl">Where the version runs; null when it does not, because its preview had ended.</param>
[GenerateSerializer, Immutable, Alias("catalyst.ProjectMove")]
public sealed record ProjectMove(
    [property: Id(0)] string? Refusal,
    [property: Id(1)] ProjectVersion? From = null,
    [property: Id(2)] ProjectVersion? To = null,
    [property: Id(3)] string? PreviewUrl = null);

/// <summary>One project. Keyed by its id.</summary>
[Alias("catalyst.IProjectGrain")]
public interface IProjectGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Creates the project with a slug of its own (<c>todo-app</c>, <c>todo-app-2</c>, ...), or answers the existing one.
    /// </summary>
    [Alias("Create")]
    Task<ProjectSnapshot> CreateAsync(string name, string description);

    [AlwaysInterleave, Alias("Get")]
    Task<ProjectSnapshot?> GetAsync();

    /// <summary>The versions of its application, oldest first.</summary>
    [AlwaysInterleave, Alias("Versions")]
    Task<IReadOnlyList<ProjectVersion>> VersionsAsync();

    /// <summary>Goes back to the version before the current one.</summary>
    /// <param name="moveId">The same id twice in a row is the same wish.</param>
    [Alias("Undo")]
    Task<ProjectMove> UndoAsync(Guid moveId);

    /// <summary>Goes forward to the version that was made last of the current one.</summary>
    /// <param name="moveId">The same id twice in a row is the same wish.</param>
    [Alias("Redo")]
    Task<ProjectMove> RedoAsync(Guid moveId);

    /// <summary>Goes to the version that a task made.</summary>
    [Alias("Restore")]
    Task<ProjectMove> RestoreAsync(Guid taskId);
}
