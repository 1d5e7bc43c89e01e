using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq.Tests;

public sealed class DeadLetterHeadersTests
{
    private static readonly RabbitTopology Topology = new("orders", "orders.dlq", "orders-failed", ["orders-0"], []);
    private static readonly DeadLetterHeaders Headers = new("orders-");
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void A_letter_says_whose_queue_it_was_when_and_every_failure() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>[]>(),
        errors =>
        {
            // What is no text at all cannot be written as JSON, and comes back as the replacement character.
            var failures = errors.Select((error, index) => new FailedDelivery(index + 1, At.AddSeconds(index), AsText(error.Get))).ToList();
            var letter = Headers.Dead(Topology, "orders-0", "body"u8.ToArray(), new Dictionary<string, object?> { ["task"] = "7" }, failures, At);

            letter.Exchange.ShouldBe("orders.dlq");
            letter.Body.ToArray().ShouldBe("body"u8.ToArray());
            letter.Headers["task"].ShouldBe("7");
            var delivered = Delivered(letter);
            Headers.Queue(delivered).ShouldBe("orders-0");
            Headers.At(delivered).ShouldBe(At);
            Headers.Failures(delivered).ShouldBe(failures);
            Headers.Reason(delivered).ShouldBeNull();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_nobody_can_read_says_why()
    {
        var delivered = Delivered(Headers.Refused(Topology, "orders-0", "body"u8.ToArray(), "It is empty.", At));
        Headers.Reason(delivered).ShouldBe("It is empty.");
        Headers.Failures(delivered).ShouldBeNull();
    }

    [Fact]
    public void Of_a_long_history_the_latest_is_kept_and_of_large_headers_those_that_fit()
    {
        var failures = Enumerable.Range(1, 100).Select(attempt => new FailedDelivery(attempt, At, new string('e', 2000))).ToList();
        var headers = new Dictionary<string, object?>
        {
            ["bytes"] = new byte[60_000],
            ["list"] = new List<object?> { new byte[40_000], new Dictionary<string, object?> { ["inner"] = new string('x', 20_000) } },
            ["task"] = "7",
        };
        var letter = Headers.Dead(Topology, "orders-0", default, headers, failures, At);
        letter.Headers.Keys.ShouldBe(["task", "orders-failures", "orders-queue", "orders-dead-at"], ignoreOrder: true);
        var kept = Headers.Failures(Delivered(letter)).ShouldNotBeNull();
        kept.ShouldBe(failures.TakeLast(kept.Count));
        kept.Count.ShouldBeInRange(20, 24);
    }

    [Fact]
    public void A_failure_or_reason_without_end_is_cut_and_stays_readable()
    {
        // Of each of these six bytes are written.
        var endless = new string('\u0001', 1_000_000);
        var dead = Delivered(Headers.Dead(Topology, "orders-0", default, new Dictionary<string, object?>(), [new FailedDelivery(1, At, endless)], At));
        Headers.Failures(dead).ShouldNotBeNull().ShouldHaveSingleItem().Error.ShouldEndWith("...");
        Headers.Reason(Delivered(Headers.Refused(Topology, "orders-0", default, endless, At))).ShouldNotBeNull().Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void What_RabbitMQ_gave_up_by_itself_is_known_by_its_own_headers()
    {
        var delivered = Properties(new() { ["x-first-death-queue"] = "orders-0"u8.ToArray(), ["x-first-death-reason"] = "delivery_limit"u8.ToArray() });
        Headers.Queue(delivered).ShouldBe("orders-0");
        DeadLetterHeaders.GivenUp(delivered).ShouldBe("delivery_limit");
        Headers.At(delivered).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"attempt":1,"at":"2026-01-02T03:04:05Z","error":null}]""")]
    public void Another_client_s_headers_of_these_names_are_passed_over(string failures)
    {
        var delivered = Properties(new() { ["orders-failures"] = Encoding.UTF8.GetBytes(failures), ["orders-dead-at"] = "soon"u8.ToArray(), ["orders-queue"] = 7 });
        Headers.Failures(delivered).ShouldBeNull();
        Headers.At(delivered).ShouldBeNull();
        Headers.Queue(delivered).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 100)]
    [InlineData(101, 10)]
    public void Of_a_message_that_is_too_large_no_more_than_its_beginning_stays_in_memory(int size, int kept) =>
        RabbitDelivery.Keep(new byte[size], largest: 100, beginning: 10).Length.ShouldBe(kept);

    private static string AsText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>RabbitMQ hands texts out as bytes.</summary>
    private static BasicProperties Delivered(RabbitMessage message) =>
        Properties(message.Headers.ToDictionary(header => header.Key, header => (object?)Encoding.UTF8.GetBytes((string)header.Value!)));

    private static BasicProperties Properties(Dictionary<string, object?> headers) => new() { Headers = headers };
}
