using Catalyst.Api.Artifacts;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>What the agents wrote beside the code: plans, designs, reports.</summary>
internal static class ArtifactsApi
{
    public static void MapArtifacts(this IEndpointRouteBuilder app)
    {
        var artifacts = app.MapGroup("/api/artifacts").WithTags("Artifacts");
        artifacts.MapGet("/{taskId}", ListAsync).WithSummary("List a task's artifacts");
        artifacts.MapGet("/{taskId}/{**path}", GetAsync).WithSummary("One artifact").Produces(200, contentType: "application/octet-stream");
    }

    private static async Task<Results<Ok<ArtifactList>, ProblemHttpResult>> ListAsync(Guid taskId, ArtifactFiles files,
        IGrainFactory grains) =>
        (files.List(taskId), await grains.GetGrain<ITaskGrain>(taskId).GetAsync()) switch
        {
            ({ } items, _) => TypedResults.Ok(new ArtifactList(taskId, items)),
            (null, not null) => TypedResults.Ok(new ArtifactList(taskId, [])),
            _ => Problems.NoSuchTask(taskId),
        };

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> GetAsync(
        Guid taskId, string path, ArtifactFiles files, HttpResponse response, CancellationToken cancellationToken)
    {
        if (files.Find(taskId, path) is not { } file)
        {
            return Problems.NotFound($"Task {taskId} has no such artifact. GET /api/artifacts/{taskId} lists what there is.");
        }

        // Whatever it contains, it runs nothing and acts for nobody: it was generated.
        response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'";
        response.Headers.CacheControl = "no-cache";
        var type = await ArtifactFiles.ContentTypeAsync(file, cancellationToken);
        return TypedResults.File(file.OpenRead(), type, lastModified: file.LastWriteTimeUtc, enableRangeProcessing: true);
    }
}

internal sealed record ArtifactList(Guid TaskId, IReadOnlyList<ArtifactFile> Items);
