using Catalyst.Broker.Memory;
using Catalyst.Broker.RabbitMq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Broker;

/// <summary>Adds the event broker.</summary>
public static class BrokerServiceCollectionExtensions
{
    /// <summary>
    /// <see cref="IEventTransport"/> and <see cref="IDeadLetters"/> with the topology of the pipeline: over RabbitMQ where it has an address, else in
    /// memory. Dead letters are kept in memory unless an <see cref="IDeadLetterStore"/> is registered.
    /// </summary>
    public static IServiceCollection AddCatalystBroker(this IServiceCollection services, Action<BrokerOptions>? configure = null)
    {
        services.AddOptions<BrokerOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BrokerOptions>, BrokerOptionsValidator>();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Topology.Catalyst);
        services.TryAddSingleton<IDeadLetterStore>(provider => new MemoryDeadLetterStore(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<BrokerOptions>>().Value.DeadLetterCapacity));
        services.TryAddSingleton(provider => new RabbitTransport(
            Options(provider), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IDeadLetterStore>(), provider.GetRequiredService<Topology>(),
            provider.GetRequiredService<ILogger<RabbitTransport>>()));
        services.TryAddSingleton(provider => new MemoryTransport(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<Topology>(), Options(provider), provider.GetRequiredService<IDeadLetterStore>(),
            provider.GetRequiredService<ILogger<MemoryTransport>>()));
        services.TryAddSingleton<IEventTransport>(provider =>
            IsRabbit(provider) ? provider.GetRequiredService<RabbitTransport>() : provider.GetRequiredService<MemoryTransport>());
        services.TryAddSingleton(provider =>
            IsRabbit(provider) ? provider.GetRequiredService<RabbitTransport>().DeadLetters : provider.GetRequiredService<MemoryTransport>().DeadLetters);
        services.AddHostedService<Starter>();
        return services;
    }

    private static BrokerOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BrokerOptions>>().Value;

    private static bool IsRabbit(IServiceProvider provider) => !string.IsNullOrEmpty(Options(provider).RabbitUrl);

    private sealed class Starter(IEventTransport transport) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            transport is RabbitTransport rabbit ? rabbit.StartAsync(cancellationToken) : Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
