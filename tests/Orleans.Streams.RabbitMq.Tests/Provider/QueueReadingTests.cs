using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams.RabbitMq.Cache;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>A queue's receiver and cache as a pulling agent drives them, without a broker and without Orleans.</summary>
public sealed class QueueReadingTests : IAsyncLifetime
{
    private const int Limit = 3;
    private const int Window = 8;

    private readonly FakeTimeProvider _time = new();
    private readonly FakeStreamBroker _broker = new();
    private readonly RabbitQueueCache _cache;
    private readonly RabbitQueueReceiver _receiver;

    public QueueReadingTests()
    {
        var options = new RabbitMqStreamOptions { Window = Window, DeliveryLimit = Limit, PollTimeout = TimeSpan.FromMilliseconds(1) };
        _cache = new RabbitQueueCache("queue", options, _broker, _time, NullLogger.Instance);
        _receiver = new RabbitQueueReceiver("queue", options, _broker, new TextDataAdapter(), _cache, _time,
            NullLogger<RabbitQueueReceiver>.Instance);
    }

    public async ValueTask InitializeAsync() => await _receiver.Initialize(TimeSpan.FromSeconds(1));

    public async ValueTask DisposeAsync() => await _receiver.Shutdown(TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_message_is_acknowledged_when_its_subscriber_has_handled_it_and_not_before()
    {
        await ReadAsync("a:1", "a:2");
        using var cursor = Subscribe("a");
        Handed(cursor).ShouldBe("a:1");
        _broker.Acknowledged.ShouldBeEmpty();
        Handed(cursor).ShouldBe("a:2");
        _broker.Acknowledged.ShouldBe(["a:1"]);
        Handed(cursor).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["a:1", "a:2"]);
    }

    [Fact]
    public async Task A_read_that_is_woken_for_what_was_taken_before_goes_on_waiting()
    {
        var options = new RabbitMqStreamOptions { Window = Window, PollTimeout = TimeSpan.FromMinutes(1) };
        var broker = new FakeStreamBroker();
        using var cache = new RabbitQueueCache("queue", options, broker, _time, NullLogger.Instance);
        using var receiver = new RabbitQueueReceiver("queue", options, broker, new TextDataAdapter(), cache, _time,
            NullLogger<RabbitQueueReceiver>.Instance);
        await receiver.Initialize(TimeSpan.FromSeconds(1));
        await broker.PushAsync("a:1");
        (await receiver.GetQueueMessagesAsync(Window)).Count.ShouldBe(1);
        var reading = receiver.GetQueueMessagesAsync(Window);
        reading.IsCompleted.ShouldBeFalse();
        await broker.PushAsync("a:2");
        (await reading).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_slowest_of_several_subscribers_decides()
    {
        await ReadAsync("a:1");
        using var quick = Subscribe("a");
        using var slow = Subscribe("a");
        Handed(quick).ShouldBe("a:1");
        Handed(quick).ShouldBeNull();
        Handed(slow).ShouldBe("a:1");
        _broker.Acknowledged.ShouldBeEmpty();
        Handed(slow).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["a:1"]);
    }

