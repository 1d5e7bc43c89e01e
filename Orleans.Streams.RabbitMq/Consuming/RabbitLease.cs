using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// The right to settle what a channel delivered; it ends with the channel. Acknowledgements that come while others are on their way go
/// together: a single one leaves at once, and the more there are, the less each costs RabbitMQ and whoever acknowledges.
/// </summary>
internal sealed class RabbitLease(IChannel channel, TimeProvider time)
{
    /// <summary>Between groups, so that under load there is a group. Far less than a window of messages takes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly Lock gate = new();
    private readonly Acknowledgements acknowledgements = new();
    private Task telling = Task.CompletedTask;
    private bool isTelling;
    private volatile bool ended;

    public bool HasEnded => ended || !channel.IsOpen;

    public void End() => ended = true;

    /// <summary>RabbitMQ has delivered a message, which somebody will settle.</summary>
    public void Deliver(ulong tag)
    {
        lock (gate)
        {
            acknowledgements.Deliver(tag);
        }
    }

    /// <summary>Tells RabbitMQ soon that a message is done. When that is no longer possible, it hands the message out again.</summary>
    public void Acknowledge(ulong tag)
    {
        if (HasEnded)
        {
            return;
        }

        lock (gate)
        {
            acknowledgements.Done(tag);
            if (!isTelling)
            {
                isTelling = true;
                telling = Task.Run(TellAsync);
            }
        }
    }

    /// <summary>Completes when RabbitMQ has been told of all that was acknowledged before.</summary>
    public Task FlushAsync()
    {
        lock (gate)
        {
            return telling;
        }
    }

    private async Task TellAsync()
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
        catch (Exception failure) when (failure is OperationInterruptedException or IOException or ObjectDisposedException
            or OperationCanceledException)
        {
            ended = true;
        }
    }

    /// <param name="more">Whether what is done comes faster than it is told, or waits for what is before it.</param>
    private bool TryTake(List<Acknowledgement> group, out bool more)
    {
        lock (gate)
        {
            var count = acknowledgements.Count;
            acknowledgements.Take(group);
            more = acknowledgements.Count > 0 || count > 1;
            return isTelling = count > 0;
        }
    }
}
