using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>A message on its way to its queues. RabbitMQ keeps it on disk.</summary>
/// <param name="Mandatory">A queue is expected to take it; when none does, the topology is declared again.</param>
/// <param name="Id">Its <c>message-id</c>, by which who gets it twice knows it.</param>
public sealed record RabbitMessage(
    string Exchange, string RoutingKey, bool Mandatory, ReadOnlyMemory<byte> Body, Guid Id, IReadOnlyDictionary<string, object?> Headers)
{
    /// <summary>What its body is.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>What it is routed by: its key, and those of the CC header.</summary>
    internal IReadOnlyList<string> Keys =>
        Headers.GetValueOrDefault("CC") is IEnumerable<object?> copies ? [RoutingKey, .. copies.OfType<string>()] : [RoutingKey];

    /// <summary>As a broker inside this process pushes it.</summary>
    internal InboundMessage ToInbound(ISettlement settlement) => new(RoutingKey, Body, Id.ToString(), Headers, settlement);

    internal BasicProperties Properties() => new()
    {
        ContentType = ContentType,
        DeliveryMode = DeliveryModes.Persistent,
        MessageId = Id.ToString(),
        Headers = new Dictionary<string, object?>(Headers),
    };
}
