using Microsoft.Extensions.Configuration;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>An Orleans cluster whose streams go through a real RabbitMQ.</summary>
internal sealed class RabbitStreamStage : StreamStage
{
    public const string Provider = "rabbit";

    private const string UrlKey = "RabbitUrl";
    private const string CapacityKey = "QueueCapacity";
    private const string WindowKey = "Window";

    private RabbitStreamStage(TestCluster cluster, string url)
    {
        Cluster = cluster;
        Url = url;
    }

    public TestCluster Cluster { get; }

    /// <summary>The virtual host.</summary>
    public string Url { get; }

    public override IStreamProvider Streams => Cluster.Client.GetStreamProvider(Provider);

    public static async Task<RabbitStreamStage> StartAsync(
        RabbitServer server, CancellationToken cancellationToken, short silos = 1, int queueCapacity = 10_000, int window = 256)
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var url = await server.CreateHostAsync(cancellationToken);
        var builder = new TestClusterBuilder(silos);
        builder.Properties[UrlKey] = url;
        builder.Properties[CapacityKey] = $"{queueCapacity}";
        builder.Properties[WindowKey] = $"{window}";
        builder.AddSiloBuilderConfigurator<Silo>();
        builder.AddClientBuilderConfigurator<Client>();
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new RabbitStreamStage(cluster, url);
    }

    public override ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private static void Configure(RabbitMqStreamOptions options, IConfiguration configuration)
    {
        options.Url = configuration[UrlKey];
        options.Topology = RabbitMqStreamTopology.Of(Provider, queues: 4);
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
            .AddRabbitMqStreams(Provider, options => RabbitStreamStage.Configure(options, siloBuilder.Configuration));
    }

    private sealed class Client : IClientBuilderConfigurator
    {
        public void Configure(IConfiguration configuration, IClientBuilder clientBuilder) => clientBuilder
            .Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Catalyst"))
            .AddRabbitMqStreams(Provider, options => RabbitStreamStage.Configure(options, configuration));
    }
}
