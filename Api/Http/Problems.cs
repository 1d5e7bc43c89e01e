using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Catalyst.Api.Http;

/// <summary>Every error of the API as RFC 9457 problem details: <c>title</c> says what, <c>detail</c> says why and what to do.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    public static ProblemHttpResult BadRequest(string detail) =>
        Create(StatusCodes.Status400BadRequest, "The request is not valid", detail);

    public static ProblemHttpResult NotFound(string detail) => Create(StatusCodes.Status404NotFound, "Not found", detail);

    public static ProblemHttpResult Conflict(string title, string detail) => Create(StatusCodes.Status409Conflict, title, detail);

    public static ProblemHttpResult Unusable(string detail) =>
        Create(StatusCodes.Status422UnprocessableEntity, "This request cannot be built", detail);

    public static ProblemHttpResult Unavailable(string title, string detail) =>
        Create(StatusCodes.Status503ServiceUnavailable, title, detail);

    public static ProblemHttpResult TooLarge(string detail) =>
        Create(StatusCodes.Status413PayloadTooLarge, "The request is too large", detail);

    public static ProblemHttpResult NoSuchTask(Guid id) =>
        NotFound($"There is no task {id}. GET /api/tasks lists the tasks that exist.");

    public static ProblemHttpResult Create(int status, string title, string detail) =>
        TypedResults.Problem(
            new ProblemDetails { Status = status, Title = title, Detail = detail, Type = $"https://httpstatuses.io/{status}" });

    /// <summary>Writes a problem where no endpoint returns it: in middleware.</summary>
    public static Task WriteAsync(HttpContext context, int status, string title, string detail)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            return Create(status, title, detail).ExecuteAsync(context);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        return Task.CompletedTask;
    }
}
