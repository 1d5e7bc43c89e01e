using System.Globalization;
using System.Text;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Roles;
using Catalyst.Persistence;

namespace Catalyst.Grains.Projects;

/// <summary>One project: its row, its repository and the version that it is at.</summary>
[HostedBy(SiloRole.Agents)]
internal sealed partial class ProjectGrain(
    ProjectRepository projects, TaskRepository tasks, GeneratedProjects generated, GitRepositories repositories, CatalystPaths paths)
    : Grain, IProjectGrain
{
    private ProjectSnapshot? _project;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _project = await projects.FindAsync(this.GetPrimaryKey(), cancellationToken) is { } row ? Snapshot(row) : null;

    public async Task<ProjectSnapshot> CreateAsync(string name, string description)
    {
        _project ??= Snapshot(await projects.CreateAsync(
            this.GetPrimaryKey(), name, ProjectSlug.From(name), description, paths.Repositories, CancellationToken.None));
        await repositories.EnsureAsync(_project.Slug, _project.Name, CancellationToken.None);
        return _project;
    }

    public Task<ProjectSnapshot?> GetAsync() => Task.FromResult(_project);

    private static ProjectSnapshot Snapshot(ProjectRow row) =>
        new(row.Id, row.Name, row.Slug, row.Description, row.RepoPath, row.Status, row.CreatedAt);
}

/// <summary>Turns a project's name into its repository and host name.</summary>
public static class ProjectSlug
{
    /// <summary>Leaves room for a number behind it and for the short id in a host label of 63 characters.</summary>
    private const int MaxLength = 40;

    /// <summary>Lower-case ASCII letters, digits and single hyphens, 1 to 40 characters; <c>app</c> when nothing else remains.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length == MaxLength)
            {
                break;
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "app" : text;
    }
}
