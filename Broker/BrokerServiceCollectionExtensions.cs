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
        services.TryAddSingleton(Create);
        services.TryAddSingleton(provider => provider.GetRequiredService<IEventTransport>() is RabbitTransport rabbit
            ? rabbit.DeadLetters
            : ((MemoryTransport)provider.GetRequiredService<IEventTransport>()).DeadLetters);
        services.AddHostedService<Starter>();
        return services;
    }

    private static IEventTransport Create(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<BrokerOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();
        var topology = provider.GetRequiredService<Topology>();
        var deadLetters = provider.GetRequiredService<IDeadLetterStore>();
        return string.IsNullOrEmpty(options.RabbitUrl)
            ? new MemoryTransport(time, topology, options, deadLetters, provider.GetRequiredService<ILogger<MemoryTransport>>())
            : new RabbitTransport(options, time, deadLetters, topology, provider.GetRequiredService<ILogger<RabbitTransport>>());
    }

    private sealed class Starter(IEventTransport transport) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            transport is RabbitTransport rabbit ? rabbit.StartAsync(cancellationToken) : Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
