using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Streams.RabbitMq;

namespace Orleans.Hosting;

/// <summary>Configures the provider on a client, which publishes and subscribes but reads no queue.</summary>
public sealed class ClientRabbitMqStreamConfigurator : ClusterClientPersistentStreamConfigurator
{
    internal ClientRabbitMqStreamConfigurator(string name, IClientBuilder client)
        : base(name, client, RabbitQueueAdapterFactory.Create) => ConfigureDelegate(services =>
    {
        RabbitMqStreamServices.Add(services, name);
        services.AddSingleton<IConfigurationValidator>(provider => new RabbitMqStreamOptionsValidator(
            name, provider.GetRequiredService<IOptionsMonitor<RabbitMqStreamOptions>>().Get(name), new StreamPullingAgentOptions()));
    });

    /// <summary>Sets the provider's options.</summary>
    public ClientRabbitMqStreamConfigurator ConfigureRabbitMq(Action<OptionsBuilder<RabbitMqStreamOptions>> configure)
    {
        this.Configure(configure);
        return this;
    }

    /// <summary>Puts another mapping between items and messages in the place of Orleans' serializer.</summary>
    public ClientRabbitMqStreamConfigurator UseDataAdapter(Func<IServiceProvider, IRabbitDataAdapter> create)
    {
        ConfigureDelegate(services => services.AddKeyedSingleton(Name, (provider, _) => create(provider)));
        return this;
    }
}
