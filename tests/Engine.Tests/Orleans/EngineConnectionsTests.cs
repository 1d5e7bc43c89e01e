using Catalyst.Engine.Orleans;
using Npgsql;

namespace Catalyst.Engine.Tests.Orleans;

public sealed class EngineConnectionsTests
{
    private const string Catalysts = "Host=db;Port=5433;Username=user;Password=secret;Database=catalyst;SSL Mode=Require;Minimum Pool Size=5;Maximum Pool Size=20;Application Name=catalyst";

    [Fact]
    public void Orleans_has_small_pools_of_its_own_to_the_same_database()
    {
        var storage = new NpgsqlConnectionStringBuilder(EngineConnections.ForStorage(Catalysts));
        var membership = new NpgsqlConnectionStringBuilder(EngineConnections.ForMembership(Catalysts));

        (storage.MinPoolSize, storage.MaxPoolSize).ShouldBe((0, EngineConnections.Storage));
        (membership.MinPoolSize, membership.MaxPoolSize).ShouldBe((0, EngineConnections.Membership));
        foreach (var pool in new[] { storage, membership })
        {
            (pool.Host, pool.Port, pool.Username, pool.Password, pool.Database, pool.SslMode).ShouldBe(("db", 5433, "user", "secret", "catalyst", SslMode.Require));
        }

        // Pools go by the string.
        new[] { Catalysts, storage.ConnectionString, membership.ConnectionString }.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }
}
