using System.Text;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Grains.Tests.Outbox;

/// <summary>What a silo does with messages of a role's queue that are not for a task.</summary>
public sealed class RoleQueueTests(PostgresServer postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{}", "event_id is missing")]
    [InlineData("not json", "not JSON")]
    [InlineData("", "not JSON")]
    [InlineData("[1,2]", "JSON object")]
    [InlineData("""{"\ud800":1}""", "it is not valid Unicode text")]
    public async Task What_is_no_event_is_a_dead_letter_with_the_reason(string body, string reason)
    {
        var letter = await LetterOfAsync(Encoding.UTF8.GetBytes(body));
        letter.Queue.ShouldBe(Queues.Planner);
        letter.Event.ShouldBeNull();
        letter.Body.ShouldBe(body);
        letter.Failures.Single().Error.ShouldContain(reason);
    }

    [Fact]
    public async Task An_event_that_was_sent_to_the_wrong_queue_is_a_dead_letter_with_the_right_key()
    {
        var plan = new AgentEvent(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Actors.Planner, EventTypes.PlanCreated,
            "catalyst-generated/x", "main", "", TimeProvider.System.GetUtcNow(), JsonPayload.Empty, JsonPayload.Empty);

        (await LetterOfAsync(AgentEventCodec.Encode(plan))).Failures.Single().Error.ShouldContain("catalyst.plan.created");
    }

    private async Task<DeadLetter> LetterOfAsync(byte[] body)
    {
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database);
        var message = new RabbitMessage(string.Empty, Queues.Planner, true, body, Guid.CreateVersion7(), new Dictionary<string, object?>());
        await node.Services.GetRequiredService<IStreamBroker>().PublishAsync(message, Token);
        var letters = node.Services.GetRequiredService<IDeadLetters>();
        return await Eventually.FindAsync(
            async () => (await letters.ListAsync(cancellationToken: Token)).Items is [var first, ..] ? first : null, "no dead letter");
    }
}
