using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Orleans.Streams.RabbitMq;
using RabbitMQ.Client;

namespace Catalyst.Events.Tests;

/// <summary>What others have declared, published or removed on the same broker.</summary>
public sealed class RabbitTopologyTests(RabbitServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_queue_that_differs_stops_the_start_and_is_named_with_what_differs_and_what_to_do()
    {
        await using var host = await RabbitHost.CreateAsync(server, start: false);
        await using (var channel = await host.ForeignAsync())
        {
            await channel.QueueDeclareAsync(
                Queues.Planner, durable: true, exclusive: false, autoDelete: false, cancellationToken: Token,
                arguments: new Dictionary<string, object?> { ["x-queue-type"] = "classic" });
        }

        var stopped = await Should.ThrowAsync<BrokerUnavailableException>(() => host.Transport.StartAsync(Token));
        stopped.Message.ShouldContain("queue 'planner-queue'");
        stopped.Message.ShouldContain("x-dead-letter-exchange is not set");
        stopped.Message.ShouldContain("'catalyst.dlq'");
        stopped.Message.ShouldContain("rabbitmqctl delete_queue planner-queue");

        // Doing what it says is enough; the running silo goes on by itself.
        await using (var channel = await host.ForeignAsync())
        {
            await channel.QueueDeleteAsync(Queues.Planner, false, false, cancellationToken: Token);
        }

        await host.Transport.StatusUnlessAwayAsync(Queues.Planner, _ => true, Token);
    }

    [Fact]
    public async Task A_changed_capacity_is_told_as_such()
    {
        await using var host = await RabbitHost.CreateAsync(server);
        host.Options.QueueCapacity = 77;
        await using var other = host.Create();
        var stopped = await Should.ThrowAsync<BrokerUnavailableException>(() => other.StartAsync(Token));
        stopped.Message.ShouldContain("x-max-length");
        stopped.Message.ShouldContain("76");
        stopped.Message.ShouldContain("9999");
    }

    [Fact]
    public async Task Several_silos_declare_the_same_topology()
    {
        await using var host = await RabbitHost.CreateAsync(server);
        await using var other = host.Create();
        await other.StartAsync(Token);
        (await other.StatusAsync(Token)).Select(status => status.Name).ShouldBe(Topology.Pipeline.Queues);
    }

    [Fact]
    public async Task A_wrong_password_or_host_is_told_without_the_password()
    {
        await using var host = await RabbitHost.CreateAsync(server, start: false);
        var right = new Uri(host.Options.RabbitUrl!);
        host.Options.RabbitUrl = $"amqp://someone:hunter2secret@127.0.0.1:{right.Port}{right.AbsolutePath}";
        await using var refused = host.Create();
        var stopped = await Should.ThrowAsync<BrokerUnavailableException>(() => refused.StartAsync(Token));
        stopped.Message.ShouldContain("someone");
        stopped.Message.ShouldContain("RABBITMQ_URL");
        stopped.ToString().ShouldNotContain("hunter2secret");

        host.Options.RabbitUrl = right.AbsoluteUri.Replace(host.Name, "no-such-host", StringComparison.Ordinal);
        await using var lost = host.Create();
        (await Should.ThrowAsync<BrokerUnavailableException>(() => lost.StartAsync(Token))).Message.ShouldContain("no-such-host");
    }

    [Fact]
    public async Task A_broker_that_is_away_does_not_stop_the_start()
    {
        await using var transport = new EventHost(new BrokerOptions { RabbitUrl = "amqp://someone:hunter2secret@127.0.0.1:1" });
        await transport.StartAsync(Token);
        var away = await Should.ThrowAsync<BrokerUnavailableException>(() => transport.StatusAsync(Token));
        away.Message.ShouldContain("amqp://127.0.0.1:1");
        away.ToString().ShouldNotContain("hunter2secret");
    }

    [Fact]
    public async Task Of_a_dead_letter_of_ten_megabytes_only_the_beginning_is_kept()
    {
        await using var host = await RabbitHost.CreateAsync(server);
        await using var channel = await host.ForeignAsync();
        await channel.BasicPublishAsync("catalyst.dlq", "somewhere", mandatory: true, new byte[10 * 1024 * 1024], Token);

        (await host.LetterAsync()).Body!.Length.ShouldBe(DeadLetter.MaxBody);
    }

    [Fact]
    public async Task What_somebody_removed_is_declared_again_when_an_event_finds_no_way()
    {
        await using var host = await RabbitHost.CreateAsync(server);
        await using (var channel = await host.ForeignAsync())
        {
            await channel.QueueUnbindAsync(Queues.Architect, "catalyst.events", "catalyst.plan.created", cancellationToken: Token);
        }

        await host.Transport.PublishAsync(Envelope.Of(EventTypes.PlanCreated), Token);
        await host.Transport.StatusAsync(Queues.Architect, status => status.Ready == 1, Token);

        await using (var channel = await host.ForeignAsync())
        {
            await channel.ExchangeDeleteAsync("catalyst.events", cancellationToken: Token);
        }

        await host.Transport.PublishAsync(Envelope.Of(EventTypes.PlanCreated), Token);
        await host.Transport.StatusAsync(Queues.Architect, status => status.Ready == 2, Token);
    }

    [Fact]
    public async Task Dead_letters_wait_in_RabbitMQ_while_their_store_is_away()
    {
        await using var host = await RabbitHost.CreateAsync(server);
        await host.Transport.DisposeAsync();

        var store = new BrokenStore(failures: 2);
        await using (var channel = await host.ForeignAsync())
        {
            await channel.BasicPublishAsync("catalyst.dlq", "somewhere", mandatory: true, "nonsense"u8.ToArray(), Token);
        }

        await using var transport = new EventHost(host.Options, store);
        await transport.StartAsync(Token);
        (await store.Added.WaitAsync(TimeSpan.FromSeconds(60), Token)).Body.ShouldBe("nonsense");
    }

    /// <summary>A store that fails a number of times before it works.</summary>
    private sealed class BrokenStore(int failures) : IDeadLetterStore
    {
        private readonly TaskCompletionSource<DeadLetter> _added = new();

        public Task<DeadLetter> Added => _added.Task;

        public Task AddAsync(DeadLetter letter, Guid messageId, CancellationToken cancellationToken) =>
            Interlocked.Decrement(ref failures) >= 0 ? throw new InvalidOperationException("no room")
                : Task.FromResult(_added.TrySetResult(letter));

        public Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ReplayResult> ReplayAsync(Guid id, Func<DeadLetter, CancellationToken, Task> send,
            CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
