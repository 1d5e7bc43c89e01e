using System.Diagnostics;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Tasks;

/// <summary>A node that is asked to stop while its agents are in the middle of something.</summary>
public sealed class ShutdownTests(PostgresServer postgres)
{
    private const int Tasks = 8;

    [Fact(Timeout = 120_000)]
    public async Task Agents_let_go_within_thirty_seconds_and_the_next_node_finishes_what_they_had_begun()
    {
        await using var database = await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        using var atWork = new SemaphoreSlim(0);
        var letGo = 0;
        var endless = new AgentScript();
        endless.On(TaskPhase.Coding, async (run, _, stop) =>
        {
            atWork.Release();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            }
            finally
            {
                Interlocked.Increment(ref letGo);
            }

            return AgentScript.Success(run.Phase);
        });
        var node = await GrainNode.StartAsync(database, endless);
        var ids = await Task.WhenAll(Enumerable.Range(0, Tasks).Select(i => node.BeginAsync($"app {i}")));
        for (var i = 0; i < Tasks; i++)
        {
            await atWork.WaitAsync(TestContext.Current.CancellationToken);
        }

        var watch = Stopwatch.StartNew();
        await node.DisposeAsync();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        letGo.ShouldBe(Tasks);
        await using var next = await GrainNode.StartAsync(database);
        foreach (var events in await Task.WhenAll(ids.Select(id => next.EventsToTheEndAsync(id))))
        {
            events[^1].EventType.ShouldBe(EventTypes.DeployComplete);
            events.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, events.Count).Select(seq => (long)seq));
            events.Count(e => e.EventType == EventTypes.PlanCreated).ShouldBe(1);
            events.Count(e => e.EventType == EventTypes.CodePrOpened).ShouldBe(1);
        }
    }
}
