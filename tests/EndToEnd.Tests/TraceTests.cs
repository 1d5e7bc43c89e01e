using Catalyst.EndToEnd.Tests.Harness;
using Catalyst.Testing;
using Npgsql;

namespace Catalyst.EndToEnd.Tests;

/// <summary>An API and a silo with all the work, two processes on one PostgreSQL and one RabbitMQ, as a collector sees them.</summary>
public sealed class TraceTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_request_is_one_trace_from_HTTP_to_the_preview_across_silos_and_RabbitMQ()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        await using var postgres = new PostgresServer();
        await using var rabbit = await RabbitServer.OwnAsync(Limit);
        await using var collector = new TraceCollector();
        (string, string)[] shared =
        [
            ("POSTGRES_URL", Url(await postgres.CreateEmptyDatabaseAsync(Limit))),
            ("RABBITMQ_URL", await rabbit.CreateHostAsync(Limit)),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"),

            // A batch that is not taken in time is lost, and with it the trace is not whole.
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "120000"),
            ("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory"),
        ];
        await using var server = await CatalystServer.StartAsync(Limit, [.. shared, ("CATALYST_ROLES", "api")]);
        await using var silo = await SiloProcess.StartAsync(server, Limit, [.. shared, ("CATALYST_ROLES", "agents,previews")]);

        var id = await server.BuildAsync("hello world", Limit);
        var task = await server.CompletedAsync(id, Limit);

        string[] phases = ["planning", "architecture", "coding", "testing", "review", "deployment"];
        string[] events = ["task.initiated", "plan.created", "architecture.proposed", "code.pr.opened", "test.results", "review.decision"];
        string[] ofTheSilo =
        [
            "task", "commit", "start preview", "command test",
            .. phases.Select(phase => $"phase {phase}"),
            .. events.Select(name => $"deliver {name}"),
        ];
        var trace = Guid.Parse(task.Text("trace_id")!).ToString("N");
        var spans = await collector.UntilAsync(
            trace,
            spans => ofTheSilo.All(name => spans.Any(span => (span.Service, span.Name) == ("catalyst-silo", name)))
                && spans.Any(span => (span.Service, span.Name) == ("catalyst-api", "POST /api/chat/send"))
                && spans.All(span => span.Parent.Length == 0 || spans.Any(other => other.Id == span.Parent)),
            Limit);

        // All that happened follows from the request; nothing of it begins anew on the way.
        spans.Where(span => span.Parent.Length == 0).ShouldHaveSingleItem().Name.ShouldBe("POST /api/chat/send");

        var metrics = (await silo.MetricsAsync(Limit)).Split('\n');
        Counted(metrics, "catalyst_tasks_ended_total", "status=\"completed\"");
        Counted(metrics, "catalyst_outbox_delay_seconds_count");
        Counted(metrics, "catalyst_queue_messages", "queue=\"coder-queue\"", "state=\"ready\"");
        Counted(metrics, "catalyst_preview_start_duration_seconds_count", "outcome=\"healthy\"");
        foreach (var phase in phases)
        {
            Counted(metrics, "catalyst_phase_duration_seconds_count", $"phase=\"{phase}\"", "outcome=\"succeeded\"");
        }
    }

    private static void Counted(string[] metrics, string name, params string[] labels) => metrics.ShouldContain(
        line => line.StartsWith(name, StringComparison.Ordinal) && labels.All(label => line.Contains(label, StringComparison.Ordinal)),
        $"{name} {string.Join(' ', labels)}");

    private static string Url(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var user = database.Password is { } password ? $"{database.Username}:{password}" : database.Username;
        return $"postgresql://{user}@{database.Host}:{database.Port}/{database.Database}";
    }
}
