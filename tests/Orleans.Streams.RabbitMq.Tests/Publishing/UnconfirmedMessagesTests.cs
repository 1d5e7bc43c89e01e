using FsCheck;
using FsCheck.Fluent;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>Answers of RabbitMQ, each for the messages that it means.</summary>
public sealed class UnconfirmedMessagesTests
{
    private readonly UnconfirmedMessages messages = new();

    [Fact]
    public async Task An_answer_for_one_says_nothing_of_those_before_it()
    {
        var (first, second) = (Add(1), Add(2));
        messages.Answer(2, all: false, PublishOutcome.Full);
        (await second.Task).ShouldBe(PublishOutcome.Full);
        first.Task.IsCompleted.ShouldBeFalse();
        messages.Answer(1, all: false, PublishOutcome.Confirmed);
        (await first.Task).ShouldBe(PublishOutcome.Confirmed);
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(3ul)]
    [InlineData(ulong.MaxValue)]
    public void An_answer_for_all_is_for_those_that_were_sent(ulong number)
    {
        var sent = new[] { Add(1), Add(2), Add(3) };
        messages.Answer(number, all: true, PublishOutcome.Confirmed);
        sent.ShouldAllBe(message => message.Task.IsCompleted);
        Add(4).Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task What_came_back_had_no_queue_though_RabbitMQ_confirms_it()
    {
        var (lost, taken) = (Add(1, "nowhere"), Add(2, "somewhere"));
        messages.Return("events", "nowhere", lost.Message.Id.ToString());
        messages.Answer(2, all: true, PublishOutcome.Confirmed);
        (await lost.Task).ShouldBe(PublishOutcome.NoRoute);
        (await taken.Task).ShouldBe(PublishOutcome.Confirmed);
    }

    [Fact]
    public void A_return_that_names_nothing_known_is_nobodys()
    {
        var sent = Add(1);
        messages.Return("events", "key", id: null);
        messages.Return("other", "key", sent.Message.Id.ToString());
        sent.Returned.ShouldBeFalse();
    }

    [Fact]
    public async Task The_next_message_has_the_number_of_one_that_was_not_sent()
    {
        var (unsent, next) = (Add(1), new UnconfirmedMessage(Message("key")));
        messages.Withdraw(1);
        messages.Add(1, next);
        messages.Answer(1, all: true, PublishOutcome.Confirmed);
        (await next.Task).ShouldBe(PublishOutcome.Confirmed);
        unsent.Task.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_waits_for_a_channel_that_has_ended()
    {
        var before = Add(1);
        messages.End(PublishOutcome.Lost);
        (await before.Task).ShouldBe(PublishOutcome.Lost);
        (await Add(2).Task).ShouldBe(PublishOutcome.Lost);
    }

    /// <summary>
    /// Any order of messages and answers, beside a list that is searched through. 0 sends the next; other numbers answer for one or for all
    /// up to it.
    /// </summary>
    [Fact]
    public void Each_message_gets_the_first_answer_that_means_it() => Prop.ForAll(
        Gen.Choose(0, 40).ListOf().ToArbitrary(),
        steps =>
        {
            var subject = new UnconfirmedMessages();
            var (sent, expected) = (new List<UnconfirmedMessage>(), new List<PublishOutcome?>());
            foreach (var step in steps)
            {
                if (step % 4 == 0 || sent.Count == 0)
                {
                    sent.Add(new UnconfirmedMessage(Message("key")));
                    expected.Add(null);
                    subject.Add((ulong)sent.Count, sent[^1]);
                    continue;
                }

                var (number, all, outcome) = (step % sent.Count + 1, step % 4 == 1,
                    step % 3 == 0 ? PublishOutcome.Full : PublishOutcome.Confirmed);
                subject.Answer((ulong)number, all, outcome);
                for (var index = all ? 0 : number - 1; index < number; index++)
                {
                    expected[index] ??= outcome;
                }
            }

            sent.Select(message => message.Task.IsCompleted ? message.Task.Result : (PublishOutcome?)null).ShouldBe(expected);
        }).QuickCheckThrowOnFailure();

    private UnconfirmedMessage Add(ulong number, string routingKey = "key")
    {
        var added = new UnconfirmedMessage(Message(routingKey));
        messages.Add(number, added);
        return added;
    }

    private static RabbitMessage Message(string routingKey) =>
        new("events", routingKey, Mandatory: true, Body: default, Guid.NewGuid(), new Dictionary<string, object?>());
}
