namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>A message from its arrival to its acknowledgement.</summary>
internal sealed class QueuedMessage
{
    private bool _isSettled;

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

    /// <summary>What the last delivery failed with; set by <see cref="DeliveryFilter"/>.</summary>
    public Exception? LastError { get; set; }

    /// <summary>Cursors that are delivering it, or wait to deliver it again.</summary>
    public int ActiveCursors { get; set; }

    /// <summary>It is in its stream's backlog.</summary>
    public bool IsInBacklog { get; set; }

    /// <summary>It was being delivered when its cursor went, so nobody knows whether it was handled.</summary>
    public bool IsInterrupted { get; set; }

    public bool IsLost => Inbound.Settlement.IsLost;

    /// <summary>
    /// Whether <paramref name="other"/> is this message, which returned to the queue and came again. Publishers may give all their messages
    /// one id, so the body counts too.
    /// </summary>
    public bool IsRedeliveredAs(QueuedMessage other) =>
        IsLost && Inbound.MessageId is { } id && id == other.Inbound.MessageId && Inbound.Body.Span.SequenceEqual(other.Inbound.Body.Span);

    /// <summary>Goes on with the right to settle that came with <paramref name="redelivered"/>.</summary>
    public void ContinueAs(QueuedMessage redelivered) => Inbound = redelivered.Inbound;

    /// <summary>Acknowledges it, once: to do so twice would end the channel.</summary>
    public void Settle()
    {
        if (!_isSettled)
        {
            _isSettled = true;
            Inbound.Settlement.Acknowledge();
        }
    }
}
