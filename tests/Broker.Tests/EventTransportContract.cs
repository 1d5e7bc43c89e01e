using System.Collections.Concurrent;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Tests;

/// <summary>A transport under test and the way its time passes.</summary>
public abstract class TransportHarness : IAsyncDisposable
{
    public abstract IEventTransport Transport { get; }

    public abstract IDeadLetters DeadLetters { get; }

    /// <summary>Lets <paramref name="time"/> pass.</summary>
    public abstract Task PassAsync(TimeSpan time);

    public abstract ValueTask DisposeAsync();
}

/// <summary>What every transport must do. A new transport derives from it and adds nothing but a harness.</summary>
public abstract class EventTransportContract : IAsyncLifetime
{
    private TransportHarness? harness;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEventTransport Transport => harness!.Transport;

    private IDeadLetters DeadLetters => harness!.DeadLetters;

    public async ValueTask InitializeAsync() => harness = await CreateAsync(new BrokerOptions { QueueCapacity = 100, Prefetch = 8, FanoutCapacity = 50 });

    public async ValueTask DisposeAsync()
    {
        if (harness is not null)
        {
            await harness.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(EventTypes.TaskInitiated, "{}", Queues.Planner)]
    [InlineData(EventTypes.PlanCreated, "{}", Queues.Architect)]
    [InlineData(EventTypes.ArchitectureProposed, "{}", Queues.Coder)]
    [InlineData(EventTypes.CodePrOpened, "{}", Queues.Tester)]
    [InlineData(EventTypes.TestResults, """{"status":"passed"}""", Queues.Reviewer)]
    [InlineData(EventTypes.TestResults, """{"status":"failed"}""", Queues.Coder, Queues.Reviewer)]
    [InlineData(EventTypes.TestResults, "{}", Queues.Coder, Queues.Reviewer)]
    [InlineData(EventTypes.TestResults, """{"status":true}""", Queues.Coder, Queues.Reviewer)]
    [InlineData(EventTypes.ReviewDecision, """{"decision":"approved"}""", Queues.Deployer)]
    [InlineData(EventTypes.ReviewDecision, """{"decision":"changes_requested"}""", Queues.Coder, Queues.Deployer)]
    [InlineData(EventTypes.DeployStatus, "{}", Queues.Orchestrator)]
    [InlineData(EventTypes.DeployComplete, "{}", Queues.Orchestrator)]
    [InlineData(EventTypes.ExplorerScanRequest, "{}", Queues.Explorer)]
    [InlineData(EventTypes.ExplorerFindings, "{}", Queues.Planner)]
    [InlineData(EventTypes.TaskProgress, "{}")]
    [InlineData(EventTypes.TaskFailed, "{}")]
    public async Task An_event_reaches_the_queues_that_the_topology_names_once(string type, string payload, params string[] expected)
    {
        await Transport.PublishAsync(Envelope.Of(type, payload: payload), Token);
        (await Transport.StatusAsync(Token)).SelectMany(queue => Enumerable.Repeat(queue.Name, queue.Ready)).Order().ShouldBe(expected.Order());
    }

    [Fact]
    public async Task An_event_is_delivered_as_it_was_published()
    {
        var inbox = new Inbox();
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.TakeAsync, Token);
        var sent = Envelope.Of(EventTypes.TaskInitiated, payload: """{"prompt":"ä \"quoted\" 😀","n":[1,2.50]}""");
        await Transport.PublishAsync(sent, Token);
        (await inbox.NextAsync()).ShouldBe(new Delivery(sent, 1));
        await StatusAsync(Queues.Planner, status => status is { Ready: 0, InFlight: 0 });
    }

