using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Providers;
using Orleans.Providers.Streams.Common;
using Orleans.Serialization;
using Orleans.TestingHost;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>How a stage is set up.</summary>
public sealed record StageSetup(short Silos = 1, int QueueCapacity = 10_000, int Window = 256);

/// <summary>An Orleans cluster with the stream provider over one of its brokers.</summary>
public sealed class StreamStage : IAsyncDisposable
{
    public const string Provider = "rabbit";

    /// <summary>Failed deliveries before a subscriber is spared an item.</summary>
    public const int DeliveryLimit = 3;

    private const string UrlKey = "RabbitUrl";
    private const string MemoryKey = "MemoryBroker";
    private const string CapacityKey = "QueueCapacity";
    private const string WindowKey = "Window";

    private static readonly RabbitTopology Topology = RabbitMqStreamTopology.Of(Provider, queues: 4);

    /// <summary>Silos and clients of a test cluster are made by classes without arguments, so they find their broker by its name.</summary>
    private static readonly ConcurrentDictionary<string, MemoryBroker> Memory = new();

    private StreamStage(TestCluster cluster, IStreamBroker broker, string url)
    {
        Cluster = cluster;
        Broker = broker;
        Url = url;
    }

    public TestCluster Cluster { get; }

    /// <summary>The broker itself, as another process would use it.</summary>
    public IStreamBroker Broker { get; }

    /// <summary>The virtual host; empty for a broker in memory.</summary>
    public string Url { get; }

    public IStreamProvider Streams => Cluster.Client.GetStreamProvider(Provider);

    public static async Task<StreamStage> OverRabbitAsync(RabbitServer server, StageSetup setup, CancellationToken cancellationToken)
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var url = await server.CreateHostAsync(cancellationToken);
        var cluster = await StartAsync(setup, (UrlKey, url));
        var options = new RabbitBrokerOptions(RabbitAddress.Parse(url)) { QueueCapacity = setup.QueueCapacity };
        return new StreamStage(cluster, new RabbitBroker(options, Topology, TimeProvider.System, NullLogger.Instance), url);
    }

    public static async Task<StreamStage> InMemoryAsync(StageSetup setup)
    {
        var name = Guid.NewGuid().ToString("N");
        var broker = Memory.GetOrAdd(name, _ => new MemoryBroker(Topology, setup.QueueCapacity));
        return new StreamStage(await StartAsync(setup, (MemoryKey, name)), broker, string.Empty);
    }

    /// <summary>Has the provider's agents of the first silo stop or start.</summary>
    public Task CommandAsync(PersistentStreamProviderCommand command) =>
        ((IControllable)Cluster.GetSiloServiceProvider().GetRequiredKeyedService<IStreamProvider>(Provider))
            .ExecuteCommand((int)command, null!);

    /// <summary>The next dead letter.</summary>
    public async Task<InboundMessage> LetterAsync(CancellationToken cancellationToken)
    {
        var found = new TaskCompletionSource<InboundMessage>();
        await using var consuming = Broker.Consume(new QueueConsumer(Broker.Topology.DeadLetterQueue, Window: 1, message =>
        {
            message.Settlement.Acknowledge();
            found.TrySetResult(message);
            return ValueTask.CompletedTask;
        }));
        return await found.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await Broker.DisposeAsync();
    }

    private static async Task<TestCluster> StartAsync(StageSetup setup, (string Key, string Value) broker)
    {
        var builder = new TestClusterBuilder(setup.Silos);
        builder.Properties[broker.Key] = broker.Value;
        builder.Properties[CapacityKey] = $"{setup.QueueCapacity}";
        builder.Properties[WindowKey] = $"{setup.Window}";
        builder.AddSiloBuilderConfigurator<Silo>();
        builder.AddClientBuilderConfigurator<Client>();
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }

    private static void Configure(RabbitMqStreamOptions options, IConfiguration configuration)
    {
        if (configuration[MemoryKey] is { } name)
        {
            options.Broker = Memory[name];
        }
        else
        {
            (options.Url, options.Topology) = (configuration[UrlKey], Topology);
        }

        options.QueueCapacity = configuration.GetValue<int>(CapacityKey);
        options.Window = configuration.GetValue<int>(WindowKey);
        options.DeliveryLimit = DeliveryLimit;
        options.Backoff = attempt => TimeSpan.FromMilliseconds(20 * attempt);
        options.PublishTimeout = TimeSpan.FromSeconds(configuration.GetValue<int>(CapacityKey) < 100 ? 1 : 30);
        options.Heartbeat = TimeSpan.FromSeconds(1);
    }

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) => siloBuilder
            .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Catalyst"))
            .Configure<ClusterMembershipOptions>(options =>
            {
                // A silo that a test kills is out of the cluster soon.
                (options.ProbeTimeout, options.NumMissedProbesLimit) = (TimeSpan.FromMilliseconds(500), 3);
            })
            .AddMemoryGrainStorage("PubSubStore")
            .AddRabbitMqStreams(Provider, options => StreamStage.Configure(options, siloBuilder.Configuration));
    }

    private sealed class Client : IClientBuilderConfigurator
    {
        public void Configure(IConfiguration configuration, IClientBuilder clientBuilder) => clientBuilder
            .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Catalyst"))
            .AddRabbitMqStreams(Provider, options => StreamStage.Configure(options, configuration));
    }
}
