using Catalyst.Grains.Recovery;
using Catalyst.Persistence;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Catalyst.Testing;
using Npgsql;

namespace Catalyst.Silo.Tests.InProcess;

/// <summary>The embedded engine is one node of one database.</summary>
public sealed class SoleNodeTests(PostgresServer server) : IAsyncLifetime
{
    private const string Elsewhere = "other-0a1b2c3d-77-0192abcd";

    private TestDatabase _database = null!;
    private SiloLeases _leases = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await server.CreateDatabaseAsync(Token);
        _leases = new SiloLeases(_database.Database);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_second_node_does_not_start_and_says_what_to_do()
    {
        await _leases.RenewAsync(Elsewhere, TimeSpan.FromHours(1), Token);
        var clock = new FakeTimeProvider();

        var starting = new SoleNode(new SiloIdentity(TimeProvider.System), _leases, clock).StartAsync(Token);
        while (!starting.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        var refusal = await Should.ThrowAsync<ConfigException>(() => starting);
        refusal.Message.ShouldContain(Elsewhere);
        refusal.Message.ShouldContain("CATALYST_ENGINE=orleans");
        refusal.Message.ShouldContain("POSTGRES_URL");
    }

    [Fact]
    public async Task One_that_was_killed_elsewhere_is_waited_for_until_its_lease_has_run_out()
    {
        await _leases.RenewAsync(Elsewhere, TimeSpan.FromSeconds(1), Token);

        await new SoleNode(new SiloIdentity(TimeProvider.System), _leases, TimeProvider.System).StartAsync(Token);

        (await _leases.ListAsync(Token)).ShouldNotContain(Elsewhere);
    }

    [Fact]
    public async Task Of_those_that_start_in_the_same_moment_one_does()
    {
        var (clock, silos) = (new FakeTimeProvider(), Enumerable.Range(0, 8).Select(_ => new SiloIdentity(TimeProvider.System)).ToList());
        var starting = silos.Select(silo => new SoleNode(silo, _leases, clock).StartAsync(Token)).ToList();

        var first = await Task.WhenAny(starting);
        await first;
        await _leases.RenewAsync(silos[starting.IndexOf(first)].Id, TimeSpan.FromHours(1), Token);
        while (!starting.TrueForAll(node => node.IsCompleted))
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        starting.Where(node => node != first).ShouldAllBe(node => node.IsFaulted && node.Exception.InnerException is ConfigException);
    }

    [Fact]
    public async Task What_a_node_did_besides_may_outlive_it()
    {
        await _leases.RenewAsync(Elsewhere + "/previews", TimeSpan.FromHours(1), Token);

        await new SoleNode(new SiloIdentity(TimeProvider.System), _leases, new FakeTimeProvider()).StartAsync(Token);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_whole_second_node_ends_with_the_exit_code_for_a_mistake_of_configuration()
    {
        await _leases.RenewAsync(Elsewhere, TimeSpan.FromHours(1), Token);
        using var home = Home.Of(new NpgsqlConnectionStringBuilder(_database.ConnectionString));

        (await home.RunAsync()).ShouldBe(2);
    }
}
