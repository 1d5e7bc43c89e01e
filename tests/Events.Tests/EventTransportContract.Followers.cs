using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Events.Tests;

/// <summary>Those who watch every event and answer for none.</summary>
public abstract partial class EventTransportContract
{
    [Fact]
    public async Task Followers_see_every_event_in_order_and_none_disturbs_another()
    {
        var all = new Inbox();
        var some = new Inbox();
        await using var broken = await Transport.SubscribeFanoutAsync("#", (_, _) => throw new InvalidOperationException("broken"), Token);
        await using var everything = await Transport.SubscribeFanoutAsync("catalyst.#", all.TakeAsync, Token);
        await using var plans = await Transport.SubscribeFanoutAsync("catalyst.plan.*", some.TakeAsync, Token);
        var task = Guid.NewGuid();
        string[] types = [EventTypes.TaskInitiated, EventTypes.TaskProgress, EventTypes.PlanCreated, EventTypes.TaskFailed];
        foreach (var type in types)
        {
            await Transport.PublishAsync(Envelope.Of(type, task), Token);
        }

        foreach (var type in types)
        {
            (await all.NextAsync()).EventType.ShouldBe(type);
        }

        (await some.NextAsync()).EventType.ShouldBe(EventTypes.PlanCreated);
    }

    [Fact]
    public async Task A_follower_that_fails_while_it_is_left_is_left_all_the_same()
    {
        var entered = new TaskCompletionSource();
        var follower = await Transport.SubscribeFanoutAsync(
            "#",
            async (_, stopping) =>
            {
                entered.TrySetResult();
                await Task.Delay(Timeout.Infinite, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw new InvalidOperationException("broken");
            },
            Token);
        await Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), Token);
        await entered.Task.WaitAsync(Token);

        await follower.DisposeAsync();
    }

    [Fact]
    public async Task A_follower_that_is_too_slow_loses_the_oldest_and_gets_the_newest()
    {
        var release = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        var inbox = new Inbox();
        var fence = new Inbox();
        await using var slow = await Transport.SubscribeFanoutAsync(
            "#",
            async (e, token) =>
            {
                entered.TrySetResult();
                await release.Task;
                await inbox.TakeAsync(e, token);
            },
            Token);
        await using var quick = await Transport.SubscribeFanoutAsync("#", fence.TakeAsync, Token);
        var task = Guid.NewGuid();
        for (var seq = 1; seq <= 200; seq++)
        {
            await Transport.PublishAsync(Envelope.Of(EventTypes.TaskProgress, task) with { Seq = seq }, Token);
            if (seq == 1)
            {
                await entered.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
            }
        }

        // What the quick one has, the slow one was offered, give or take what is on its way to it.
        while ((await fence.NextAsync()).Seq != 200)
        {
        }

        release.SetResult();
        var seen = new List<long>();
        do
        {
            seen.Add((await inbox.NextAsync()).Seq);
        }
        while (seen[^1] != 200);

        seen.ShouldBe(seen.Order());
        seen[0].ShouldBe(1);
        seen.TakeLast(50).ShouldBe(Enumerable.Range(151, 50).Select(n => (long)n));
        seen.Count.ShouldBeLessThan(200, "the oldest are lost, not kept");
    }
}
