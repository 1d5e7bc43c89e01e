using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Projects;

/// <summary>What is known of an application that was generated, as of the last task that completed it.</summary>
/// <param name="Architecture">As the Architect proposed it: stack, technology, how many models and endpoints.</param>
/// <param name="Files">What the repository holds at <paramref name="GitCommit"/>.</param>
/// <param name="TaskId">The task that completed it.</param>
public sealed record GeneratedProject(
    Guid Id,
    string Name,
    string Slug,
    string Description,
    JsonPayload Architecture,
    IReadOnlyList<GeneratedFile> Files,
    string GitRepoPath,
    string GitBranch,
    string GitCommit,
    Guid TaskId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The collection of the document store.</summary>
    public const string Collection = "generated_projects";
}

/// <summary>A file of an application.</summary>
/// <param name="Size">Bytes.</param>
public sealed record GeneratedFile(string Path, long Size);
