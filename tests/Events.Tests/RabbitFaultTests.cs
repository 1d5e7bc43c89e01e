using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>What happens to the broker happens to no event.</summary>
public sealed class RabbitFaultTests(RabbitServer shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_broker_loses_nothing_and_keeps_the_order_of_each_task()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        await using var server = await RabbitServer.OwnAsync(Token);
        await using var host = await RabbitHost.CreateAsync(server);
        var ledger = new Ledger(8 * 50);
        await using var subscription = host.Transport.Read(Queues.Planner, ledger.TakeAsync);
        var publishing = Ledger.PublishAsync(host.Transport, tasks: 8, events: 50, Token);
        await Eventually.FindAsync(() => Task.FromResult(ledger.Count >= 40 ? ledger : null), "nothing arrived");

        await server.KillAsync(Token);
        (await Should.ThrowAsync<BrokerUnavailableException>(() => host.Transport.StatusAsync(Token))).Message.ShouldContain(
            "RABBITMQ_URL");
        publishing.IsCompleted.ShouldBeFalse("a publish without a broker waits");

        await server.StartAsync(Token);
        await publishing.WaitAsync(Patience, Token);
        await ledger.Complete.WaitAsync(Patience, Token);
        ledger.ShouldBeInOrder();
        await host.Transport.StatusAsync(Queues.Planner, status => status is { Ready: 0, InFlight: 0 }, Token);
    }

    [Fact]
    public async Task A_frozen_broker_is_noticed_and_waited_for()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        await using var server = await RabbitServer.OwnAsync(Token);
        await using var host = await RabbitHost.CreateAsync(server);
        var ledger = new Ledger(20);
        await using var subscription = host.Transport.Read(Queues.Planner, ledger.TakeAsync);
        await server.FreezeAsync();
        var publishing = Ledger.PublishAsync(host.Transport, tasks: 2, events: 10, Token);
        await Eventually.FindAsync(
            async () =>
            {
                try
                {
                    using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
                    await host.Transport.StatusAsync(limit.Token);
                    return null;
                }
                catch (BrokerUnavailableException silent)
                {
                    return silent;
                }
                catch (OperationCanceledException)
                {
                    return null;
                }
            },
            "the silence was not noticed");
        publishing.IsCompleted.ShouldBeFalse();

        await server.ThawAsync();
        await publishing.WaitAsync(Patience, Token);
        await ledger.Complete.WaitAsync(Patience, Token);
        ledger.ShouldBeInOrder();
    }

    [Fact]
    public async Task A_connection_that_drops_in_the_middle_loses_nothing()
    {
        await using var host = await RabbitHost.CreateAsync(shared);
        var ledger = new Ledger(1000);
        await using var subscription = host.Transport.Read(Queues.Planner, ledger.TakeAsync);
        await using var follower = await host.Transport.SubscribeFanoutAsync("#", (_, _) => Task.CompletedTask, Token);
        var half = Ledger.PublishAsync(host.Transport, tasks: 10, events: 50, Token);
        var dropping = host.DropConnectionsAsync();
        await half;
        var rest = Ledger.PublishAsync(host.Transport, tasks: 10, events: 50, Token);
        (await dropping).ShouldBeGreaterThanOrEqualTo(2);
        await rest.WaitAsync(Patience, Token);
        await ledger.Complete.WaitAsync(Patience, Token);
        ledger.ShouldBeInOrder();

        // The follower comes back by itself, too.
        var inbox = new Inbox();
        await using var second = await host.Transport.SubscribeFanoutAsync("#", inbox.TakeAsync, Token);
        var sent = Envelope.Of(EventTypes.TaskProgress);
        await host.Transport.PublishAsync(sent, Token);
        (await inbox.NextAsync()).ShouldBe(sent);
    }

    [Fact]
    public async Task Another_silo_takes_over_when_the_first_one_leaves()
    {
        await using var host = await RabbitHost.CreateAsync(shared);
        await using var other = host.Create();
        var (first, second) = (new Inbox(), new Inbox());
        await using (host.Transport.Read(Queues.Planner, first.TakeAsync))
        {
            var sent = Envelope.Of(EventTypes.TaskInitiated);
            await host.Transport.PublishAsync(sent, Token);
            (await first.NextAsync()).ShouldBe(sent);
        }

        await using var taken = other.Read(Queues.Planner, second.TakeAsync);
        var next = Envelope.Of(EventTypes.TaskInitiated);
        await host.Transport.PublishAsync(next, Token);
        (await second.NextAsync()).ShouldBe(next);
    }
}
