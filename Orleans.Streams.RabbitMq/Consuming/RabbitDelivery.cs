using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Orleans.Streams.RabbitMq;

/// <summary>A message as RabbitMQ pushed it. The body is valid only until the handler returns; <see cref="Settlement"/> stays.</summary>
public readonly struct RabbitDelivery
{
    private readonly BasicDeliverEventArgs args;

    internal RabbitDelivery(RabbitLease lease, BasicDeliverEventArgs args)
    {
        this.args = args;
        Settlement = new RabbitSettlement(lease, args.DeliveryTag);
    }

    /// <summary>The right to settle it.</summary>
    public RabbitSettlement Settlement { get; }

    /// <summary>Valid only until the handler returns.</summary>
    public ReadOnlyMemory<byte> Body => args.Body;

    /// <summary>The key that it was published with.</summary>
    public string RoutingKey => args.RoutingKey;

    /// <summary>Its headers and the rest of what its publisher said about it.</summary>
    public IReadOnlyBasicProperties Properties => args.BasicProperties;

    /// <summary>
    /// A copy of the body, to be kept. Of one that is larger than <paramref name="largest"/> bytes only the first
    /// <paramref name="beginning"/>, as much as
    /// a person needs to see who sent it: a window of huge messages would fill the memory of this process while each waits to be refused.
    /// </summary>
    public byte[] Keep(int largest, int beginning) => Keep(args.Body.Span, largest, beginning);

    internal static byte[] Keep(ReadOnlySpan<byte> body, int largest, int beginning) =>
        (body.Length <= largest ? body : body[..Math.Min(body.Length, beginning)]).ToArray();
}

/// <summary>The right to settle one message; it ends with the channel that pushed it.</summary>
public readonly record struct RabbitSettlement
{
    private readonly RabbitLease lease;
    private readonly ulong tag;

    internal RabbitSettlement(RabbitLease lease, ulong tag)
    {
        this.lease = lease;
        this.tag = tag;
    }

    /// <summary>The message has gone back to its queue: whoever gets it next is answerable for it.</summary>
    public bool IsLost => lease.HasEnded;

    /// <summary>RabbitMQ is soon told to forget the message. Without effect when it is lost.</summary>
    public void Acknowledge() => lease.Acknowledge(tag);
}
