using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Orleans.Streams.RabbitMq.Tests;

public sealed class DeadLetterHeadersTests
{
    private static readonly DeadLetterHeaders Headers = new("orders-");
    private static readonly RabbitTopology Topology =
        new("orders", "orders.dlq", "orders-failed", ["orders-0"], []) { DeadLetterHeaders = Headers };
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void A_letter_says_whose_queue_it_was_when_and_every_failure() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>[]>(),
        errors =>
        {
            // What is no text at all cannot be written as JSON, and comes back as the replacement character.
            var failures = errors.Select((error, index) => new FailedDelivery(index + 1, At.AddSeconds(index), AsText(error.Get))).ToList();
            var letter = Topology.DeadLetter("orders-0", Message(("task", "7"), ("CC", "again"), ("x-death", "rejected")), failures, At);

            letter.Exchange.ShouldBe("orders.dlq");
            letter.Body.ToArray().ShouldBe("body"u8.ToArray());
            letter.Headers.Keys.ShouldBe(["task", "orders-failures", "orders-queue", "orders-dead-at"], ignoreOrder: true);
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
        var delivered = Delivered(Topology.DeadLetter("orders-0", Message(), "It is empty.", At));
        Headers.Reason(delivered).ShouldBe("It is empty.");
        Headers.Failures(delivered).ShouldBeNull();
    }

    [Fact]
    public void Of_a_long_history_the_latest_is_kept_and_of_large_headers_those_that_fit()
    {
        var failures = Enumerable.Range(1, 100).Select(attempt => new FailedDelivery(attempt, At, new string('e', 2000))).ToList();
        var list = new List<object?> { new byte[40_000], new Dictionary<string, object?> { ["inner"] = new string('x', 20_000) } };
        var letter = Topology.DeadLetter("orders-0", Message(("bytes", new byte[60_000]), ("list", list), ("task", "7")), failures, At);
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
        var dead = Delivered(Topology.DeadLetter("orders-0", Message(), [new FailedDelivery(1, At, endless)], At));
        Headers.Failures(dead).ShouldNotBeNull().ShouldHaveSingleItem().Error.ShouldEndWith("...");
        var rejected = Delivered(Topology.DeadLetter("orders-0", Message(), endless, At));
        Headers.Reason(rejected).ShouldNotBeNull().Length.ShouldBeLessThan(10_000);
    }

    [Fact]
    public void What_RabbitMQ_gave_up_by_itself_is_known_by_its_own_headers()
    {
        var delivered = new Dictionary<string, object?>
        {
            ["x-first-death-queue"] = "orders-0"u8.ToArray(),
            ["x-first-death-reason"] = "delivery_limit"u8.ToArray(),
        };
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
        var delivered = new Dictionary<string, object?>
        {
            ["orders-failures"] = Encoding.UTF8.GetBytes(failures),
            ["orders-dead-at"] = "soon"u8.ToArray(),
            ["orders-queue"] = 7,
        };
        Headers.Failures(delivered).ShouldBeNull();
        Headers.At(delivered).ShouldBeNull();
        Headers.Queue(delivered).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100_000, 100_000)]
    [InlineData(100_001, 65_536)]
    public void Of_a_message_that_is_too_large_no_more_than_its_beginning_stays_in_memory(int size, int kept) =>
        RabbitConsumer.Keep(new byte[size], most: 100_000).Length.ShouldBe(kept);

    private static InboundMessage Message(params (string Key, object? Value)[] headers) => new(
        "orders.new", "body"u8.ToArray(), "1", headers.ToDictionary(header => header.Key, header => header.Value), NoSettlement.Instance);

    private static string AsText(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>RabbitMQ hands texts out as bytes.</summary>
    private static Dictionary<string, object?> Delivered(RabbitMessage message) =>
        message.Headers.ToDictionary(header => header.Key, header => (object?)Encoding.UTF8.GetBytes((string)header.Value!));
}
