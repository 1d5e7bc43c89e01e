using Catalyst.Engine.InProcess;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the embedded engine to a host.</summary>
public static class InProcessEngineServiceCollectionExtensions
{
    /// <summary>Runs the grains of the given assemblies inside this process, started and stopped with the host.</summary>
    public static IServiceCollection AddInProcessEngine(this IServiceCollection services, Action<InProcessEngineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<InProcessEngineOptions>().Configure(configure);
        return services;
    }
}
