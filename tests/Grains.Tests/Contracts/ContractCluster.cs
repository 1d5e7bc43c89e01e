using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(Catalyst.Grains.Tests.Contracts.ContractCluster))]

namespace Catalyst.Grains.Tests.Contracts;

/// <summary>One Orleans silo for all tests of what Catalyst's grains rely on; each uses grains of its own.</summary>
public sealed class ContractCluster : IAsyncLifetime
{
    private readonly TestCluster _cluster = new TestClusterBuilder(initialSilosCount: 1).Build();

    public IGrainFactory Grains => _cluster.GrainFactory;

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
