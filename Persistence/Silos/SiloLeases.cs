using Dapper;

namespace Catalyst.Persistence;

/// <summary>Which silos are alive, by the database's clock, so that silos with different clocks agree.</summary>
public sealed class SiloLeases(Database database)
{
    private const string Renewal =
        """
        INSERT INTO silo_leases (silo_id, expires_at) VALUES (@siloId, clock_timestamp() + @ttl)
        ON CONFLICT (silo_id) DO UPDATE SET expires_at = excluded.expires_at
        """;

    /// <summary>The silo lives for another <paramref name="ttl"/>.</summary>
    public Task RenewAsync(string siloId, TimeSpan ttl, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(Renewal, new { siloId, ttl }, token)), cancellationToken);

    /// <summary>The silo lives for <paramref name="ttl"/>, if no other does: of two that ask at the same time only one is given its lease.</summary>
    /// <param name="lives">Whether a lease that has not run out stands for a silo that lives.</param>
    /// <returns>Who lives instead; null when the lease was given.</returns>
    public Task<string?> TakeAloneAsync(string siloId, TimeSpan ttl, Func<string, bool> lives, CancellationToken cancellationToken = default) => database.RunAsync(
        async (connection, token) =>
        {
            await using var transaction = await connection.BeginTransactionAsync(token);
            await connection.ExecuteAsync(new CommandDefinition("LOCK TABLE silo_leases IN SHARE ROW EXCLUSIVE MODE", transaction: transaction, cancellationToken: token));
            var others = await connection.QueryAsync<string>(new CommandDefinition(
                "SELECT silo_id FROM silo_leases WHERE expires_at > clock_timestamp() AND silo_id <> @siloId ORDER BY silo_id", new { siloId }, transaction, cancellationToken: token));
            if (others.FirstOrDefault(lives) is { } other)
            {
                return other;
            }

            await connection.ExecuteAsync(new CommandDefinition(Renewal, new { siloId, ttl }, transaction, cancellationToken: token));
            await transaction.CommitAsync(token);
            return null;
        },
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
