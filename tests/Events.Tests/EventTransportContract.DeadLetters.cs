using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>What becomes of what nobody could handle.</summary>
public abstract partial class EventTransportContract
{
    [Fact]
    public async Task A_dead_letter_is_replayed_once_to_the_queue_that_failed_it()
    {
        var e = Envelope.Of(EventTypes.TestResults, payload: """{"status":"failed"}""");
        await Transport.PublishAsync(e, Token);
        await Transport.FailFirstAsync(Queues.Coder, Token, Failed(1), Failed(2), Failed(3));

        var letter = await LetterAsync(_ => true);
        letter.Event.ShouldBe(e);
        letter.Queue.ShouldBe(Queues.Coder);
        letter.Body.ShouldBeNull();
        letter.Failures.Select(failure => failure.Attempt).ShouldBe([1, 2, 3]);
        letter.Failures.ShouldAllBe(failure => failure.Error == "poison");
        (await DeadLetters.ReplayAsync(letter.Id, Token)).ShouldBe(ReplayResult.Replayed);
        (await DeadLetters.ReplayAsync(letter.Id, Token)).ShouldBe(ReplayResult.AlreadyReplayed);
        (await DeadLetters.ReplayAsync(Guid.NewGuid(), Token)).ShouldBe(ReplayResult.NotFound);
        await StatusAsync(Queues.Coder, status => status.Ready == 1);
        await StatusAsync(Queues.Reviewer, status => status.Ready == 1);
        (await DeadLetters.GetAsync(letter.Id, Token))!.ReplayedAt.ShouldNotBeNull();

        // It fails again: the same letter, with its whole history, and it can be replayed again.
        await Transport.FailFirstAsync(Queues.Coder, Token, Failed(1), Failed(2), Failed(3));
        var again = await LetterAsync(letter => letter.Failures.Count > 3);
        again.Id.ShouldBe(letter.Id);
        again.Failures.Count.ShouldBe(6);
        again.ReplayedAt.ShouldBeNull();
        (await DeadLetters.DeleteAsync(again.Id, Token)).ShouldBeTrue();
        (await DeadLetters.DeleteAsync(again.Id, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_envelope_is_refused()
    {
        var error = await Should.ThrowAsync<InvalidEventException>(() => Transport.PublishAsync(
            Envelope.Of("plan.createdd") with { Actor = "me", Commit = "HEAD", Payload = new JsonPayload("[]"), TaskId = Guid.Empty },
            Token));
        var tooLarge = Envelope.Of(EventTypes.TaskInitiated, payload: $$"""{"text":"{{new string('x', 10 * 1024 * 1024)}}"}""");
        (await Should.ThrowAsync<InvalidEventException>(() => Transport.PublishAsync(tooLarge, Token))).Message.ShouldContain(
            "at most 1048576");
        error.Errors.Select(reason => reason.Split(' ')[0]).ShouldBe(["task_id", "actor", "event_type", "commit", "payload"]);
        Should.Throw<ArgumentException>(() => Transport.Read("no-queue", (_, _) => Task.CompletedTask));
    }

    [Fact]
    public async Task Dead_letters_come_in_pages_newest_first()
    {
        var dead = Enumerable.Range(0, 3).Select(_ => Envelope.Of(EventTypes.TaskInitiated)).ToList();
        foreach (var e in dead)
        {
            await Transport.PublishAsync(e, Token);
            await Transport.FailFirstAsync(Queues.Planner, Token, Failed(1));
        }

        await LetterAsync(letter => letter.Event == dead[2]);
        var first = await DeadLetters.ListAsync(2, null, Token);
        first.Items.Select(letter => letter.Event).ShouldBe([dead[2], dead[1]]);
        var second = await DeadLetters.ListAsync(2, first.NextCursor, Token);
        second.Items.Select(letter => letter.Event).ShouldBe([dead[0]]);
        second.NextCursor.ShouldBeNull();
        foreach (var cursor in new[] { "", "nonsense", "1.2", "99999999999999999999.00000000000000000000000000000000",
            "-1.00000000000000000000000000000000" })
        {
            await Should.ThrowAsync<FormatException>(() => DeadLetters.ListAsync(2, cursor, Token));
        }
    }

    /// <summary>A letter, once it is among the dead: a transport may take a moment to bring it there.</summary>
    private Task<DeadLetter> LetterAsync(Func<DeadLetter, bool> expected) => Eventually.FindAsync(
        async () => (await DeadLetters.ListAsync(cancellationToken: Token)).Items.FirstOrDefault(expected), "no such dead letter");

    private static FailedDelivery Failed(int attempt) => new(attempt, DateTimeOffset.UnixEpoch, "poison");
}
