using Catalyst.Persistence.Migrations;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalyst.Persistence.Tests;

public sealed class MigratorTests(PostgresServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_and_view_of_the_specification_is_there()
    {
        await using var source = await EmptyAsync();
        await new Migrator(source, NullLogger.Instance).RunAsync(Token);
        await using var connection = await source.OpenConnectionAsync(Token);
        var names = (await connection.QueryAsync<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
            .ToHashSet();
        string[] expected =
        [
            "projects", "tasks", "agent_events", "preview_deployments", "explorer_scans", "llm_usage", "active_tasks", "task_statistics",
            "live_silos", "port_reservations", "documents",
        ];
        expected.Except(names).ShouldBeEmpty();
        (await connection.QueryAsync<string>(
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type = "
                + "'timestamp without time zone' AND table_name NOT LIKE 'orleans%'"))
            .ShouldBeEmpty();
        (await connection.ExecuteScalarAsync<long>("SELECT get_active_task_count()")).ShouldBe(0);
        (await connection.ExecuteScalarAsync<long>("SELECT cleanup_expired_previews()")).ShouldBe(0);
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_told_what_to_be_granted()
    {
        await using var source = await EmptyAsync();
        var role = $"reader_{Guid.NewGuid():N}";
        await using (var connection = await source.OpenConnectionAsync(Token))
        {
            await connection.ExecuteAsync($"REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE ROLE {role} LOGIN PASSWORD 'reader'");
        }

        await using (var poor = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(source.ConnectionString)
        {
            Username = role, Password = "reader", Pooling = false,
        }))
        {
            var refused = await Should.ThrowAsync<MigrationException>(() => new Migrator(poor, NullLogger.Instance).RunAsync(Token));
            refused.Message.ShouldContain("permission denied");
            refused.Message.ShouldContain("grant it CREATE on the schema public");
        }

        await using var owner = await source.OpenConnectionAsync(Token);
        await owner.ExecuteAsync($"DROP ROLE {role}");
    }

    [Fact]
    public async Task Silos_that_start_at_once_migrate_once()
    {
        await using var source = await EmptyAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => new Migrator(source, NullLogger.Instance).RunAsync(Token)));
        await using var connection = await source.OpenConnectionAsync(Token);
        (await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM schema_migrations")).ShouldBe(Migration.Embedded().Count);
    }

    [Fact]
    public async Task A_migration_that_changed_after_it_was_applied_stops_the_start()
    {
        await using var source = await EmptyAsync();
        await Run(source, new Migration(1, "0001_a", "CREATE TABLE a (id INT)"));
        var error = await Should.ThrowAsync<MigrationException>(() => Run(
            source, new Migration(1, "0001_a", "CREATE TABLE a (id BIGINT)"), new Migration(2, "0002_b", "CREATE TABLE b (id INT)")));
        error.Message.ShouldContain("0001_a");
        (await ExistsAsync(source, "b")).ShouldBeFalse();
    }

    [Fact]
    public async Task Line_ends_are_no_change()
    {
        await using var source = await EmptyAsync();
        await Run(source, new Migration(1, "0001_a", "CREATE TABLE a (\n id INT)"));
        await Run(source, new Migration(1, "0001_a", "CREATE TABLE a (\r\n id INT)"));
    }

    [Fact]
    public async Task A_failing_migration_leaves_nothing_and_can_be_repeated()
    {
        await using var source = await EmptyAsync();
        var good = new Migration(1, "0001_a", "CREATE TABLE a (id INT)");
        var error = await Should.ThrowAsync<MigrationException>(
            () => Run(source, good, new Migration(2, "0002_b", "CREATE TABLE b (id INT); SELECT nonsense")));
        error.Message.ShouldContain("0002_b");
        (await ExistsAsync(source, "a")).ShouldBeTrue();
        (await ExistsAsync(source, "b")).ShouldBeFalse();
        await Run(source, good, new Migration(2, "0002_b", "CREATE TABLE b (id INT)"));
        (await ExistsAsync(source, "b")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await using var source = await EmptyAsync();
        var first = new Migration(1, "0001_a", "CREATE TABLE a (id INT)");
        await Run(source, first, new Migration(2, "0002_b", "CREATE TABLE b (id INT)"));
        (await Should.ThrowAsync<MigrationException>(() => Run(source, first))).Message.ShouldContain("newer");
    }

    [Fact]
    public async Task What_was_not_published_before_the_outbox_went_by_task_still_is_to_be()
    {
        await using var source = await EmptyAsync();
        await Run(source, [.. Migration.Embedded().Where(migration => migration.Number < 10)]);
        var (half, all, none) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await using (var connection = await source.OpenConnectionAsync(Token))
        {
            foreach (var task in (Guid[])[half, all, none])
            {
                await connection.ExecuteAsync(
                    """
                    INSERT INTO tasks (id, project_id, project_name, project_slug, conversation_id, trace_id, user_prompt, status,
                        current_phase, state, version, seq)
                    VALUES (@task, gen_random_uuid(), 'It', 'it', gen_random_uuid(), gen_random_uuid(), 'build it', 'running', 'planning',
                        '{"phase": "planning"}', 3, 3);
                    INSERT INTO agent_events (event_id, trace_id, task_id, seq, actor, event_type, payload, metadata, created_at)
                    SELECT gen_random_uuid(), gen_random_uuid(), @task, seq, 'planner', 'agent.progress', '{}', '{}', now()
                    FROM generate_series(1, 3) seq
                    """,
                    new { task });
            }

            await connection.ExecuteAsync(
                """
                INSERT INTO outbox (id, silo_id)
                SELECT id, 'before' FROM agent_events WHERE task_id = @half AND seq > 1 OR task_id = @all
                """,
                new { half, all });
        }

        await Run(source, [.. Migration.Embedded()]);

        await using var after = await source.OpenConnectionAsync(Token);
        (await after.QueryAsync<(Guid, string, long)>("SELECT task_id, silo_id, published_seq FROM outbox"))
            .ShouldBe([(half, "before", 1), (all, "before", 0)], ignoreOrder: true);
        (await after.ExecuteScalarAsync<string>("SELECT state::jsonb ->> 'phase' FROM tasks WHERE id = @none", new { none }))
            .ShouldBe("planning");
    }

    private static Task Run(NpgsqlDataSource source, params Migration[] migrations) =>
        new Migrator(source, NullLogger.Instance, migrations).RunAsync(Token);

    private static async Task<bool> ExistsAsync(NpgsqlDataSource source, string table)
    {
        await using var connection = await source.OpenConnectionAsync(Token);
        return await connection.ExecuteScalarAsync<bool>("SELECT to_regclass(@table) IS NOT NULL", new { table });
    }

    private async Task<NpgsqlDataSource> EmptyAsync() => NpgsqlDataSource.Create(await server.CreateEmptyDatabaseAsync(Token));
}
