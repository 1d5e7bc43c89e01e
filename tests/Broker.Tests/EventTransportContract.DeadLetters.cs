using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;

namespace Catalyst.Broker.Tests;

/// <summary>What becomes of what nobody could handle.</summary>
public abstract partial class EventTransportContract
{
    [Fact]
    public async Task A_poison_event_is_dead_after_three_deliveries_and_its_neighbours_go_on()
    {
        var inbox = new Inbox();
        var poison = Envelope.Of(EventTypes.TaskInitiated);
        var follower = Envelope.Of(EventTypes.TaskInitiated, poison.TaskId);
        var neighbour = Envelope.Of(EventTypes.TaskInitiated);
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.FailAsync(times: 99, of: poison), Token);
        foreach (var e in new[] { poison, follower, neighbour })
        {
            await Transport.PublishAsync(e, Token);
        }

        var seen = new List<Guid> { (await inbox.NextAsync()).Event.EventId, (await inbox.NextAsync()).Event.EventId };
        seen.ShouldBe([poison.EventId, neighbour.EventId], ignoreOrder: true);
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await RestingAsync(1);
            await harness!.PassAsync(Topology.Backoff(attempt));
            (await inbox.NextAsync()).Event.EventId.ShouldBe(poison.EventId);
        }

        (await inbox.NextAsync()).Event.EventId.ShouldBe(follower.EventId);
        var letter = await LetterAsync(_ => true);
        letter.Event.ShouldBe(poison);
        letter.Queue.ShouldBe(Queues.Planner);
        letter.Failures.Select(failure => failure.Attempt).ShouldBe([1, 2, 3]);
        letter.Failures.ShouldAllBe(failure => failure.Error.Contains("poison"));
        letter.Body.ShouldBeNull();
    }

    [Fact]
    public async Task A_dead_letter_is_replayed_once_to_the_queue_that_failed_it()
    {
        var inbox = new Inbox();
        var e = Envelope.Of(EventTypes.TestResults, payload: """{"status":"failed"}""");
        await using (await Transport.SubscribeAsync(Queues.Coder, inbox.FailAsync(times: 3), Token))
        {
            await Transport.PublishAsync(e, Token);
            await DieAsync(inbox, Queues.Coder);
        }

        var letter = await LetterAsync(_ => true);
        (await DeadLetters.ReplayAsync(letter.Id, Token)).ShouldBe(ReplayResult.Replayed);
        (await DeadLetters.ReplayAsync(letter.Id, Token)).ShouldBe(ReplayResult.AlreadyReplayed);
        (await DeadLetters.ReplayAsync(Guid.NewGuid(), Token)).ShouldBe(ReplayResult.NotFound);
        (await StatusAsync(Queues.Coder, _ => true)).Ready.ShouldBe(1);
        (await StatusAsync(Queues.Reviewer, _ => true)).Ready.ShouldBe(1);
        (await DeadLetters.GetAsync(letter.Id, Token))!.ReplayedAt.ShouldNotBeNull();

        // It fails again: the same letter, with its whole history, and it can be replayed again.
        await using (await Transport.SubscribeAsync(Queues.Coder, inbox.FailAsync(times: 3), Token))
        {
            await DieAsync(inbox, Queues.Coder);
        }

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
        await Should.ThrowAsync<ArgumentException>(() => Transport.SubscribeAsync("no-queue", (_, _) => Task.CompletedTask, Token));
    }

    [Fact]
    public async Task Dead_letters_come_in_pages_newest_first()
    {
        var inbox = new Inbox();
        var dead = Enumerable.Range(0, 3).Select(_ => Envelope.Of(EventTypes.TaskInitiated)).ToList();
        await using var subscription = await Transport.SubscribeAsync(Queues.Planner, inbox.FailAsync(times: 99), Token);
        foreach (var e in dead)
        {
            await Transport.PublishAsync(e, Token);
            await DieAsync(inbox, Queues.Planner);
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

    private async Task DieAsync(Inbox inbox, string queue)
    {
        await inbox.NextAsync();
        for (var attempt = 1; attempt <= 2; attempt++)
        {
            await StatusAsync(queue, status => status.Retrying == 1);
            await harness!.PassAsync(Topology.Backoff(attempt));
            await inbox.NextAsync();
        }

        await StatusAsync(queue, status => status is { Ready: 0, InFlight: 0, Retrying: 0 });
    }
}
