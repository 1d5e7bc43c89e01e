using Catalyst.Api.Backend;
using Catalyst.Api.Telemetry;

namespace Catalyst.Api.Apis;

/// <summary>What this installation is and whether it works.</summary>
internal static class SystemApi
{
    private static readonly TimeSpan HealthTimeout = TimeSpan.FromSeconds(3);

    public static void MapSystem(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/environment/info", (EnvironmentReport report, CancellationToken cancellationToken) => report.ReadAsync(cancellationToken))
            .WithTags("System").WithSummary("What this installation is made of");
        app.MapGet("/health", HealthAsync).WithTags("System").WithSummary("200 when every part works, else 503")
            .Produces<HealthReport>().Produces<HealthReport>(StatusCodes.Status503ServiceUnavailable).DisableRateLimiting();
        app.MapGet("/health/live", () => TypedResults.Ok()).WithTags("System").WithSummary("200 while the process runs");
        app.MapGet("/health/ready", (IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
                ? Results.Ok()
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable))
            .WithTags("System").WithSummary("200 from the moment that its silo is a member of the cluster until it drains");
        app.MapGet("/metrics", (PrometheusMetrics metrics) => Results.Text(metrics.Write(), "text/plain; version=0.0.4; charset=utf-8"))
            .WithTags("System").WithSummary("Metrics in Prometheus' text format").DisableRateLimiting();
    }

    private static async Task<IResult> HealthAsync(IEnumerable<IHealthPart> parts, HttpResponse response, CancellationToken cancellationToken)
    {
        response.Headers.CacheControl = "no-store";
        var reports = await Task.WhenAll(parts.Select(part => CheckAsync(part, cancellationToken)));
        var healthy = reports.All(report => report.Status == HealthReport.Healthy);
        return Results.Json(
            new HealthReport(healthy ? HealthReport.Healthy : HealthReport.Unhealthy, reports),
            statusCode: healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<HealthPartReport> CheckAsync(IHealthPart part, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(HealthTimeout);
        string? trouble;
        try
        {
            trouble = await part.CheckAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            trouble = $"It did not answer within {HealthTimeout.TotalSeconds:0} s. Work waits for it and goes on by itself; look at the server's log if it stays so.";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            trouble = failure.Message;
        }

        return new HealthPartReport(part.Name, trouble is null ? HealthReport.Healthy : HealthReport.Unhealthy, trouble);
    }
}

internal sealed record HealthReport(string Status, IReadOnlyList<HealthPartReport> Parts)
{
    public const string Healthy = "healthy";

    public const string Unhealthy = "unhealthy";
}

/// <param name="Detail">What is wrong and what to do; absent when nothing is.</param>
internal sealed record HealthPartReport(string Name, string Status, string? Detail);
