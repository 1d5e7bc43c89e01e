using System.Text.Json;
using Catalyst.Api.Tests.Support;
using Catalyst.Grains.FlowLogs;

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
        log.EnumerateObject().Select(field => field.Name).ShouldBe(["task_id", "metadata", "webhook_flow", "queue_flow", "agent_output", "microservices_flow", "truncated"]);
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
}
