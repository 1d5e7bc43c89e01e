using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Projects;
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
        projects.MapGet("/{id}/versions", VersionsAsync).WithSummary("The versions of an application, oldest first");
        projects.MapPost("/{id}/undo", UndoAsync).WithSummary("Go back to the version before: code, data and preview together");
        projects.MapPost("/{id}/redo", RedoAsync).WithSummary("Go forward again to the version that was made of this one");
        projects.MapPost("/{id}/restore", RestoreAsync).WithSummary("Go to the version that a task made");
        projects.MapGet("/{id}", GetAsync).WithSummary("An application: its architecture, its files, its repository and commit");
    }

    private static async Task<Results<Ok<ProjectVersions>, ProblemHttpResult>> VersionsAsync(Guid id, IGrainFactory grains) =>
        await grains.GetGrain<IProjectGrain>(id).GetAsync() is null
            ? NoProject(id)
            : TypedResults.Ok(new ProjectVersions(true, await grains.GetGrain<IProjectGrain>(id).VersionsAsync()));

    private static Task<Results<Ok<ProjectMove>, ProblemHttpResult>> UndoAsync(Guid id, IGrainFactory grains) =>
        MoveAsync(id, grains, project => project.UndoAsync(Guid.NewGuid()));

    private static Task<Results<Ok<ProjectMove>, ProblemHttpResult>> RedoAsync(Guid id, IGrainFactory grains) =>
        MoveAsync(id, grains, project => project.RedoAsync(Guid.NewGuid()));

    private static Task<Results<Ok<ProjectMove>, ProblemHttpResult>> RestoreAsync(Guid id, RestoreVersion body, IGrainFactory grains) =>
        MoveAsync(id, grains, project => project.RestoreAsync(body.TaskId));

    private static async Task<Results<Ok<ProjectMove>, ProblemHttpResult>> MoveAsync(
        Guid id, IGrainFactory grains, Func<IProjectGrain, Task<ProjectMove>> move)
    {
        var project = grains.GetGrain<IProjectGrain>(id);
        if (await project.GetAsync() is null)
        {
            return NoProject(id);
        }

        var result = await move(project);
        return result.Refusal is { } refusal ? Problems.Conflict("The project stays at its version", refusal) : TypedResults.Ok(result);
    }

    private static ProblemHttpResult NoProject(Guid id) =>
        Problems.NotFound($"There is no project {id}. GET /api/projects lists those that were generated.");

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

internal sealed record ProjectVersions(bool Success, IReadOnlyList<ProjectVersion> Versions);

/// <param name="TaskId">The task that made the version.</param>
internal sealed record RestoreVersion(Guid TaskId);
