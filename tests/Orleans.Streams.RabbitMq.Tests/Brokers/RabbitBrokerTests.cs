using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>The broker by itself, as an application without streams would use it.</summary>
public sealed class RabbitBrokerTests(RabbitServer server)
{
    private const string Queue = "orders-0";

    private static readonly RabbitTopology Topology = new("orders", "orders.dlq", "orders-failed", [Queue], [new(Queue, "orders.#")]);

    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_settled_when_the_connection_ends_comes_again_and_in_order()
    {
        var url = await CreateHostAsync();
        await using var broker = Broker(url);
        await broker.StartAsync(Token);
        for (var item = 1; item <= 10; item++)
        {
            await broker.PublishAsync(Message($"{item}"), Token);
        }

        var (lost, seen) = (new TaskCompletionSource(), new Seen(10));
        await using (broker.Consume(seen.Consumer(10, settle: false, () => lost.TrySetResult())))
        {
            await seen.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
            (await server.DropConnectionsAsync(url, Token)).ShouldBeGreaterThan(0);
            await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
            seen.Settlements.Take(10).ShouldAllBe(settlement => settlement.IsLost);
        }

        var again = new Seen(10);
        await using var consumer = broker.Consume(again.Consumer(10, settle: true));
        await again.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
        again.Bodies.ShouldBe(Enumerable.Range(1, 10).Select(item => $"{item}"));
        await Eventually.FindAsync(async () => await ReadyAsync(broker) == 0 ? broker : null, "something was not acknowledged");
    }

    [Fact]
    public async Task A_full_queue_makes_publishers_wait_until_there_is_room()
    {
        await using var broker = Broker(await CreateHostAsync(), capacity: 5);
        await broker.StartAsync(Token);
        // One after the other: RabbitMQ tells a channel some time later that a queue is full, and lets a burst in.
        var publishing = Task.Run(async () =>
        {
            for (var item = 1; item <= 20; item++)
            {
                await broker.PublishAsync(Message($"{item}"), Token);
            }
        });
        await Eventually.FindAsync(async () => await ReadyAsync(broker) >= 5 ? broker : null, "the queue did not fill");
        publishing.IsCompleted.ShouldBeFalse();

        var seen = new Seen(20);
        await using var consumer = broker.Consume(seen.Consumer(1, settle: true));
        await publishing.WaitAsync(TimeSpan.FromMinutes(1), Token);
        await seen.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
        seen.Bodies.ShouldBe(Enumerable.Range(1, 20).Select(item => $"{item}"));
    }

    [Fact]
    public async Task Its_messages_speak_of_the_application_that_uses_it()
    {
        var url = await CreateHostAsync();
        await using (var first = Broker(url))
        {
            await first.StartAsync(Token);
        }

        var options = new RabbitBrokerOptions(RabbitAddress.Parse(url))
        {
            QueueCapacity = 77,
            ApplicationName = "Shop",
            AddressKey = "SHOP_RABBIT",
            QueueKey = "Shop:Capacity",
        };
        await using var other = new RabbitBroker(options, Topology, TimeProvider.System, NullLogger.Instance);
        var stopped = await Should.ThrowAsync<BrokerUnavailableException>(() => other.StartAsync(Token));
        stopped.Message.ShouldContain("its x-max-length is '9999', and Shop needs '76'");
        stopped.Message.ShouldContain("give Shop a virtual host of its own in SHOP_RABBIT, or set Shop:Capacity back");
        stopped.Message.ShouldNotContain("Catalyst");
    }

