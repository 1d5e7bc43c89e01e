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
}
