using Catalyst.Persistence;
using Dapper;

namespace Catalyst.Testing;

/// <summary>Silos that are in Orleans' membership table and nowhere else.</summary>
public static class ClusterMembers
{
    private const int Active = 3;
    private const int Dead = 6;

    /// <summary>A silo of another cluster, so that no silo of a test probes it: it lives until it is said to be dead.</summary>
    public static Task JoinAsync(Database database, string silo, CancellationToken cancellationToken = default) =>
        WriteAsync(database, "elsewhere", silo, Active, cancellationToken);

    /// <summary>The silo has left.</summary>
    public static Task LeaveAsync(Database database, string silo, CancellationToken cancellationToken = default) =>
        WriteAsync(database, "elsewhere", silo, Dead, cancellationToken);

    /// <summary>A silo of Catalyst's own cluster, which its members look at.</summary>
    public static Task JoinOwnAsync(Database database, string silo, CancellationToken cancellationToken = default) =>
        WriteAsync(database, "catalyst", silo, Active, cancellationToken);

    private static async Task WriteAsync(Database database, string cluster, string silo, int status, CancellationToken cancellationToken)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO orleansmembershipversiontable (deploymentid) VALUES (@cluster) ON CONFLICT DO NOTHING;
            INSERT INTO orleansmembershiptable (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime,
                iamalivetime)
            VALUES (@cluster, '127.0.0.1', abs(hashtext(@silo)) % 1000 + 1, abs(hashtext(@silo)), @silo, 'elsewhere', @status, 0, now(),
                now())
            ON CONFLICT (deploymentid, address, port, generation) DO UPDATE SET status = excluded.status
            """,
            new { cluster, silo, status },
            cancellationToken: cancellationToken));
    }
}
