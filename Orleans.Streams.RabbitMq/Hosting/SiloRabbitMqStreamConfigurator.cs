using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.Providers;
using Orleans.Streams.RabbitMq;
using Orleans.Streams.RabbitMq.Balancing;

namespace Orleans.Hosting;

/// <summary>Configures the provider on a silo.</summary>
public sealed class SiloRabbitMqStreamConfigurator : SiloPersistentStreamConfigurator
{
    /// <summary>After so long the agent reports a failed delivery to the cache, which repeats it by its own rules.</summary>
    private static readonly TimeSpan FailureDelay = TimeSpan.FromMilliseconds(100);

    /// <summary>Deliveries of new streams make the agent stop reading until its timer; reading itself waits for messages.</summary>
    private static readonly TimeSpan ReadInterval = TimeSpan.FromMilliseconds(10);

    internal SiloRabbitMqStreamConfigurator(string name, Action<Action<IServiceCollection>> configureDelegate)
        : base(name, configureDelegate, RabbitQueueAdapterFactory.Create)
    {
        ConfigureDelegate(services =>
        {
            services.AddRabbitMqStreams(
                name, provider => provider.GetRequiredService<IOptionsMonitor<StreamPullingAgentOptions>>().Get(name));
            services.AddKeyedSingleton<IMessageDeliveryBackoffProvider>(name, new ConstantBackoff(FailureDelay * 1.5));

            // One filter serves all providers of the silo.
            services.AddSingleton(new RabbitProvider(name));
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutgoingGrainCallFilter, DeliveryFilter>());
        });
        this.ConfigurePullingAgent(agent => agent.Configure(options =>
            (options.GetQueueMsgsTimerPeriod, options.MaxEventDeliveryTime) = (ReadInterval, FailureDelay)));
        UseSilos((_, _) => true);
    }

    /// <summary>
    /// Divides the queues among the active silos for which <paramref name="consumes"/> is true. The provider must be on all of those.
    /// </summary>
    public SiloRabbitMqStreamConfigurator UseSilos(Func<IServiceProvider, SiloAddress, bool> consumes)
    {
        this.ConfigurePartitionBalancing((services, name) =>
        {
            // Nobody else can read what is in this process's memory.
            var isShared = RabbitMqStreamHosting.OptionsOf(services, name).Broker is not { IsDurable: false };
            var self = services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
            return new QueueBalancer(services, silo => (isShared || silo.Equals(self)) && consumes(services, silo));
        });
        return this;
    }

    private sealed class ConstantBackoff(TimeSpan pause) : IMessageDeliveryBackoffProvider
    {
        public TimeSpan Next(int attempt) => pause;
    }
}
