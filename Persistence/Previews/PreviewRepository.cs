namespace Catalyst.Persistence;

/// <summary>
/// A task's preview. <paramref name="ContainerId"/> is a container's id or, for a process, its reference; <paramref name="Spec"/> is JSON.
/// </summary>
/// <param name="Place">The lease of whoever runs it.</param>
/// <param name="Relay">Address and port at which other machines reach it; null: it is on loopback.</param>
public sealed record PreviewRow(
    Guid TaskId,
    Guid ProjectId,
    string ProjectSlug,
    string PreviewUrl,
    string FallbackUrl,
    string BackendUrl,
    string? ContainerId,
    string Status,
    string HealthStatus,
    string DeploymentMode,
    int Port,
    string Spec,
    string? Error,
    DateTimeOffset DeployedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastHealthCheck,
    string? Place = null,
    string? Relay = null);

/// <summary>Previews and the ports that they hold.</summary>
public sealed class PreviewRepository(Database database)
{
    private const string Columns = """
        task_id AS TaskId, project_id AS ProjectId, project_slug AS ProjectSlug, url AS PreviewUrl, fallback_url AS FallbackUrl,
        backend_url AS BackendUrl, container_id AS ContainerId, status AS Status, health_status AS HealthStatus,
        deployment_mode AS DeploymentMode, port AS Port, spec AS Spec, error AS Error, created_at AS DeployedAt, expires_at AS ExpiresAt,
        last_health_check AS LastHealthCheck, place AS Place, relay AS Relay
        """;

