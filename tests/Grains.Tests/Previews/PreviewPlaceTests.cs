using System.Net;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Previews;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Previews;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Grains.Tests.Previews;

/// <summary>Previews of other silos of the cluster: rows with their silo and their relay.</summary>
public sealed class PreviewPlaceTests(PostgresServer postgres)
{
    private const string OtherRelay = "10.9.8.7:8090";

    [Fact(Timeout = 60_000)]
    public async Task What_a_silo_that_is_gone_has_left_is_started_here_and_nothing_else_is()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database, replace: Relay("10.1.2.3"));
        var previews = node.Services.GetRequiredService<PreviewRepository>();
        await ClusterMembers.JoinAsync(database.Database, "lives", Token);
        var served = await RunsElsewhereAsync(node, "lives", released: true);
        var orphan = await RunsElsewhereAsync(node, "gone", released: true);
        var unreleased = await RunsElsewhereAsync(node, "gone", released: false);

        await UntilAsync(async () => (await previews.FindAsync(orphan, Token))!.Place != "gone"
            && (await previews.FindAsync(unreleased, Token))!.Status != "deployed");

        (await previews.FindAsync(unreleased, Token))!.Status.ShouldBe("stopped", "there is nothing here to start it from");
        await UntilAsync(async () => (await previews.FindAsync(orphan, Token))!.Status == "deployed");
        (await previews.FindAsync(orphan, Token))!.ShouldSatisfyAllConditions(
            row => row.Relay.ShouldBe("10.1.2.3:8090"),
            row => row.FallbackUrl.ShouldBe(row.PreviewUrl, "nobody reaches its port from where they sit"));
        (await previews.FindAsync(served, Token))!.Place.ShouldBe("lives");
        node.Driver.Running.Keys.ShouldBe([orphan]);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_left_here_of_a_preview_that_runs_elsewhere_is_stopped()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var driver = new FakePreviewDriver();
        Guid moved, own;
        await using (var before = await GrainNode.StartAsync(database, driver: driver, replace: Relay("10.1.2.3")))
        {
            await ClusterMembers.JoinAsync(database.Database, "lives", Token);
            await ClusterMembers.JoinAsync(database.Database, "killed", Token);
            moved = await RunsElsewhereAsync(before, "lives", released: true);
            own = await RunsElsewhereAsync(before, "killed", released: true, relay: "10.1.2.3:8090");
        }

        driver.Running[moved] = new PreviewHandle(1, 9000);
        driver.Running[own] = new PreviewHandle(7, 9000);
        await using var node = await GrainNode.StartAsync(database, driver: driver, replace: Relay("10.1.2.3"));
        var previews = node.Services.GetRequiredService<PreviewRepository>();

        await UntilAsync(async () => (await previews.FindAsync(own, Token))!.Place != "killed");
        driver.Running.Keys.ShouldBe([own]);
        driver.Starts.ShouldBeEmpty("the one that runs on this machine is adopted, whoever started it");
        (await previews.FindAsync(moved, Token))!.ShouldSatisfyAllConditions(
            row => row.Place.ShouldBe("lives"), row => row.Status.ShouldBe("deployed"));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Action<IServiceCollection> Relay(string address) => services => services.Configure<PreviewOptions>(
        options => (options.Relay, options.RelayKey) = (new IPEndPoint(IPAddress.Parse(address), 8090), new string('k', 32)));

    private static async Task<Guid> RunsElsewhereAsync(GrainNode node, string place, bool released, string relay = OtherRelay)
    {
        var id = await node.BeginAsync();
        await node.EventsToTheEndAsync(id);
        if (released)
        {
            Directory.CreateDirectory(node.Services.GetRequiredService<CatalystPaths>().Preview(id));
        }

        var spec = new PreviewSpec(id, Guid.CreateVersion7(), "it", new string('a', 40), "/nowhere", ".", ["node"],
            new Dictionary<string, string>(), "PORT", "/health", "/api");
        var now = DateTimeOffset.UnixEpoch.AddYears(200);
        await node.Services.GetRequiredService<PreviewRepository>().UpsertAsync(
            PreviewRows.New(spec, 9000, "fake", new PreviewOptions(), now) with
            {
                ContainerId = """{"pid":7,"port":9000}""", Status = "deployed", HealthStatus = "healthy", Place = place, Relay = relay,
            },
            Token);
        return id;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Token);
        }
    }
}
