using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;

[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>A link by itself, as an application that is not Catalyst would use it.</summary>
public sealed class RabbitLinkTests(RabbitServer server)
{
    private const string Queue = "orders-0";

    private static readonly RabbitTopology Topology = new("orders", "orders.dlq", "orders-failed", [Queue], [new(Queue, "orders.#")]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_settled_when_the_connection_ends_comes_again_and_in_order()
    {
        var url = await CreateHostAsync();
        await using var link = Link(url);
        await link.StartAsync(Token);
        for (var item = 1; item <= 10; item++)
        {
            await link.PublishAsync(Message($"{item}"), Token);
        }

        var (lost, seen) = (new TaskCompletionSource(), new Seen(10));
        await using (link.Consume(Queue, window: 10, delivery => seen.TakeAsync(delivery, settle: false), () => lost.TrySetResult()))
        {
            await seen.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
            (await server.DropConnectionsAsync(url, Token)).ShouldBeGreaterThan(0);
            await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
            seen.Settlements.Take(10).ShouldAllBe(settlement => settlement.IsLost);
        }

        var again = new Seen(10);
        await using var consumer = link.Consume(Queue, window: 10, delivery => again.TakeAsync(delivery, settle: true));
        await again.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
        again.Bodies.ShouldBe(Enumerable.Range(1, 10).Select(item => $"{item}"));
        await Eventually.FindAsync(async () => await ReadyAsync(link) == 0 ? link : null, "something was not acknowledged");
    }

    [Fact]
    public async Task A_full_queue_makes_publishers_wait_until_there_is_room()
    {
        await using var link = Link(await CreateHostAsync(), capacity: 5);
        await link.StartAsync(Token);
        // One after the other: RabbitMQ tells a channel some time later that a queue is full, and lets a burst in.
        var publishing = Task.Run(async () =>
        {
            for (var item = 1; item <= 20; item++)
            {
                await link.PublishAsync(Message($"{item}"), Token);
            }
        });
        await Eventually.FindAsync(async () => await ReadyAsync(link) >= 5 ? link : null, "the queue did not fill");
        publishing.IsCompleted.ShouldBeFalse();

        var seen = new Seen(20);
        await using var consumer = link.Consume(Queue, window: 1, delivery => seen.TakeAsync(delivery, settle: true));
        await publishing.WaitAsync(TimeSpan.FromMinutes(1), Token);
        await seen.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
        seen.Bodies.ShouldBe(Enumerable.Range(1, 20).Select(item => $"{item}"));
    }

    [Fact]
    public async Task Its_messages_speak_of_the_application_that_uses_it()
    {
        var url = await CreateHostAsync();
        await using (var first = Link(url))
        {
            await first.StartAsync(Token);
        }

        var words = new RabbitWords { Application = "Shop", AddressKey = "SHOP_RABBIT", QueueKey = "Shop:Capacity" };
        await using var other = new RabbitLink(new(RabbitAddress.Parse(url)) { QueueCapacity = 77, Words = words }, Topology, TimeProvider.System, NullLogger.Instance);
        var stopped = await Should.ThrowAsync<RabbitUnavailableException>(() => other.StartAsync(Token));
        stopped.Message.ShouldContain("its x-max-length is '9999', and Shop needs '76'");
        stopped.Message.ShouldContain("give Shop a virtual host of its own in SHOP_RABBIT, or set Shop:Capacity back");
        stopped.Message.ShouldNotContain("Catalyst");
    }

    [Fact]
    public async Task A_broker_that_is_away_is_waited_for_and_named_without_the_password()
    {
        await using var link = Link("amqp://someone:hunter2secret@127.0.0.1:1");
        await link.StartAsync(Token);
        link.Trouble.ShouldNotBeNull().ShouldContain("amqp://127.0.0.1:1");
        (await Should.ThrowAsync<RabbitUnavailableException>(() => link.OpenChannelAsync(Token))).ToString().ShouldNotContain("hunter2secret");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    public async Task A_window_that_RabbitMQ_does_not_know_is_refused(int window)
    {
        await using var link = Link("amqp://127.0.0.1:1");
        Should.Throw<ArgumentOutOfRangeException>(() => link.Consume(Queue, window, _ => Task.CompletedTask)).ParamName.ShouldBe("window");
    }

    [Fact]
    public async Task A_dead_letter_gets_through_however_much_there_is_to_say_about_it()
    {
        await using var link = Link(await CreateHostAsync());
        await link.StartAsync(Token);
        var headers = new Dictionary<string, object?> { ["large"] = new string('x', 100_000), ["task"] = "7" };
        var failures = Enumerable.Range(1, 100).Select(attempt => new FailedDelivery(attempt, DateTimeOffset.UnixEpoch, new string('e', 2000)));
        await link.PublishAsync(Topology.DeadLetterHeaders.Dead(Topology, Queue, "body"u8.ToArray(), headers, failures, DateTimeOffset.UnixEpoch), Token)
            .WaitAsync(TimeSpan.FromSeconds(30), Token);
        await link.PublishAsync(Topology.DeadLetterHeaders.Refused(Topology, Queue, "body"u8.ToArray(), new string('r', 200_000), DateTimeOffset.UnixEpoch), Token)
            .WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task Headers_that_fit_a_frame_get_through_more_than_once_and_larger_ones_are_refused_without_harm()
    {
        var url = await CreateHostAsync();
        await using var link = Link(url);
        await link.StartAsync(Token);
        var (length, refused) = (128_000, 0);
        for (var sent = false; !sent; length--)
        {
            var headers = new Dictionary<string, object?> { ["large"] = new string('x', length) };
            try
            {
                await link.PublishAsync(Message("body") with { Headers = headers }, Token).WaitAsync(TimeSpan.FromSeconds(30), Token);
                sent = true;
            }
            catch (ArgumentException tooLarge)
            {
                tooLarge.Message.ShouldContain("frame_max");
                refused++;
            }
        }

        refused.ShouldBeInRange(1, 1_500);
        (await ReadyAsync(link)).ShouldBe(1u);

        // RabbitMQ notes in the headers that it comes again.
        var (lost, first, again) = (new TaskCompletionSource(), new Seen(1), new Seen(1));
        await using (link.Consume(Queue, window: 1, delivery => first.TakeAsync(delivery, settle: false), () => lost.TrySetResult()))
        {
            await first.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
            await server.DropConnectionsAsync(url, Token);
            await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);
        }

        await using var consumer = link.Consume(Queue, window: 1, delivery => again.TakeAsync(delivery, settle: true));
        await again.Complete.WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    [Fact]
    public async Task A_follower_whose_queue_cannot_be_declared_tries_again()
    {
        await using var link = Link(await CreateHostAsync());
        await link.StartAsync(Token);
        var tries = 0;
        await using var follower = link.Follow(
            "somebody",
            async (channel, token) => ++tries < 3
                ? throw new InvalidOperationException("not yet")
                : (await channel.QueueDeclareAsync(string.Empty, durable: false, exclusive: true, autoDelete: true, cancellationToken: token)).QueueName,
            _ => Task.CompletedTask);
        await follower.Attached.WaitAsync(TimeSpan.FromMinutes(1), Token);
        tries.ShouldBe(3);
    }

    [Fact]
    public async Task A_follower_s_queue_is_its_own()
    {
        await using var link = Link(await CreateHostAsync());
        await link.StartAsync(Token);
        var (one, two) = (new Seen(1), new Seen(1));
        await using var first = link.Follow("one", DeclareAsync, delivery => one.TakeAsync(delivery, settle: false));
        await using var second = link.Follow("two", DeclareAsync, delivery => two.TakeAsync(delivery, settle: false));
        await Task.WhenAll(first.Attached, second.Attached).WaitAsync(TimeSpan.FromMinutes(1), Token);
        await link.PublishAsync(Message("news"), Token);
        await Task.WhenAll(one.Complete, two.Complete).WaitAsync(TimeSpan.FromMinutes(1), Token);

        static async Task<string> DeclareAsync(IChannel channel, CancellationToken cancellationToken)
        {
            var queue = await channel.QueueDeclareAsync(string.Empty, durable: false, exclusive: true, autoDelete: true, cancellationToken: cancellationToken);
            await channel.QueueBindAsync(queue.QueueName, Topology.Exchange, "orders.#", cancellationToken: cancellationToken);
            return queue.QueueName;
        }
    }

    private static RabbitLink Link(string url, int capacity = 10_000) =>
        new(new(RabbitAddress.Parse(url)) { QueueCapacity = capacity, Heartbeat = TimeSpan.FromSeconds(1) }, Topology, TimeProvider.System, NullLogger.Instance);

    private static RabbitMessage Message(string body) =>
        new(Topology.Exchange, "orders.new", Mandatory: true, Encoding.UTF8.GetBytes(body), Guid.NewGuid(), new Dictionary<string, object?>());

    private static async Task<uint> ReadyAsync(RabbitLink link)
    {
        await using var channel = await link.OpenChannelAsync(Token);
        return (await channel.QueueDeclarePassiveAsync(Queue, Token)).MessageCount;
    }

    private async Task<string> CreateHostAsync()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        return await server.CreateHostAsync(Token);
    }

    /// <summary>Notes what it is handed.</summary>
    private sealed class Seen(int expected)
    {
        private readonly TaskCompletionSource complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Complete => complete.Task;

        public ConcurrentQueue<string> Bodies { get; } = new();

        public ConcurrentQueue<RabbitSettlement> Settlements { get; } = new();

        public Task TakeAsync(RabbitDelivery delivery, bool settle)
        {
            Settlements.Enqueue(delivery.Settlement);
            if (settle)
            {
                delivery.Settlement.Acknowledge();
            }

            Bodies.Enqueue(Encoding.UTF8.GetString(delivery.Body.Span));
            if (Bodies.Count == expected)
            {
                complete.TrySetResult();
            }

            return Task.CompletedTask;
        }
    }
}
