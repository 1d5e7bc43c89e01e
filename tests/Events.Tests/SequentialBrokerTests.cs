using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;

namespace Catalyst.Events.Tests;

/// <summary>The broker of a silo that begins each phase itself.</summary>
public sealed class SequentialBrokerTests(RabbitServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_fills_no_queue_and_events_reach_their_followers_all_the_same(bool isRabbit)
    {
        Assert.SkipWhen(isRabbit && RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var url = isRabbit ? await server.CreateHostAsync(Token) : null;
        await using var host = new EventHost(new BrokerOptions { RabbitUrl = url, BindsRoleQueues = false });
        await host.StartAsync(Token);
        var inbox = new Inbox();
        await using var follower = await host.SubscribeFanoutAsync("catalyst.#", inbox.TakeAsync, Token);
        var sent = Envelope.Of(EventTypes.TaskInitiated);

        await host.PublishAsync(sent, Token);

        (await inbox.NextAsync()).ShouldBe(sent);
        (await host.StatusAsync(Token)).ShouldAllBe(queue => queue.Ready == 0);
    }
}
