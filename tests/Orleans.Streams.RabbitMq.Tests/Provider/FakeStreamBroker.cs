using System.Text;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>A broker that the test drives: it pushes messages and loses its channel when told to, and notes what was settled.</summary>
internal sealed class FakeStreamBroker : IStreamBroker
{
    private readonly List<Pushed> _unsettled = [];
    private Func<InboundMessage, ValueTask>? _handle;
    private Action? _lost;
    private int _generation;

    /// <summary>Bodies in the order of their acknowledgement.</summary>
    public List<string> Acknowledged { get; } = [];

    public List<(string Body, IReadOnlyList<FailedDelivery> Failures)> Dead { get; } = [];

    public List<(string Body, string Reason)> Rejected { get; } = [];

    /// <summary>Why nothing can be put among the dead letters.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Set with the first acknowledgement.</summary>
    public Signal Settled { get; } = new("an acknowledgement");

    public List<RabbitMessage> Published { get; } = [];

    /// <summary>What publishing waits for.</summary>
    public Task Room { get; set; } = Task.CompletedTask;

    public bool IsConsumed { get; private set; }

    public RabbitTopology Topology { get; } = RabbitMqStreamTopology.Of("fake");

    public bool IsDurable => true;

    public string? Trouble => null;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IAsyncDisposable Consume(QueueConsumer consumer)
    {
        (_handle, _lost, IsConsumed) = (consumer.Handle, consumer.ChannelLost, true);
        return new Reading(this);
    }

    public Task<IAsyncDisposable> FollowAsync(
        string pattern, int capacity, Action<InboundMessage> handle, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<QueueStatus>> GetStatusAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        if (message.Exchange != Topology.DeadLetterExchange)
        {
            await Room.WaitAsync(cancellationToken);
            Published.Add(message);
            return;
        }

        if (Failure is { } failure)
        {
            throw failure;
        }

        var body = Encoding.UTF8.GetString(message.Body.Span);
        if (Topology.DeadLetterHeaders.Reason(message.Headers) is { } reason)
        {
            Rejected.Add((body, reason));
        }
        else
        {
            Dead.Add((body, Topology.DeadLetterHeaders.Failures(message.Headers)!));
        }
    }

    /// <summary>Pushes <c>stream:item</c>, whose id is its own unless its publisher gave another.</summary>
    public ValueTask PushAsync(string body, string? rejection = null, string? id = null)
    {
        var pushed = new Pushed(this, body, _generation);
        _unsettled.Add(pushed);
        return _handle!(new InboundMessage("queue", Encoding.UTF8.GetBytes(body), id ?? body, new Dictionary<string, object?>(), pushed)
        {
            RejectionReason = rejection,
        });
    }

    /// <summary>The channel goes; what was not settled can be pushed again.</summary>
    public IReadOnlyList<string> Lose()
    {
        _generation++;
        var returned = _unsettled.Select(pushed => pushed.Body).ToList();
        _unsettled.Clear();
        _lost!();
        return returned;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Pushed(FakeStreamBroker broker, string body, int generation) : ISettlement
    {
        public string Body => body;

        public bool IsLost => generation != broker._generation;

        public void Acknowledge()
        {
            if (!IsLost)
            {
                broker._unsettled.Remove(this).ShouldBeTrue($"{body} was acknowledged twice, which ends a channel");
                broker.Acknowledged.Add(body);
                broker.Settled.Set();
            }
        }
    }

    private sealed class Reading(FakeStreamBroker broker) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            broker.IsConsumed = false;
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>Bodies are <c>stream:item</c>.</summary>
internal sealed class TextDataAdapter : IRabbitDataAdapter
{
    public IReadOnlyList<RabbitMessage> Write<T>(StreamId streamId, string queue, IReadOnlyList<T> items,
        Dictionary<string, object>? requestContext) =>
        [.. items.Select(item => new RabbitMessage("exchange", queue, true, Encoding.UTF8.GetBytes($"{streamId.GetKeyAsString()}:{item}"),
            Guid.NewGuid(), new Dictionary<string, object?>()))];

    public StreamItems Read(string queue, ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body).Split(':') is [var stream, var item]
        ? new StreamItems(StreamId.Create("text", stream), [item])
        : throw new UnreadableMessageException("There is no colon.");
}
