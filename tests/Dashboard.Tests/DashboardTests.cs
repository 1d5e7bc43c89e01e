using Catalyst.Testing;
using System.Net;
using System.Text.Json;
using Catalyst.Events;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Streams.RabbitMq;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Catalyst.Dashboard.Tests;

/// <summary>What somebody sees who looks at a cluster's dashboard, over a real database.</summary>
public sealed class DashboardTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private TestDatabase _database = null!;
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SiloReports Reports => _app.Services.GetRequiredService<SiloReports>();

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync(Token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_database.Database);
        builder.Services.AddSingleton<SiloReports>();
        builder.Services.AddSingleton<ClusterStatistics>();
        builder.Services.AddCatalystDashboard();
        _app = builder.Build();
        _app.MapCatalystDashboard();
        await _app.StartAsync(Token);
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_cluster_is_shown_as_empty()
    {
        var cluster = await ReadAsync();

        foreach (var list in new[] { "silos", "queues", "phases", "previews", "dead_letters", "reminders" })
        {
            cluster.GetProperty(list).GetArrayLength().ShouldBe(0, list);
        }
    }

    [Fact]
    public async Task Silos_are_shown_side_by_side_and_what_they_work_on_is_added_up()
    {
        await PutAsync(Report("a"));
        await PutAsync(Report("b"));

        var cluster = await ReadAsync();

        cluster.GetProperty("silos").EnumerateArray().Select(s => s.GetProperty("silo_id").GetString()).ShouldBe(["a", "b"]);
        cluster.GetProperty("runs").GetProperty("coding").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Previews_and_dead_letters_are_counted_as_long_as_they_concern_somebody()
    {
        (string, string)[] previews = [("deployed", "healthy"), ("deployed", "healthy"), ("failed", "unreachable"), ("expired", "unknown")];
        foreach (var (status, health) in previews)
        {
            await ExecuteAsync($"""
                WITH task AS (
                    INSERT INTO tasks
                        (id, project_id, project_name, project_slug, trace_id, user_prompt, status, current_phase, version, seq)
                    SELECT id, id, 'Todo', 'todo', id, 'build', 'completed', 'deployment', 1, 1 FROM gen_random_uuid() AS id
                    RETURNING id)
                INSERT INTO preview_deployments
                    (id, task_id, project_id, project_slug, short_id, url, fallback_url, backend_url, status, health_status,
                     deployment_mode, port, expires_at)
                SELECT id, id, id, 'todo', '12345678', '', '', '', '{status}', '{health}', 'process', 1, now() FROM task
                """);
        }

        foreach (var replayed in new[] { "NULL", "NULL", "now()" })
        {
            await ExecuteAsync($"""
                INSERT INTO dead_letters (id, queue, body, failures, dead_at, replayed_at, message_id)
                VALUES (gen_random_uuid(), 'coder-queue', 'x', '[]', now(), {replayed}, gen_random_uuid())
                """);
        }

        var cluster = await ReadAsync();

        cluster.GetProperty("previews").EnumerateArray()
            .Select(p => (p.GetProperty("status").GetString(), p.GetProperty("health").GetString(), p.GetProperty("previews").GetInt64()))
            .ShouldBe([("deployed", "healthy", 2), ("failed", "unreachable", 1)]);
        var letters = cluster.GetProperty("dead_letters").EnumerateArray().ShouldHaveSingleItem();
        (letters.GetProperty("queue").GetString(), letters.GetProperty("letters").GetInt64()).ShouldBe(("coder-queue", 2));
    }

    /// <summary>With the broker are 100 messages, which both silos see, and 5 more of which each has its part.</summary>
    [Fact]
    public async Task What_the_broker_holds_counts_once_and_what_silos_hold_is_added_up()
    {
        await PutAsync(Report("a") with { Queues = [new QueueStatus("coder-queue", 103, 4, 1, 2, ReadyHere: 3)] });
        await PutAsync(Report("b") with { Queues = [new QueueStatus("coder-queue", 102, 6, 0, 2, ReadyHere: 2)] });
        await PutAsync(Report("c") with { Queues = [new QueueStatus("coder-queue", 90, 0, 2, 1, ReadyHere: 0)] });
        await ExecuteAsync("UPDATE silo_reports SET reported_at = now() - interval '5 seconds' WHERE silo_id = 'c'");

        var cluster = await ReadAsync();

        var queue = cluster.GetProperty("queues").EnumerateArray().ShouldHaveSingleItem();
        (queue.GetProperty("ready").GetInt64(), queue.GetProperty("in_flight").GetInt64(), queue.GetProperty("retrying").GetInt64(),
            queue.GetProperty("consumers").GetInt32())
            .ShouldBe((105, 10, 3, 2));
        cluster.TryGetProperty("queues_trouble", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nobody_knows_the_queues_the_reason_is_shown_and_the_silos_are_there()
    {
        await PutAsync(Report("a") with { Queues = [], QueuesTrouble = "RabbitMQ does not answer." });
        var unknown = await ReadAsync();
        await PutAsync(Report("b"));
        var partly = await ReadAsync();

        unknown.GetProperty("silos").GetArrayLength().ShouldBe(1);
        unknown.GetProperty("queues").GetArrayLength().ShouldBe(0);
        unknown.GetProperty("queues_trouble").GetString().ShouldBe("RabbitMQ does not answer.");
        partly.GetProperty("queues").EnumerateArray().ShouldHaveSingleItem().GetProperty("ready").GetInt64().ShouldBe(1);
        partly.GetProperty("queues_trouble").GetString().ShouldBe("RabbitMQ does not answer.");
    }

    [Fact]
    public async Task A_silo_that_fell_silent_is_not_shown()
    {
        await PutAsync(Report("alive"));
        await PutAsync(Report("dead"));
        await ExecuteAsync("UPDATE silo_reports SET reported_at = now() - interval '1 minute' WHERE silo_id = 'dead'");

        var silo = (await ReadAsync()).GetProperty("silos").EnumerateArray().ShouldHaveSingleItem();
        silo.GetProperty("silo_id").GetString().ShouldBe("alive");
    }

    [Fact]
    public async Task A_silo_that_stopped_takes_its_report_along()
    {
        await PutAsync(Report("a"));

        await Reports.RemoveAsync("a", Token);

        (await ReadAsync()).GetProperty("silos").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Reminders_are_counted_by_kind()
    {
        for (var i = 0; i < 3; i++)
        {
            await ExecuteAsync(
                "INSERT INTO orleansreminderstable (serviceid, grainid, remindername, starttime, period, grainhash, version) "
                + $"VALUES ('s', 'preview/{i}', 'expire', now(), 60000, {i}, 0)");
        }

        var reminder = (await ReadAsync()).GetProperty("reminders").EnumerateArray().ShouldHaveSingleItem();

        (reminder.GetProperty("grain").GetString(), reminder.GetProperty("reminder").GetString()).ShouldBe(("preview", "expire"));
        (reminder.GetProperty("count").GetInt64(), reminder.GetProperty("period_seconds").GetDouble()).ShouldBe((3, 60));
    }

    [Fact]
    public async Task Without_a_database_the_answer_says_so()
    {
        await _database.DisposeAsync();

        using var response = await _http.GetAsync("/api/dashboard", Token);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("/dashboard", "text/html")]
    [InlineData("/dashboard/dashboard.css", "text/css")]
    [InlineData("/dashboard/dashboard.js", "text/javascript")]
    public async Task The_page_loads_nothing_from_elsewhere(string path, string type)
    {
        using var response = await _http.GetAsync(path, Token);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync(Token)).ShouldNotContain("://");
    }

    private static SiloReport Report(string silo) => new(
        silo, string.Empty, Start, 100, 50, 1.5, 8, [new QueueStatus("coder-queue", 1, 2, 3, 4, 1)], null,
        new Dictionary<string, int> { ["coding"] = 1 });

    private Task PutAsync(SiloReport report) => Reports.PutAsync(report.SiloId, JsonSerializer.Serialize(report, WireJson.Options), Token);

    private async Task<JsonElement> ReadAsync()
    {
        using var response = await _http.GetAsync("/api/dashboard", Token);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token)).RootElement;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.Database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }
}
