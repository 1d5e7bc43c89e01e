using System.Collections.Concurrent;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Tests;

/// <summary>What every transport must do. A new transport derives from it and adds nothing but a harness.</summary>
public abstract partial class EventTransportContract : IAsyncLifetime
{
    private TransportHarness? harness;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEventTransport Transport => harness!.Transport;

    private IDeadLetters DeadLetters => harness!.DeadLetters;

    public async ValueTask InitializeAsync() => harness =
        await CreateAsync(new BrokerOptions { QueueCapacity = 100, Prefetch = 8, FanoutCapacity = 50 });

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
        (await Transport.StatusAsync(Token)).SelectMany(queue => Enumerable.Repeat(queue.Name, queue.Ready)).Order()
            .ShouldBe(expected.Order());
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

    protected abstract Task<TransportHarness> CreateAsync(BrokerOptions options);

    private Task<QueueStatus> RestingAsync(int count) => StatusAsync(Queues.Planner, status => status.Retrying == count);

    private Task<QueueStatus> StatusAsync(string queue, Func<QueueStatus, bool> expected) => Transport.StatusAsync(queue, expected, Token);
}
