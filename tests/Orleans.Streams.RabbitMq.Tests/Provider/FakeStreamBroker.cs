using System.Text;
using Orleans.Streams.RabbitMq.Io;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>
/// A broker in the test's hand: it pushes what the test says, loses its channel when the test says, and notes what was settled.
/// </summary>
internal sealed class FakeStreamBroker : IRabbitStreamBroker
{
    private readonly List<Pushed> _unsettled = [];
    private Func<InboundMessage, ValueTask>? _take;
    private Action? _lost;
    private int _generation;

    /// <summary>Bodies in the order of their acknowledgement.</summary>
    public List<string> Acknowledged { get; } = [];

    public List<(string Body, IReadOnlyList<FailedDelivery> Failures)> Buried { get; } = [];

    public List<(string Body, string Reason)> Refused { get; } = [];

    /// <summary>Why nothing can be put among the dead letters.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Set with the first acknowledgement.</summary>
    public Signal Settled { get; } = new("an acknowledgement");

    public List<RabbitMessage> Published { get; } = [];

    /// <summary>What publishing waits for.</summary>
    public Task Room { get; set; } = Task.CompletedTask;

    public bool IsConsumed { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IAsyncDisposable Consume(string queue, int window, Func<InboundMessage, ValueTask> take, Action lost, Func<QueueInHand> inHand)
    {
        (_take, _lost, IsConsumed) = (take, lost, true);
        return new Reading(this);
    }

    public async Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        await Room.WaitAsync(cancellationToken);
        Published.Add(message);
    }

    public Task BuryAsync(string queue, InboundMessage message, IReadOnlyList<FailedDelivery> failures, CancellationToken cancellationToken)
    {
        Buried.Add((Text(message), [.. failures]));
        return Task.CompletedTask;
    }

    public Task RefuseAsync(string queue, InboundMessage message, string reason, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            return Task.FromException(failure);
        }

        Refused.Add((Text(message), reason));
        return Task.CompletedTask;
    }

    /// <summary>Pushes <c>stream:item</c>, whose id is its own unless its publisher gave another.</summary>
    public ValueTask PushAsync(string body, string? refusal = null, string? id = null)
    {
        var pushed = new Pushed(this, body, _generation);
        _unsettled.Add(pushed);
        return _take!(new InboundMessage(Encoding.UTF8.GetBytes(body), id ?? body, new Dictionary<string, object?>(),
            pushed) { Refusal = refusal });
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

    private static string Text(InboundMessage message) => Encoding.UTF8.GetString(message.Body.Span);

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
