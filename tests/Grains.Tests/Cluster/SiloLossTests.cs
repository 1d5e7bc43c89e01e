using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Silo.Roles;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Metadata;
using Orleans.Runtime.Placement;

namespace Catalyst.Grains.Tests.Cluster;

/// <summary>
/// Two silos on one PostgreSQL, one of them a process that goes: by <c>kill -9</c>, by freezing, or as asked. Role queues reach tasks by
/// calls when each silo has its broker in memory, and through streams when both share RabbitMQ.
/// </summary>
public sealed class SiloLossTests(PostgresServer postgres, RunningRabbit rabbit) : IClassFixture<RunningRabbit>
{
    private const int Tasks = 24;

    /// <summary>For all tasks to end; long, because it only ends failing tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private static readonly string[] OncePerTask =
        [EventTypes.TaskInitiated, EventTypes.PlanCreated, EventTypes.ArchitectureProposed, EventTypes.CodePrOpened, EventTypes.TestResults,
            EventTypes.ReviewDecision, EventTypes.DeployComplete];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 240_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_event_and_no_task_is_lost_with_a_killed_silo(bool overRabbit)
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var rabbitUrl = await RabbitUrlAsync(overRabbit);
        await using var survivor = await NodeProcess.StartNodeAsync(database.ConnectionString, rabbitUrl);
        await using var victim = await NodeProcess.StartAsync(database.ConnectionString, rabbitUrl, Token);
        var ids = await BeginOnBothAsync(survivor);
        await UntilItWorksAsync(database, victim);

        await victim.KillAsync();

        await EachEndsAndNothingIsMissingAsync(database, survivor, ids);
        await UntilAsync(database, "select not exists (select from outbox)", new { });
    }

    [Theory(Timeout = 240_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_silo_that_was_frozen_beyond_its_lease_does_no_harm_when_it_wakes(bool overRabbit)
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var rabbitUrl = await RabbitUrlAsync(overRabbit);
        await using var survivor = await NodeProcess.StartNodeAsync(database.ConnectionString, rabbitUrl);
        await using var sleeper = await NodeProcess.StartAsync(database.ConnectionString, rabbitUrl, Token);
        var ids = await BeginOnBothAsync(survivor);
        await UntilItWorksAsync(database, sleeper);
        long written;
        using (sleeper.Freeze())
        {
            await EachEndsAndNothingIsMissingAsync(database, survivor, ids);
            written = await AskAsync<long>(database, "select count(*) from agent_events", new { });
        }

        // It finds out that the cluster has given it up, and ends. What it had in hand until then reached nobody.
        await sleeper.EndAsync(Token);
        (await AskAsync<long>(database, "select count(*) from agent_events", new { })).ShouldBe(written);
        await EachEndsAndNothingIsMissingAsync(database, survivor, ids);
    }

    [Theory(Timeout = 240_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_silo_that_is_asked_to_stop_hands_over_within_thirty_seconds(bool overRabbit)
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var rabbitUrl = await RabbitUrlAsync(overRabbit);
        await using var survivor = await NodeProcess.StartNodeAsync(database.ConnectionString, rabbitUrl);
        await using var leaver = await NodeProcess.StartAsync(database.ConnectionString, rabbitUrl, Token);
        var ids = await BeginOnBothAsync(survivor);
        await UntilItWorksAsync(database, leaver);

        await leaver.StopAsync(TimeSpan.FromSeconds(30), Token);

        await EachEndsAndNothingIsMissingAsync(database, survivor, ids);
    }

    /// <summary>Every other task begins on the other silo, wherever the cluster would have put it.</summary>
    private static async Task<IReadOnlyList<Guid>> BeginOnBothAsync(GrainNode node)
    {
        SiloAddress[] silos = [node.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress, await NeighborAsync(node)];
        var begun = new List<Task<Guid>>();
        foreach (var number in Enumerable.Range(0, Tasks))
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, silos[number % 2]);
            begun.Add(node.BeginAsync($"app {number}"));
        }

        RequestContext.Clear();
        return await Task.WhenAll(begun);
    }

    private async Task<string?> RabbitUrlAsync(bool overRabbit)
    {
        Assert.SkipWhen(overRabbit && RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        return overRabbit ? await rabbit.Server.CreateHostAsync(Token) : null;
    }

    /// <summary>
    /// The other silo. What it can do, this one asks only after it has joined; what begins before the answer begins here.
    /// </summary>
    private static Task<SiloAddress> NeighborAsync(GrainNode node)
    {
        var me = node.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        var manifests = node.Services.GetRequiredService<IClusterManifestProvider>();
        var roles = node.Services.GetRequiredService<SiloDirectory>();
        return Eventually.FindAsync(
            () => Task.FromResult(
                manifests.Current.Silos.Keys.SingleOrDefault(silo => !silo.Equals(me) && roles.Has(silo, SiloRole.Agents))),
            "No task can begin on the silo that has joined: its classes or its roles are not known here.");
    }

    private static async Task EachEndsAndNothingIsMissingAsync(TestDatabase database, GrainNode node, IReadOnlyList<Guid> ids)
    {
        var reading = Task.WhenAll(ids.Select(id => node.EventsToTheEndAsync(id)));
        await Task.WhenAny(reading, Task.Delay(Patience, Token));
        reading.IsCompleted.ShouldBeTrue($"Not all tasks have ended. {await OpenTasksAsync(database)}");
        var histories = await reading;
        foreach (var events in histories)
        {
            events[^1].EventType.ShouldBe(EventTypes.DeployComplete, events[^1].Payload.Json);
            events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(seq => (long)seq));
            events.Select(e => e.EventType).Where(OncePerTask.Contains).ShouldBe(OncePerTask, ignoreOrder: true);
        }
    }

    /// <summary>Returns when the process has some of the tasks under way.</summary>
    private static Task UntilItWorksAsync(TestDatabase database, NodeProcess process) => UntilAsync(
        database, "select count(*) >= 3 from tasks where status = 'running' and lease_owner like @owner",
        new { owner = process.LeaseOwnerPattern });

    private static async Task UntilAsync(TestDatabase database, string condition, object parameters)
    {
        try
        {
            await Eventually.FindAsync(async () => await AskAsync<bool>(database, condition, parameters) ? condition : null, condition);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"It never became true that {condition}. {await OpenTasksAsync(database)}");
        }
    }

    private static async Task<string> OpenTasksAsync(TestDatabase database) => await AskAsync<string>(
        database,
        """
        select 'Open tasks:' || coalesce(string_agg(
            format(E'\n%s %s %s of %s since %s, unpublished after %s, %s',
                t.id, t.status, t.current_phase, t.lease_owner, t.updated_at, o.published_seq, t.state), '' order by t.id), ' none')
        from tasks t left join outbox o on o.task_id = t.id where t.completed_at is null
        """,
        new { }) ?? string.Empty;

    private static async Task<T?> AskAsync<T>(TestDatabase database, string question, object parameters)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        return await connection.ExecuteScalarAsync<T>(new CommandDefinition(question, parameters, cancellationToken: Token));
    }
}
