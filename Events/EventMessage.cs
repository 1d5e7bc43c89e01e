using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Events as messages of a broker, and dead letters as what they were.</summary>
public static class EventMessage
{
    /// <summary>No queue of RabbitMQ has a longer name; a header that says so may.</summary>
    private const int MaxQueue = 255;

    /// <summary>An event for whoever follows it. Its second key travels in the CC header, which RabbitMQ routes by as well.</summary>
    /// <param name="isMandatory">A queue is expected to take it.</param>
    /// <exception cref="InvalidEventException">The event is not a valid envelope.</exception>
    public static RabbitMessage Of(AgentEvent e, bool isMandatory)
    {
        var keys = Topology.Keys(e);
        var headers = Identify(e);
        if (keys.Count > 1)
        {
            headers["CC"] = keys.Skip(1).Cast<object?>().ToList();
        }

        return new RabbitMessage(Topology.Pipeline.Exchange, keys[0], isMandatory, AgentEventCodec.EncodeValid(e), e.EventId, headers);
    }

    /// <summary>An event for one queue.</summary>
    /// <exception cref="InvalidEventException">The event is not a valid envelope.</exception>
    public static RabbitMessage For(string queue, AgentEvent e) =>
        new(string.Empty, queue, Mandatory: true, AgentEventCodec.EncodeValid(e), e.EventId, Identify(e));

    /// <summary>The letter that a message of the dead letter queue is, and the id of that message.</summary>
    internal static (DeadLetter Letter, Guid MessageId) ReadDead(InboundMessage message, DateTimeOffset now)
    {
        var reader = Topology.Pipeline.DeadLetterHeaders;
        var headers = message.Headers;
        var body = message.Body.Span;
        var queue = reader.Queue(headers) ?? message.RoutingKey;
        queue = queue.Length <= MaxQueue ? queue : queue[..MaxQueue];

        // Whatever a foreign client writes there, letters are listed by it.
        var at = reader.At(headers) is { } said && said >= DateTimeOffset.UnixEpoch && said <= now ? said : now;
        var isEvent = AgentEventCodec.TryDecode(body, out var e, out var errors);
        var rejection = reader.Reason(headers);
        var reason = rejection ?? (DeadLetterHeaders.GivenUp(headers) is { } death
            ? $"RabbitMQ gave it up ({death}): the silos that had it ended before they could answer."
            : null);
        var letter = isEvent && rejection is null
            ? DeadLetterOf.Event(
                queue, e!, reader.Failures(headers) ?? [new(1, at, reason ?? "Sent to the dead letters by another client.")], at)
            : DeadLetterOf.Message(queue, body, reason ?? new InvalidEventException(errors).Message, at);
        return (letter, Guid.TryParse(message.MessageId, out var id) ? id : letter.Id);
    }

    private static Dictionary<string, object?> Identify(AgentEvent e) => new()
    {
        ["task_id"] = e.TaskId.ToString(),
        ["trace_id"] = e.TraceId.ToString(),
    };
}
