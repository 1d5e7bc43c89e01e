using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Microsoft.Extensions.Logging;
using Orleans.Streams.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Catalyst.Events.Tests;

/// <summary>A queue that is lost with its broker.</summary>
public sealed class LostQueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>
    /// RabbitMQ notes a quorum queue's members a moment after it was declared; killed before that, it knows the queue but cannot read it.
    /// </summary>
    [Fact]
    public async Task A_queue_that_the_broker_has_lost_is_told_of_and_holds_up_no_other()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        await using var server = await RabbitServer.OwnAsync(Token);
        await using var host = await RabbitHost.CreateAsync(server);
        await LoseAsync(server, host, Queues.Architect);
        var log = new Told("architect-queue");
        await using var silo = host.Create(log);
        var (planner, architect) = (new Ledger(100), new Inbox());
        await using var lost = silo.Read(Queues.Architect, architect.TakeAsync);
        await using var subscription = silo.Read(Queues.Planner, planner.TakeAsync);

        await Ledger.PublishAsync(silo, tasks: 4, events: 25, Token).WaitAsync(Patience, Token);
        await planner.Complete.WaitAsync(Patience, Token);
        planner.ShouldBeInOrder();
        (await log.Line.WaitAsync(Patience, Token)).ShouldContain("delete it");

        (await server.Management.DeleteAsync($"/api/queues/{host.Name}/{Queues.Architect}", Token)).EnsureSuccessStatusCode();
        var sent = Envelope.Of(EventTypes.PlanCreated);
        await silo.PublishAsync(sent, Token).WaitAsync(Patience, Token);
        (await architect.NextAsync()).ShouldBe(sent);
    }

    private static async Task LoseAsync(RabbitServer server, RabbitHost host, string queue)
    {
        do
        {
            (await server.Management.DeleteAsync($"/api/queues/{host.Name}/{queue}", Token)).EnsureSuccessStatusCode();
            await using (var declaring = host.Create())
            {
                await declaring.StartAsync(Token);
                await server.KillAsync(Token);
            }

            await server.StartAsync(Token);
        }
        while (await CanBeReadAsync(host, queue));
    }

    private static async Task<bool> CanBeReadAsync(RabbitHost host, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(host.Options.RabbitUrl!) }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        try
        {
            await channel.BasicGetAsync(queue, autoAck: false, Token);
            return true;
        }
        catch (Exception failure) when (failure is OperationInterruptedException or OperationCanceledException)
        {
            Token.ThrowIfCancellationRequested();
            return false;
        }
    }
}
