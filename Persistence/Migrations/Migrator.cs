using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalyst.Persistence.Migrations;

/// <summary>
/// Brings the schema up to date: each missing migration in a transaction of its own, one silo at a time. What was applied must not change
/// afterwards, or two installations of one version would differ without anybody noticing.
/// </summary>
internal sealed partial class Migrator(NpgsqlDataSource source, ILogger log, IReadOnlyList<Migration>? migrations = null)
{
    // Any number will do, so long as nobody else uses it in this database.
    private const long LockKey = 0x0043_4154_414c_5953;

    private readonly IReadOnlyList<Migration> _migrations = migrations ?? Migration.Embedded();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, "SELECT pg_advisory_lock(@LockKey)", new { LockKey }, cancellationToken);
        try
        {
            await ApplyMissingAsync(connection, cancellationToken);
        }
        catch (PostgresException forbidden) when (forbidden.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException(
                $"The user of POSTGRES_URL may not make tables there: {forbidden.MessageText}. Make it the owner of the database, or grant "
                    + "it CREATE on the schema public.", forbidden);
        }
        finally
        {
            if (connection.FullState == System.Data.ConnectionState.Open)
            {
                await ExecuteAsync(connection, "SELECT pg_advisory_unlock(@LockKey)", new { LockKey }, CancellationToken.None);
            }
        }
    }

    private async Task ApplyMissingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(
            connection,
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())
            """,
            null,
            cancellationToken);
        var applied = (await connection.QueryAsync<(int Number, string Name, string Checksum)>(new CommandDefinition(
            "SELECT number, name, checksum FROM schema_migrations", cancellationToken: cancellationToken))).ToDictionary(row => row.Number);

        // Everything is compared before anything is applied: a start that is refused leaves the schema as it was.
        foreach (var row in applied.Values)
        {
            var known = _migrations.FirstOrDefault(migration => migration.Number == row.Number);
            if (known is null && row.Number != Migration.OrleansNumber)
            {
                throw new MigrationException(
                    $"The database was migrated by a newer Catalyst ({row.Name} is not known here). Start that version, or use another "
                        + "database.");
            }

            if (known is not null && known.Checksum != row.Checksum && known.Number != Migration.OrleansNumber)
            {
                throw new MigrationException(
                    $"Migration {row.Name} was applied to this database with another content than this version has. Restore the file as it "
                        + "was and put the change into a new migration, or start with an empty database.");
            }
        }

        foreach (var migration in _migrations.Where(
            migration => !applied.TryGetValue(migration.Number, out var row) || row.Checksum != migration.Checksum))
        {
            await ApplyAsync(connection, migration, cancellationToken);
            LogApplied(migration.Name);
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            // Without parameters, for then a command may hold many statements.
            await using (var command = new NpgsqlCommand(migration.Sql, connection, transaction))
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            await ExecuteAsync(
                connection,
                """
                INSERT INTO schema_migrations (number, name, checksum) VALUES (@Number, @Name, @Checksum)
                ON CONFLICT (number) DO UPDATE SET checksum = excluded.checksum, applied_at = now()
                """,
                new { migration.Number, migration.Name, migration.Checksum },
                cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (PostgresException e) when (!DatabaseUnavailableException.IsCause(e)
            && e.SqlState != PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException($"Migration {migration.Name} failed and was rolled back: {e.MessageText}.", e);
        }
    }

    private static Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, object? parameters,
        CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));

    [LoggerMessage(110, LogLevel.Information, "Applied migration {Name}")]
    private partial void LogApplied(string name);
}
