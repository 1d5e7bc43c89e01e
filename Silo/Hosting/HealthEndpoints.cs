using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Hosting;

/// <summary>What an orchestrator asks every process of Catalyst.</summary>
public static class HealthEndpoints
{
    /// <summary>Tag of the checks that decide whether the process is sent work.</summary>
    public const string Ready = "ready";

    /// <summary>Adds health checks, none yet. Whoever asks is told; a line in the log for every question would only repeat it.</summary>
    public static IHealthChecksBuilder AddCatalystHealth(this IServiceCollection services)
    {
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        return services.AddHealthChecks();
    }

    /// <summary>Ready from the host's start, which for a silo is when it has joined the cluster, until it begins to drain.</summary>
    public static IHealthChecksBuilder AddLifetimeCheck(this IHealthChecksBuilder checks, IHostApplicationLifetime? lifetime = null) =>
        checks.Add(new HealthCheckRegistration(
            "lifetime",
            services => new LifetimeCheck(lifetime ?? services.GetRequiredService<IHostApplicationLifetime>()),
            failureStatus: null,
            [Ready]));

    /// <summary>
    /// Maps <c>/health/live</c>, 200 while the process runs, and <c>/health/ready</c>, 200 while it takes work and 503 else.
    /// </summary>
    public static void MapCatalystHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }

    private sealed class LifetimeCheck(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy());
    }
}
