using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;
using RabbitMQ.Client;

namespace Catalyst.Broker.RabbitMq;

/// <summary>Events as messages of RabbitMQ, and dead letters as what they were.</summary>
public static class EventMessage
{
    /// <summary>No queue of RabbitMQ has a longer name; a header that says so may.</summary>
    private const int MaxQueue = 255;

    /// <summary>How a dead letter says what became of it.</summary>
    internal static DeadLetterHeaders DeadLetters { get; } = new("catalyst-");

    /// <summary>An event for whoever follows it. Its second key travels in the CC header, which RabbitMQ routes by as well.</summary>
    /// <exception cref="InvalidEventException">The event is not a valid envelope.</exception>
    public static RabbitMessage Of(AgentEvent e, Topology topology)
    {
        var keys = topology.Keys(e);
        var headers = Identify(e);
        if (keys.Count > 1)
        {
            headers["CC"] = keys.Skip(1).Cast<object?>().ToList();
        }

        return new RabbitMessage(topology.Exchange, keys[0], topology.Route(e).Count > 0, AgentEventCodec.EncodeValid(e), e.EventId, headers);
    }

    /// <summary>An event for one queue.</summary>
    /// <exception cref="InvalidEventException">The event is not a valid envelope.</exception>
    public static RabbitMessage For(string queue, AgentEvent e) => new(string.Empty, queue, true, AgentEventCodec.EncodeValid(e), e.EventId, Identify(e));

    /// <summary>An event that used up its deliveries, with their history.</summary>
    internal static RabbitMessage Dead(RabbitTopology topology, string queue, AgentEvent e, IEnumerable<DeliveryFailure> failures, DateTimeOffset at) =>
        DeadLetters.Dead(topology, queue, AgentEventCodec.EncodeValid(e), Identify(e), failures.Select(failure => new FailedDelivery(failure.Attempt, failure.At, failure.Error)), at);

    /// <summary>A copy of what was delivered: all of it, or the beginning of what is larger than any event.</summary>
    internal static byte[] Keep(RabbitDelivery delivery) => delivery.Keep(AgentEventCodec.MaxBytes, DeadLetter.MaxBody);

    /// <summary>The letter that a message of the dead letter queue is, and the burial that it came from.</summary>
    internal static (DeadLetter Letter, Guid Burial) ReadDead(string routingKey, IReadOnlyBasicProperties properties, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var queue = DeadLetters.Queue(properties) ?? routingKey;
        queue = queue.Length <= MaxQueue ? queue : queue[..MaxQueue];

        // Whatever a foreign client writes there, letters are listed by it.
        var at = DeadLetters.At(properties) is { } said && said >= DateTimeOffset.UnixEpoch && said <= now ? said : now;
        var valid = AgentEventCodec.TryDecode(body, out var e, out var errors);
        var refused = DeadLetters.Reason(properties);
        var reason = refused
            ?? (DeadLetterHeaders.GivenUp(properties) is { } death ? $"RabbitMQ gave it up ({death}): the silos that had it ended before they could answer." : null);
        var letter = valid && refused is null
            ? DeadLetterOf.Event(queue, e!, Failures(properties) ?? [new DeliveryFailure(1, at, reason ?? "Sent to the dead letters by another client.")], at)
            : DeadLetterOf.Message(queue, body, reason ?? new InvalidEventException(errors).Message, at);
        return (letter, Guid.TryParse(properties.MessageId, out var id) ? id : letter.Id);
    }

    private static Dictionary<string, object?> Identify(AgentEvent e) => new()
    {
        ["task_id"] = e.TaskId.ToString(),
        ["trace_id"] = e.TraceId.ToString(),
    };

    private static List<DeliveryFailure>? Failures(IReadOnlyBasicProperties properties) =>
        DeadLetters.Failures(properties)?.Select(failure => new DeliveryFailure(failure.Attempt, failure.At, failure.Error)).ToList();
}
