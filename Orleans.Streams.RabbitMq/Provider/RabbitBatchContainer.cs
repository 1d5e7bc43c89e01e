using Orleans.Providers.Streams.Common;
using Orleans.Streams.RabbitMq.Cache;

namespace Orleans.Streams.RabbitMq;

/// <summary>One message of a queue on its way to the subscribers of its stream.</summary>
[GenerateSerializer, Alias("Orleans.Streams.RabbitMq.BatchContainer")]
internal sealed class RabbitBatchContainer(
    StreamId streamId, EventSequenceTokenV2 sequenceToken, List<object> events, Dictionary<string, object>? requestContext)
    : IBatchContainer
{
    [Id(0)]
    public StreamId StreamId { get; } = streamId;

    /// <summary>The receiver's own count: delivery tags begin anew with each channel, so they do not say what came first.</summary>
    [Id(1)]
    public EventSequenceTokenV2 Token { get; } = sequenceToken;

    [Id(2)]
    private readonly List<object> _events = events;

    [Id(3)]
    private readonly Dictionary<string, object>? _requestContext = requestContext;

    StreamSequenceToken IBatchContainer.SequenceToken => Token;

    /// <summary>The message behind it. Stays with the pulling agent: a copy for a subscriber does not have it.</summary>
    [field: NonSerialized]
    internal QueuedMessage? Message { get; set; }

    public IEnumerable<Tuple<T, StreamSequenceToken>> GetEvents<T>() =>
        _events.OfType<T>().Select((e, index) => Tuple.Create<T, StreamSequenceToken>(e, Token.CreateSequenceTokenForEvent(index)));

    public bool ImportRequestContext()
    {
        if (_requestContext is null)
        {
            return false;
        }

        RequestContextExtensions.Import(_requestContext);
        return true;
    }

    public override string ToString() => $"{StreamId} {Token}";
}
