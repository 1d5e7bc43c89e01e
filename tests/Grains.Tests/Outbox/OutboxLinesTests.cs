using System.Collections.Concurrent;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Outbox;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;

namespace Catalyst.Grains.Tests.Outbox;

public sealed class OutboxLinesTests
{
    private static readonly Guid[] Tasks = [.. Enumerable.Range(1, 4).Select(n => new Guid(n, 0, 0, new byte[8]))];

    [Fact]
    public async Task A_slow_task_holds_up_no_other_one()
    {
        var held = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        var lines = new OutboxLines(100, e => { if (e.TaskId == Tasks[0]) { return held.Task; } second.TrySetResult(); return Task.CompletedTask; }, () => { });
        await Flow(lines);

        lines.Append(Tasks[0], [Event(Tasks[0], 1)]);
        lines.Append(Tasks[1], [Event(Tasks[1], 1)]);

        await second.Task.WaitAsync(Token);
        lines.Tasks.ShouldContain(Tasks[0]);
        held.SetResult();
    }

    [Fact]
    public async Task While_the_database_is_read_nothing_is_published_and_what_was_read_is_not_published_again()
    {
        var published = new ConcurrentQueue<long>();
        var last = new TaskCompletionSource();
        var lines = new OutboxLines(100, e => { published.Enqueue(e.Seq); if (e.Seq == 3) { last.SetResult(); } return Task.CompletedTask; }, () => { });
        await lines.HoldAsync();
        var read = Event(Tasks[0], 1);
        lines.Append(Tasks[0], [read, Event(Tasks[0], 2), Event(Tasks[0], 3)]);
        published.ShouldBeEmpty();

        lines.Flow(new HashSet<Guid> { read.EventId });

        await last.Task.WaitAsync(Token);
        published.ShouldBe([2, 3]);
    }

    [Fact]
    public async Task What_does_not_fit_is_left_to_the_database_with_everything_else()
    {
        var never = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var behind = 0;
        var lines = new OutboxLines(2, _ => { begun.TrySetResult(); return never.Task; }, () => behind++);
        await Flow(lines);

        lines.Append(Tasks[0], [Event(Tasks[0], 1), Event(Tasks[0], 2)]);
        await begun.Task.WaitAsync(Token);
        lines.Append(Tasks[1], [Event(Tasks[1], 1)]);

        lines.IsFlowing.ShouldBeFalse();
        behind.ShouldBe(1);
        lines.Tasks.ShouldBeEmpty();
        lines.HoldAsync().IsCompleted.ShouldBeFalse("an event is being published still");
        never.SetResult();
    }

    [Fact]
    public void Whatever_fails_or_overflows_every_event_is_published_and_each_task_in_order() =>
        Prop.ForAll(
            (from appends in Gen.ListOf(Gen.Choose(0, 3)) from failures in Gen.Choose(0, 6) from capacity in Gen.Choose(1, 8) select (appends, failures, capacity)).ToArbitrary(),
            run => ReplayAsync([.. run.appends], run.failures, run.capacity).GetAwaiter().GetResult()).QuickCheckThrowOnFailure();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A task for each append; the database is what was appended and never published, as the publisher reads it.</summary>
    private static async Task ReplayAsync(int[] appends, int failures, int capacity)
    {
        var gate = new Lock();
        var stored = new List<AgentEvent>();
        var published = new List<AgentEvent>();
        var left = failures;
        using var wake = new SemaphoreSlim(0);
        var lines = new OutboxLines(capacity, Publish, () => wake.Release());

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var catchingUp = CatchUpAsync();
        var seqs = new Dictionary<Guid, long>();
        foreach (var task in appends.Select(n => Tasks[n]))
        {
            var e = Event(task, seqs[task] = seqs.GetValueOrDefault(task) + 1);
            lock (gate)
            {
                stored.Add(e);
            }

            lines.Append(task, [e]);
            await Task.Yield();
        }

        while (true)
        {
            lock (gate)
            {
                if (stored.Count == 0)
                {
                    break;
                }
            }

            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await stop.CancelAsync();
        await catchingUp;
        foreach (var line in published.GroupBy(e => e.TaskId))
        {
            var first = line.DistinctBy(e => e.EventId).Select(e => e.Seq).ToList();
            first.ShouldBe(Enumerable.Range(1, first.Count).Select(n => (long)n));
            first.Count.ShouldBe((int)seqs[line.Key]);
        }

        Task Publish(AgentEvent e)
        {
            lock (gate)
            {
                if (left > 0)
                {
                    left--;
                    throw new IOException("The broker is away.");
                }

                published.Add(e);
                stored.Remove(e);
            }

            return Task.CompletedTask;
        }

        async Task CatchUpAsync()
        {
            while (!stop.IsCancellationRequested)
            {
                if (lines.IsFlowing)
                {
                    await wake.WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    continue;
                }

                await lines.HoldAsync();
                List<AgentEvent> batch;
                lock (gate)
                {
                    batch = [.. stored];
                }

                try
                {
                    batch.ForEach(e => Publish(e));
                    lines.Flow(batch.Select(e => e.EventId).ToHashSet());
                }
                catch (IOException)
                {
                    // It is read again.
                }
            }
        }
    }

    private static async Task Flow(OutboxLines lines)
    {
        await lines.HoldAsync();
        lines.Flow(new HashSet<Guid>());
        lines.IsFlowing.ShouldBeTrue();
    }

    private static AgentEvent Event(Guid task, long seq) => new(
        Guid.NewGuid(), task, task, seq, Actors.Planner, EventTypes.TaskProgress, "", "", "", DateTimeOffset.UnixEpoch, JsonPayload.Empty, JsonPayload.Empty);
}
