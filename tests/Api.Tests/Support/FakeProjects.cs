using Catalyst.Api.Backend;
using Catalyst.Grains.Projects;

namespace Catalyst.Api.Tests.Support;

/// <summary>Projects in memory.</summary>
internal sealed class FakeProjects : IProjectReader
{
    public List<GeneratedProject> Items { get; } = [];

    public Task<GeneratedProject?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(Items.Find(project => project.Id == id));

    public Task<Listing<GeneratedProject>> ListAsync(int limit, string? cursor, CancellationToken cancellationToken) =>
        Task.FromResult(new Listing<GeneratedProject>([.. Items.Take(limit)], Items.Count > limit ? "more" : null));
}
