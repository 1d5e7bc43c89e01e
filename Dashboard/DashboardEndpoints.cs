using Catalyst.Persistence;

namespace Catalyst.Dashboard;

/// <summary>The dashboard: a page that loads nothing from elsewhere, and the figures that it shows.</summary>
public static class DashboardEndpoints
{
    private static readonly (string Route, string Resource, string ContentType)[] Files =
    [
        ("/dashboard", "dashboard.html", "text/html; charset=utf-8"),
        ("/dashboard/dashboard.css", "dashboard.css", "text/css; charset=utf-8"),
        ("/dashboard/dashboard.js", "dashboard.js", "text/javascript; charset=utf-8"),
    ];

    /// <summary>Adds what reads the figures. The database comes from elsewhere.</summary>
    public static IServiceCollection AddCatalystDashboard(this IServiceCollection services) => services.AddSingleton<ClusterReader>();

    /// <summary>Maps <c>/dashboard</c> and <c>/api/dashboard</c>. Whoever mounts it decides who may come in.</summary>
    public static void MapCatalystDashboard(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/dashboard", ReadAsync)
            .WithTags("System").WithSummary("Silos, queues, phases, previews, dead letters and reminders, as numbers");
        foreach (var (route, resource, contentType) in Files)
        {
            var content = Read(resource);
            app.MapGet(route, () => Results.Bytes(content, contentType)).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> ReadAsync(ClusterReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return Results.Json(await reader.ReadAsync(cancellationToken), WireJson.Options);
        }
        catch (DatabaseUnavailableException unavailable)
        {
            return Results.Problem(
                unavailable.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The database cannot be reached");
        }
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(DashboardEndpoints).Assembly.GetManifestResourceStream("Catalyst.Dashboard.Page." + name)
            ?? throw new InvalidOperationException($"The page {name} is missing from the build.");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