    [Fact]
    public async Task A_broker_that_is_away_is_waited_for_and_named_without_the_password()
    {
        await using var broker = Broker("amqp://someone:hunter2secret@127.0.0.1:1");
        await broker.StartAsync(Token);
        broker.Trouble.ShouldNotBeNull().ShouldContain("amqp://127.0.0.1:1");
        var away = await Should.ThrowAsync<BrokerUnavailableException>(() => broker.GetStatusAsync(Token));
        away.ToString().ShouldNotContain("hunter2secret");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    public async Task A_window_that_RabbitMQ_does_not_know_is_refused(int window)
    {
        await using var broker = Broker("amqp://127.0.0.1:1");
        Should.Throw<ArgumentOutOfRangeException>(() => broker.Consume(new QueueConsumer(Queue, window, _ => default)))
            .ParamName.ShouldBe("consumer.Window");
    }

    [Fact]
    public async Task A_dead_letter_gets_through_however_much_there_is_to_say_about_it()
    {
        await using var broker = Broker(await CreateHostAsync());
        await broker.StartAsync(Token);
        var headers = new Dictionary<string, object?> { ["large"] = new string('x', 100_000), ["task"] = "7" };
        var message = new InboundMessage("orders.new", "body"u8.ToArray(), "1", headers, NoSettlement.Instance);
        var failures = Enumerable.Range(1, 100).Select(attempt => new FailedDelivery(attempt, At, new string('e', 2000)));
        await broker.PublishAsync(Topology.DeadLetter(Queue, message, failures, At), Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
        await broker.PublishAsync(Topology.DeadLetter(Queue, message, new string('r', 200_000), At), Token)
            .WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task Headers_that_fit_a_frame_get_through_more_than_once_and_larger_ones_are_refused_without_harm()
    {
        var url = await CreateHostAsync();
        await using var broker = Broker(url);
        await broker.StartAsync(Token);
        var (length, refused) = (128_000, 0);
        for (var sent = false; !sent; length--)
        {
            var headers = new Dictionary<string, object?> { ["large"] = new string('x', length) };
            try
            {
                await broker.PublishAsync(Message("body") with { Headers = headers }, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
                sent = true;
            }
            catch (ArgumentException tooLarge)
            {
                tooLarge.Message.ShouldContain("frame_max");
                refused++;
            }
        }

        refused.ShouldBeInRange(1, 1_500);
        (await ReadyAsync(broker)).ShouldBe(1);

        // RabbitMQ notes in the headers that it comes again.
        var (lost, first, again) = (new TaskCompletionSource(), new Seen(1), new Seen(1));
        await using (broker.Consume(first.Consumer(1, settle: false, () => lost.TrySetResult())))
        {
            await first.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
            await server.DropConnectionsAsync(url, Token);
            await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
        }

        await using var consumer = broker.Consume(again.Consumer(1, settle: true));
        await again.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    [Fact]
    public async Task A_follower_whose_queue_cannot_be_declared_tries_again()
    {
        var options = new RabbitBrokerOptions(RabbitAddress.Parse(await CreateHostAsync()));
        var declaration = new TopologyDeclaration(Topology, options);
        await using var connection = new RabbitConnection(options, declaration, TimeProvider.System, NullLogger.Instance, "consuming");
        var tries = 0;
        await using var follower = new RabbitConsumer(connection, TimeProvider.System, NullLogger.Instance, "a follower")
        {
            Handle = _ => default,
            Declare = (_, _) => ++tries < 3 ? throw new InvalidOperationException("not yet") : Task.FromResult(Queue),
        };
        follower.Start();
        await follower.Attached.WaitAsync(TimeSpan.FromMinutes(1), Token);
        tries.ShouldBe(3);
    }

    [Fact]
    public async Task A_follower_s_queue_is_its_own()
    {
        await using var broker = Broker(await CreateHostAsync());
        await broker.StartAsync(Token);
        var (one, two) = (new Seen(1), new Seen(1));
        await using var first = await broker.FollowAsync("orders.#", 10, message => one.Take(message, settle: false), Token);
        await using var second = await broker.FollowAsync("orders.#", 10, message => two.Take(message, settle: false), Token);
        await broker.PublishAsync(Message("news"), Token);
        await Task.WhenAll(one.Complete, two.Complete).WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    private static RabbitBroker Broker(string url, int capacity = 10_000)
    {
        var options = new RabbitBrokerOptions(RabbitAddress.Parse(url)) { QueueCapacity = capacity, Heartbeat = TimeSpan.FromSeconds(1) };
        return new RabbitBroker(options, Topology, TimeProvider.System, NullLogger.Instance);
    }

    private static RabbitMessage Message(string body) =>
        new(Topology.Exchange, "orders.new", true, Encoding.UTF8.GetBytes(body), Guid.NewGuid(), new Dictionary<string, object?>());

    private static async Task<int> ReadyAsync(RabbitBroker broker) => (await broker.GetStatusAsync(Token)).Single().Ready;

    private async Task<string> CreateHostAsync()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        return await server.CreateHostAsync(Token);
    }

    /// <summary>Notes what it is handed.</summary>
    private sealed class Seen(int expected)
    {
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Complete => _complete.Task;

        public ConcurrentQueue<string> Bodies { get; } = new();

        public ConcurrentQueue<ISettlement> Settlements { get; } = new();

        public QueueConsumer Consumer(int window, bool settle, Action? lost = null) => new(Queue, window, message =>
        {
            Take(message, settle);
            return default;
        })
        {
            ChannelLost = lost,
        };

        public void Take(InboundMessage message, bool settle)
        {
            Settlements.Enqueue(message.Settlement);
            if (settle)
            {
                message.Settlement.Acknowledge();
            }

            Bodies.Enqueue(Encoding.UTF8.GetString(message.Body.Span));
            if (Bodies.Count == expected)
            {
                _complete.TrySetResult();
            }
        }
    }
}
