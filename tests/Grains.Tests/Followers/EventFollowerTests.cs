using System.Collections.Concurrent;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Catalyst.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Grains.Tests.Followers;

public sealed class EventFollowerTests
{
    private static readonly Guid[] Tasks = [.. Enumerable.Range(1, 4).Select(n => new Guid(n, 0, 0, new byte[8]))];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Commits that are told, told late, or made by another silo; a reader and a history that fail, between and in the middle of events;
    /// memory for a few events and tasks only; restarts. A failed reader knows how far it came, as the outbox does.
    /// </summary>
    [Theory(Timeout = 300_000)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(int.MaxValue, false)]
    public void Whatever_fails_overflows_or_restarts_each_event_is_read_once_and_in_order(int workers, bool mixesTasks) => Prop.ForAll(
        (from steps in Gen.ArrayOf(Gen.Choose(0, 99_999))
         from failures in Gen.Choose(0, 5)
         from capacity in Gen.Choose(0, 6)
         from tasks in Gen.Choose(1, 5)
         from batch in Gen.Choose(1, 4)
         let options = Options(workers, mixesTasks) with { Capacity = capacity, MaxTasks = tasks, BatchSize = batch }
         select (steps, failures, options)).ToArbitrary(),
        run => ReplayAsync(run.steps, run.failures, run.options).WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult())
        .QuickCheckThrowOnFailure();

