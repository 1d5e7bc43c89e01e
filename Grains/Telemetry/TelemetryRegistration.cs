using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Grains.Telemetry;

/// <summary>What a silo says of itself.</summary>
public static class TelemetryRegistration
{
    /// <summary>Measures calls and reports every few seconds. The silo adds its <see cref="IActivationCounts"/>.</summary>
    public static IServiceCollection AddCatalystTelemetry(this IServiceCollection services, SiloDescription description)
    {
        services.AddSingleton(description);
        services.AddSingleton<CallStatistics>();
        services.AddSingleton<IIncomingGrainCallFilter>(provider => provider.GetRequiredService<CallStatistics>());
        services.AddHostedService<SiloReporter>();
        return services;
    }
}
