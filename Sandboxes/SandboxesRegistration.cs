using Catalyst.Sandboxes.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalyst.Sandboxes;

/// <summary>Adds sandboxes.</summary>
public static class SandboxesRegistration
{
    /// <summary>Needs <see cref="Grains.Interfaces.CatalystPaths"/> to be registered.</summary>
    public static IServiceCollection AddCatalystSandboxes(this IServiceCollection services, Action<SandboxOptions>? configure = null)
    {
        services.AddOptions<SandboxOptions>().Configure(options => configure?.Invoke(options));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LabelledProcesses>();
        services.AddSingleton<ISandbox, ProcessSandbox>();
        services.AddSingleton<DependencyStore>();
        return services;
    }
}
