using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Streams;
using Orleans.TestingHost;

namespace Catalyst.Engine.Tests.Hosts;

/// <summary>A running engine: a cluster of one Orleans silo.</summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly TestCluster _cluster;

    private EngineHost(TestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.GrainFactory;

    public IServiceProvider Services => _cluster.Client.ServiceProvider;

    public static async Task<EngineHost> StartAsync()
    {
        var builder = new TestClusterBuilder(initialSilosCount: 1);
        builder.AddSiloBuilderConfigurator<Silo>();
        builder.AddClientBuilderConfigurator<Client>();
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new EngineHost(cluster);
    }

    public IStreamProvider Streams() => _cluster.Client.GetStreamProvider("Default");

    public Task StopAsync() => _cluster.StopAllSilosAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) => siloBuilder
            .AddMemoryGrainStorage("PubSubStore")
            .AddMemoryStreams("Default")
            .UseInMemoryReminderService();
    }

    private sealed class Client : IClientBuilderConfigurator
    {
        public void Configure(Microsoft.Extensions.Configuration.IConfiguration configuration, IClientBuilder clientBuilder) =>
            clientBuilder
                .AddMemoryStreams("Default");
    }
}
