using System.Text.Json;
using Catalyst.Agents.Logs;
using Catalyst.Grains.Interfaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Agents.Tests.Logs;

public sealed class TaskFlowLogTests
{
    private readonly Guid task = Guid.CreateVersion7();

    [Fact]
    public async Task Everything_lands_in_its_file_in_order()
    {
        using var folder = new TestFolder();
        await using var log = Log(folder.Path);
        log.Metadata(task, new { Name = "Todo", CreatedBy = (string?)null });
        log.Input(task, new { Prompt = "build" });
        for (var i = 0; i < 200; i++)
        {
            log.AgentOutput(task, "message", new { Number = i, TaskId = "forged" });
        }

        log.Service(task, "github", "service_call");
        log.FinalResult(task, new { Status = "completed" });
        await log.FlushAsync(TestContext.Current.CancellationToken);

        var directory = new CatalystPaths(folder.Path).LogsOf(task);
        Directory.GetFiles(directory).Select(Path.GetFileName).Order().ShouldBe(
            ["01-input.json", "04-agent-output.jsonl", "05-microservices-flow.jsonl", "06-final-result.json", "metadata.json"]);
        var lines = File.ReadAllLines(Path.Combine(directory, "04-agent-output.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(0, 200));
        lines.ShouldAllBe(line => line.GetProperty("task_id").GetGuid() == task && line.GetProperty("type").GetString() == "message");
    }

    [Fact]
    public async Task A_disk_that_cannot_be_written_fails_nothing()
    {
        using var folder = new TestFolder();
        var blocked = folder.Write("file", "in the way");
        await using var log = Log(blocked);
        log.Input(task, new { });
        log.Queue(task, "queued");
        await log.FlushAsync(TestContext.Current.CancellationToken);
        File.ReadAllText(blocked).ShouldBe("in the way");
    }

    [Fact]
    public async Task After_its_end_entries_are_dropped_quietly()
    {
        using var folder = new TestFolder();
        var log = Log(folder.Path);
        await log.DisposeAsync();
        log.Queue(task, "queued");
        await log.FlushAsync(TestContext.Current.CancellationToken);
        log.Dropped.ShouldBe(1);
    }

    private static TaskFlowLog Log(string root) => new(new CatalystPaths(root), TimeProvider.System, NullLogger<TaskFlowLog>.Instance);
}
