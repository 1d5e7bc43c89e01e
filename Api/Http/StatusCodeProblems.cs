namespace Catalyst.Api.Http;

/// <summary>Gives a body to answers of the framework that have only a status: no route, wrong method.</summary>
internal static class StatusCodeProblems
{
    public static IApplicationBuilder UseStatusCodeProblems(this IApplicationBuilder app) => app.UseStatusCodePages(static pages =>
    {
        var (context, response) = (pages.HttpContext, pages.HttpContext.Response);
        var (title, detail) = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("Not found", $"Nothing is served at {context.Request.Path}. /docs lists every endpoint."),
            StatusCodes.Status405MethodNotAllowed => (
                "Method not allowed",
                $"{context.Request.Method} is not possible here; allowed: {response.Headers.Allow}. /docs lists every endpoint."),
            StatusCodes.Status415UnsupportedMediaType => (
                "The content type is not supported", "Send JSON with the header 'Content-Type: application/json'."),
            StatusCodes.Status400BadRequest => ("The request is not valid",
                "The request could not be understood. /docs describes every endpoint."),
            _ => ("The request failed", $"The server answered with status {response.StatusCode}."),
        };
        return Problems.WriteAsync(context, response.StatusCode, title, detail);
    });
}
