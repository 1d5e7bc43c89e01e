using System.Net;
using System.Net.Sockets;
using Catalyst.Silo.Roles;
using Catalyst.Grains.Roles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Catalyst.Silo.Tests;

[Alias("tests.IRoleProbe")]
public interface IRoleProbe : IGrainWithIntegerKey
{
    /// <summary>The silo that hosts it.</summary>
    [Alias("Where")]
    Task<SiloAddress> WhereAsync();
}

[Alias("tests.IAgentProbe")]
public interface IAgentProbe : IRoleProbe;

[Alias("tests.IPreviewProbe")]
public interface IPreviewProbe : IRoleProbe;

[Alias("tests.IWorkerProbe")]
public interface IWorkerProbe : IRoleProbe;

[Alias("tests.IIntegrationProbe")]
public interface IIntegrationProbe : IRoleProbe;

internal abstract class RoleProbe(ILocalSiloDetails silo) : Grain
{
    public Task<SiloAddress> WhereAsync() => Task.FromResult(silo.SiloAddress);
}

[HostedBy(SiloRole.Agents)]
internal sealed class AgentProbe(ILocalSiloDetails silo) : RoleProbe(silo), IAgentProbe;

[HostedBy(SiloRole.Previews)]
internal sealed class PreviewProbe(ILocalSiloDetails silo) : RoleProbe(silo), IPreviewProbe;

[HostedBy(SiloRole.Previews)]
[StatelessWorker(2)]
internal sealed class WorkerProbe(ILocalSiloDetails silo) : RoleProbe(silo), IWorkerProbe;

[HostedBy(SiloRole.Integrations)]
internal sealed class IntegrationProbe(ILocalSiloDetails silo) : RoleProbe(silo), IIntegrationProbe;

/// <summary>Two silos with different roles: grains land only where their class's role is, whoever calls them.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private const int Grains = 40;

    private IHost _agents = null!;
    private IHost _previews = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var primary = FreePort.Find();
        _agents = await StartAsync(primary, primary, new SiloRoles([SiloRole.Api, SiloRole.Agents]));
        _previews = await StartAsync(FreePort.Find(), primary, new SiloRoles([SiloRole.Previews]));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in new[] { _previews, _agents })
        {
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }
    }

    [Fact]
    public async Task Grains_land_only_on_silos_with_their_role()
    {
        foreach (var caller in new[] { _agents, _previews })
        {
            (await PlacesAsync<IAgentProbe>(caller)).ShouldBe([Address(_agents)]);
            (await PlacesAsync<IPreviewProbe>(caller)).ShouldBe([Address(_previews)]);
            (await PlacesAsync<IWorkerProbe>(caller)).ShouldBe([Address(_previews)]);
        }
    }

    [Fact]
    public async Task A_role_that_no_silo_has_is_named_to_the_caller()
    {
        var failure = await Should.ThrowAsync<SiloUnavailableException>(() => Factory(_agents).GetGrain<IIntegrationProbe>(0).WhereAsync());

        failure.Message.ShouldContain("CATALYST_ROLES=integrations");
    }

    [Fact]
    public async Task Grains_wait_for_a_silo_of_their_role_rather_than_land_elsewhere()
    {
        await PlacesAsync<IPreviewProbe>(_agents);
        await _previews.StopAsync(Token);

        var failure = await Should.ThrowAsync<SiloUnavailableException>(
            () => Factory(_agents).GetGrain<IPreviewProbe>(Grains + 1).WhereAsync());
        failure.Message.ShouldContain("'previews'");
    }

    /// <summary>Every place that many grains landed at. A silo that has just joined is not known to all at once.</summary>
    private static async Task<SiloAddress[]> PlacesAsync<TGrain>(IHost caller)
        where TGrain : IRoleProbe
    {
        while (true)
        {
            try
            {
                return [.. (await Task.WhenAll(Enumerable.Range(0, Grains)
                    .Select(key => Factory(caller).GetGrain<TGrain>(key).WhereAsync()))).Distinct()];
            }
            catch (SiloUnavailableException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), Token);
            }
        }
    }

    private static IGrainFactory Factory(IHost host) => host.Services.GetRequiredService<IGrainFactory>();

    private static SiloAddress Address(IHost host) => host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    private static async Task<IHost> StartAsync(int port, int primary, SiloRoles roles)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(port, FreePort.Find(), new IPEndPoint(IPAddress.Loopback, primary))
            .UseCatalystRoles(roles));
        var host = builder.Build();
        await host.StartAsync(Token);
        return host;
    }
}
