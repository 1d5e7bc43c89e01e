using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.Providers;
using Orleans.Streams.RabbitMq;
using Orleans.Streams.RabbitMq.Balancing;

namespace Orleans.Hosting;

/// <summary>Configures the provider on a silo.</summary>
public sealed class SiloRabbitMqStreamConfigurator : SiloPersistentStreamConfigurator
{
    /// <summary>After so long the agent tells the cache of a failed delivery, which rests and repeats it by its own rules.</summary>
    private static readonly TimeSpan s_untilToldOfFailure = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Deliveries of new streams make the agent stop reading until its timer; the reading itself waits for messages and needs no timer.
    /// </summary>
    private static readonly TimeSpan s_readAgainAfter = TimeSpan.FromMilliseconds(10);

    internal SiloRabbitMqStreamConfigurator(string name, Action<Action<IServiceCollection>> configureDelegate)
        : base(name, configureDelegate, RabbitQueueAdapterFactory.Create)
    {
        ConfigureDelegate(services =>
        {
            RabbitMqStreamServices.Add(services, name);
            services.AddSingleton<IConfigurationValidator>(provider => new RabbitMqStreamOptionsValidator(
                name,
                provider.GetRequiredService<IOptionsMonitor<RabbitMqStreamOptions>>().Get(name),
                provider.GetRequiredService<IOptionsMonitor<StreamPullingAgentOptions>>().Get(name)));
            services.AddKeyedSingleton<IMessageDeliveryBackoffProvider>(name, new Once(s_untilToldOfFailure * 1.5));
            services.AddDeliveryWatch(name);
        });
        this.ConfigurePullingAgent(agent => agent.Configure(options =>
            (options.GetQueueMsgsTimerPeriod, options.MaxEventDeliveryTime) = (s_readAgainAfter, s_untilToldOfFailure)));
        UseSilos((_, _) => true);
    }

    /// <summary>Sets the provider's options.</summary>
    public SiloRabbitMqStreamConfigurator ConfigureRabbitMq(Action<OptionsBuilder<RabbitMqStreamOptions>> configure)
    {
        this.Configure(configure);
        return this;
    }

    /// <summary>Puts another mapping between items and messages in the place of Orleans' serializer.</summary>
    public SiloRabbitMqStreamConfigurator UseDataAdapter(Func<IServiceProvider, IRabbitDataAdapter> create)
    {
        ConfigureDelegate(services => services.AddKeyedSingleton(Name, (provider, _) => create(provider)));
        return this;
    }

    /// <summary>
    /// Divides the queues among the active silos for which <paramref name="reads"/> is true. The provider must be on all of those.
    /// </summary>
    public SiloRabbitMqStreamConfigurator UseSilos(Func<IServiceProvider, SiloAddress, bool> reads)
    {
        this.ConfigurePartitionBalancing((services, _) => new QueueBalancer(services, silo => reads(services, silo)));
        return this;
    }

    private sealed class Once(TimeSpan pause) : IMessageDeliveryBackoffProvider
    {
        public TimeSpan Next(int attempt) => pause;
    }
}
