using System.Text.Json;
using Catalyst.Api.Tests.Support;
using Catalyst.Grains.FlowLogs;
using Catalyst.Persistence;

namespace Catalyst.Api.Tests;

public sealed class LogsTests
{
    [Fact]
    public async Task A_flow_log_is_answered_with_the_names_of_its_files()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        var line = JsonElement.Parse("""{"stage":"received"}""");
        host.Backend.Logs[task.Id] = new FlowLogView(task.Id, JsonElement.Parse("{}"), null, [line], [], [], [], null, false);

        var log = await (await host.SendAsync(HttpMethod.Get, $"/api/logs/tasks/{task.Id}")).JsonAsync();

        log.GetProperty("task_id").GetGuid().ShouldBe(task.Id);
        log.GetProperty("webhook_flow")[0].GetProperty("stage").GetString().ShouldBe("received");
        log.EnumerateObject().Select(field => field.Name)
            .ShouldBe(["task_id", "metadata", "webhook_flow", "queue_flow", "agent_output", "microservices_flow", "truncated"]);
    }

    [Fact]
    public async Task Without_a_log_or_a_task_the_answer_says_so()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();

        (await (await host.SendAsync(HttpMethod.Get, $"/api/logs/tasks/{task.Id}")).ShouldBeProblemAsync(404)).ShouldContain("no flow log");
        await (await host.SendAsync(HttpMethod.Get, $"/api/logs/tasks/{Guid.NewGuid()}")).ShouldBeProblemAsync(404);
        await (await host.SendAsync(HttpMethod.Get, "/api/logs/tasks/..%2f..%2fetc")).ShouldBeProblemAsync(400);
    }

    [Fact]
    public async Task Lines_are_searched_by_everything_that_is_asked()
    {
        await using var host = await ApiHost.StartAsync();
        var line = new AgentLogEntry(
            Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 7, "Coder", "Generated a.ts", "info",
            new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), "coding", "a.ts");
        host.Backend.AgentLogs.Lines.Add(line);

        var found = await (await host.SendAsync(
            HttpMethod.Get,
            $"/api/logs?task_id={line.TaskId}&agent=CODER&level=Info&text=a.ts%20gen&from=2026-03-04"
            + "&to=2026-03-05T01:00:00%2B01:00&limit=7&cursor=abc")).JsonAsync();

        host.Backend.AgentLogs.Asked.ShouldBe((
            new AgentLogQuery(line.TaskId, "Coder", "info", "a.ts gen", new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero),
                new(2026, 3, 5, 0, 0, 0, TimeSpan.Zero)), 7, "abc"));
        found.GetProperty("next_cursor").GetString().ShouldBe("more");
        found.GetProperty("items")[0].EnumerateObject().Select(field => field.Name).ShouldBe(
            ["id", "task_id", "trace_id", "seq", "agent_name", "message", "level", "timestamp", "phase", "file"]);
    }

    [Fact]
    public async Task Without_conditions_or_with_empty_ones_all_lines_are_meant()
    {
        await using var host = await ApiHost.StartAsync();

        (await host.SendAsync(HttpMethod.Get,
            "/api/logs?task_id=&agent=&level=&text=%20&from=&to=&limit=&cursor=")).EnsureSuccessStatusCode();
        host.Backend.AgentLogs.Asked!.Value.Query.ShouldBe(new AgentLogQuery());
        (await host.SendAsync(HttpMethod.Get, "/api/logs")).EnsureSuccessStatusCode();
        host.Backend.AgentLogs.Asked!.Value.ShouldBe((new AgentLogQuery(), 100, null));
    }

    [Theory]
    [InlineData("task_id=7", "'task_id'")]
    [InlineData("agent=robot", "'agent': expected one of planner, architect")]
    [InlineData("level=loud", "'level': expected one of info, success, warning, error")]
    [InlineData("text=!!!", "'text'")]
    [InlineData("from=yesterday", "'from'")]
    [InlineData("to=2026-13-01", "'to'")]
    [InlineData("to=0001-01-01", "'to'")]
    [InlineData("from=2026-03-04&to=2026-03-04", "after 'from'")]
    [InlineData("limit=0", "'limit'")]
    [InlineData("limit=1001", "'limit'")]
    [InlineData("limit=many", "'limit'")]
    [InlineData("cursor=nonsense", "cursor")]
    public async Task A_parameter_that_cannot_be_used_is_named(string parameters, string named)
    {
        await using var host = await ApiHost.StartAsync();

        (await (await host.SendAsync(HttpMethod.Get, "/api/logs?" + parameters)).ShouldBeProblemAsync(400)).ShouldContain(named);
        (await (await host.SendAsync(HttpMethod.Get, "/api/logs?text=" + new string('x', 201))).ShouldBeProblemAsync(400)).ShouldContain(
            "'text'");
    }

    [Fact]
    public async Task What_cannot_be_written_now_does_not_hold_up_a_search()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.AgentLogs.CaughtUp = Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);

        (await host.SendAsync(HttpMethod.Get, "/api/logs")).EnsureSuccessStatusCode();
    }
}
