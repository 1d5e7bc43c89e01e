using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalyst.Engine.Orleans;
using Catalyst.Engine.Tests.Grains;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Catalyst.Engine.Tests.Orleans;

/// <summary>Orleans' own providers over the tables and queries of <c>orleans-postgres.sql</c>.</summary>
public sealed class StorageTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-tests-");
    private readonly Guid _id = Guid.NewGuid();
    private Database _database = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new PersistenceOptions { DataDirectory = Path.Combine(_directory.FullName, "postgres") };
        _database = new Database(Options.Create(options), TimeProvider.System, NullLoggerFactory.Instance);
        await _database.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with/slash and ümlaut")]
    public async Task State_outlives_the_silo_and_counts_its_versions(string key)
    {
        using (var first = await StartAsync())
        {
            await Tally(first, key).AddAsync("a");
            await Tally(first, key).AddAsync("b");
            await first.StopAsync();
        }

        using var second = await StartAsync();
        (await Tally(second, key).ReadAsync()).ShouldBe((2, true));
        (await Tally(second, key).AddAsync("c")).ShouldBe(3);
        await Tally(second, key).ClearAsync();
        (await Tally(second, key).AddAsync("d")).ShouldBe(1);
        (await ScalarAsync("select version from orleansstorage")).ShouldBe(5);
        await second.StopAsync();
    }

    [Fact]
    public async Task State_is_plain_json_in_the_row_where_the_other_engine_looks_for_it()
    {
        using var silo = await StartAsync();
        await Tally(silo, SharedRow.Key).AddAsync("a");

        Encoding.UTF8.GetString((byte[])(await ScalarAsync("select payloadbinary from orleansstorage"))!).ShouldBe(SharedRow.Json);
        (await ScalarAsync(SharedRow.Query)).ShouldBe(SharedRow.Answer);
        await silo.StopAsync();
    }

    [Fact]
    public async Task A_write_over_somebody_elses_fails_and_the_next_activation_reads_anew()
    {
        using var silo = await StartAsync();
        await Tally(silo, "k").AddAsync("mine");
        await ScalarAsync("update orleansstorage set version = version + 1 returning version");

        await Should.ThrowAsync<global::Orleans.Storage.InconsistentStateException>(() => Tally(silo, "k").AddAsync("lost"));
        (await Tally(silo, "k").AddAsync("again")).ShouldBe(2);
        await silo.StopAsync();
    }

    [Fact]
    public async Task Reminders_are_written_changed_and_removed()
    {
        using var silo = await StartAsync();
        var grain = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IClockGrain>(_id);
        await grain.RemindAsync("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await grain.RemindAsync("wake", TimeSpan.FromHours(2), TimeSpan.FromHours(2));
        await grain.RemindAsync("other", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        (await ScalarAsync("select string_agg(remindername || ' ' || period || ' ' || version, ', ' order by remindername) from orleansreminderstable"))
            .ShouldBe("other 3600000 0, wake 7200000 1");
        (await grain.ForgetAsync("wake")).ShouldBeTrue();
        (await grain.ForgetAsync("wake")).ShouldBeFalse();
        (await ScalarAsync("select string_agg(remindername, ', ') from orleansreminderstable")).ShouldBe("other");
        await silo.StopAsync();
    }

    [Fact]
    public async Task Silos_find_each_other_and_leave_their_cluster_in_good_order()
    {
        const string statuses = "select string_agg(status::text, ' ' order by status) from orleansmembershiptable";
        using var one = await StartAsync();
        using var other = await StartAsync();
        (await ScalarAsync(statuses)).ShouldBe("3 3");
        var management = one.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        (await management.GetHosts(onlyActive: true)).Count.ShouldBe(2);

        await other.StopAsync();
        (await ScalarAsync(statuses)).ShouldBe("3 6");
        await one.StopAsync();
        (await ScalarAsync(statuses)).ShouldBe("6 6");
    }

    private static ITallyGrain Tally(IHost silo, string key) => silo.Services.GetRequiredService<IGrainFactory>().GetGrain<ITallyGrain>(key);

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("catalyst", "catalyst"))
            .ConfigureEndpoints(IPAddress.Loopback, FreePort.Find(), FreePort.Find())
            .AddCatalystMembership(_database.ConnectionString)
            .AddCatalystStorage(_database.ConnectionString));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
