using Catalyst.Api.Backend;
using Catalyst.Silo.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalyst.Api.Apis;

/// <summary>What this installation is and whether it works.</summary>
internal static class SystemApi
{
    public static void MapSystem(this IEndpointRouteBuilder app)
    {
        app.MapGet(
            "/api/environment/info", (EnvironmentReport report, CancellationToken cancellationToken) => report.ReadAsync(cancellationToken))
            .WithTags("System").WithSummary("What this installation is made of");
        app.MapGet("/health", HealthAsync).WithTags("System").WithSummary("200 when every part works, else 503")
            .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable).DisableRateLimiting();
        app.MapCatalystHealth();
        app.MapPrometheusScrapingEndpoint().WithTags("System").WithSummary("Metrics in Prometheus' text format").DisableRateLimiting();
    }

    private static async Task<IResult> HealthAsync(HealthCheckService checks, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        var report = await checks.CheckHealthAsync(check => check.Tags.Contains(PartHealth.Tag), cancellationToken);
        var healthy = report.Status == HealthStatus.Healthy;
        return Results.Json(
            new HealthAnswer(Word(healthy), [.. report.Entries.Select(entry => Part(entry.Key, entry.Value))]),
            statusCode: healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static HealthPart Part(string name, HealthReportEntry entry) =>
        entry.Status == HealthStatus.Healthy ? new HealthPart(name, Word(healthy: true), null)
        : entry.Exception is OperationCanceledException ? new HealthPart(name, Word(healthy: false), PartHealth.Silence)
        : new HealthPart(name, Word(healthy: false), entry.Description ?? entry.Exception?.Message);

    private static string Word(bool healthy) => healthy ? "healthy" : "unhealthy";
}

/// <param name="Status"><c>healthy</c> when every part is, else <c>unhealthy</c>.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthPart> Parts);

/// <param name="Detail">What is wrong and what to do; absent when nothing is.</param>
internal sealed record HealthPart(string Name, string Status, string? Detail);
