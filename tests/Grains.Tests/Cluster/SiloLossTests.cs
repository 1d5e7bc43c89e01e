using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using Dapper;
using Npgsql;
using Orleans.Runtime.Placement;

namespace Catalyst.Grains.Tests.Cluster;

/// <summary>
/// Two silos on one PostgreSQL, one of them a process that goes: by <c>kill -9</c>, by freezing, or as asked. Role queues reach tasks by
/// calls when each silo has its broker in memory, and through streams when both share RabbitMQ.
/// </summary>
public sealed class SiloLossTests(PostgresServer postgres, RabbitServer rabbit)
{
    private const int Tasks = 24;

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

        await EachEndsAndNothingIsMissingAsync(survivor, ids);
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
            await EachEndsAndNothingIsMissingAsync(survivor, ids);
            written = await AskAsync<long>(database, "select count(*) from agent_events", new { });
        }

        // It finds out that the cluster has given it up, and ends. What it had in hand until then reached nobody.
        await sleeper.EndAsync(Token);
        (await AskAsync<long>(database, "select count(*) from agent_events", new { })).ShouldBe(written);
        await EachEndsAndNothingIsMissingAsync(survivor, ids);
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

        (await leaver.StopAsync(Token)).ShouldBeLessThan(TimeSpan.FromSeconds(30));

        await EachEndsAndNothingIsMissingAsync(survivor, ids);
    }

    /// <summary>Every other task begins on the other silo, wherever the cluster would have put it.</summary>
    private static async Task<IReadOnlyList<Guid>> BeginOnBothAsync(GrainNode node)
    {
        var silos = await node.Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        silos.Count.ShouldBe(2);
        var begun = new List<Task<Guid>>();
        foreach (var number in Enumerable.Range(0, Tasks))
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, silos.Keys.ElementAt(number % 2));
            begun.Add(node.BeginAsync($"app {number}"));
        }

        RequestContext.Clear();
        return await Task.WhenAll(begun);
    }

    private async Task<string?> RabbitUrlAsync(bool overRabbit)
    {
        Assert.SkipWhen(overRabbit && RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        return overRabbit ? await rabbit.CreateHostAsync(Token) : null;
    }

    private static async Task EachEndsAndNothingIsMissingAsync(GrainNode node, IReadOnlyList<Guid> ids)
    {
        var histories = await Task.WhenAll(ids.Select(id => node.EventsToTheEndAsync(id)));
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
        while (!await AskAsync<bool>(database, condition, parameters))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Token);
        }
    }

    private static async Task<T?> AskAsync<T>(TestDatabase database, string question, object parameters)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        return await connection.ExecuteScalarAsync<T>(new CommandDefinition(question, parameters, cancellationToken: Token));
    }
}
