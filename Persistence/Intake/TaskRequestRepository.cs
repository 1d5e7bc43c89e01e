namespace Catalyst.Persistence;

/// <summary>A request that has the right to begin a task.</summary>
/// <param name="Source">The way in, e.g. <c>rest</c>.</param>
/// <param name="Requester">Id of who asked.</param>
/// <param name="Key">What the sender calls the request.</param>
/// <param name="Fingerprint">Of what was asked.</param>
public sealed record TaskRequestRow(string Source, string Requester, string Key, Guid TaskId, Guid ProjectId, string Fingerprint);

/// <summary>Requests by their keys: the first of a key decides which task it is.</summary>
public sealed class TaskRequestRepository(Database database, TimeProvider time)
{
    private const string Columns = """
        source AS Source, requester AS Requester, dedup_key AS Key, task_id AS TaskId, project_id AS ProjectId, fingerprint AS Fingerprint
        """;

    /// <summary>What the key stands for; null when nobody has used it.</summary>
    public Task<TaskRequestRow?> FindAsync(string source, string requester, string key, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            (connection, token) => connection.QuerySingleOrDefaultAsync<TaskRequestRow>(Database.Sql(
                $"SELECT {Columns} FROM task_requests WHERE source = @source AND requester = @requester AND dedup_key = @key",
                new { source, requester = StorableText.Text(requester), key = StorableText.Text(key) },
                token)),
            cancellationToken);

    /// <summary>Takes the key for <paramref name="row"/>, and answers the row that has it: this one or the first.</summary>
    public async Task<TaskRequestRow> ReserveAsync(TaskRequestRow row, CancellationToken cancellationToken = default)
    {
        await database.RunAsync(
            (connection, token) => connection.ExecuteAsync(Database.Sql(
                """
                INSERT INTO task_requests (source, requester, dedup_key, task_id, project_id, fingerprint, created_at)
                VALUES (@Source, @requester, @key, @TaskId, @ProjectId, @Fingerprint, @now)
                ON CONFLICT (source, requester, dedup_key) DO NOTHING
                """,
                new
                {
                    row.Source,
                    requester = StorableText.Text(row.Requester),
                    key = StorableText.Text(row.Key),
                    row.TaskId,
                    row.ProjectId,
                    row.Fingerprint,
                    now = time.GetUtcNow(),
                },
                token)),
            cancellationToken);
        return (await FindAsync(row.Source, row.Requester, row.Key, cancellationToken))!;
    }
}
