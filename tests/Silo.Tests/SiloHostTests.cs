using Catalyst.Silo.Hosting;
using Catalyst.Testing;
using Dapper;
using Npgsql;

namespace Catalyst.Silo.Tests;

/// <summary>A silo as a process of its own, told something wrong.</summary>
public sealed class SiloHostTests(PostgresServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("storage:\n  databases:\n    postgres:\n      url: nonsense\n")]
    [InlineData("orchestration:\n  max_rework: 1000\n")]
    [InlineData("cluster:\n  roles: [nonsense]\n")]
    [InlineData("cluster:\n  roles: [agents]\n")]
    [InlineData("cluster:\n  silo_port: 70000\n  roles: [agents]\n")]
    [InlineData("preview:\n  relay:\n    port: 70000\n")]
    public async Task A_mistake_of_configuration_ends_it_with_the_exit_code_for_that(string config)
    {
        using var home = new Home(config);

        (await home.RunAsync()).ShouldBe(2);

        Servers(home.Path).ShouldBeEmpty("What it had started by then must have ended with it.");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_database_that_wants_a_password_which_is_missing_ends_it_so()
    {
        await using var database = await server.CreateDatabaseAsync(Token);
        using var home = Home.Of(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = null });
        (await home.RunAsync()).ShouldBe(2);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_database_of_a_newer_version_ends_it_so()
    {
        await using var database = await server.CreateDatabaseAsync(Token);
        await using (var connection = await database.Database.DataSource.OpenConnectionAsync(Token))
        {
            await connection.ExecuteAsync("INSERT INTO schema_migrations (number, name, checksum) VALUES (9999, '9999_future', '')");
        }

        using var home = Home.Of(new NpgsqlConnectionStringBuilder(database.ConnectionString));
        (await home.RunAsync()).ShouldBe(2);
    }

    /// <summary>Databases of this home that run: its own folder has them, or the one that root's servers have elsewhere.</summary>
    private static IEnumerable<string> Servers(string home)
    {
        const string elsewhere = "/var/lib/catalyst";
        var others = Directory.Exists(elsewhere) ? Directory.GetDirectories(elsewhere) : [];
        return others.Where(folder => Path.Combine(folder, "home") is var owner && File.Exists(owner)
            && File.ReadAllText(owner).StartsWith(home, StringComparison.Ordinal))
            .Append(home)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "postmaster.pid", SearchOption.AllDirectories));
    }
}
