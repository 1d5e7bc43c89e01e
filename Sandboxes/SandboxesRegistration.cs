using Catalyst.Sandboxes.Limits;
using Catalyst.Sandboxes.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalyst.Sandboxes;

/// <summary>Adds sandboxes.</summary>
public static class SandboxesRegistration
{
    /// <summary>Needs <see cref="CatalystPaths"/> to be registered.</summary>
    public static IServiceCollection AddCatalystSandboxes(this IServiceCollection services, Action<SandboxOptions>? configure = null)
    {
        services.AddOptions<SandboxOptions>().Configure(options => configure?.Invoke(options))
            .Validate(
                options => options.KeepDependencies >= TimeSpan.Zero, "storage.dependencies.retention_days must be 0 (for ever) or more.")
            .Validate(options => options.DependencyBytes >= 0, "storage.dependencies.max_size_gb must be 0 (any size) or more.")
            .ValidateOnStart();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LabelledProcesses>();
        services.AddSingleton(provider =>
            new CommandFolders(provider.GetRequiredService<CatalystPaths>(), PidNamespace.Id, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StartedCommands>();
        services.AddSingleton<ISandbox, ProcessSandbox>();
        services.AddSingleton<IControlGroupFiles, KernelFiles>();
        services.AddSingleton<ControlGroups>();
        services.AddSingleton<LimitWatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<LimitWatcher>());
        services.AddHostedService<OrphanReaper>();
        services.AddSingleton<DependencyStore>();
        services.AddSingleton<DependencyCollector>();
        services.AddHostedService<DependencyCollection>();
        return services;
    }
}
