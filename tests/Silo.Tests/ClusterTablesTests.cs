using System.Net;
using System.Net.Sockets;
using Catalyst.Silo.Cluster;
using Catalyst.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Catalyst.Silo.Tests;

[Alias("tests.IReminded")]
public interface IReminded : IGrainWithGuidKey, IRemindable
{
    [Alias("Remind")]
    Task RemindAsync(string name, TimeSpan due, TimeSpan period);

    [Alias("Forget")]
    Task<bool> ForgetAsync(string name);
}

internal sealed class Reminded : Grain, IReminded
{
    public Task RemindAsync(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task<bool> ForgetAsync(string name)
    {
        if (await this.GetReminder(name) is not { } reminder)
        {
            return false;
        }

        await this.UnregisterReminder(reminder);
        return true;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;
}

/// <summary>Orleans' own providers over the tables and queries of <c>orleans-postgres.sql</c>.</summary>
public sealed class ClusterTablesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("silo-tests-");
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

    [Fact]
    public async Task Reminders_are_written_changed_and_removed()
    {
        using var silo = await StartAsync();
        var grain = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IReminded>(_id);
        await grain.RemindAsync("wake", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await grain.RemindAsync("wake", TimeSpan.FromHours(2), TimeSpan.FromHours(2));
        await grain.RemindAsync("other", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        (await ScalarAsync(
            "select string_agg(remindername || ' ' || period || ' ' || version, ', ' order by remindername) from orleansreminderstable"))
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

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("catalyst", "catalyst"))
            .ConfigureEndpoints(IPAddress.Loopback, FreePort.Find(), FreePort.Find())
            .AddCatalystMembership(_database.ConnectionString)
            .AddCatalystReminders(_database.ConnectionString));
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
