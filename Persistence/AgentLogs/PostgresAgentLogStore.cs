namespace Catalyst.Persistence;

/// <summary>Agent logs in PostgreSQL.</summary>
internal sealed class PostgresAgentLogStore(Database database) : IAgentLogStore
{
    private const string Columns =
        "id AS Id, task_id AS TaskId, trace_id AS TraceId, seq AS Seq, agent_name AS AgentName, message AS Message, level AS Level, "
            + "logged_at AS Timestamp, phase AS Phase, file AS File";

    public Task WriteAsync(IReadOnlyList<AgentLogEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
        {
            return Task.CompletedTask;
        }

        // In the order of the key, so that silos that write the same lines at once wait for each other and never in a ring.
        var lines = entries.OrderBy(e => e.TaskId).ThenBy(e => e.Seq).Select(Storable).ToList();
        return database.RunAsync(
            (connection, token) => connection.ExecuteAsync(Database.Sql(
                """
                INSERT INTO agent_logs (id, task_id, trace_id, seq, agent_name, level, message, phase, file, logged_at, words)
                SELECT id, task_id, trace_id, seq, left(agent_name, 50), left(level, 20), message, left(phase, 50), file, logged_at,
                       array_to_tsvector(string_to_array(words, ' '))
                FROM unnest(@ids, @tasks, @traces, @seqs, @agents, @levels, @messages, @phases, @files, @times, @words)
                     AS line (id, task_id, trace_id, seq, agent_name, level, message, phase, file, logged_at, words)
                ON CONFLICT (task_id, seq) DO NOTHING
                """,
                new
                {
                    ids = lines.Select(e => e.Id).ToArray(),
                    tasks = lines.Select(e => e.TaskId).ToArray(),
                    traces = lines.Select(e => e.TraceId).ToArray(),
                    seqs = lines.Select(e => e.Seq).ToArray(),
                    agents = lines.Select(e => e.AgentName).ToArray(),
                    levels = lines.Select(e => e.Level).ToArray(),
                    messages = lines.Select(e => e.Message).ToArray(),
                    phases = lines.Select(e => e.Phase).ToArray(),
                    files = lines.Select(e => e.File).ToArray(),
                    times = lines.Select(e => e.Timestamp.UtcDateTime).ToArray(),
                    words = lines.Select(e => string.Join(' ', LogWords.Of(e.Message, e.File))).ToArray(),
                },
                token)),
            cancellationToken);
    }

    public async Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        limit = Cursor.Clamp(limit);
        var after = LogCursor.Parse(cursor);
        var sought = query.Text is null ? null : LogWords.Sought(query.Text);
        if (sought is [])
        {
            return new Page<AgentLogEntry>([], null);
        }

        // Only what is asked for stands in the statement, so that each question gets a plan of its own.
        (bool Wanted, string Condition)[] conditions =
        [
            (query.TaskId is not null, "task_id = @taskId"),
            (query.AgentName is not null, "agent_name = @agent"),
            (query.Level is not null, "level = @level"),
            (query.From is not null, "logged_at >= @from"),
            (query.To is not null, "logged_at < @to"),
            (sought is not null, "words @@ @words::tsquery"),
            (after is not null, "(logged_at, task_id, seq) < (@at, @afterTask, @afterSeq)"),
        ];
        var where = string.Join(" AND ", conditions.Where(c => c.Wanted).Select(c => c.Condition).DefaultIfEmpty("TRUE"));
        var rows = await database.RunAsync(
            async (connection, token) => (await connection.QueryAsync<AgentLogEntry>(Database.Sql(
                $"SELECT {Columns} FROM agent_logs WHERE {where} ORDER BY logged_at DESC, task_id DESC, seq DESC LIMIT @count",
                new
                {
                    query.TaskId,
                    agent = StorableText.OptionalText(query.AgentName),
                    level = StorableText.OptionalText(query.Level),
                    from = query.From?.ToUniversalTime(),
                    to = query.To?.ToUniversalTime(),
                    words = sought is null ? null : string.Join(" & ", sought.Select(word => $"'{word}':*")),
                    at = after?.At,
                    afterTask = after?.TaskId,
                    afterSeq = after?.Seq,
                    count = limit + 1,
                },
                token))).AsList(),
            cancellationToken);
        return LogCursor.Page(rows, limit);
    }

    public Task<long> FindLastSeqAsync(Guid taskId, CancellationToken cancellationToken) => database.RunAsync(
        (connection, token) => connection.ExecuteScalarAsync<long>(Database.Sql(
            "SELECT coalesce(max(seq), 0) FROM agent_logs WHERE task_id = @taskId", new { taskId }, token)),
        cancellationToken);

    public Task<int> RemoveAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            DELETE FROM agent_logs WHERE (task_id, seq) IN (
                SELECT task_id, seq FROM agent_logs WHERE logged_at < @before ORDER BY logged_at LIMIT @limit FOR UPDATE SKIP LOCKED)
            """,
            new { before = before.ToUniversalTime(), limit },
            token)),
        cancellationToken);

    private static AgentLogEntry Storable(AgentLogEntry entry) => entry with
    {
        AgentName = StorableText.Text(entry.AgentName),
        Level = StorableText.Text(entry.Level),
        Message = StorableText.Text(entry.Message),
        Phase = StorableText.OptionalText(entry.Phase),
        File = StorableText.OptionalText(entry.File),
    };
}
