using System.Text;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>Any client may send to the dead letters, with whatever it likes in the headers.</summary>
public sealed class ForeignDeadLetterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Theory]
    [InlineData("0001-01-01T00:00:00+00:00")]
    [InlineData("1969-12-31T23:59:59+00:00")]
    [InlineData("2026-03-04T05:06:08+00:00")]
    [InlineData("9999-12-31T23:59:59.9999999+00:00")]
    public void A_time_that_cannot_be_is_now(string time) => Read(("catalyst-dead-at", time)).DeadAt.ShouldBe(Now);

    [Fact]
    public void An_earlier_time_is_kept_and_a_page_can_go_on_behind_it()
    {
        var letter = Read(("catalyst-dead-at", "1970-01-01T01:00:00+01:00"));
        letter.DeadAt.ShouldBe(DateTimeOffset.UnixEpoch);
        DeadLetterPosition.Parse(new DeadLetterPosition(letter.DeadAt, letter.Id).ToString()).DeadAt.ShouldBe(letter.DeadAt);
    }

    [Fact]
    public void The_name_of_a_queue_is_no_longer_than_RabbitMQ_takes() =>
        Read(("catalyst-queue", new string('q', 10_000))).Queue.ShouldBe(new string('q', 255));

    private static DeadLetter Read(params (string Key, string Value)[] headers) => EventMessage.ReadDead(
        new InboundMessage(
            "elsewhere", "no event"u8.ToArray(), null,
            headers.ToDictionary(header => header.Key, header => (object?)Encoding.UTF8.GetBytes(header.Value)), null!),
        Now).Letter;
}
