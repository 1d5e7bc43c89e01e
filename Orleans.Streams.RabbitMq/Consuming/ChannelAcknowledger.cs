using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Acknowledges what one channel delivered. A single acknowledgement is sent at once; those that come while others are being sent go
/// together, and the more there are, the less each costs RabbitMQ and this process.
/// </summary>
internal sealed class ChannelAcknowledger(IChannel channel, TimeProvider time)
{
    /// <summary>Between groups, so that under load there is a group. Far less than a window of messages takes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly Acknowledgements _acknowledgements = new();
    private Task _sending = Task.CompletedTask;
    private bool _isSending;
    private volatile bool _ended;

    private bool HasEnded => _ended || !channel.IsOpen;

    /// <summary>Nothing can be acknowledged any more; what is not returns to the queue.</summary>
    public void End() => _ended = true;

    /// <summary>RabbitMQ has delivered a message.</summary>
    public ISettlement Add(ulong tag)
    {
        lock (_gate)
        {
            _acknowledgements.Deliver(tag);
        }

        return new Settlement(this, tag);
    }

    /// <summary>Completes when everything that was acknowledged before has been sent.</summary>
    public Task FlushAsync()
    {
        lock (_gate)
        {
            return _sending;
        }
    }

    private void Acknowledge(ulong tag)
    {
        if (HasEnded)
        {
            return;
        }

        lock (_gate)
        {
            _acknowledgements.Complete(tag);
            if (!_isSending)
            {
                _isSending = true;
                _sending = Task.Run(SendAsync);
            }
        }
    }

    private async Task SendAsync()
    {
        var group = new List<Acknowledgement>();
        try
        {
            while (TryTake(group, out var more))
            {
                foreach (var (tag, all) in group)
                {
                    await channel.BasicAckAsync(tag, multiple: all);
                }

                if (more)
                {
                    await Task.Delay(Pause, time);
                }
            }
        }
        catch (Exception failure) when (RabbitFailure.IsInterruption(failure, CancellationToken.None))
        {
            _ended = true;
        }
    }

    /// <param name="more">Whether they come faster than they are sent, or wait for earlier ones.</param>
    private bool TryTake(List<Acknowledgement> group, out bool more)
    {
        lock (_gate)
        {
            var count = _acknowledgements.Count;
            _acknowledgements.Take(group);
            more = _acknowledgements.Count > 0 || count > 1;
            return _isSending = count > 0;
        }
    }

    private sealed class Settlement(ChannelAcknowledger owner, ulong tag) : ISettlement
    {
        public bool IsLost => owner.HasEnded;

        public void Acknowledge() => owner.Acknowledge(tag);
    }
}

/// <summary>Of a message that is gone from its queue when it is pushed.</summary>
internal sealed class NoSettlement : ISettlement
{
    public static readonly ISettlement Instance = new NoSettlement();

    public bool IsLost => false;

    public void Acknowledge()
    {
        // There is nothing to settle.
    }
}
