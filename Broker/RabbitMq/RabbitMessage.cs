using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalyst.Grains.Interfaces.Events;
using RabbitMQ.Client;

namespace Catalyst.Broker.RabbitMq;

/// <summary>A message on its way to RabbitMQ.</summary>
/// <param name="Mandatory">A queue is expected to take it; when none does, the topology is broken.</param>
internal sealed record RabbitMessage(string Exchange, string RoutingKey, bool Mandatory, ReadOnlyMemory<byte> Body, Guid Id, IReadOnlyDictionary<string, object?> Headers)
{
    private const string ContentType = "application/json";
    private const string QueueHeader = "catalyst-queue";
    private const string FailuresHeader = "catalyst-failures";
    private const string ReasonHeader = "catalyst-reason";
    private const string DeadAtHeader = "catalyst-dead-at";

    /// <summary>An event for whoever follows it. Its second key travels in the CC header, which RabbitMQ routes by as well.</summary>
    public static RabbitMessage Of(AgentEvent e, Topology topology)
    {
        var keys = topology.Keys(e);
        var headers = Identify(e);
        if (keys.Count > 1)
        {
            headers["CC"] = keys.Skip(1).Cast<object?>().ToList();
        }

        return new RabbitMessage(topology.Exchange, keys[0], topology.Route(e).Count > 0, Encode(e), e.EventId, headers);
    }

    /// <summary>An event for one queue.</summary>
    public static RabbitMessage For(string queue, AgentEvent e) => new(string.Empty, queue, true, Encode(e), e.EventId, Identify(e));

    /// <summary>An event that used up its deliveries, with their history.</summary>
    public static RabbitMessage Dead(Topology topology, string queue, AgentEvent e, IReadOnlyList<DeliveryFailure> failures, DateTimeOffset at) =>
        Dead(topology, queue, Encode(e), Identify(e), failures, at);

    /// <summary>A message that used up its deliveries, as it came, with their history.</summary>
    public static RabbitMessage Dead(
        Topology topology, string queue, ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, object?> headers, IReadOnlyList<DeliveryFailure> failures, DateTimeOffset at) => new(
        topology.DeadLetterExchange, queue, true, body, Guid.CreateVersion7(at), new Dictionary<string, object?>(headers)
        {
            [QueueHeader] = queue,
            [FailuresHeader] = JsonSerializer.Serialize(failures, WireJson.Options),
            [DeadAtHeader] = at.ToString("O", CultureInfo.InvariantCulture),
        });

    /// <summary>
    /// A copy of a delivered body, to be kept. Of one that is larger than any event as much as a person needs to see who sent it: a window of
    /// huge messages would fill the memory of this process while each waits to be refused.
    /// </summary>
    public static byte[] Keep(ReadOnlySpan<byte> body) => (body.Length <= AgentEventCodec.MaxBytes ? body : body[..DeadLetter.MaxBody]).ToArray();

    /// <summary>A message that is no event, with the reason.</summary>
    /// <param name="body">From <see cref="Keep"/>.</param>
    public static RabbitMessage Refused(Topology topology, string queue, ReadOnlyMemory<byte> body, string reason, DateTimeOffset at) => new(
        topology.DeadLetterExchange, queue, true, body, Guid.CreateVersion7(at),
        new Dictionary<string, object?>
        {
            [QueueHeader] = queue,
            [ReasonHeader] = reason,
            [DeadAtHeader] = at.ToString("O", CultureInfo.InvariantCulture),
        });

    /// <summary>The letter that a message of the dead letter queue is, and the burial that it came from.</summary>
    public static (DeadLetter Letter, Guid Burial) ReadDead(string routingKey, IReadOnlyBasicProperties properties, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var queue = Text(properties, QueueHeader) ?? Text(properties, "x-first-death-queue") ?? routingKey;
        var at = DateTimeOffset.TryParse(Text(properties, DeadAtHeader), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var stated) ? stated : now;
        var valid = AgentEventCodec.TryDecode(body, out var e, out var errors);
        var reason = Text(properties, ReasonHeader)
            ?? (Text(properties, "x-first-death-reason") is { } death ? $"RabbitMQ gave it up ({death}): the silos that had it ended before they could answer." : null);
        var letter = valid && Text(properties, ReasonHeader) is null
            ? DeadLetterOf.Event(queue, e!, Failures(properties) ?? [new DeliveryFailure(1, at, reason ?? "Sent to the dead letters by another client.")], at)
            : DeadLetterOf.Message(queue, body, reason ?? new InvalidEventException(errors).Message, at);
        return (letter, Guid.TryParse(properties.MessageId, out var id) ? id : letter.Id);
    }

    public BasicProperties Properties() => new()
    {
        ContentType = ContentType,
        DeliveryMode = DeliveryModes.Persistent,
        MessageId = Id.ToString(),
        Headers = new Dictionary<string, object?>(Headers),
    };

    private static byte[] Encode(AgentEvent e)
    {
        AgentEventCodec.ThrowIfInvalid(e);
        var body = AgentEventCodec.Encode(e);
        return body.Length <= AgentEventCodec.MaxBytes
            ? body
            : throw new InvalidEventException([AgentEventCodec.TooLarge(body.Length)]);
    }

    private static Dictionary<string, object?> Identify(AgentEvent e) => new()
    {
        ["task_id"] = e.TaskId.ToString(),
        ["trace_id"] = e.TraceId.ToString(),
    };

    private static List<DeliveryFailure>? Failures(IReadOnlyBasicProperties properties)
    {
        try
        {
            return Text(properties, FailuresHeader) is { } json ? JsonSerializer.Deserialize<List<DeliveryFailure>>(json, WireJson.Options) : null;
        }
        catch (JsonException)
        {
            // Another client's header of the same name.
            return null;
        }
    }

    private static string? Text(IReadOnlyBasicProperties properties, string header) =>
        properties.Headers is { } headers && headers.TryGetValue(header, out var value) && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
}
