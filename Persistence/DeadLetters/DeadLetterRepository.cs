namespace Catalyst.Persistence;

/// <summary>An event that failed every delivery (<paramref name="Event"/>), or a message that was none (<paramref name="Body"/>).</summary>
/// <param name="Event">The envelope as JSON.</param>
/// <param name="Failures">A JSON array.</param>
/// <param name="MessageId">Id of the message that brought it here last.</param>
public sealed record DeadLetterRow(
    Guid Id, string Queue, string? Event, string? Body, string Failures, DateTimeOffset DeadAt, DateTimeOffset? ReplayedAt, Guid MessageId);

/// <summary>What became of a wish to replay a row.</summary>
public enum DeadLetterReplay
{
    Sent,
    SentBefore,
    NoEvent,
    NotFound,
}

/// <summary>The dead letters of all silos.</summary>
public sealed class DeadLetterRepository(Database database, TimeProvider time)
{
    private const string Columns =
        "id AS Id, queue AS Queue, event::text AS Event, body AS Body, failures::text AS Failures, dead_at AS DeadAt, replayed_at AS "
            + "ReplayedAt, message_id AS MessageId";

    /// <summary>
    /// Adds a letter; one that is known gets the new failures, of which the latest <paramref name="kept"/> stay, and waits for a replay
    /// anew. The same message twice changes nothing.
    /// </summary>
    public Task AddAsync(DeadLetterRow row, int kept, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            INSERT INTO dead_letters (id, queue, event, body, failures, dead_at, replayed_at, message_id)
            VALUES (@Id, @Queue, @Event::json, @Body, @Failures::jsonb, @DeadAt, NULL, @MessageId)
            ON CONFLICT (id) DO UPDATE
            SET failures = jsonb_path_query_array(
                    dead_letters.failures || excluded.failures, '$[last - $kept to last]', jsonb_build_object('kept', @kept - 1)),
                dead_at = excluded.dead_at, replayed_at = NULL, message_id = excluded.message_id
            WHERE dead_letters.message_id <> excluded.message_id
            """,
            new
            {
                row.Id,
                Queue = StorableText.Text(row.Queue),
                Event = row.Event is null ? null : StorableText.Json(row.Event),
                Body = StorableText.OptionalText(row.Body),
                Failures = StorableText.Json(row.Failures),
                row.DeadAt,
                row.MessageId,
                kept,
            },
            token)),
        cancellationToken);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<DeadLetterRow>> ListAsync(
        int limit, DateTimeOffset? beforeTime, Guid? beforeId, CancellationToken cancellationToken = default) => await database.RunAsync(
        async (connection, token) => (await connection.QueryAsync<DeadLetterRow>(Database.Sql(
            $"""
            SELECT {Columns} FROM dead_letters {(beforeTime is null ? "" : "WHERE (dead_at, id) < (@beforeTime, @beforeId)")}
            ORDER BY dead_at DESC, id DESC LIMIT @limit
            """,
            new { limit, beforeTime, beforeId },
            token))).AsList(),
        cancellationToken);

    public Task<DeadLetterRow?> FindAsync(Guid id, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<DeadLetterRow?>(Database.Sql(
            $"SELECT {Columns} FROM dead_letters WHERE id = @id", new { id }, token)),
        cancellationToken);

    /// <summary>
    /// Has <paramref name="send"/> send the letter and notes that in one transaction. Its lock lets two callers send once, and keeps the
    /// next death of the same event waiting until the replay is noted. When the process dies in between, the letter is still to be
    /// replayed.
    /// </summary>
    public Task<DeadLetterReplay> ReplayAsync(
        Guid id, Func<DeadLetterRow, CancellationToken, Task> send, CancellationToken cancellationToken = default) => database.RunOnceAsync(
        async (connection, token) =>
        {
            await using var transaction = await connection.BeginTransactionAsync(token);
            var row = await connection.QuerySingleOrDefaultAsync<DeadLetterRow?>(new CommandDefinition(
                $"SELECT {Columns} FROM dead_letters WHERE id = @id FOR UPDATE", new { id }, transaction, cancellationToken: token));
            if (row is not { Event: not null, ReplayedAt: null })
            {
                return row switch
                {
                    null => DeadLetterReplay.NotFound,
                    { Event: null } => DeadLetterReplay.NoEvent,
                    _ => DeadLetterReplay.SentBefore,
                };
            }

            await send(row, token);
            await connection.ExecuteAsync(new CommandDefinition(
                "UPDATE dead_letters SET replayed_at = @now WHERE id = @id", new { id, now = time.GetUtcNow() }, transaction,
                cancellationToken: token));
            await transaction.CommitAsync(token);
            return DeadLetterReplay.Sent;
        },
        cancellationToken);

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default) => await database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql("DELETE FROM dead_letters WHERE id = @id", new { id }, token)),
        cancellationToken) > 0;
}
