using System.Diagnostics;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Outbox;
using Catalyst.Grains.Recovery;
using Catalyst.Grains.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Silo.Cluster;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Core.Internal;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Recovery;

public sealed class RecoveryTests(PostgresServer postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task A_silo_that_starts_where_another_was_killed_goes_on_with_its_tasks_at_once()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var agents = new AgentScript();
        var atWork = agents.StayAt(TaskPhase.Planning);
        Guid id;
        await using (var killed = await GrainNode.StartAsync(database, agents))
        {
            id = await killed.BeginAsync();
            await atWork.WaitAsync(Token);
        }

        // As if it had been killed: its task and a row that says it is active are left of it.
        var gone = SiloName.New(TimeProvider.System, await EndedProcessAsync());
        await ClusterMembers.JoinOwnAsync(database.Database, gone, Token);
        await using (var connection = await database.Database.DataSource.OpenConnectionAsync(Token))
        {
            await connection.ExecuteAsync("UPDATE tasks SET lease_owner = @gone, updated_at = now()", new { gone });
        }

        await using var next = await GrainNode.StartAsync(database);

        (await next.EventsToTheEndAsync(id))[^1].EventType.ShouldBe(EventTypes.DeployComplete);
    }

    /// <summary>Without the recovery service, which would find the task silent after ten seconds.</summary>
    [Fact(Timeout = 60_000)]
    public async Task An_agent_that_met_a_database_which_was_away_begins_again_as_soon_as_it_answers()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var agents = new AgentScript();
        agents.On(TaskPhase.Coding, (run, _, _) => run.Attempt == 1
            ? throw new DatabaseUnavailableException("PostgreSQL was away for a moment.")
            : Task.FromResult(AgentScript.Success(run.Phase)));
        await using var node = await GrainNode.StartAsync(database, agents, replace: services =>
            services.Remove(services.Single(service => service.ImplementationType == typeof(RecoveryService))));

        var id = await node.BeginAsync();

        (await node.EventsToTheEndAsync(id))[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        agents.Runs.Count(run => run.Phase == TaskPhase.Coding).ShouldBe(2);
    }

    /// <summary>
    /// Of a silo that is frozen the broker takes back what it has in hand when it misses its heartbeats, half a minute later.
    /// </summary>
    [Fact(Timeout = 60_000)]
    public async Task A_task_whose_event_a_lost_silo_has_in_hand_goes_on_without_it()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await ClusterMembers.JoinOwnAsync(database.Database, SiloName.New(TimeProvider.System, await EndedProcessAsync()), Token);
        var agents = new AgentScript();
        var atWork = agents.StayAt(TaskPhase.Planning);
        await using var node = await GrainNode.StartAsync(database, agents, replace: services =>
        {
            services.Remove(services.Single(service => service.ImplementationType == typeof(RecoveryService)));
            services.Remove(services.Single(service => service.ImplementationType == typeof(RoleQueueReader)));
        });
        await node.BeginAsync();

        // Half of the silence after which a task is woken when nothing was lost; the clock stands, so there is one look only.
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(5));
        using var recovery = ActivatorUtilities.CreateInstance<RecoveryService>(node.Services, clock);
        await recovery.StartAsync(Token);

        await atWork.WaitAsync(Token);
        await recovery.StopAsync(Token);
    }

    /// <summary>
    /// As Orleans does it to activations that were registered at a silo which leaves. Nothing but that sets the task off: the clock stands.
    /// </summary>
    [Fact(Timeout = 60_000)]
    public async Task A_task_that_loses_its_activation_in_the_middle_of_a_run_goes_on_at_once_and_has_used_up_no_attempt()
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var agents = new AgentScript();
        var atWork = agents.StayAt(TaskPhase.Coding);
        await using var node = await GrainNode.StartAsync(
            database, agents, configure: options => options.RetryAttempts = 2, replace: services =>
                services.Remove(services.Single(service => service.ImplementationType == typeof(RecoveryService))));
        using var recovery = ActivatorUtilities.CreateInstance<RecoveryService>(
            node.Services, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await recovery.StartAsync(Token);
        var id = await node.BeginAsync();
        await atWork.WaitAsync(Token);
        var failures = 1;
        agents.On(TaskPhase.Coding, run => failures-- > 0
            ? AgentScript.Failure("a full disk", retryable: true)
            : AgentScript.Success(run.Phase));

        await node.Grains.GetGrain<ITaskGrain>(id).Cast<IGrainManagementExtension>().DeactivateOnIdle();

        (await node.EventsToTheEndAsync(id))[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        agents.Runs.Count(run => run.Phase == TaskPhase.Coding).ShouldBe(3);
        await recovery.StopAsync(Token);
    }

    [Fact(Timeout = 120_000)]
    public async Task An_event_of_a_resting_task_waits_for_a_database_that_is_away_and_does_not_use_up_its_deliveries()
    {
        await using var server = new PostgresServer();
        await using var database = await server.CreateDatabaseAsync(Token);
        Guid id;
        await using (var before = await GrainNode.StartAsync(database, configure: options => options.Mode = OrchestrationMode.Sequential))
        {
            id = await before.BeginAsync();
            await before.EventsToTheEndAsync(id);
        }

        await using var node = await GrainNode.StartAsync(database);
        var task = node.Grains.GetGrain<ITaskGrain>(id);
        var initiated = (await new EventRepository(database.Database).ListAsync(id, 0, 1, Token)).Single();
        Task delivery;
        using (FrozenProcess.WithChildren(server.Pid))
        {
            delivery = task.DeliverAsync(initiated);
            (await Should.ThrowAsync<Exception>(() => task.GetAsync())).Message.ShouldContain("tasks wait and go on by themselves");
            delivery.IsCompleted.ShouldBeFalse();
        }

        await delivery.WaitAsync(Token);
        (await task.GetAsync())!.Status.ShouldBe(TaskStatus.Completed);
    }

    private static async Task<int> EndedProcessAsync()
    {
        using var process = Process.Start("true");
        await process.WaitForExitAsync(Token);
        return process.Id;
    }
}
