using Orleans.Configuration;
using Orleans.Streams.RabbitMq;

namespace Orleans.Hosting;

/// <summary>Configures the provider on a client, which publishes and subscribes but consumes no queue.</summary>
public sealed class ClientRabbitMqStreamConfigurator : ClusterClientPersistentStreamConfigurator
{
    internal ClientRabbitMqStreamConfigurator(string name, IClientBuilder client)
        : base(name, client, RabbitQueueAdapterFactory.Create) =>
        ConfigureDelegate(services => services.AddRabbitMqStreams(name, _ => new StreamPullingAgentOptions()));
}
