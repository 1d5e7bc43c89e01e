using System.Text.Json;
using Catalyst.Events;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Tests.FlowLogs;

public sealed class TaskFlowLogTests(PostgresServer postgres) : IDisposable
{
    private readonly string _home = TestFolders.Create();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact(Timeout = 60_000)]
    public async Task A_task_leaves_its_whole_way_in_seven_files()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database, home: _home);
        node.Agents.On(TaskPhase.Coding, async (run, reporter, ct) =>
        {
            reporter.Report(new AgentReport("Generated a.ts", ReportLevel.Info, File: "a.ts"));
            await reporter.FlushAsync(ct);
            return AgentScript.Success(run.Phase);
        });

        var id = await node.BeginAsync("build a todo app");
        var events = await node.EventsToTheEndAsync(id);
        var log = (await ReadAsync(node, id))!;

        Directory.GetFiles(Folder(id)).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(
        [
            "01-input.json", "02-webhook-flow.jsonl", "03-queue-flow.jsonl", "04-agent-output.jsonl", "05-microservices-flow.jsonl",
            "06-final-result.json", "metadata.json",
        ]);
        log.AgentOutput.Select(Seq).ShouldBe(events.Select(e => e.Seq));
        log.AgentOutput.Single(line => line.GetProperty("type").GetString() == "tool_result").GetProperty("file").GetString()
            .ShouldBe("a.ts");
        Stages(log.WebhookFlow).ShouldBe(["received", "task_created", "queue_push"]);
        Stages(log.MicroservicesFlow).ShouldBe(["service_response"]);
        log.QueueFlow.Count(line => Stage(line) == "worker_assigned").ShouldBe(6);
        log.QueueFlow.Where(line => Stage(line) == "dequeued").Select(line => line.GetProperty("queue").GetString())
            .ShouldContain("coder-queue");
        log.Input!.Value.GetProperty("prompt").GetString().ShouldBe("build a todo app");
        log.Metadata!.Value.GetProperty("status").GetString().ShouldBe("completed");
        log.FinalResult!.Value.GetProperty("metrics").GetProperty("review_score").GetDouble().ShouldBe(90);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task After_a_crash_in_the_middle_of_a_write_nothing_is_missing_and_nothing_twice(int bytesLost)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        Guid id;
        var agents = new AgentScript();
        var working = agents.StayAt(TaskPhase.Testing);
        await using (var first = await GrainNode.StartAsync(database, agents, home: _home))
        {
            id = await first.BeginAsync();
            await working;
        }

        foreach (var file in Directory.GetFiles(Folder(id), "*.jsonl"))
        {
            await using var stream = File.OpenWrite(file);
            stream.SetLength(Math.Max(0, stream.Length - bytesLost));
        }

        await using var second = await GrainNode.StartAsync(database, home: _home);
        var events = await second.EventsToTheEndAsync(id);
        var log = (await ReadAsync(second, id))!;

        log.AgentOutput.Select(Seq).ShouldBe(events.Select(e => e.Seq));
        log.QueueFlow.Select(line => line.GetProperty("id").GetString()).ShouldBeUnique();
        log.FinalResult.ShouldNotBeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_folder_that_cannot_be_written_costs_the_task_nothing_and_the_log_is_completed_later()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await File.WriteAllTextAsync(Path.Combine(_home, "logs"), "in the way", Ct);
        await using var node = await GrainNode.StartAsync(database, home: _home);

        var id = await node.BeginAsync();
        var events = await node.EventsToTheEndAsync(id);
        (await ReadAsync(node, id)).ShouldBeNull();
        events[^1].EventType.ShouldBe(EventTypes.DeployComplete);

        File.Delete(Path.Combine(_home, "logs"));
        (await ReadAsync(node, id))!.AgentOutput.Select(Seq).ShouldBe(events.Select(e => e.Seq));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_log_is_read_while_it_is_written()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database, home: _home);
        var id = await node.BeginAsync();
        var events = await node.EventsToTheEndAsync(id);
        var whole = await ReadAsync(node, id);
        whole.ShouldNotBeNull();

        Task<FlowLogView?> reading;
        using (FlowFile.Open(Path.Combine(Folder(id), "04-agent-output.jsonl"), 1 << 20))
        {
            reading = node.Services.GetRequiredService<FlowLogReader>().ReadAsync(id, 1000, complete: false, Ct);
            reading.IsCompleted.ShouldBeFalse();
        }

        (await reading)!.AgentOutput.Select(Seq).ShouldBe(events.Select(e => e.Seq));
    }

    [Fact(Timeout = 60_000)]
    public async Task What_looks_like_a_secret_is_masked_everywhere()
    {
        const string token = "ghp_0123456789abcdefghijABCDEFGHIJ012345";
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database, home: _home);
        node.Agents.On(TaskPhase.Planning, async (_, reporter, ct) =>
        {
            reporter.Report(new AgentReport("cloning https://me:hunter2-hunter2@example.test/x.git", ReportLevel.Info));
            await reporter.FlushAsync(ct);
            return AgentScript.Answer("""{"api_key":"hunter2hunter2","note":"password=hunter2hunter2"}""");
        });

        var id = await node.BeginAsync($"build an app, my token is {token}");
        await node.EventsToTheEndAsync(id);
        await ReadAsync(node, id);

        foreach (var file in Directory.GetFiles(Folder(id)))
        {
            var text = await File.ReadAllTextAsync(file, Ct);
            text.ShouldNotContain(token);
            text.ShouldNotContain("hunter2");
        }

        (await File.ReadAllTextAsync(Path.Combine(Folder(id), "04-agent-output.jsonl"), Ct))
            .ShouldContain("https://me:[masked]@example.test");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_log_that_is_written_by_several_silos_or_was_removed_has_each_event_once_and_in_order()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var id = await node.BeginAsync();
        var events = await node.EventsToTheEndAsync(id);
        var row = (await node.Services.GetRequiredService<TaskRepository>().FindAsync(id, Ct))! with { CompletedAt = null };
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            TaskFlowLog[] silos = [Log(node), Log(node)];
            for (var told = 0; told < events.Count; told += random.Next(1, 4))
            {
                if (random.Next(6) == 0)
                {
                    Remove(id);
                }

                silos[random.Next(2)].Committed(row, [.. events.Skip(told).Take(random.Next(1, 5))]);
                if (random.Next(2) == 0)
                {
                    await silos[random.Next(2)].CatchUpAsync(id, Ct);
                    var lines = Lines(id);
                    lines.ShouldBe(Enumerable.Range(1, lines.Count).Select(i => (long)i), $"seed {seed}");
                }
            }

            await Eventually.FindAsync(
                async () =>
                {
                    await Task.WhenAll(silos.Select(silo => silo.CatchUpAsync(id, Ct)));
                    return Lines(id).SequenceEqual(events.Select(e => e.Seq)) ? silos : null;
                },
                $"seed {seed}");
            Array.ForEach(silos, silo => silo.Dispose());
            Remove(id);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_log_that_found_no_room_is_completed_for_who_reads_it_and_that_one_alone()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var id = await node.BeginAsync();
        var events = await node.EventsToTheEndAsync(id);
        var row = (await node.Services.GetRequiredService<TaskRepository>().FindAsync(id, Ct))!;
        using var log = Log(node, new FakeTimeProvider());
        for (var n = 0; n < TaskFlowLog.MaxTasks; n++)
        {
            log.Committed(row with { Id = Guid.NewGuid() }, events);
        }

        log.Committed(row, events);
        await log.CatchUpAsync(id, Ct);

        Lines(id).ShouldBe(events.Select(e => e.Seq));
        Directory.GetDirectories(Path.GetDirectoryName(Folder(id))!).ShouldBe([Folder(id)]);
    }

    /// <summary>Without a broker no queue is pushed to, and what sets the phases off is the task itself.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_log_of_a_task_that_needs_no_queue_tells_of_none()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(
            database, home: _home, configure: options => options.Mode = OrchestrationMode.Sequential);
        var id = await node.BeginAsync();
        await node.EventsToTheEndAsync(id);

        var log = (await ReadAsync(node, id))!;

        Stages(log.WebhookFlow).ShouldBe(["received", "task_created"]);
        Stages(log.QueueFlow).ShouldBe(Enumerable.Repeat("worker_assigned", 6));
    }

    private TaskFlowLog Log(GrainNode node, TimeProvider? time = null) => new(
        new CatalystPaths(_home), node.Services.GetRequiredService<EventRepository>(), node.Services.GetRequiredService<TaskRepository>(),
        node.Services.GetRequiredService<ILocalSiloDetails>(), Options.Create(new TaskGrainOptions()), Options.Create(new FlowLogOptions()),
        time ?? TimeProvider.System, NullLogger<TaskFlowLog>.Instance);

    private static Task<FlowLogView?> ReadAsync(GrainNode node, Guid id) =>
        node.Services.GetRequiredService<FlowLogReader>().ReadAsync(id, 1000, complete: true, Ct);

    private string Folder(Guid id) => new CatalystPaths(_home).LogsOf(id);

    /// <summary>A silo at work may put files into the folder while it is emptied.</summary>
    private void Remove(Guid id)
    {
        while (Directory.Exists(Folder(id)))
        {
            try
            {
                Directory.Delete(Folder(id), recursive: true);
            }
            catch (IOException)
            {
                Thread.Yield();
            }
        }
    }

    /// <summary>Whoever writes has the file to itself; another silo may be at it.</summary>
    private List<long> Lines(Guid id)
    {
        var path = Path.Combine(Folder(id), "04-agent-output.jsonl");
        if (!File.Exists(path))
        {
            return [];
        }

        while (true)
        {
            try
            {
                return [.. File.ReadAllText(path).Split('\n')[..^1].Select(line => JsonElement.Parse(line).GetProperty("seq").GetInt64())];
            }
            catch (IOException)
            {
                Thread.Yield();
            }
        }
    }

    private static long Seq(JsonElement line) => line.GetProperty("seq").GetInt64();

    private static string Stage(JsonElement line) => line.GetProperty("stage").GetString()!;

    private static IEnumerable<string> Stages(IReadOnlyList<JsonElement> lines) => lines.Select(Stage);
}
