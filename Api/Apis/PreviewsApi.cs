using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Previews;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>Running previews.</summary>
internal static class PreviewsApi
{
    public static void MapPreviews(this IEndpointRouteBuilder app)
    {
        var previews = app.MapGroup("/api/preview").WithTags("Previews");
        previews.MapGet("/", ListAsync).WithSummary("List active previews");
        previews.MapPost("/cleanup-expired", CleanUpAsync).WithSummary("End every preview whose time is over");
        previews.MapGet("/{taskId}", GetAsync).WithSummary("A preview");
        previews.MapDelete("/{taskId}", DeleteAsync).WithSummary("Stop a preview and free everything it holds");
        previews.MapPost("/{taskId}/restart", RestartAsync).WithSummary("Stop a preview and start it again");
    }

    private static async Task<Ok<PreviewList>> ListAsync(IPreviewReader previews, CancellationToken cancellationToken) =>
        TypedResults.Ok(new PreviewList(true, await previews.ListActiveAsync(cancellationToken)));

    private static async Task<Results<Ok<PreviewSnapshot>, ProblemHttpResult>> GetAsync(Guid taskId, IGrainFactory grains) =>
        await grains.GetGrain<IPreviewGrain>(taskId).GetAsync() is { } preview ? TypedResults.Ok(preview) : NoPreview(taskId);

    private static async Task<Results<Ok<PreviewDeleted>, ProblemHttpResult>> DeleteAsync(Guid taskId, IGrainFactory grains) =>
        await grains.GetGrain<IPreviewGrain>(taskId).DeleteAsync(PreviewStatus.Stopped)
            ? TypedResults.Ok(new PreviewDeleted(true, taskId, "The preview is stopped; its port and processes are free."))
            : NoPreview(taskId);

    private static async Task<Results<Ok<PreviewSnapshot>, ProblemHttpResult>> RestartAsync(Guid taskId, IGrainFactory grains) =>
        await grains.GetGrain<IPreviewGrain>(taskId).RestartAsync() is { } preview ? TypedResults.Ok(preview)
            : await grains.GetGrain<IPreviewGrain>(taskId).GetAsync() is { Status: PreviewStatus.Superseded } ? Superseded(taskId)
            : NoPreview(taskId);

    private static async Task<Ok<PreviewsCleaned>> CleanUpAsync(IPreviewReader previews, IGrainFactory grains,
        CancellationToken cancellationToken)
    {
        List<Guid> ended = [];
        foreach (var taskId in await previews.ListExpiredAsync(cancellationToken))
        {
            if (await grains.GetGrain<IPreviewGrain>(taskId).DeleteAsync(PreviewStatus.Expired))
            {
                ended.Add(taskId);
            }
        }

        return TypedResults.Ok(new PreviewsCleaned(true, ended.Count, ended));
    }

    private static ProblemHttpResult Superseded(Guid taskId) => Problems.Conflict(
        "Another version runs",
        "Another version of this project runs instead. "
            + $"POST /api/projects/{{id}}/restore with the task_id {taskId} goes back to this one.");

    private static ProblemHttpResult NoPreview(Guid taskId) => Problems.NotFound(
        $"Task {taskId} has no preview. It appears when the Deployer has started the application; GET /api/preview lists those that run.");
}

internal sealed record PreviewList(bool Success, IReadOnlyList<PreviewSnapshot> Previews);

internal sealed record PreviewDeleted(bool Success, Guid TaskId, string Message);

internal sealed record PreviewsCleaned(bool Success, int CleanedUp, IReadOnlyList<Guid> TaskIds);
