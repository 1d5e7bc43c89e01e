using Catalyst.Engine.InProcess;
using Catalyst.Engine.InProcess.Reminders;
using Catalyst.Engine.InProcess.State;
using Catalyst.Engine.InProcess.Streams;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Storage;
using Orleans.Streams;
using Orleans.Timers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the embedded engine to a host.</summary>
public static class InProcessEngineServiceCollectionExtensions
{
    /// <summary>Runs the grains of the given assemblies inside this process, started and stopped with the host.</summary>
    public static IServiceCollection AddInProcessEngine(this IServiceCollection services, Action<InProcessEngineOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);

        // Names decide registrations, so they must be known now; everything else is read from the options when the engine starts.
        var names = new InProcessEngineOptions();
        configure(names);

        services.AddOptions<InProcessEngineOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<InProcessEngineOptions>, InProcessEngineOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging();
        services.TryAddSingleton<InProcessEngine>();
        services.TryAddSingleton<IActivationStatistics>(provider => provider.GetRequiredService<InProcessEngine>());
        services.TryAddSingleton<IClusterClient, GrainFactory>();
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        services.TryAddSingleton<ReminderService>();
        services.TryAddSingleton<IReminderRegistry>(provider => provider.GetRequiredService<ReminderService>());
        services.TryAddSingleton<IReminderStore>(provider => provider.GetRequiredService<IOptions<InProcessEngineOptions>>().Value switch
        {
            { DataSource: { } dataSource } options => new PostgresReminderStore(() => dataSource(provider), options.ServiceId),
            _ => new MemoryReminderStore(),
        });
        services.TryAddSingleton<IGrainStorage>(provider => provider.GetRequiredService<IOptions<InProcessEngineOptions>>().Value switch
        {
            { DataSource: { } dataSource } options => new PostgresGrainStorage(() => dataSource(provider), options.ServiceId),
            _ => new MemoryGrainStorage(),
        });
        foreach (var name in names.StorageNames)
        {
            services.TryAddKeyedSingleton<IGrainStorage>(name, (provider, _) => provider.GetRequiredService<IGrainStorage>());
        }

        foreach (var name in names.StreamProviderNames)
        {
            services.TryAddKeyedSingleton<IStreamProvider>(
                name, (provider, _) => new InProcessStreamProvider(name, provider.GetRequiredService<InProcessEngine>()));
        }

        services.AddHostedService<InProcessEngineHost>();
        return services;
    }
}
