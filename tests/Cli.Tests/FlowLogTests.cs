using System.Text.Json;
using Catalyst.Cli.Commands;

namespace Catalyst.Cli.Tests;

public sealed class FlowLogTests
{
    [Fact]
    public void All_flows_are_one_in_the_order_of_time()
    {
        var log = JsonElement.Parse("""
            {
              "input": {"prompt": "build a todo app"},
              "webhook_flow": [{"timestamp": "2026-01-01T10:00:00.000Z", "stage": "received", "source": "chat"}],
              "queue_flow": [{"timestamp": "2026-01-01T10:00:02.000Z", "stage": "dequeued", "queue": "planner-queue", "attempt": "1"}],
              "agent_output": [
                {"timestamp": "2026-01-01T10:00:01.000Z", "type": "task_started", "agent": "orchestrator", "event_type": "task.initiated"},
                {"timestamp": "2026-01-01T10:00:03.500Z", "type": "message", "agent": "planner", "message": "Reading"}],
              "microservices_flow": [],
              "final_result": {"status": "completed", "preview_url": "http://x.localhost/"}
            }
            """);

        FlowLog.Lines(log).ShouldBe(
        [
            "Input    build a todo app",
            "10:00:00.000  request  received        chat",
            "10:00:01.000  agent    task_started    orchestrator  task.initiated",
            "10:00:02.000  queue    dequeued        planner-queue  1",
            "10:00:03.500  agent    message         planner  Reading",
            "Result   completed  http://x.localhost/",
        ]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"input":7,"webhook_flow":{},"queue_flow":[null,3,"x"],"agent_output":[{}],"final_result":[]}""")]
    public void A_log_of_any_shape_is_shown_as_far_as_it_can_be(string log) =>
        Should.NotThrow(() => FlowLog.Lines(JsonElement.Parse(log)).ToList());
}
