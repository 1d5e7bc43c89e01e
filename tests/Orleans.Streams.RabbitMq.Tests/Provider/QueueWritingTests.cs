using System.Text;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>Publishing, without a broker and without Orleans.</summary>
public sealed class QueueWritingTests : IAsyncDisposable
{
    private static readonly StreamId Stream = StreamId.Create("text", "a");

    private readonly FakeTimeProvider _time = new();
    private readonly FakeStreamBroker _broker = new();
    private readonly RabbitMqStreamOptions _options = new() { PublishTimeout = TimeSpan.FromSeconds(3) };
    private readonly RabbitQueueAdapter _adapter;

    public QueueWritingTests() => _adapter = new RabbitQueueAdapter(
        "provider", _options, new RabbitQueueMapper(["queue-0", "queue-1"], null), _broker, new TextDataAdapter(),
        _ => throw new NotSupportedException("Nothing is read here."), _time);

    public ValueTask DisposeAsync() => _broker.DisposeAsync();

    [Fact]
    public async Task Items_of_a_stream_go_to_one_queue_in_their_order()
    {
        await _adapter.QueueMessageBatchAsync(Stream, ["1", "2", "3"], null, null);
        _broker.Published.Select(message => Encoding.UTF8.GetString(message.Body.Span)).ShouldBe(["a:1", "a:2", "a:3"]);
        _broker.Published.Select(message => message.RoutingKey).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_publisher_that_waits_in_vain_is_told_that_what_became_of_its_item_is_unknown()
    {
        _broker.Room = new TaskCompletionSource().Task;
        var publishing = _adapter.QueueMessageBatchAsync(Stream, ["1"], null, null);
        _time.Advance(TimeSpan.FromSeconds(2.9));
        publishing.IsCompleted.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(0.2));
        (await Should.ThrowAsync<TimeoutException>(() => publishing)).Message.ShouldContain("within 3 s");
    }

    /// <summary>
    /// Every reader would refuse it, so it must not come to be; nor may those before it, which the publisher would send again.
    /// </summary>
    [Fact]
    public async Task A_batch_with_an_item_that_is_too_large_is_not_published_at_all()
    {
        _options.MaxMessageBytes = 1024;
        var refused = await Should.ThrowAsync<ArgumentException>(
            () => _adapter.QueueMessageBatchAsync(Stream, ["1", new string('x', 2000)], null, null));
        refused.Message.ShouldContain("2002 bytes");
        refused.Message.ShouldContain("MaxMessageBytes is 1024");
        _broker.Published.ShouldBeEmpty();
    }

    [Fact]
    public async Task There_is_no_place_in_a_stream_to_publish_to()
    {
        var token = new global::Orleans.Providers.Streams.Common.EventSequenceTokenV2(1);
        await Should.ThrowAsync<ArgumentException>(() => _adapter.QueueMessageBatchAsync(Stream, ["1"], token, null));
    }
}
