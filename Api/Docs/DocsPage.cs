using Catalyst.Grains.Interfaces.Events;
using Microsoft.OpenApi;

namespace Catalyst.Api.Docs;

/// <summary>The API's description and a page to browse and try it, which loads nothing from elsewhere.</summary>
internal static class DocsPage
{
    private static readonly (string Route, string Resource, string ContentType)[] Files =
    [
        ("/docs", "docs.html", "text/html; charset=utf-8"),
        ("/docs/docs.css", "docs.css", "text/css; charset=utf-8"),
        ("/docs/docs.js", "docs.js", "text/javascript; charset=utf-8"),
    ];

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Catalyst",
                Version = "v1",
                Description = "Say what to build; watch it being planned, written, tested, reviewed and deployed.",
            };
            // Relative, so that the page works under whatever name the server has.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        openApi.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(JsonPayload))
            {
                schema.Type = JsonSchemaType.Object;
                schema.Description = "A JSON object.";
            }

            return Task.CompletedTask;
        });
    });

    public static void MapDocs(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        foreach (var (route, resource, contentType) in Files)
        {
            var content = Read(resource);
            app.MapGet(route, () => Results.Bytes(content, contentType)).ExcludeFromDescription();
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(DocsPage).Assembly.GetManifestResourceStream("Catalyst.Api.Docs." + name)
            ?? throw new InvalidOperationException($"The page {name} is missing from the build.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
