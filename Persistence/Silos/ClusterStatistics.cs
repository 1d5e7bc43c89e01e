namespace Catalyst.Persistence;

/// <summary>Unfinished tasks of one phase and status.</summary>
/// <param name="SilentSeconds">Since the one that was heard of longest ago.</param>
public sealed record PhaseCount(string Phase, string Status, long Tasks, double SilentSeconds);

/// <summary>Previews that have not been ended.</summary>
public sealed record PreviewCount(string Status, string Health, long Previews);

/// <summary>Messages of one queue that no consumer could take.</summary>
public sealed record DeadLetterCount(string Queue, long Letters);

/// <summary>Reminders of one kind.</summary>
public sealed record ReminderCount(string Grain, string Reminder, long Count, double PeriodSeconds);

/// <summary>What the database knows of the whole cluster. Counts only.</summary>
public sealed class ClusterStatistics(Database database)
{
    /// <summary>The outbox is counted no further.</summary>
    public const int UnpublishedLimit = 10_000;

    /// <summary>Unfinished tasks by phase and status.</summary>
    public async Task<IReadOnlyList<PhaseCount>> PhasesAsync(CancellationToken cancellationToken = default) => await ListAsync<PhaseCount>(
        """
        SELECT coalesce(current_phase, '') AS "Phase", status AS "Status", count(*) AS "Tasks",
               max(EXTRACT(EPOCH FROM (now() - updated_at)))::float8 AS "SilentSeconds"
        FROM active_tasks GROUP BY current_phase, status ORDER BY 1, 2
        """,
        cancellationToken);

    /// <summary>Previews by status and health; those that were stopped or have expired are left out.</summary>
    public async Task<IReadOnlyList<PreviewCount>> PreviewsAsync(CancellationToken cancellationToken = default) =>
        await ListAsync<PreviewCount>(
            """
            SELECT status AS "Status", health_status AS "Health", count(*) AS "Previews"
            FROM preview_deployments WHERE status IN ('starting', 'deployed', 'failed') GROUP BY 1, 2 ORDER BY 1, 2
            """,
            cancellationToken);

    /// <summary>Dead letters that nobody has replayed, by queue.</summary>
    public async Task<IReadOnlyList<DeadLetterCount>> DeadLettersAsync(CancellationToken cancellationToken = default) =>
        await ListAsync<DeadLetterCount>(
            """SELECT queue AS "Queue", count(*) AS "Letters" FROM dead_letters WHERE replayed_at IS NULL GROUP BY 1 ORDER BY 1""",
            cancellationToken);

    /// <summary>Reminders by grain type and name.</summary>
    public async Task<IReadOnlyList<ReminderCount>> RemindersAsync(CancellationToken cancellationToken = default) =>
        await ListAsync<ReminderCount>(
        """
        SELECT split_part(grainid, '/', 1) AS "Grain", remindername AS "Reminder", count(*) AS "Count",
            avg(period)::float8 / 1000 AS "PeriodSeconds"
        FROM orleansreminderstable GROUP BY 1, 2 ORDER BY 1, 2
        """,
        cancellationToken);

    /// <summary>
    /// Events that are committed and not yet with the broker, counted no further than <see cref="UnpublishedLimit"/>. What is younger than
    /// the marks that are still to come says nothing.
    /// </summary>
    public Task<long> UnpublishedAsync(CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteScalarAsync<long>(Database.Sql(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM outbox JOIN agent_events USING (task_id)
                WHERE seq > published_seq AND created_at < now() - interval '3 seconds' LIMIT @limit) waiting
            """,
            new { limit = UnpublishedLimit },
            token)),
        cancellationToken);

    private Task<List<T>> ListAsync<T>(string sql, CancellationToken cancellationToken) => database.RunAsync(
        async (connection, token) => (await connection.QueryAsync<T>(Database.Sql(sql, null, token))).AsList(),
        cancellationToken);
}