    [Fact(Timeout = 60_000)]
    public async Task A_task_that_takes_long_holds_up_no_other_one()
    {
        var (log, held) = (new Journal(), new TaskCompletionSource());
        log.OnRead = e => e.TaskId == Tasks[0] ? held.Task : Task.CompletedTask;
        using var follower = Follower(log, Options(int.MaxValue));

        log.Commit(Tasks[0], 2, follower);
        log.Commit(Tasks[1], 2, follower);

        await follower.WhenReadAsync(Tasks[1]).WaitAsync(Ct);
        log.Read(Tasks[1]).ShouldBe([1, 2]);
        log.Read(Tasks[0]).ShouldBeEmpty();
        held.SetResult();
        await follower.WhenReadAsync().WaitAsync(Ct);
        log.Read(Tasks[0]).ShouldBe([1, 2]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_task_that_fails_for_ever_holds_up_no_other_one()
    {
        var log = new Journal { OnRead = e => e.TaskId == Tasks[0] ? Task.FromException(new IOException("never")) : Task.CompletedTask };
        using var follower = Follower(log, Options(1));

        for (var n = 0; n < 20; n++)
        {
            log.Commit(Tasks[0], 1, follower);
            log.Commit(Tasks[1 + (n % 3)], 1, follower);
        }

        await Eventually.FindAsync(
            () => Task.FromResult(Tasks[1..].Sum(task => log.Read(task).Count) == 20 ? log : null), "the others wait for it");
        log.Read(Tasks[0]).ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_told_in_order_costs_no_query()
    {
        var log = new Journal();
        using var follower = Follower(log, Options(1));
        for (var n = 0; n < 20; n++)
        {
            log.Commit(Tasks[n % 4], 3, follower);
        }

        await follower.WhenReadAsync().WaitAsync(Ct);

        Tasks.ShouldAllBe(task => log.Read(task).SequenceEqual(Seqs(1, 15)));
        log.Pages.ShouldBe(0);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_does_not_fit_in_memory_comes_from_the_history()
    {
        var (log, begun, held) = (new Journal(), new TaskCompletionSource(), new TaskCompletionSource());
        log.OnRead = _ =>
        {
            begun.TrySetResult();
            return held.Task;
        };
        using var follower = Follower(log, Options(1) with { Capacity = 10 });
        log.Commit(Tasks[0], 1, follower);
        await begun.Task.WaitAsync(Ct);

        log.Commit(Tasks[0], 9, follower);
        log.Commit(Tasks[0], 500, follower);
        log.Commit(Tasks[1], 1, follower);
        follower.Held.ShouldBe(10);
        held.SetResult();
        await follower.WhenReadAsync().WaitAsync(Ct);

        log.Read(Tasks[0]).ShouldBe(Seqs(1, 510));
        log.Read(Tasks[1]).ShouldBe([1]);
        log.Pages.ShouldBe(3, "two of the one task, one of the other");
        follower.Held.ShouldBe(0);
    }

    [Fact(Timeout = 60_000)]
    public async Task After_a_failure_nothing_is_tried_for_a_while_and_then_one_goes_ahead()
    {
        var (log, time, away) = (new Journal(), new FakeTimeProvider(), true);
        log.OnRead = _ => away ? Task.FromException(new IOException("away")) : Task.CompletedTask;
        using var follower = Follower(log, Options(int.MaxValue) with { Pause = TimeSpan.FromSeconds(1) }, time);
        var pause = time.NextTimer(TimeSpan.FromSeconds(1));
        log.Commit(Tasks[0], 1, follower);
        await pause.WaitAsync(Ct);
        foreach (var task in Tasks)
        {
            log.Commit(task, 3, follower);
        }

        log.Tries.ShouldBe(1);
        pause = time.NextTimer(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await pause.WaitAsync(Ct);
        log.Tries.ShouldBe(2);

        away = false;
        time.Advance(TimeSpan.FromSeconds(1));
        await follower.WhenReadAsync().WaitAsync(Ct);
        Tasks.Select(task => log.Read(task).Count).ShouldBe([4, 3, 3, 3]);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_waits_is_read_before_the_end_and_nothing_comes_after_it()
    {
        var (log, time) = (new Journal(), new FakeTimeProvider());
        using var follower = Follower(log, Options(1) with { Gather = TimeSpan.FromHours(1) }, time);
        log.Commit(Tasks[0], 3, follower);

        await follower.StopAsync(TimeSpan.FromMinutes(1), Ct);
        log.Commit(Tasks[0], 3, follower);
        await follower.WhenReadAsync().WaitAsync(Ct);

        log.Read(Tasks[0]).ShouldBe([1, 2, 3]);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_urgent_goes_before_what_gathers_and_does_not_take_it_along()
    {
        var (log, time) = (new Journal(), new FakeTimeProvider());
        using var follower = Follower(log, Options(1) with { Gather = TimeSpan.FromHours(1), MaxTasks = 2 }, time);
        log.Commit(Tasks[0], 2, follower);
        log.Commit(Tasks[1], 2, follower);
        log.Commit(Tasks[2], 2, null);

        follower.FallBehind(Tasks[2], urgent: true);
        await follower.WhenReadAsync(Tasks[2]).WaitAsync(Ct);

        Tasks[..3].Select(task => log.Read(task).Count).ShouldBe([0, 0, 2]);
        time.Advance(TimeSpan.FromHours(1));
        await follower.WhenReadAsync().WaitAsync(Ct);
        Tasks[..3].Select(task => log.Read(task).Count).ShouldBe([2, 2, 2]);
    }

    private static FollowerOptions Options(int workers, bool mixesTasks = false) =>
        new("A test") { Workers = workers, MixesTasks = mixesTasks, Pause = TimeSpan.FromTicks(1) };

    private static EventFollower Follower(Journal log, FollowerOptions options, TimeProvider? time = null) =>
        new(options, log, log, time ?? TimeProvider.System, NullLogger.Instance);

    private static async Task ReplayAsync(int[] steps, int failures, FollowerOptions options)
    {
        var log = new Journal { Failures = failures };
        var late = new List<(Guid Task, IReadOnlyList<AgentEvent> Events)>();
        var follower = Follower(log, options);
        foreach (var step in steps)
        {
            var task = Tasks[step / 10 % Tasks.Length];
            var count = 1 + (step / 100 % 5);
            switch (step % 10)
            {
                case < 5:
                    log.Commit(task, count, follower);
                    break;
                case 5:
                    log.Commit(task, count == 1 ? EventFollower.PageSize : count, null);
                    break;
                case 6 when log.Committed(task) > 0:
                    // Only of later events: with its first ones a task counts as new.
                    late.Add((task, log.Store(task, count)));
                    break;
                case 7 when late.Count > 0:
                    var (told, events) = late[step / 10 % late.Count];
                    follower.Append(told, events);
                    break;
                case 8:
                    follower.FallBehind(task);
                    break;
                case 9 when step / 10 % 5 == 0:
                    await follower.StopAsync(TimeSpan.Zero, CancellationToken.None);
                    follower.Dispose();
                    follower = Follower(log, options);
                    break;
                default:
                    await Task.Yield();
                    break;
            }
        }

        // What another silo committed, and what found no room, somebody tells of in the end.
        while (!log.IsComplete)
        {
            foreach (var task in Tasks)
            {
                follower.FallBehind(task, urgent: true);
            }

            await follower.WhenReadAsync();
        }

        await follower.StopAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
        follower.Held.ShouldBe(0);
        follower.Dispose();
        log.Trouble.ShouldBeNull();
        foreach (var task in Tasks)
        {
            log.Read(task).ShouldBe(Seqs(1, log.Committed(task)));
        }
    }

    private static IEnumerable<long> Seqs(long from, long to) => Enumerable.Range((int)from, (int)(to - from + 1)).Select(seq => (long)seq);

    /// <summary>What was committed, and a reader that keeps what it has read, both of which can fail.</summary>
    private sealed class Journal : IEventReader, IEventHistory
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<Guid, List<AgentEvent>> _committed = [];
        private readonly ConcurrentDictionary<Guid, bool> _reading = new();
        private readonly Dictionary<Guid, List<long>> _read = [];
        private int _asked;

        public int Failures { get; set; }

        public Func<AgentEvent, Task> OnRead { get; set; } = _ => Task.CompletedTask;

        public string? Trouble { get; private set; }

        public int Pages { get; private set; }

        public int Tries { get; private set; }

        public bool IsComplete
        {
            get
            {
                lock (_lock)
                {
                    return _committed.All(task => _read.GetValueOrDefault(task.Key)?.Count == task.Value.Count);
                }
            }
        }

        public long Committed(Guid task)
        {
            lock (_lock)
            {
                return _committed.GetValueOrDefault(task)?.Count ?? 0;
            }
        }

        public IReadOnlyList<long> Read(Guid task)
        {
            lock (_lock)
            {
                return [.. _read.GetValueOrDefault(task) ?? []];
            }
        }

        public List<AgentEvent> Store(Guid task, int count)
        {
            lock (_lock)
            {
                var all = _committed.TryGetValue(task, out var known) ? known : _committed[task] = [];
                List<AgentEvent> events = [.. Enumerable.Range(all.Count + 1, count).Select(seq => Event(task, seq))];
                all.AddRange(events);
                return events;
            }
        }

        public void Commit(Guid task, int count, EventFollower? follower)
        {
            var events = Store(task, count);
            follower?.Append(task, events);
        }

        public async Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken)
        {
            await Task.Yield();
            lock (_lock)
            {
                Pages++;
                Fail();
                return [.. (_committed.GetValueOrDefault(taskId) ?? []).Skip((int)afterSeq).Take(limit)];
            }
        }

        public Task<long> FindPlaceAsync(Guid taskId, long known, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                Fail();
                return Task.FromResult((long)(_read.GetValueOrDefault(taskId)?.Count ?? 0));
            }
        }

        public async Task ReadAsync(IReadOnlyList<TaskEvents> batch, CancellationToken cancellationToken)
        {
            foreach (var task in batch)
            {
                Note(_reading.TryAdd(task.TaskId, true), $"{task.TaskId} is read twice at once");
            }

            try
            {
                foreach (var e in batch.SelectMany(task => task.Events))
                {
                    lock (_lock)
                    {
                        Tries++;
                        Fail();
                    }

                    await OnRead(e);
                    lock (_lock)
                    {
                        (_read.TryGetValue(e.TaskId, out var read) ? read : _read[e.TaskId] = []).Add(e.Seq);
                    }
                }
            }
            finally
            {
                foreach (var task in batch)
                {
                    _reading.TryRemove(task.TaskId, out _);
                }
            }
        }

        private void Note(bool isSo, string otherwise) => Trouble ??= isSo ? null : otherwise;

        private void Fail()
        {
            if (Failures > 0 && ++_asked % 3 == 0)
            {
                Failures--;
                throw new IOException("It fails now and then.");
            }
        }

        private static AgentEvent Event(Guid task, long seq) => new(
            Guid.NewGuid(), task, task, seq, Actors.Planner, EventTypes.TaskProgress, "", "", "", DateTimeOffset.UnixEpoch,
            JsonPayload.Empty,
            JsonPayload.Empty);
    }
}
