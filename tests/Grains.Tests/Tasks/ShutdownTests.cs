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

    [Theory(Timeout = 120_000)]
    [InlineData("lets go")]
    [InlineData("fails")]
    [InlineData("fails for good")]
    public async Task Stopping_a_node_uses_up_no_attempt_of_what_it_interrupts(string how)
    {
        await using var database = await postgres.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        Guid? id = null;
        for (var stops = 0; stops < 2; stops++)
        {
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var script = new AgentScript();
            script.On(TaskPhase.Deployment, async (_, _, stop) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return how == "lets go"
                    ? throw new OperationCanceledException(stop)
                    : AgentScript.Failure("exit code 143", retryable: how == "fails");
            });
            await using var node = await GrainNode.StartAsync(database, script, configure: options => options.RetryAttempts = 2);
            id ??= await node.BeginAsync();
            await begun.Task.Within("the deployment", TestContext.Current.CancellationToken);
        }

        // One failure of its own leaves another attempt.
        var last = new AgentScript();
        var failures = 1;
        last.On(TaskPhase.Deployment, run => failures-- > 0
            ? AgentScript.Failure("a full disk", retryable: true)
            : AgentScript.Success(run.Phase));
        await using var next = await GrainNode.StartAsync(database, last, configure: options => options.RetryAttempts = 2);
        var events = await next.EventsToTheEndAsync(id!.Value);

        events[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        events.Count(e => e.Payload.Json.Contains("failed", StringComparison.Ordinal)).ShouldBe(1);
        events.ShouldNotContain(e => e.Payload.Json.Contains("143", StringComparison.Ordinal));
    }

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
