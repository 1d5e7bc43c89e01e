using Catalyst.Engine.InProcess;
using Catalyst.Engine.InProcess.State;
using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;
using Catalyst.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Storage;

namespace Catalyst.Engine.Tests.InProcess;

/// <summary>A database of its own, with the engine's tables.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-tests-");
    private Database _database = null!;

    public NpgsqlDataSource DataSource => _database.DataSource;

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
}

/// <summary>State and reminders in the tables that both engines share.</summary>
public sealed class PostgresTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private readonly FakeTimeProvider _time = new();
    private readonly string _service = Barriers.NewName();

    [Theory]
    [InlineData("plain")]
    [InlineData("with/slash and ümlaut")]
    public async Task State_outlives_the_engine(string key)
    {
        await using (var first = await StartAsync())
        {
            await first.Grains.GetGrain<ITallyGrain>(key).AddAsync("a");
            await first.Grains.GetGrain<ITallyGrain>(key).AddAsync("b");
        }

        await using var second = await StartAsync();
        (await second.Grains.GetGrain<ITallyGrain>(key).ReadAsync()).ShouldBe((2, true));
        (await second.Grains.GetGrain<ITallyGrain>(key).AddAsync("c")).ShouldBe(3);
    }

    [Fact]
    public async Task State_is_plain_json_in_the_row_where_the_other_engine_looks_for_it()
    {
        await using var engine = await StartAsync();
        await engine.Grains.GetGrain<ITallyGrain>(SharedRow.Key).AddAsync("a");

        (await ScalarAsync<string>("select convert_from(payloadbinary, 'utf8') from orleansstorage where serviceid = $1")).ShouldBe(SharedRow.Json);
        (await ScalarAsync<string>(SharedRow.Query + " where serviceid = $1")).ShouldBe(SharedRow.Answer);
    }

    [Fact]
    public async Task State_cleared_and_written_again_keeps_its_versions()
    {
        await using var engine = await StartAsync();
        var grain = engine.Grains.GetGrain<ITallyGrain>("k");
        await grain.AddAsync("a");
        await grain.ClearAsync();
        await grain.LeaveAsync();
        (await grain.ReadAsync()).ShouldBe((0, false));
        (await grain.AddAsync("b")).ShouldBe(1);
        (await ScalarAsync<int>("select version from orleansstorage where serviceid = $1")).ShouldBe(3);
    }

    [Fact]
    public async Task A_write_over_somebody_elses_fails_and_the_next_activation_reads_anew()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var (mine, theirs) = (one.Grains.GetGrain<ITallyGrain>("k"), other.Grains.GetGrain<ITallyGrain>("k"));
        await mine.AddAsync("mine");
        await theirs.AddAsync("theirs");

        await Should.ThrowAsync<InconsistentStateException>(() => mine.AddAsync("lost"));
        (await mine.AddAsync("again")).ShouldBe(3);
    }

    [Fact]
    public async Task Of_two_first_writes_one_fails()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var (mine, theirs) = (one.Grains.GetGrain<ITallyGrain>("k"), other.Grains.GetGrain<ITallyGrain>("k"));
        (await mine.ReadAsync()).Exists.ShouldBeFalse();
        (await theirs.ReadAsync()).Exists.ShouldBeFalse();
        await mine.AddAsync("mine");
        await Should.ThrowAsync<InconsistentStateException>(() => theirs.AddAsync("theirs"));
        (await ScalarAsync<long>("select count(*) from orleansstorage where serviceid = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_reminder_outlives_the_engine_and_a_tick_missed_meanwhile_comes_after_the_start()
    {
        var key = Guid.NewGuid();
        await using (var first = await StartAsync())
        {
            await first.Grains.GetGrain<IClockGrain>(key).RemindAsync("r", TimeSpan.FromMinutes(5), TimeSpan.FromHours(1));
        }

        _time.Advance(TimeSpan.FromMinutes(30));
        await using var second = await StartAsync();
        var grain = second.Grains.GetGrain<IClockGrain>(key);
        (await grain.ForgetAsync("no such reminder")).ShouldBeFalse("and by now the reminders are read");
        _time.Advance(TimeSpan.FromSeconds(1));
        (await grain.RemindedAsync()).ShouldBe(["r"]);
        _time.Advance(TimeSpan.FromMinutes(35));
        (await grain.RemindedAsync()).ShouldBe(["r"], "the next regular tick, on an activation of its own");
    }

    [Fact]
    public async Task An_unregistered_reminder_does_not_come_back()
    {
        var key = Guid.NewGuid();
        await using (var first = await StartAsync())
        {
            await first.Grains.GetGrain<IClockGrain>(key).RemindAsync("r", TimeSpan.Zero, TimeSpan.FromHours(1));
            await first.Grains.GetGrain<IClockGrain>(key).ForgetAsync("r");
        }

        (await ScalarAsync<long>("select count(*) from orleansreminderstable where serviceid = $1")).ShouldBe(0);
    }

    [Fact]
    public async Task The_queries_that_Orleans_looks_up_find_what_this_engine_wrote()
    {
        await using var engine = await StartAsync();
        await engine.Grains.GetGrain<ITallyGrain>("shared").AddAsync("a");

        await using var lookup = postgres.DataSource.CreateCommand("select querytext from orleansquery where querykey = 'ReadFromStorageKey'");
        await using var command = postgres.DataSource.CreateCommand((string)(await lookup.ExecuteScalarAsync())!);
        var key = StorageKey.For(GrainId.Create("tally", "shared"), "tally");
        command.Parameters.AddWithValue("GrainIdHash", key.IdHash);
        command.Parameters.AddWithValue("GrainIdN0", key.N0);
        command.Parameters.AddWithValue("GrainIdN1", key.N1);
        command.Parameters.AddWithValue("GrainTypeHash", key.TypeHash);
        command.Parameters.AddWithValue("GrainTypeString", "tally");
        command.Parameters.AddWithValue("GrainIdExtensionString", key.Text!);
        command.Parameters.AddWithValue("ServiceId", _service);
        await using var reader = await command.ExecuteReaderAsync();
        (await reader.ReadAsync()).ShouldBeTrue();
        reader.GetInt32(reader.GetOrdinal("Version")).ShouldBe(1);
    }

    private Task<EngineHost> StartAsync() => EngineHost.StartAsync(
        options =>
        {
            options.ServiceId = _service;
            options.UsePostgres(_ => postgres.DataSource);
        },
        services => services.AddSingleton<TimeProvider>(_time));

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = postgres.DataSource.CreateCommand(sql);
        command.Parameters.AddWithValue(_service);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
