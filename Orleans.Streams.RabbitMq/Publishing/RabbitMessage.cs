using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>A message on its way to RabbitMQ, which keeps it on disk.</summary>
/// <param name="Mandatory">A queue is expected to take it; when none does, the topology is declared again.</param>
/// <param name="Id">Its <c>message-id</c>, by which who gets it twice knows it.</param>
public sealed record RabbitMessage(
    string Exchange, string RoutingKey, bool Mandatory, ReadOnlyMemory<byte> Body, Guid Id, IReadOnlyDictionary<string, object?> Headers)
{
    /// <summary>What its body is.</summary>
    public string ContentType { get; init; } = "application/json";

    internal BasicProperties Properties() => new()
    {
        ContentType = ContentType,
        DeliveryMode = DeliveryModes.Persistent,
        MessageId = Id.ToString(),
        Headers = new Dictionary<string, object?>(Headers),
    };
}
