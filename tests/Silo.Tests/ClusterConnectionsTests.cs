using Catalyst.Silo.Cluster;
using Npgsql;

namespace Catalyst.Silo.Tests;

public sealed class ClusterConnectionsTests
{
    private const string Catalysts =
        "Host=db;Port=5433;Username=user;Password=secret;Database=catalyst;SSL Mode=Require;"
        + "Minimum Pool Size=5;Maximum Pool Size=20;Application Name=catalyst";

    [Fact]
    public void Orleans_has_small_pools_of_its_own_to_the_same_database()
    {
        var reminders = new NpgsqlConnectionStringBuilder(ClusterConnections.ForReminders(Catalysts));
        var membership = new NpgsqlConnectionStringBuilder(ClusterConnections.ForMembership(Catalysts));

        (reminders.MinPoolSize, reminders.MaxPoolSize).ShouldBe((0, ClusterConnections.Reminders));
        (membership.MinPoolSize, membership.MaxPoolSize).ShouldBe((0, ClusterConnections.Membership));
        foreach (var pool in new[] { reminders, membership })
        {
            (pool.Host, pool.Port, pool.Username, pool.Password, pool.Database,
                pool.SslMode).ShouldBe(("db", 5433, "user", "secret", "catalyst", SslMode.Require));
        }

        // Pools go by the string.
        new[] { Catalysts, reminders.ConnectionString, membership.ConnectionString }.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }
}
