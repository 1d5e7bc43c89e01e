using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.Projects;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>The applications that were generated: what each is made of, as of the last task that completed it.</summary>
internal static class ProjectsApi
{
    public static void MapProjects(this IEndpointRouteBuilder app)
    {
        var projects = app.MapGroup("/api/projects").WithTags("Projects");
        projects.MapGet("/", ListAsync).WithSummary("List generated applications, newest first")
            .WithDescription("Without their files; /api/projects/{id} has those.");
        projects.MapGet("/{id}", GetAsync).WithSummary("An application: its architecture, its files, its repository and commit");
    }

    private static async Task<Ok<Listing<GeneratedProject>>> ListAsync(
        IProjectReader projects, CancellationToken cancellationToken, int limit = Requests.DefaultLimit, string? cursor = null)
    {
        var page = await projects.ListAsync(Requests.Limit(limit), cursor, cancellationToken);
        return TypedResults.Ok(page with { Items = [.. page.Items.Select(project => project with { Files = [] })] });
    }

    private static async Task<Results<Ok<GeneratedProject>, ProblemHttpResult>> GetAsync(Guid id, IProjectReader projects,
        CancellationToken cancellationToken) =>
        await projects.FindAsync(id, cancellationToken) is { } project
            ? TypedResults.Ok(project)
            : Problems.NotFound($"No task has completed a project {id}. GET /api/projects lists those that are.");
}
