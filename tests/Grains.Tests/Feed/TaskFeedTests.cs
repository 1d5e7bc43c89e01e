using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Grains.Tests.Feed;

public sealed class TaskFeedTests
{
    private readonly FakeHistory _history = new();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Commits that are told, told late, told twice, or made by another silo; followers that come anywhere, with any place.
    /// </summary>
    [Fact(Timeout = 120_000)]
    public void Any_interleaving_gives_each_follower_each_event_once_and_in_order() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 9999)).ToArbitrary(), steps =>
        {
            var history = new FakeHistory { Answering = static async () => await Task.Yield() };
            var feed = Feed(history, TimeProvider.System);
            var late = new List<IReadOnlyList<AgentEvent>>();
            var followers = new List<Task<List<long>>>();
            var places = new List<int>();
            var total = steps.Where(step => step % 5 < 3).Sum(Size) + 1;
            var committed = 0;
            foreach (var step in steps)
            {
                switch (step % 5)
                {
                    case 0 or 1:
                        var told = history.Commit(Size(step));
                        committed += told.Count;
                        feed.Committed(history.Task, told);
                        if (step % 2 == 0)
                        {
                            late.Add(told);
                        }

                        break;
                    case 2:
                        late.Add(history.Commit(Size(step)));
                        committed += late[^1].Count;
                        break;
                    case 3 when late.Count > 0:
                        feed.Committed(history.Task, late[step % late.Count]);
                        break;
                    default:
                        places.Add(step % (committed + 1));
                        followers.Add(CollectAsync(feed, history.Task, places[^1], total));
                        break;
                }
            }

            feed.Committed(history.Task, history.Commit(1));

            foreach (var (follower, place) in followers.Zip(places))
            {
                follower.Within("the last event").GetAwaiter().GetResult().ShouldBe(Seqs(place + 1, total));
            }

            feed.FollowedTasks.ShouldBe(0);
        }).QuickCheckThrowOnFailure();

    [Fact(Timeout = 30_000)]
    public async Task What_another_silo_commits_is_found_by_looking()
    {
        var feed = Feed(_history, _time);
        var armed = _time.NextTimer(TimeSpan.FromSeconds(1));
        var follower = CollectAsync(feed, _history.Task, 0, 3);
        await armed.WaitAsync(Ct);

        _history.Commit(3);
        _time.Advance(TimeSpan.FromSeconds(1));

        (await follower.Within("the events of the other silo")).ShouldBe([1, 2, 3]);
    }

    [Fact(Timeout = 30_000)]
    public async Task What_another_silo_has_published_is_read_without_waiting_for_the_next_look()
    {
        var feed = Feed(_history, _time);
        var armed = _time.NextTimer(TimeSpan.FromSeconds(1));
        var follower = CollectAsync(feed, _history.Task, 0, 3);
        await armed.WaitAsync(Ct);

        var elsewhere = _history.Commit(3);
        feed.Published(_history.Task, elsewhere[^1].Seq);

        (await follower.Within("the events of the other silo")).ShouldBe([1, 2, 3]);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_thousand_followers_cost_one_reader_and_no_reads_of_their_own()
    {
        var feed = Feed(_history, _time);
        var followers = Enumerable.Range(0, 1000).Select(_ => CollectAsync(feed, _history.Task, 0, 2000)).ToList();
        for (var i = 0; i < 200; i++)
        {
            feed.Committed(_history.Task, _history.Commit(10));
        }

        foreach (var follower in await Task.WhenAll(followers).Within("the last event"))
        {
            follower.ShouldBe(Seqs(1, 2000));
        }

        feed.FollowedTasks.ShouldBe(0);
    }

    [Fact(Timeout = 30_000)]
    public async Task Who_is_slow_holds_up_nobody_and_misses_nothing()
    {
        var feed = Feed(_history, _time);
        await using var slow = feed.FollowAsync(_history.Task, 0, Ct).GetAsyncEnumerator(Ct);
        feed.Committed(_history.Task, _history.Commit(1));
        (await slow.MoveNextAsync()).ShouldBeTrue();
        var seen = slow.Current.Select(e => e.Seq).ToList();
        var fast = CollectAsync(feed, _history.Task, 0, 1 + FeedWindow.Capacity * 8);

        for (var i = 0; i < 8; i++)
        {
            feed.Committed(_history.Task, _history.Commit(FeedWindow.Capacity));
        }

        (await fast.Within("the fast follower's last event")).Count.ShouldBe(1 + FeedWindow.Capacity * 8);
        while (seen[^1] < 1 + FeedWindow.Capacity * 8)
        {
            (await slow.MoveNextAsync()).ShouldBeTrue();
            seen.AddRange(slow.Current.Select(e => e.Seq));
        }

        seen.ShouldBe(Seqs(1, 1 + FeedWindow.Capacity * 8));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_history_that_cannot_be_read_is_read_again()
    {
        _history.Failure = new IOException("away");
        var feed = Feed(_history, _time);
        var follower = CollectAsync(feed, _history.Task, 0, 2);
        await Eventually.FindAsync(() => Task.FromResult(_history.Reads > 0 && _time.ArmedTimers == 2 ? feed : null), "nothing is read");
        _history.Commit(2);
        _history.Failure = null;

        _time.Advance(TimeSpan.FromSeconds(1));

        (await follower.Within("the events")).ShouldBe([1, 2]);
    }

    [Fact(Timeout = 30_000)]
    public async Task What_retention_has_removed_is_skipped()
    {
        _history.Commit(10);
        _history.Removed = 6;

        (await CollectAsync(Feed(_history, _time), _history.Task, 0, 10)).ShouldBe([7, 8, 9, 10]);
    }

    [Fact]
    public void A_window_keeps_what_it_must_and_no_more()
    {
        var window = new FeedWindow(0);
        for (var i = 0; i < 100; i++)
        {
            window.Append(window.Last, _history.Commit(100));
        }

        window.After(0, out _).ShouldBeNull();
        window.After(window.Base, out _)!.Count.ShouldBeInRange(FeedWindow.Capacity, FeedWindow.Capacity * 2);
        window.After(10_000, out _)!.ShouldBeEmpty();
        window.Append(10_001, [_history.Commit(2)[1]]);
        window.Last.ShouldBe(10_000);
    }

    private static TaskFeed Feed(FakeHistory history, TimeProvider time) => new(history, time, NullLogger<TaskFeed>.Instance);

    private static int Size(int step) => 1 + (step / 7 % 40 == 0 ? FeedWindow.Capacity * 3 : step / 7 % 40);

    private static IEnumerable<long> Seqs(long from, long to) => Enumerable.Range((int)from, (int)(to - from + 1)).Select(i => (long)i);

    private static async Task<List<long>> CollectAsync(TaskFeed feed, Guid task, long after, long last)
    {
        var seen = new List<long>();
        await foreach (var batch in feed.FollowAsync(task, after, Ct))
        {
            seen.AddRange(batch.Select(e => e.Seq));
            if (seen[^1] >= last)
            {
                break;
            }
        }

        return seen;
    }
}
