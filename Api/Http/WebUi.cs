using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Catalyst.Api.Http;

/// <summary>
/// Serves the built web UI: hashed files for ever, the page itself never without asking, and the page for every address of its own.
/// </summary>
internal static class WebUi
{
    private static readonly string[] NotTheUis = ["/api", "/ws", "/git", "/openapi", "/docs", "/dashboard", "/health", "/metrics",
        "/assets"];

    public static void UseWebUi(this IApplicationBuilder app, ApiOptions options)
    {
        var index = Path.Combine(options.WebRoot, "index.html");
        if (Directory.Exists(options.WebRoot))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(Path.GetFullPath(options.WebRoot)),
                OnPrepareResponse = Cache,
            });
        }

        app.Use(async (context, next) =>
        {
            var request = context.Request;
            if (context.GetEndpoint() is not null || !IsPage(request))
            {
                await next(context);
                return;
            }

            context.Response.Headers.CacheControl = "no-cache";
            if (File.Exists(index))
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.SendFileAsync(index, context.RequestAborted);
                return;
            }

            await Previews.PreviewPages.WriteAsync(
                context, StatusCodes.Status200OK, "Catalyst is running, its web UI is not built",
                "Run ./catalyst up, which builds it, or set CATALYST_WEB_ROOT to a folder with the built files. The API works: its "
                    + "description is at /docs.");
        });
    }

    /// <summary>Whether the address is one of the UI's pages: not of the API, and not of a file that does not exist.</summary>
    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !NotTheUis.Any(prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
        && (!Path.HasExtension(request.Path) || request.Path == "/index.html");

    private static void Cache(StaticFileResponseContext file) => file.Context.Response.Headers.CacheControl =
        file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable"
            : "no-cache";
}