    [Fact]
    public async Task A_slow_stream_holds_up_no_acknowledgement_of_another()
    {
        await ReadAsync("a:1", "b:1", "b:2");
        using var slow = Subscribe("a");
        using var quick = Subscribe("b");
        Handed(slow).ShouldBe("a:1");
        Handed(quick).ShouldBe("b:1");
        Handed(quick).ShouldBe("b:2");
        Handed(quick).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["b:1", "b:2"]);
    }

    [Fact]
    public async Task A_failed_message_rests_and_comes_again_before_those_behind_it()
    {
        await ReadAsync("a:1", "a:2");
        using var cursor = Subscribe("a");
        Handed(cursor).ShouldBe("a:1");
        Fail(cursor, "a:1");
        Handed(cursor).ShouldBeNull();
        _time.Advance(TimeSpan.FromSeconds(1));
        (await ReadAsync()).ShouldBe(["a:1"]);
        Handed(cursor).ShouldBe("a:1");
        Handed(cursor).ShouldBe("a:2");
        _broker.Acknowledged.ShouldBe(["a:1"]);
        _broker.Dead.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_here_is_counted_as_ready_in_flight_or_retrying()
    {
        await ReadAsync("a:1", "a:2", "a:3");
        using var cursor = Subscribe("a");
        _cache.Status.ShouldBe(new ConsumerStatus(Ready: 3, InFlight: 0, Retrying: 0));
        Handed(cursor);
        _cache.Status.ShouldBe(new ConsumerStatus(Ready: 2, InFlight: 1, Retrying: 0));
        Fail(cursor, "a:1");
        _cache.Status.ShouldBe(new ConsumerStatus(Ready: 2, InFlight: 0, Retrying: 1));
    }

    [Fact]
    public async Task A_message_that_fails_too_often_is_a_dead_letter_with_its_history_and_then_acknowledged()
    {
        await ReadAsync("a:1", "a:2");
        using var cursor = Subscribe("a");
        for (var attempt = 1; attempt <= Limit; attempt++)
        {
            Handed(cursor).ShouldBe("a:1");
            Fail(cursor, $"refusal {attempt}");
            _time.Advance(TimeSpan.FromSeconds(Math.Pow(2, attempt - 1)));
            await UntilReadAsync("a:1");
        }

        Handed(cursor).ShouldBe("a:2");
        _broker.Acknowledged.ShouldBe(["a:1"]);
        var (body, failures) = _broker.Dead.ShouldHaveSingleItem();
        body.ShouldBe("a:1");
        failures.Select(failure => (failure.Attempt, failure.Error)).ShouldBe(
            [(1, "InvalidOperationException: refusal 1"), (2, "InvalidOperationException: refusal 2"),
                (3, "InvalidOperationException: refusal 3")]);
    }

    [Fact]
    public async Task A_cluster_that_cannot_reach_the_subscriber_uses_up_no_delivery()
    {
        await ReadAsync("a:1");
        using var cursor = Subscribe("a");
        for (var attempt = 1; attempt <= 5 * Limit; attempt++)
        {
            Handed(cursor).ShouldBe("a:1");
            Fail(cursor, new SiloUnavailableException("The silo was killed."));
            _time.Advance(TimeSpan.FromSeconds(1));
            await UntilReadAsync("a:1");
        }

        Handed(cursor).ShouldBe("a:1");
        Handed(cursor).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["a:1"]);
        _broker.Dead.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_subscribed_to_is_acknowledged_once_the_agent_reads_on()
    {
        await ReadAsync("a:1");
        Subscribe("a").Dispose();
        _broker.Acknowledged.ShouldBeEmpty();
        await ReadAsync();
        _broker.Acknowledged.ShouldBe(["a:1"]);
    }

    [Fact]
    public async Task A_subscriber_that_goes_in_the_middle_of_a_delivery_leaves_the_message_to_the_next()
    {
        await ReadAsync("a:1");
        var leaving = Subscribe("a");
        Handed(leaving).ShouldBe("a:1");
        leaving.Dispose();
        (await ReadAsync()).ShouldBe(["a:1"]);
        _broker.Acknowledged.ShouldBeEmpty();
        using var next = Subscribe("a");
        Handed(next).ShouldBe("a:1");
        Handed(next).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["a:1"]);
    }

    [Fact]
    public async Task What_a_lost_channel_had_pushed_is_forgotten_and_comes_again_in_its_order()
    {
        await ReadAsync("a:1", "a:2", "a:3");
        using var cursor = Subscribe("a");
        Handed(cursor).ShouldBe("a:1");
        foreach (var body in _broker.Lose())
        {
            await _broker.PushAsync(body);
        }

        await ReadAsync();

        // The one in hand goes on as the same message, with the right to settle of the new channel.
        Handed(cursor).ShouldBe("a:2");
        Handed(cursor).ShouldBe("a:3");
        Handed(cursor).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["a:1", "a:2", "a:3"]);
        _cache.Status.ShouldBe(default);
    }

    /// <summary>Another reader had the first one meanwhile.</summary>
    [Fact]
    public async Task A_publisher_that_gives_all_its_messages_one_id_loses_none()
    {
        await _broker.PushAsync("a:1", id: "the same");
        await _broker.PushAsync("a:2", id: "the same");
        await ReadAsync();
        using var cursor = Subscribe("a");
        Handed(cursor).ShouldBe("a:1");
        _broker.Lose();
        await ReadAsync();
        await _broker.PushAsync("a:2", id: "the same");
        await ReadAsync();
        Handed(cursor).ShouldBe("a:2");
        Handed(cursor).ShouldBeNull();
        _broker.Acknowledged.ShouldBe(["a:2"]);
    }

    [Fact]
    public async Task What_is_in_hand_when_the_channel_is_lost_for_good_ends_without_a_trace()
    {
        await ReadAsync("a:1", "b:1");
        using var cursor = Subscribe("a");
        Handed(cursor).ShouldBe("a:1");
        _broker.Lose();
        await ReadAsync();
        Handed(cursor).ShouldBeNull();
        _broker.Acknowledged.ShouldBeEmpty();
        _cache.Status.ShouldBe(default);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_the_reason_and_holds_up_nobody()
    {
        (await ReadAsync("nonsense", "a:1")).ShouldBe(["a:1"]);
        _broker.Rejected.ShouldBe([("nonsense", "There is no colon.")]);
        _broker.Acknowledged.ShouldBe(["nonsense"]);
    }

    [Fact]
    public async Task What_cannot_be_put_among_the_dead_letters_is_kept_and_put_there_later()
    {
        _broker.Failure = new InvalidOperationException("The topology differs.");
        var pausing = _time.NextTimer(TimeSpan.FromSeconds(1));
        (await ReadAsync("nonsense", "a:1")).ShouldBe(["a:1"]);
        await pausing.WaitAsync(TestContext.Current.CancellationToken);
        _broker.Acknowledged.ShouldBeEmpty();

        _broker.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(1));

        await _broker.Settled.WaitAsync(TestContext.Current.CancellationToken);
        _broker.Acknowledged.ShouldBe(["nonsense"]);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_unread_and_holds_up_nobody()
    {
        await _broker.PushAsync("a:1", rejection: "It is too large.");
        (await ReadAsync("a:2")).ShouldBe(["a:2"]);
        _broker.Rejected.ShouldBe([("a:1", "It is too large.")]);
        _broker.Acknowledged.ShouldBe(["a:1"]);
    }

    [Fact]
    public async Task Messages_have_growing_numbers_across_channels()
    {
        await ReadAsync("a:1");
        _broker.Lose();
        await ReadAsync("a:2");
        using var cursor = Subscribe("a");
        Handed(cursor).ShouldBe("a:2");
        cursor.GetCurrent(out _)!.SequenceToken.SequenceNumber.ShouldBe(2);
    }

    [Fact]
    public async Task Reading_stops_with_the_agent()
    {
        _broker.IsConsumed.ShouldBeTrue();
        await _receiver.Shutdown(TimeSpan.FromSeconds(1));
        _broker.IsConsumed.ShouldBeFalse();
    }

    private StreamCursor Subscribe(string stream) => (StreamCursor)_cache.GetCacheCursor(StreamId.Create("text", stream), new First());

    private static string? Handed(StreamCursor cursor) =>
        cursor.MoveNext()
            ? $"{cursor.GetCurrent(out _)!.StreamId.GetKeyAsString()}:{cursor.GetCurrent(out _)!.GetEvents<string>().Single().Item1}"
            : null;

    private static void Fail(StreamCursor cursor, string why) => Fail(cursor, new InvalidOperationException(why));

    private static void Fail(StreamCursor cursor, Exception why)
    {
        ((RabbitBatchContainer)cursor.GetCurrent(out _)!).Message!.LastError = why;
        cursor.RecordDeliveryFailure();
    }

    /// <summary>Pushes, and reads as the agent does: what was purged, then what there is, into the cache.</summary>
    private async Task<IReadOnlyList<string>> ReadAsync(params string[] bodies)
    {
        foreach (var body in bodies)
        {
            await _broker.PushAsync(body);
        }

        _cache.TryPurgeFromCache(out _);
        var found = await _receiver.GetQueueMessagesAsync(_cache.GetMaxAddCount());
        _cache.AddToCache(found);
        return [.. found.Select(container => $"{container.StreamId.GetKeyAsString()}:{container.GetEvents<string>().Single().Item1}")];
    }

    /// <summary>A dead letter is published beside the agent, so its end is one of the next reads.</summary>
    private async Task UntilReadAsync(string expected)
    {
        while (!(await ReadAsync()).Contains(expected))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class First : StreamSequenceToken
    {
        public override long SequenceNumber { get; protected set; }

        public override int EventIndex { get; protected set; }

        public override int CompareTo(StreamSequenceToken? other) => SequenceNumber.CompareTo(other?.SequenceNumber ?? 0);

        public override bool Equals(StreamSequenceToken? other) => CompareTo(other) == 0;
    }
}
