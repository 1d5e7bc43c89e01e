using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Adds the event broker.</summary>
public static class EventsRegistration
{
    /// <summary>
    /// <see cref="IStreamBroker"/>, which is RabbitMQ where it has an address and else this process's memory, and over it
    /// <see cref="IEventTransport"/> and <see cref="IDeadLetters"/>. Whoever calls it registers an <see cref="IDeadLetterStore"/>.
    /// </summary>
    public static IServiceCollection AddCatalystEvents(this IServiceCollection services, Action<BrokerOptions>? configure = null)
    {
        services.AddOptions<BrokerOptions>().Configure(options => configure?.Invoke(options)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BrokerOptions>, BrokerOptionsValidator>();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => CreateBroker(
            provider.GetRequiredService<IOptions<BrokerOptions>>().Value, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RabbitBroker>>()));
        services.TryAddSingleton<IEventTransport, EventTransport>();
        services.TryAddSingleton<IDeadLetters, DeadLetters>();
        services.AddHostedService<DeadLetterCollector>();
        return services;
    }

    /// <exception cref="FormatException">The address is none.</exception>
    internal static IStreamBroker CreateBroker(BrokerOptions options, TimeProvider time, ILogger log)
    {
        var topology = options.BindsRoleQueues ? Topology.Pipeline : Topology.Pipeline with { Bindings = [] };
        return string.IsNullOrEmpty(options.RabbitUrl)
            ? new MemoryBroker(topology, options.QueueCapacity)
            : new RabbitBroker(
                new RabbitBrokerOptions(RabbitAddress.Parse(options.RabbitUrl))
                {
                    QueueCapacity = options.QueueCapacity,
                    Outstanding = options.Outstanding,
                    Heartbeat = options.Heartbeat,
                    ApplicationName = "Catalyst",
                    AddressKey = "RABBITMQ_URL",
                    QueueKey = "the key of config.yaml",
                    OutageNote = "Tasks go on committing; their events are sent when it is back.",
                    DeletionNote = "what still waits in it is lost, but tasks that were waiting for it wake by themselves",
                },
                topology, time, log);
    }
}
