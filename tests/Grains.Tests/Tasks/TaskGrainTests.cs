using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Recovery;
using Catalyst.Grains.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Testing;
using Dapper;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Catalyst.Grains.Tests.Tasks;

public sealed class TaskGrainTests(PostgresServer postgres)
{
    [Theory(Timeout = 60_000)]
    [InlineData(OrchestrationMode.EventDriven)]
    [InlineData(OrchestrationMode.Sequential)]
    public async Task A_task_runs_through_all_phases_and_its_history_has_no_gap(OrchestrationMode mode)
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database, configure: options => options.Mode = mode);

        var id = await node.BeginAsync();
        var events = await node.EventsToTheEndAsync(id);

        events[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(i => (long)i));
        node.Agents.Runs.Select(r => r.Phase).ShouldBe(TaskPhases.All);
        var task = (await node.Grains.GetGrain<ITaskGrain>(id).GetAsync())!;
        task.Status.ShouldBe(TaskStatus.Completed);
        task.Progress.ReviewScore.ShouldBe(90);
        task.PreviewUrl.ShouldBe("http://x-00000000.localhost/");
    }

    [Fact(Timeout = 60_000)]
    public async Task Starting_twice_is_starting_once()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var command = new StartTask("build it", Guid.CreateVersion7(), "It", "it", null);
        var id = Guid.CreateVersion7();
        var grain = node.Grains.GetGrain<ITaskGrain>(id);

        await Task.WhenAll(grain.StartAsync(command), grain.StartAsync(command), grain.StartAsync(command));
        var events = await node.EventsToTheEndAsync(id);

        events.Count(e => e.EventType == EventTypes.TaskInitiated).ShouldBe(1);
        node.Agents.Runs.Count.ShouldBe(6);
    }

    [Fact(Timeout = 60_000)]
    public async Task Fifty_tasks_at_once_complete_and_none_mixes()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);

        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => node.BeginAsync($"app {i}")));
        var histories = await Task.WhenAll(ids.Select(id => node.EventsToTheEndAsync(id)));

        foreach (var (id, events) in ids.Zip(histories))
        {
            events.ShouldAllBe(e => e.TaskId == id);
            events[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        }

        node.Agents.Runs.GroupBy(r => r.TaskId).ShouldAllBe(runs => runs.Count() == 6);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_event_that_no_broker_takes_holds_up_no_other_task()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        // Without the service that wakes a task which waits too long: nobody makes up for an event that is late.
        await using var node = await GrainNode.StartAsync(
            database, replace: services =>
                services.Remove(services.Single(service => service.ImplementationType == typeof(RecoveryService))));
        node.Agents.On(TaskPhase.Planning,
            run => AgentScript.Success(run.Phase) with { Commit = run.Prompt == "bad" ? "not a hash" : "c0ffee" });

        await node.BeginAsync("bad");
        var events = await node.EventsToTheEndAsync(await node.BeginAsync("good"));

        events[^1].EventType.ShouldBe(EventTypes.DeployComplete);
    }

    /// <summary>Its events may be read from the database before the database has told the silo that they are there.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Who_asks_while_a_commit_is_under_way_is_told_what_it_wrote()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var agents = new AgentScript();
        var atWork = agents.StayAt(TaskPhase.Planning);
        await using var node = await GrainNode.StartAsync(database, agents);
        var id = await node.BeginAsync();
        await atWork.Within("the run");
        await using var other = await database.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var holding = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await other.ExecuteAsync("SELECT id FROM tasks WHERE id = @id FOR UPDATE", new { id }, holding);

        var task = node.Grains.GetGrain<ITaskGrain>(id);
        var cancelling = task.CancelAsync("not needed");
        await Eventually.FindAsync(
            () => other.QueryFirstOrDefaultAsync<string>(
                "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'", transaction: holding),
            "The commit does not wait for the row.");
        var asked = task.GetAsync();
        await holding.RollbackAsync(TestContext.Current.CancellationToken);

        (await asked)!.Status.ShouldBe(TaskStatus.Cancelled);
        (await cancelling).Accepted.ShouldBeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_an_agent_tells_is_committed_in_order_before_its_phase_ends()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Coding, (_, reporter, _) =>
        {
            for (var i = 0; i < 500; i++)
            {
                reporter.Report(new AgentReport($"line {i}", ReportLevel.Info, FilesCreated: i));
            }

            return Task.FromResult(AgentScript.Success(TaskPhase.Coding));
        });

        var events = await node.EventsToTheEndAsync(await node.BeginAsync());

        var opened = events.Single(e => e.EventType == EventTypes.CodePrOpened).Seq;
        var lines = events.Where(e => e.Seq < opened && e.Payload.Property("kind")?.GetString() == "log")
            .Select(e => e.Payload.Property("message")!.Value.GetString());
        lines.ShouldBe(Enumerable.Range(0, 500).Select(i => $"line {i}"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cancelled_task_stops_its_agent_and_can_be_retried_to_its_end()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var working = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        node.Agents.On(TaskPhase.Testing, async (_, _, cancellationToken) =>
        {
            working.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                stopped.TrySetResult();
            }

            return AgentScript.Success(TaskPhase.Testing);
        });
        var id = await node.BeginAsync();
        await working.Task;

        var result = await node.Grains.GetGrain<ITaskGrain>(id).CancelAsync("not needed");
        await stopped.Task;

        result.Task!.Status.ShouldBe(TaskStatus.Cancelled);
        node.Agents.On(TaskPhase.Testing, _ => AgentScript.Success(TaskPhase.Testing));
        (await node.Grains.GetGrain<ITaskGrain>(id).RetryAsync()).Accepted.ShouldBeTrue();
        await foreach (var item in node.Feed.FollowAsync(id, 0, TestContext.Current.CancellationToken).SelectMany(batch => batch))
        {
            if (item.EventType == EventTypes.DeployComplete)
            {
                break;
            }
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task An_agent_that_throws_is_tried_again_and_then_fails_the_task_with_its_reason()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Architecture, _ => throw new IOException("no space left on device"));

        var id = await node.BeginAsync();
        var events = await node.EventsToTheEndAsync(id);

        events[^1].EventType.ShouldBe(EventTypes.TaskFailed);
        events[^1].Payload.Property("error")!.Value.GetString().ShouldNotBeNull().ShouldContain("no space left on device");
        node.Agents.Runs.Count(r => r.Phase == TaskPhase.Architecture).ShouldBe(3);
        var listed = TaskSnapshots.Of((await new TaskRepository(database.Database).FindAsync(id))!);
        listed.Next.ShouldBe(FailureCause.Unexpected.Next());
    }

    [Fact(Timeout = 60_000)]
    public async Task A_task_of_a_silo_that_is_gone_is_taken_over_and_goes_on()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var agents = new AgentScript();
        var working = agents.StayAt(TaskPhase.Coding);
        Guid id;
        await using (var first = await GrainNode.StartAsync(database, agents))
        {
            id = await first.BeginAsync();
            await working;
        }

        var healthy = new AgentScript();
        await using var second = await GrainNode.StartAsync(database, healthy);
        var events = await second.EventsToTheEndAsync(id);

        events[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        events.Count(e => e.EventType == EventTypes.PlanCreated).ShouldBe(1);
        healthy.Runs.First().ShouldSatisfyAllConditions(
            run => run.Phase.ShouldBe(TaskPhase.Coding),
            run => run.Attempt.ShouldBe(2));
    }

    [Fact(Timeout = 60_000)]
    public async Task Commands_to_a_task_that_does_not_exist_are_refused()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var grain = node.Grains.GetGrain<ITaskGrain>(Guid.CreateVersion7());

        (await grain.GetAsync()).ShouldBeNull();
        (await grain.CancelAsync("x")).Accepted.ShouldBeFalse();
        await grain.DeliverAsync(new AgentEvent(
            Guid.CreateVersion7(), Guid.Empty, grain.GetPrimaryKey(), 1, Actors.Planner, EventTypes.PlanCreated, "r", "b", "c",
            TimeProvider.System.GetUtcNow(), JsonPayload.Empty, JsonPayload.Empty));
    }
}
