using Catalyst.Persistence;
using Npgsql;

namespace Catalyst.Bench;

/// <summary>
/// The limit that one commit for each transaction could never pass: the smallest transaction of the same kind, in a bare loop.
/// </summary>
internal static class BareTransactions
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    /// <summary>Transactions per second of BEGIN; UPDATE; INSERT; COMMIT on that many connections.</summary>
    public static async Task<double> MeasureAsync(Database database, int connections)
    {
        await using (var setup = database.DataSource.CreateCommand(
            """
            CREATE TABLE bench_rows (id int PRIMARY KEY, version bigint NOT NULL);
            CREATE TABLE bench_events (id bigserial PRIMARY KEY, row_id int NOT NULL, body text NOT NULL);
            """))
        {
            await setup.ExecuteNonQueryAsync();
        }

        await using (var rows = database.DataSource.CreateCommand("INSERT INTO bench_rows SELECT n, 0 FROM generate_series(1, $1) n"))
        {
            rows.Parameters.Add(new() { Value = connections });
            await rows.ExecuteNonQueryAsync();
        }

        // The node's own pool, so that both sides have the same number of connections; the node is idle meanwhile.
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(1, connections).Select(row => LoopAsync(database.DataSource, row, watch)));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> LoopAsync(NpgsqlDataSource source, int row, Stopwatch watch)
    {
        var body = new string('x', 400);
        await using var connection = await source.OpenConnectionAsync();
        await using var update = new NpgsqlCommand("UPDATE bench_rows SET version = version + 1 WHERE id = $1",
            connection) { Parameters = { new() { Value = row } } };
        await using var insert = new NpgsqlCommand("INSERT INTO bench_events (row_id, body) VALUES ($1, $2)",
            connection) { Parameters = { new() { Value = row }, new() { Value = body } } };
        await update.PrepareAsync();
        await insert.PrepareAsync();
        var done = 0;
        for (; watch.Elapsed < Time; done++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await update.ExecuteNonQueryAsync();
            await insert.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }

        return done;
    }
}
