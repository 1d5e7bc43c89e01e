using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Grains.Telemetry;

/// <summary>What a silo says of itself.</summary>
public static class TelemetryRegistration
{
    /// <summary>Reports every few seconds, and figures of the cluster for whoever reads them.</summary>
    public static IServiceCollection AddSiloReports(this IServiceCollection services, SiloDescription description)
    {
        services.AddSingleton(description);
        services.AddHostedService<SiloReporter>();
        services.AddHostedService<ClusterGauges>();
        return services;
    }
}
