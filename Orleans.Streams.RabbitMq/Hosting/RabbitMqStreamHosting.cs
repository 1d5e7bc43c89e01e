using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Streams.RabbitMq;

namespace Orleans.Hosting;

/// <summary>Adds persistent streams over RabbitMQ.</summary>
public static class RabbitMqStreamHosting
{
    /// <summary>A stream provider named <paramref name="name"/>; every silo that may consume its queues adds it alike.</summary>
    public static ISiloBuilder AddRabbitMqStreams(this ISiloBuilder silo, string name, Action<RabbitMqStreamOptions> configure) =>
        silo.AddRabbitMqStreams(name, streams => streams.ConfigureRabbitMq(options => options.Configure(configure)));

    /// <inheritdoc cref="AddRabbitMqStreams(ISiloBuilder, string, Action{RabbitMqStreamOptions})"/>
    public static ISiloBuilder AddRabbitMqStreams(this ISiloBuilder silo, string name, Action<SiloRabbitMqStreamConfigurator> configure)
    {
        configure(new SiloRabbitMqStreamConfigurator(name, services => silo.ConfigureServices(services)));
        return silo;
    }

    /// <summary>The same provider for a client outside the cluster.</summary>
    public static IClientBuilder AddRabbitMqStreams(this IClientBuilder client, string name, Action<RabbitMqStreamOptions> configure) =>
        client.AddRabbitMqStreams(name, streams => streams.ConfigureRabbitMq(options => options.Configure(configure)));

    /// <inheritdoc cref="AddRabbitMqStreams(IClientBuilder, string, Action{RabbitMqStreamOptions})"/>
    public static IClientBuilder AddRabbitMqStreams(
        this IClientBuilder client, string name, Action<ClientRabbitMqStreamConfigurator> configure)
    {
        configure(new ClientRabbitMqStreamConfigurator(name, client));
        return client;
    }

    /// <summary>Sets the provider's options.</summary>
    public static T ConfigureRabbitMq<T>(this T streams, Action<OptionsBuilder<RabbitMqStreamOptions>> configure)
        where T : INamedServiceConfigurator
    {
        streams.Configure(configure);
        return streams;
    }

    /// <summary>Puts another mapping between items and messages in the place of Orleans' serializer.</summary>
    public static T UseDataAdapter<T>(this T streams, Func<IServiceProvider, IRabbitDataAdapter> create)
        where T : INamedServiceConfigurator
    {
        streams.ConfigureDelegate(services => services.AddKeyedSingleton(streams.Name, (provider, _) => create(provider)));
        return streams;
    }

    /// <summary>What silo and client have in common.</summary>
    internal static void AddRabbitMqStreams(
        this IServiceCollection services, string name, Func<IServiceProvider, StreamPullingAgentOptions> agent)
    {
        services.AddOptions<RabbitMqStreamOptions>(name);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(name, (provider, _) => new ProviderBroker(OptionsOf(provider, name), name, provider));
        services.TryAddKeyedSingleton<IRabbitDataAdapter>(name, (provider, _) => new SerializedDataAdapter(
            provider.GetRequiredService<Serializer<SerializedDataAdapter.Envelope>>(), OptionsOf(provider, name).DeclaredTopology!,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IConfigurationValidator>(
            provider => new RabbitMqStreamOptionsValidator(name, OptionsOf(provider, name), agent(provider)));
    }

    internal static RabbitMqStreamOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<RabbitMqStreamOptions>>().Get(name);
}

/// <summary>The broker of a provider: the application's, or one of its own that ends with it.</summary>
internal sealed class ProviderBroker(RabbitMqStreamOptions options, string name, IServiceProvider services) : IAsyncDisposable
{
    public IStreamBroker Broker { get; } = options.Broker ?? new RabbitBroker(
        options.BrokerOptions(name), options.DeclaredTopology!, services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<RabbitBroker>>());

    public ValueTask DisposeAsync() => options.Broker is null ? Broker.DisposeAsync() : ValueTask.CompletedTask;
}