    [Fact]
    public async Task What_was_published_before_anyone_listened_waits()
    {
        var sent = Envelope.Of(EventTypes.TaskInitiated);
        await Transport.PublishAsync(sent, Token);
        var inbox = new Inbox();
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.TakeAsync, Token);
        (await inbox.NextAsync()).Event.EventId.ShouldBe(sent.EventId);
    }

    [Fact]
    public async Task A_failed_delivery_comes_again_after_a_growing_pause()
    {
        var attempts = new Inbox();
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, attempts.FailAsync(times: 2), Token);
        await Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), Token);
        (await attempts.NextAsync()).Attempt.ShouldBe(1);
        await RestingAsync(1);
        await harness!.PassAsync(TimeSpan.FromSeconds(1));
        (await attempts.NextAsync()).Attempt.ShouldBe(2);
        await RestingAsync(1);
        await harness!.PassAsync(TimeSpan.FromSeconds(1));
        (await StatusAsync(Queues.Planner, _ => true)).Retrying.ShouldBe(1);
        await harness!.PassAsync(TimeSpan.FromSeconds(1));
        (await attempts.NextAsync()).Attempt.ShouldBe(3);
        await StatusAsync(Queues.Planner, status => status is { Ready: 0, InFlight: 0, Retrying: 0 });
        (await DeadLetters.ListAsync(cancellationToken: Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_poison_event_is_dead_after_three_deliveries_and_its_neighbours_go_on()
    {
        var inbox = new Inbox();
        var poison = Envelope.Of(EventTypes.TaskInitiated);
        var follower = Envelope.Of(EventTypes.TaskInitiated, poison.TaskId);
        var neighbour = Envelope.Of(EventTypes.TaskInitiated);
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.FailAsync(times: 99, of: poison), Token);
        foreach (var e in new[] { poison, follower, neighbour })
        {
            await Transport.PublishAsync(e, Token);
        }

        var seen = new List<Guid> { (await inbox.NextAsync()).Event.EventId, (await inbox.NextAsync()).Event.EventId };
        seen.ShouldBe([poison.EventId, neighbour.EventId], ignoreOrder: true);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await RestingAsync(1);
            await harness!.PassAsync(Topology.Backoff(attempt));
            (await inbox.NextAsync()).Event.EventId.ShouldBe(poison.EventId);
        }

        (await inbox.NextAsync()).Event.EventId.ShouldBe(follower.EventId);
        var letter = await LetterAsync(_ => true);
        letter.Event.ShouldBe(poison);
        letter.Queue.ShouldBe(Queues.Planner);
        letter.Failures.Select(failure => failure.Attempt).ShouldBe([1, 2, 3]);
        letter.Failures.ShouldAllBe(failure => failure.Error.Contains("poison"));
        letter.Body.ShouldBeNull();
    }

    [Fact]
    public async Task A_dead_letter_is_replayed_once_to_the_queue_that_failed_it()
    {
        var inbox = new Inbox();
        var e = Envelope.Of(EventTypes.TestResults, payload: """{"status":"failed"}""");
        await using (await Transport.SubscribeAsync(Queues.Coder, inbox.FailAsync(times: 3), Token))
        {
            await Transport.PublishAsync(e, Token);
            await DieAsync(inbox, Queues.Coder);
        }

        var letter = await LetterAsync(_ => true);
        (await DeadLetters.ReplayAsync(letter.Id, Token)).ShouldBe(ReplayResult.Replayed);
        (await DeadLetters.ReplayAsync(letter.Id, Token)).ShouldBe(ReplayResult.AlreadyReplayed);
        (await DeadLetters.ReplayAsync(Guid.NewGuid(), Token)).ShouldBe(ReplayResult.NotFound);
        (await StatusAsync(Queues.Coder, _ => true)).Ready.ShouldBe(1);
        (await StatusAsync(Queues.Reviewer, _ => true)).Ready.ShouldBe(1);
        (await DeadLetters.GetAsync(letter.Id, Token))!.ReplayedAt.ShouldNotBeNull();

        // It fails again: the same letter, with its whole history, and it can be replayed again.
        await using (await Transport.SubscribeAsync(Queues.Coder, inbox.FailAsync(times: 3), Token))
        {
            await DieAsync(inbox, Queues.Coder);
        }

        var again = await LetterAsync(letter => letter.Failures.Count > 3);
        again.Id.ShouldBe(letter.Id);
        again.Failures.Count.ShouldBe(6);
        again.ReplayedAt.ShouldBeNull();
        (await DeadLetters.DeleteAsync(again.Id, Token)).ShouldBeTrue();
        (await DeadLetters.DeleteAsync(again.Id, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Events_of_one_task_come_one_at_a_time_and_in_order()
    {
        var seen = new ConcurrentDictionary<Guid, List<Guid>>();
        var running = new ConcurrentDictionary<Guid, int>();
        var overlaps = 0;
        var left = new CountdownEvent(60);
        await using var one = await Transport.SubscribeAsync(Queues.Planner, HandleAsync, Token);
        await using var two = await Transport.SubscribeAsync(Queues.Planner, HandleAsync, Token);
        var tasks = Enumerable.Range(0, 3).Select(_ => Guid.NewGuid()).ToList();
        var sent = Enumerable.Range(0, 60).Select(n => Envelope.Of(EventTypes.TaskInitiated, tasks[n % 3])).ToList();
        foreach (var e in sent)
        {
            await Transport.PublishAsync(e, Token);
        }

        left.Wait(TimeSpan.FromSeconds(30), Token).ShouldBeTrue("not every event was delivered");
        overlaps.ShouldBe(0);
        foreach (var task in tasks)
        {
            seen[task].ShouldBe(sent.Where(e => e.TaskId == task).Select(e => e.EventId));
        }

        async Task HandleAsync(Delivery delivery, CancellationToken token)
        {
            if (running.AddOrUpdate(delivery.Event.TaskId, 1, (_, n) => n + 1) > 1)
            {
                Interlocked.Increment(ref overlaps);
            }

            await Task.Yield();
            seen.GetOrAdd(delivery.Event.TaskId, _ => []).Add(delivery.Event.EventId);
            running.AddOrUpdate(delivery.Event.TaskId, 0, (_, n) => n - 1);
            left.Signal();
        }
    }

    [Fact]
    public async Task A_slow_consumer_slows_only_itself()
    {
        var release = new TaskCompletionSource();
        var inbox = new Inbox();
        await using var slow = await Transport.SubscribeAsync(Queues.Architect, (_, _) => release.Task, Token);
        await using var quick = await Transport.SubscribeAsync(Queues.Planner, inbox.TakeAsync, Token);
        await Transport.PublishAsync(Envelope.Of(EventTypes.PlanCreated), Token);
        await Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), Token);
        (await inbox.NextAsync()).Event.EventType.ShouldBe(EventTypes.TaskInitiated);
        (await StatusAsync(Queues.Architect, status => status.InFlight == 1)).InFlight.ShouldBe(1);
        release.SetResult();
    }

    /// <summary>Events of one task wait for one another where they are read, and no other process knows of them.</summary>
    [Fact]
    public async Task What_a_process_holds_of_a_queue_it_counts_as_its_own()
    {
        var release = new TaskCompletionSource();
        var task = Guid.CreateVersion7();
        await Transport.PublishAsync(Envelope.Of(EventTypes.CodePrOpened), Token);
        await using var slow = await Transport.SubscribeAsync(Queues.Architect, (_, _) => release.Task, Token);
        for (var n = 0; n < 3; n++)
        {
            await Transport.PublishAsync(Envelope.Of(EventTypes.PlanCreated, task), Token);
        }

        await StatusAsync(Queues.Architect, status => status is { InFlight: 1, Ready: 2, ReadyHere: 2 });
        (await StatusAsync(Queues.Tester, status => status.Ready == 1)).ReadyHere.ShouldBe(Transport.IsDurable ? 0 : 1);
        release.SetResult();
        await StatusAsync(Queues.Architect, status => status is { InFlight: 0, Ready: 0, ReadyHere: 0 });
    }

    [Fact]
    public async Task A_full_queue_makes_its_publishers_wait_and_loses_nothing()
    {
        for (var n = 0; n < 100; n++)
        {
            await Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), Token);
        }

        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var given = Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), impatient.Token);
        var waiting = Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), Token);
        waiting.IsCompleted.ShouldBeFalse();
        await Transport.PublishAsync(Envelope.Of(EventTypes.PlanCreated), Token);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => given);

        var inbox = new Inbox();
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.TakeAsync, Token);
        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Token);
        for (var n = 0; n < 101; n++)
        {
            await inbox.NextAsync();
        }

        await StatusAsync(Queues.Planner, status => status is { Ready: 0, InFlight: 0 });
    }

    [Fact]
    public async Task A_consumer_that_leaves_gives_its_event_to_the_next()
    {
        var started = new TaskCompletionSource();
        var leaving = await Transport.SubscribeAsync(
            Queues.Planner,
            async (_, token) =>
            {
                started.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            },
            Token);
        var sent = Envelope.Of(EventTypes.TaskInitiated);
        await Transport.PublishAsync(sent, Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await leaving.DisposeAsync();
        var inbox = new Inbox();
        await using var next = await Transport.SubscribeAsync(Queues.Planner, inbox.TakeAsync, Token);
        (await inbox.NextAsync()).Event.EventId.ShouldBe(sent.EventId);
        (await DeadLetters.ListAsync(cancellationToken: Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Followers_see_every_event_in_order_and_none_disturbs_another()
    {
        var all = new Inbox();
        var some = new Inbox();
        await using var broken = await Transport.SubscribeFanoutAsync("#", (_, _) => throw new InvalidOperationException("broken"), Token);
        await using var everything = await Transport.SubscribeFanoutAsync("catalyst.#", (e, token) => all.TakeAsync(new Delivery(e, 1), token), Token);
        await using var plans = await Transport.SubscribeFanoutAsync("catalyst.plan.*", (e, token) => some.TakeAsync(new Delivery(e, 1), token), Token);
        var task = Guid.NewGuid();
        string[] types = [EventTypes.TaskInitiated, EventTypes.TaskProgress, EventTypes.PlanCreated, EventTypes.TaskFailed];
        foreach (var type in types)
        {
            await Transport.PublishAsync(Envelope.Of(type, task), Token);
        }

        foreach (var type in types)
        {
            (await all.NextAsync()).Event.EventType.ShouldBe(type);
        }

        (await some.NextAsync()).Event.EventType.ShouldBe(EventTypes.PlanCreated);
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
                await inbox.TakeAsync(new Delivery(e, 1), token);
            },
            Token);
        await using var quick = await Transport.SubscribeFanoutAsync("#", (e, token) => fence.TakeAsync(new Delivery(e, 1), token), Token);
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
        while ((await fence.NextAsync()).Event.Seq != 200)
        {
        }

        release.SetResult();
        var seen = new List<long>();
        do
        {
            seen.Add((await inbox.NextAsync()).Event.Seq);
        }
        while (seen[^1] != 200);

        seen.ShouldBe(seen.Order());
        seen[0].ShouldBe(1);
        seen.TakeLast(50).ShouldBe(Enumerable.Range(151, 50).Select(n => (long)n));
        seen.Count.ShouldBeLessThan(200, "the oldest are lost, not kept");
    }

    [Fact]
    public async Task What_is_no_envelope_is_refused()
    {
        var error = await Should.ThrowAsync<InvalidEventException>(() => Transport.PublishAsync(
            Envelope.Of("plan.createdd") with { Actor = "me", Commit = "HEAD", Payload = new JsonPayload("[]"), TaskId = Guid.Empty }, Token));
        var tooLarge = Envelope.Of(EventTypes.TaskInitiated, payload: $$"""{"text":"{{new string('x', 10 * 1024 * 1024)}}"}""");
        (await Should.ThrowAsync<InvalidEventException>(() => Transport.PublishAsync(tooLarge, Token))).Message.ShouldContain("at most 1048576");
        error.Errors.Select(reason => reason.Split(' ')[0]).ShouldBe(["task_id", "actor", "event_type", "commit", "payload"]);
        await Should.ThrowAsync<ArgumentException>(() => Transport.SubscribeAsync("no-queue", (_, _) => Task.CompletedTask, Token));
    }

    [Fact]
    public async Task Dead_letters_come_in_pages_newest_first()
    {
        var inbox = new Inbox();
        var dead = Enumerable.Range(0, 3).Select(_ => Envelope.Of(EventTypes.TaskInitiated)).ToList();
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.FailAsync(times: 99), Token);
        foreach (var e in dead)
        {
            await Transport.PublishAsync(e, Token);
            await DieAsync(inbox, Queues.Planner);
        }

        await LetterAsync(letter => letter.Event == dead[2]);
        var first = await DeadLetters.ListAsync(2, null, Token);
        first.Items.Select(letter => letter.Event).ShouldBe([dead[2], dead[1]]);
        var second = await DeadLetters.ListAsync(2, first.NextCursor, Token);
        second.Items.Select(letter => letter.Event).ShouldBe([dead[0]]);
        second.NextCursor.ShouldBeNull();
        foreach (var cursor in new[] { "", "nonsense", "1.2", "99999999999999999999.00000000000000000000000000000000", "-1.00000000000000000000000000000000" })
        {
            await Should.ThrowAsync<FormatException>(() => DeadLetters.ListAsync(2, cursor, Token));
        }
    }

    protected abstract Task<TransportHarness> CreateAsync(BrokerOptions options);

    /// <summary>A letter, once it is among the dead: a transport may take a moment to bring it there.</summary>
    private Task<DeadLetter> LetterAsync(Func<DeadLetter, bool> expected) => Eventually.FindAsync(
        async () => (await DeadLetters.ListAsync(cancellationToken: Token)).Items.FirstOrDefault(expected), "no such dead letter");

    private async Task DieAsync(Inbox inbox, string queue)
    {
        await inbox.NextAsync();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await StatusAsync(queue, status => status.Retrying == 1);
            await harness!.PassAsync(Topology.Backoff(attempt));
            await inbox.NextAsync();
        }

        await StatusAsync(queue, status => status is { Ready: 0, InFlight: 0, Retrying: 0 });
    }

    private Task<QueueStatus> RestingAsync(int count) => StatusAsync(Queues.Planner, status => status.Retrying == count);

    private Task<QueueStatus> StatusAsync(string queue, Func<QueueStatus, bool> expected) => Transport.StatusAsync(queue, expected, Token);
}
