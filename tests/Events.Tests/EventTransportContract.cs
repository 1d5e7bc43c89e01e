using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>What every transport must do. A new transport derives from it and adds nothing but a host.</summary>
public abstract partial class EventTransportContract : IAsyncLifetime
{
    private EventHost? _host;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private EventHost Transport => _host!;

    private IDeadLetters DeadLetters => _host!.DeadLetters;

    public async ValueTask InitializeAsync() => _host = await CreateAsync(new BrokerOptions { QueueCapacity = 100, FanoutCapacity = 50 });

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
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
    public async Task An_event_waits_for_its_consumer_and_is_delivered_as_it_was_published()
    {
        var sent = Envelope.Of(EventTypes.TaskInitiated, payload: """{"prompt":"ä \"quoted\" 😀","n":[1,2.50]}""");
        await Transport.PublishAsync(sent, Token);
        var inbox = new Inbox();
        await using var consuming = Transport.Read(Queues.Planner, inbox.TakeAsync);
        (await inbox.NextAsync()).ShouldBe(sent);
        await StatusAsync(Queues.Planner, status => status is { Ready: 0, InFlight: 0 });
    }

    [Fact]
    public async Task What_a_process_holds_of_a_queue_it_counts_as_its_own()
    {
        await Transport.PublishAsync(Envelope.Of(EventTypes.CodePrOpened), Token);
        await using var consuming = Transport.Broker.Consume(
            new QueueConsumer(Queues.Architect, 1, _ => default)
            {
                GetStatus = () => new ConsumerStatus(Ready: 2, InFlight: 3, Retrying: 4),
            });
        await StatusAsync(
            Queues.Architect, status => status is { Ready: 2, InFlight: 3, Retrying: 4, ReadyHere: 2, Consumers: 1 });
        (await StatusAsync(Queues.Tester, status => status.Ready == 1)).ReadyHere.ShouldBe(Transport.IsDurable ? 0 : 1);
    }

    [Fact]
    public async Task A_slow_consumer_slows_only_itself()
    {
        var release = new TaskCompletionSource();
        var inbox = new Inbox();
        await using var slow = Transport.Read(Queues.Architect, (_, _) => release.Task);
        await using var quick = Transport.Read(Queues.Planner, inbox.TakeAsync);
        await Transport.PublishAsync(Envelope.Of(EventTypes.PlanCreated), Token);
        await Transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated), Token);
        (await inbox.NextAsync()).EventType.ShouldBe(EventTypes.TaskInitiated);
        release.SetResult();
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
        await using var subscription = Transport.Read(Queues.Planner, inbox.TakeAsync);
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
        var leaving = Transport.Read(Queues.Planner, async (_, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        var sent = Envelope.Of(EventTypes.TaskInitiated);
        await Transport.PublishAsync(sent, Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await leaving.DisposeAsync();
        var inbox = new Inbox();
        await using var next = Transport.Read(Queues.Planner, inbox.TakeAsync);
        (await inbox.NextAsync()).EventId.ShouldBe(sent.EventId);
        (await DeadLetters.ListAsync(cancellationToken: Token)).Items.ShouldBeEmpty();
    }

    private protected static async Task<EventHost> StartAsync(BrokerOptions options)
    {
        var host = new EventHost(options);
        await host.StartAsync(Token);
        return host;
    }

    private protected abstract Task<EventHost> CreateAsync(BrokerOptions options);

    private Task<QueueStatus> StatusAsync(string queue, Func<QueueStatus, bool> expected) => Transport.StatusAsync(queue, expected, Token);
}
