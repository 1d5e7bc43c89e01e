using Dapper;

namespace Catalyst.Persistence;

/// <summary>Which silos are alive, by the database's clock, so that silos with different clocks agree.</summary>
public sealed class SiloLeases(Database database)
{
    /// <summary>The silo lives for another <paramref name="ttl"/>.</summary>
    public Task RenewAsync(string siloId, TimeSpan ttl, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            INSERT INTO silo_leases (silo_id, expires_at) VALUES (@siloId, now() + @ttl)
            ON CONFLICT (silo_id) DO UPDATE SET expires_at = excluded.expires_at
            """,
            new { siloId, ttl },
            token)),
        cancellationToken);

    /// <summary>The leases that have not run out.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken = default) => await database.RunAsync(
        async (connection, token) => (await connection.QueryAsync<string>(Database.Sql(
            "SELECT silo_id FROM silo_leases WHERE expires_at > now() ORDER BY silo_id",
            null,
            token))).AsList(),
        cancellationToken);

    /// <summary>The silo stops; its tasks are free at once. Leases that ran out a day ago go with it.</summary>
    public Task ReleaseAsync(string siloId, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            "DELETE FROM silo_leases WHERE silo_id = @siloId OR expires_at < now() - interval '1 day'",
            new { siloId },
            token)),
        cancellationToken);
}
