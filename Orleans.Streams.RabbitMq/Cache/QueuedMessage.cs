using Orleans.Streams.RabbitMq.Io;

namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>A message from its arrival to its acknowledgement.</summary>
internal sealed class QueuedMessage
{
    private bool settled;

    public QueuedMessage(RabbitBatchContainer container, InboundMessage inbound)
    {
        Container = container;
        Inbound = inbound;
        container.Message = this;
    }

    public RabbitBatchContainer Container { get; }

    public InboundMessage Inbound { get; private set; }

    public long Sequence => Container.Token.SequenceNumber;

    /// <summary>Every failed delivery so far, whichever subscriber it was.</summary>
    public List<FailedDelivery> Failures { get; } = [];

    /// <summary>What the delivery that ended last failed with; written by whoever watches the calls.</summary>
    public Exception? LastError { get; set; }

    /// <summary>Cursors that are delivering it, or wait to deliver it again.</summary>
    public int Holders { get; set; }

    /// <summary>It is in its stream's line.</summary>
    public bool InLine { get; set; }

    /// <summary>It was being delivered when its cursor went, so nobody knows whether it was handled.</summary>
    public bool IsInterrupted { get; set; }

    public bool IsLost => Inbound.Settlement.IsLost;

    /// <summary>
    /// Whether <paramref name="other"/> is this message, which went back to the queue and has come again. Nobody keeps publishers from
    /// giving all their messages one id, so what they say counts too.
    /// </summary>
    public bool IsReturnedAs(QueuedMessage other) =>
        IsLost && Inbound.MessageId is { } id && id == other.Inbound.MessageId && Inbound.Body.Span.SequenceEqual(other.Inbound.Body.Span);

    /// <summary>Goes on with the right to settle that came with <paramref name="returned"/>.</summary>
    public void Adopt(QueuedMessage returned) => Inbound = returned.Inbound;

    /// <summary>Tells RabbitMQ that it is done, once: to acknowledge twice would end the channel.</summary>
    public void Settle()
    {
        if (!settled)
        {
            settled = true;
            Inbound.Settlement.Acknowledge();
        }
    }
}
