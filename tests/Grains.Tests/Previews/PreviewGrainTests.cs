using System.Net;
using System.Net.Sockets;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Previews;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Tests.Previews;

public sealed class PreviewGrainTests(PostgresServer postgres)
{
    [Fact(Timeout = 60_000)]
    public async Task An_application_that_ends_by_itself_is_started_again_and_one_that_is_stopped_is_not()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var (id, preview) = await DeployedAsync(node);

        node.Driver.End(id, "The application ended by itself (exit code 7).");
        await UntilAsync(async () => node.Driver.Starts.Count == 2 && (await preview.GetAsync())!.Status == PreviewStatus.Deployed);
        (await preview.GetAsync())!.Error.ShouldBeNull();

        (await preview.DeleteAsync(PreviewStatus.Stopped)).ShouldBeTrue();
        (await preview.GetAsync())!.Status.ShouldBe(PreviewStatus.Stopped);
        node.Driver.Running.ShouldBeEmpty();
        node.Driver.Starts.Count.ShouldBe(2);
    }

    [Fact(Timeout = 60_000)]
    public async Task One_that_fails_at_its_first_start_fails_with_its_output_and_holds_nothing()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node =
            await GrainNode.StartAsync(database, driver: new FakePreviewDriver { Failure = "It last printed: no cupboard" });

        var (id, preview) = await DeployedAsync(node, PreviewStatus.Failed);

        (await preview.GetAsync())!.Error.ShouldNotBeNull().ShouldContain("no cupboard");
        node.Driver.Starts.Count.ShouldBe(1);
        node.Driver.Failure = null;
        (await preview.RestartAsync())!.Status.ShouldBe(PreviewStatus.Deployed);
        node.Driver.Running.Keys.ShouldBe([id]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_full_port_range_is_told_and_a_port_that_becomes_free_is_used()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var options = node.Services.GetRequiredService<IOptions<PreviewOptions>>().Value;
        (options.PortFrom, options.PortTo) = (port, port);

        var (_, first) = await DeployedAsync(node, PreviewStatus.Failed);
        (await first.GetAsync())!.Error.ShouldNotBeNull().ShouldContain("preview.process.port_range");

        other.Stop();
        (await first.RestartAsync())!.ShouldSatisfyAllConditions(
            p => p.Status.ShouldBe(PreviewStatus.Deployed), p => p.Port.ShouldBe(port));

        // Now this preview has the only port.
        await DeployedAsync(node, PreviewStatus.Failed);
        node.Driver.Running.Count.ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_node_that_stops_while_a_preview_starts_leaves_the_start_to_the_next()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var (home, driver) = (TestFolders.Create(), new FakePreviewDriver { Stalls = true });
        var node = await GrainNode.StartAsync(database, driver: driver, home: home);
        var id = await node.BeginAsync();
        await node.EventsToTheEndAsync(id);
        Directory.CreateDirectory(new CatalystPaths(home).Preview(id));
        var deploying = node.Grains.GetGrain<IPreviewGrain>(id).DeployAsync(Spec(id));
        await UntilAsync(() => Task.FromResult(driver.Starts.Count == 1));

        await node.DisposeAsync();

        await deploying.ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        driver.Stalls = false;
        await using var next = await GrainNode.StartAsync(database, driver: driver, home: home);
        var preview = next.Grains.GetGrain<IPreviewGrain>(id);
        await UntilAsync(async () => (await preview.GetAsync())!.Status != PreviewStatus.Starting);
        (await preview.GetAsync())!.ShouldSatisfyAllConditions(p => p.Status.ShouldBe(PreviewStatus.Deployed), p => p.Error.ShouldBeNull());
        driver.Starts.Count.ShouldBe(2);
    }

    private static PreviewSpec Spec(Guid id) => new(
        id, Guid.CreateVersion7(), "it", new string('a', 40), "/nowhere", ".", ["node"], new Dictionary<string, string>(), "PORT",
        "/health", "/api");

    private static async Task<(Guid Id, IPreviewGrain Preview)> DeployedAsync(
        GrainNode node, PreviewStatus expected = PreviewStatus.Deployed)
    {
        var id = await node.BeginAsync();
        await node.EventsToTheEndAsync(id);
        var preview = node.Grains.GetGrain<IPreviewGrain>(id);
        var snapshot = await preview.DeployAsync(Spec(id));
        snapshot.Status.ShouldBe(expected, snapshot.Error);
        return (id, preview);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }
}
