using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Serialization;
using Orleans.Streams.RabbitMq;
using Orleans.Streams.RabbitMq.Io;

namespace Orleans.Hosting;

/// <summary>Adds persistent streams over RabbitMQ.</summary>
public static class RabbitMqStreamHosting
{
    /// <summary>A stream provider named <paramref name="name"/>; every silo that may read its queues adds it alike.</summary>
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
    public static IClientBuilder AddRabbitMqStreams(this IClientBuilder client, string name,
        Action<ClientRabbitMqStreamConfigurator> configure)
    {
        configure(new ClientRabbitMqStreamConfigurator(name, client));
        return client;
    }
}

/// <summary>What silo and client have in common.</summary>
internal static class RabbitMqStreamServices
{
    public static void Add(IServiceCollection services, string name)
    {
        services.AddOptions<RabbitMqStreamOptions>(name);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton<IRabbitStreamBroker>(name, (provider, _) =>
        {
            var options = Options(provider, name);
            var time = provider.GetRequiredService<TimeProvider>();
            var link = options.Link
                ?? new RabbitLink(options.LinkOptions(name), options.Declared!, time,
                    provider.GetRequiredService<ILogger<RabbitStreamBroker>>());
            return new RabbitStreamBroker(link, options.MaxMessageBytes, time, owns: options.Link is null);
        });
        services.TryAddKeyedSingleton<IRabbitDataAdapter>(name, (provider, _) => new SerializedDataAdapter(
            provider.GetRequiredService<Serializer<SerializedDataAdapter.Envelope>>(), Options(provider, name).Declared!,
            provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>One for all providers of a silo: each call passes it.</summary>
    public static void AddDeliveryWatch(this IServiceCollection services, string provider)
    {
        services.AddSingleton(new RabbitProvider(provider));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutgoingGrainCallFilter, DeliveryWatch>());
    }

    private static RabbitMqStreamOptions Options(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<RabbitMqStreamOptions>>().Get(name);
}
