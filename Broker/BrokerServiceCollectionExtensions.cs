using Catalyst.Broker.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Broker;

/// <summary>Adds the event broker.</summary>
public static class BrokerServiceCollectionExtensions
{
    /// <summary><see cref="IEventTransport"/> and <see cref="IDeadLetters"/> in memory, with the topology of the pipeline.</summary>
    public static IServiceCollection AddCatalystBroker(this IServiceCollection services, Action<BrokerOptions>? configure = null)
    {
        services.AddOptions<BrokerOptions>().Configure(options => configure?.Invoke(options));
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Topology.Catalyst);
        services.TryAddSingleton(provider => new MemoryTransport(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Topology>(),
            provider.GetRequiredService<IOptions<BrokerOptions>>().Value,
            provider.GetRequiredService<ILogger<MemoryTransport>>()));
        services.TryAddSingleton<IEventTransport>(provider => provider.GetRequiredService<MemoryTransport>());
        services.TryAddSingleton<IDeadLetters>(provider => provider.GetRequiredService<MemoryTransport>().DeadLetters);
        return services;
    }
}
