using Catalyst.Agents.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Catalyst.Agents;

/// <summary>Adds the agents.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="IAgent"/> for each phase. Needs an IBrain, git, sandboxes, <c>CatalystPaths</c> and an
    /// <see cref="IPreviewDeployer"/> beside it.
    /// </summary>
    public static IServiceCollection AddCatalystAgents(this IServiceCollection services, Action<AgentsOptions> configure)
    {
        services.AddOptions<AgentsOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AgentsOptions>, AgentsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<Browsers>();
        services.AddAgent<PlannerAgent>();
        services.AddAgent<ArchitectAgent>();
        services.AddAgent<CoderAgent>();
        services.AddAgent<TesterAgent>();
        services.AddAgent<ReviewerAgent>();
        services.AddAgent<DeployerAgent>();
        return services;
    }

    private static void AddAgent<T>(this IServiceCollection services)
        where T : class, IAgent
    {
        services.TryAddSingleton<T>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAgent, T>(provider => provider.GetRequiredService<T>()));
    }
}
