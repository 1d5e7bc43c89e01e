namespace Catalyst.Persistence;

/// <summary>What a silo last said of itself.</summary>
/// <param name="Age">How long ago, by the database's clock.</param>
/// <param name="Report">JSON.</param>
public sealed record SiloReportRow(string SiloId, TimeSpan Age, string Report);

/// <summary>Where silos leave what they say of themselves, so that a dashboard anywhere sees all of them without asking any.</summary>
public sealed class SiloReports(Database database)
{
    /// <summary>Replaces the silo's last report.</summary>
    public Task PutAsync(string siloId, string report, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            INSERT INTO silo_reports (silo_id, report) VALUES (@siloId, @report::jsonb)
            ON CONFLICT (silo_id) DO UPDATE SET reported_at = now(), report = excluded.report
            """,
            new { siloId, report },
            token)),
        cancellationToken);

    /// <summary>The silo stops. Reports of silos that fell silent an hour ago go with it.</summary>
    public Task RemoveAsync(string siloId, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            "DELETE FROM silo_reports WHERE silo_id = @siloId OR reported_at < now() - interval '1 hour'",
            new { siloId },
            token)),
        cancellationToken);

    /// <summary>Every silo that reported within <paramref name="maxAge"/>.</summary>
    public async Task<IReadOnlyList<SiloReportRow>> ListAsync(TimeSpan maxAge, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
        async (connection, token) => (await connection.QueryAsync<SiloReportRow>(Database.Sql(
            """
            SELECT silo_id AS "SiloId", now() - reported_at AS "Age", report::text AS "Report"
            FROM silo_reports WHERE reported_at > now() - @maxAge ORDER BY silo_id
            """,
            new { maxAge },
            token))).AsList(),
        cancellationToken);
}