    /// <summary>Writes the row; there is one a task.</summary>
    public Task UpsertAsync(PreviewRow row, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            """
            INSERT INTO preview_deployments (id, task_id, project_id, project_slug, short_id, url, fallback_url, backend_url, container_id,
                status, health_status, deployment_mode, port, spec, error, health_check_url, created_at, expires_at, last_health_check,
                place, relay)
            VALUES (@TaskId, @TaskId, @ProjectId, @ProjectSlug, @ShortId, @PreviewUrl, @FallbackUrl, @BackendUrl, @ContainerId, @Status,
                @HealthStatus, @DeploymentMode, @Port, @Spec::jsonb, @Error, @FallbackUrl, @DeployedAt, @ExpiresAt, @LastHealthCheck,
                @Place, @Relay)
            ON CONFLICT (task_id) DO UPDATE SET
                project_id = excluded.project_id, project_slug = excluded.project_slug, short_id = excluded.short_id, url = excluded.url,
                fallback_url = excluded.fallback_url, backend_url = excluded.backend_url, container_id = excluded.container_id,
                status = excluded.status, health_status = excluded.health_status, deployment_mode = excluded.deployment_mode,
                port = excluded.port, spec = excluded.spec, error = excluded.error, health_check_url = excluded.health_check_url,
                created_at = excluded.created_at, expires_at = excluded.expires_at, last_health_check = excluded.last_health_check,
                place = excluded.place, relay = excluded.relay
            """,
            new
            {
                row.TaskId,
                row.ProjectId,
                row.ProjectSlug,
                ShortId = Identifiers.Short(row.TaskId),
                row.PreviewUrl,
                row.FallbackUrl,
                row.BackendUrl,
                ContainerId = StorableText.OptionalText(row.ContainerId),
                row.Status,
                row.HealthStatus,
                row.DeploymentMode,
                row.Port,
                Spec = StorableText.Json(row.Spec),
                Error = StorableText.OptionalText(row.Error),
                row.DeployedAt,
                row.ExpiresAt,
                row.LastHealthCheck,
                row.Place,
                row.Relay,
            },
            token)),
        cancellationToken);

    /// <summary>The task's preview, or null.</summary>
    public Task<PreviewRow?> FindAsync(Guid taskId, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<PreviewRow>(
            Database.Sql($"SELECT {Columns} FROM preview_deployments WHERE task_id = @taskId", new { taskId }, token)),
        cancellationToken);

    /// <summary>The preview that <c>&lt;slug&gt;-&lt;short&gt;</c> names, or null.</summary>
    public Task<PreviewRow?> FindByHostAsync(string projectSlug, string shortId, CancellationToken cancellationToken = default) =>
        database.RunAsync(
        (connection, token) => connection.QueryFirstOrDefaultAsync<PreviewRow>(Database.Sql(
            $"""
            SELECT {Columns} FROM preview_deployments WHERE project_slug = @projectSlug AND short_id = @shortId
            ORDER BY (status IN ('starting', 'deployed')) DESC, created_at DESC LIMIT 1
            """,
            new { projectSlug = StorableText.Text(projectSlug), shortId = StorableText.Text(shortId) },
            token)),
        cancellationToken);

    /// <summary>The preview of the version that a project is at, or null.</summary>
    public Task<PreviewRow?> FindCurrentAsync(string projectSlug, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<PreviewRow>(Database.Sql(
            $"""
            SELECT {Columns} FROM preview_deployments
            WHERE task_id = (SELECT current_task_id FROM projects WHERE slug = @projectSlug)
            """,
            new { projectSlug = StorableText.Text(projectSlug) },
            token)),
        cancellationToken);

    /// <summary>The previews of a project's other versions, which can be gone back to.</summary>
    public Task<IReadOnlyList<PreviewRow>> ListSupersededAsync(Guid projectId, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM preview_deployments WHERE project_id = @projectId AND status = 'superseded'",
        new { projectId },
        cancellationToken);

    /// <summary>Previews that are starting or deployed, newest first.</summary>
    public Task<IReadOnlyList<PreviewRow>> ListActiveAsync(CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM preview_deployments WHERE status IN ('starting', 'deployed') ORDER BY created_at DESC, task_id DESC",
        new { },
        cancellationToken);

    /// <summary>Active previews whose time is over at <paramref name="now"/>.</summary>
    public Task<IReadOnlyList<PreviewRow>> ListExpiredAsync(
        DateTimeOffset now, CancellationToken cancellationToken = default) => QueryAsync(
        $"SELECT {Columns} FROM preview_deployments WHERE status IN ('starting', 'deployed') AND expires_at <= @now ORDER BY expires_at",
        new { now },
        cancellationToken);

    /// <summary>Active previews whose silo is not in the cluster any more.</summary>
    public Task<IReadOnlyList<PreviewRow>> ListAbandonedAsync(CancellationToken cancellationToken = default) => QueryAsync(
        $"""
        SELECT {Columns} FROM preview_deployments p WHERE status IN ('starting', 'deployed')
            AND NOT EXISTS (SELECT 1 FROM live_silos l WHERE l.silo_id = p.place)
        ORDER BY created_at
        """,
        new { },
        cancellationToken);

    /// <summary>
    /// Reserves a port of <paramref name="from"/>..<paramref name="to"/> that no task has and <paramref name="isFree"/> accepts; a task
    /// that has one keeps it. Null when none is left.
    /// </summary>
    public async Task<int?> ReservePortAsync(
        Guid taskId, int from, int to, Func<int, bool> isFree, CancellationToken cancellationToken = default)
    {
        var refused = new List<int>();
        while (true)
        {
            var (own, next) = await database.RunAsync(
                (connection, token) => connection.QuerySingleAsync<(int? Own, int? Next)>(Database.Sql(
                    """
                    SELECT (SELECT port FROM port_reservations WHERE task_id = @taskId) AS Own,
                           (SELECT min(p) FROM generate_series(@from, @to) p
                            WHERE p <> ALL(@refused) AND NOT EXISTS (SELECT 1 FROM port_reservations r WHERE r.port = p)) AS Next
                    """,
                    new { taskId, from, to, refused = refused.ToArray() },
                    token)),
                cancellationToken);
            if (own is not null || next is null)
            {
                return own;
            }

            if (!isFree(next.Value))
            {
                refused.Add(next.Value);
                continue;
            }

            // Another task may have taken it meanwhile; then nothing is inserted, and the next round sees why.
            await database.RunAsync(
                (connection, token) => connection.ExecuteAsync(Database.Sql(
                    "INSERT INTO port_reservations (port, task_id) VALUES (@port, @taskId) ON CONFLICT DO NOTHING",
                    new { port = next.Value, taskId },
                    token)),
                cancellationToken);
        }
    }

    /// <summary>Gives the task's port back.</summary>
    public Task ReleasePortAsync(Guid taskId, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) =>
            connection.ExecuteAsync(Database.Sql("DELETE FROM port_reservations WHERE task_id = @taskId", new { taskId }, token)),
        cancellationToken);

    private Task<IReadOnlyList<PreviewRow>> QueryAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.RunAsync(
        async (connection, token) =>
            (IReadOnlyList<PreviewRow>)(await connection.QueryAsync<PreviewRow>(Database.Sql(sql, parameters, token))).AsList(),
        cancellationToken);
}
