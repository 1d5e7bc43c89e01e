using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using Dapper;
using Npgsql;

namespace Catalyst.Grains.Tests.Intake;

public sealed class IntakeGrainTests(PostgresServer postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task The_same_key_is_the_same_task_at_the_same_time_and_after_a_restart()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var home = TestFolders.Create();
        Guid task;
        await using (var node = await GrainNode.StartAsync(database, home: home))
        {
            var read = new TaskCompletionSource();
            node.Brain.Before = (_, _) => read.Task;
            var submitted = Enumerable.Range(0, 8).Select(_ => SubmitAsync(node, "order-66")).ToList();
            read.SetResult();
            var answers = await Task.WhenAll(submitted);

            node.Brain.Asked.Count.ShouldBe(1, "requests with one key are read once");
            answers.Count(a => !a.IsRepeat).ShouldBe(1);
            task = answers.Select(a => a.Task!.Id).Distinct().ShouldHaveSingleItem();
        }

        await using var restarted = await GrainNode.StartAsync(database, home: home);
        var again = await SubmitAsync(restarted, "order-66");
        var other = await SubmitAsync(restarted, "order-66", "build a shop");
        var anothers = await SubmitAsync(restarted, "order-66", by: new Requester("ann", "Ann"));

        (again.Task!.Id, again.IsRepeat).ShouldBe((task, true));
        (other.Task, other.Refusal).ShouldBe((null, IntakeRefusal.KeyTaken));
        anothers.Task!.Id.ShouldNotBe(task, "nobody meets another's keys");
        restarted.Brain.Asked.Count.ShouldBe(1);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_key_of_a_version_that_did_not_store_keys_finds_its_task()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var task = (await SubmitAsync(node, "order-66")).Task!;
        task.Id.ShouldBe(Guid.Parse("a4fc762b-f69a-8cf7-a8cc-932204cd00d2"), "this is the id that those versions gave it");
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.ExecuteAsync("DELETE FROM task_requests");

        (await SubmitAsync(node, "order-66")).ShouldSatisfyAllConditions(
            same => same.Task!.Id.ShouldBe(task.Id),
            same => same.IsRepeat.ShouldBeTrue());
        (await SubmitAsync(node, "order-66", "build a shop")).Refusal.ShouldBe(IntakeRefusal.KeyTaken);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_request_that_a_crash_cut_short_begins_the_task_that_it_had_reserved()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var task = Guid.CreateVersion7();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        var begun = (await SubmitAsync(node, "fingerprint")).Task!;
        await connection.ExecuteAsync(
            """
            INSERT INTO task_requests
            SELECT source, requester, 'order-66', @task, gen_random_uuid(), fingerprint, created_at
            FROM task_requests WHERE task_id = @begun
            """, new { task, begun = begun.Id });

        var answer = await SubmitAsync(node, "order-66");

        (answer.Task!.Id, answer.IsRepeat).ShouldBe((task, false));
    }

    [Fact(Timeout = 120_000)]
    public async Task Who_asked_and_how_urgently_is_in_the_tasks_history_and_reaches_its_agents()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);

        var task = (await SubmitAsync(node, "order-66", priority: TaskPriority.High)).Task!;
        var events = await node.EventsToTheEndAsync(task.Id);

        events[0].EventType.ShouldBe(EventTypes.TaskInitiated);
        var initiated = events[0].Payload;
        initiated.Property("requested_by")!.Value.GetString().ShouldBe("owner");
        initiated.Property("priority")!.Value.GetString().ShouldBe("high");
        node.Agents.Runs.ShouldAllBe(run => run.Priority == TaskPriority.High && run.Brief == "build notes");
    }

    [Fact(Timeout = 120_000)]
    public async Task The_brain_stops_when_nobody_waits_any_more_and_the_key_is_free_then()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var (asked, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        node.Brain.Before = async (_, stop) =>
        {
            asked.TrySetResult();
            await using var registration = stop.Register(() => stopped.TrySetResult());
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        };
        using var leave = new CancellationTokenSource();
        var request = SubmitAsync(node, "order-66", cancellationToken: leave.Token);
        await asked.Task.WaitAsync(Token);

        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(request);
        await stopped.Task.WaitAsync(Token);
        node.Brain.Before = null;

        (await SubmitAsync(node, "order-66", "build a shop")).Task!.UserPrompt.ShouldBe("build a shop");
    }

    [Fact(Timeout = 120_000)]
    public async Task What_cannot_be_built_starts_nothing_and_leaves_its_key_free()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);

        var refused = await SubmitAsync(node, "order-66", "asdf");
        var better = await SubmitAsync(node, "order-66");

        (refused.Task, refused.Refusal, refused.Detail).ShouldBe((null, IntakeRefusal.NotBuildable, "Say what to build."));
        better.Task.ShouldNotBeNull();
    }

    private static Task<IntakeAnswer> SubmitAsync(
        GrainNode node, string key, string prompt = "build notes", Requester? by = null, TaskPriority priority = TaskPriority.Normal,
        CancellationToken? cancellationToken = null)
    {
        by ??= Requester.Owner;
        var full = new IntakeKey(IntakeSources.Rest, by.Id, key);
        return node.Grains.GetGrain<IIntakeGrain>(full.GrainKey)
            .SubmitAsync(new IntakeRequest(by, full, prompt, null, priority), cancellationToken ?? Token);
    }
}
