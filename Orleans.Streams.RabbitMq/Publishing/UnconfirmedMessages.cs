namespace Orleans.Streams.RabbitMq;

/// <summary>A message that somebody waits for RabbitMQ to confirm.</summary>
internal sealed class UnconfirmedMessage(RabbitMessage message)
    : TaskCompletionSource<PublishOutcome>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public RabbitMessage Message { get; } = message;

    /// <summary>No queue took it. RabbitMQ says so first, and confirms it all the same.</summary>
    public bool Returned { get; set; }
}

/// <summary>
/// What was published on one channel and not answered yet, by the numbers that a channel in confirm mode counts. RabbitMQ answers for one,
/// or for all up to one, in any order. Its client would keep this list too, but it copies the list for every answer and gives each message
/// a header with its number.
/// </summary>
internal sealed class UnconfirmedMessages
{
    private readonly Lock gate = new();
    private readonly Dictionary<ulong, UnconfirmedMessage> messages = [];

    /// <summary>All before it are answered.</summary>
    private ulong oldest = 1;
    private ulong newest;
    private PublishOutcome? ended;

    public void Add(ulong number, UnconfirmedMessage message)
    {
        lock (gate)
        {
            if (ended is { } outcome)
            {
                message.TrySetResult(outcome);
                return;
            }

            messages.Add(number, message);
            newest = number;
        }
    }

    /// <summary>It was not sent after all; the next one gets its number.</summary>
    public void Withdraw(ulong number)
    {
        lock (gate)
        {
            messages.Remove(number);
        }
    }

    /// <summary>No queue took the messages with these names. A return has no number.</summary>
    public void Return(string exchange, string routingKey, string? id)
    {
        lock (gate)
        {
            foreach (var unconfirmed in messages.Values.Where(unconfirmed => unconfirmed.Message is var message
                && message.RoutingKey == routingKey && message.Exchange == exchange && message.Id.ToString() == id))
            {
                unconfirmed.Returned = true;
            }
        }
    }

    /// <summary>
    /// RabbitMQ answers for a message, and for every earlier one with <paramref name="all"/>; number 0 is then the newest.
    /// </summary>
    public void Answer(ulong number, bool all, PublishOutcome outcome)
    {
        lock (gate)
        {
            if (!all)
            {
                Complete(number, outcome);
                return;
            }

            for (var last = number == 0 ? newest : Math.Min(number, newest); oldest <= last; oldest++)
            {
                Complete(oldest, outcome);
            }
        }
    }

    /// <summary>The channel is gone, and with it every answer.</summary>
    public void End(PublishOutcome outcome)
    {
        lock (gate)
        {
            ended = outcome;
            foreach (var unconfirmed in messages.Values)
            {
                unconfirmed.TrySetResult(outcome);
            }

            messages.Clear();
        }
    }

    private void Complete(ulong number, PublishOutcome outcome)
    {
        if (messages.Remove(number, out var unconfirmed))
        {
            unconfirmed.TrySetResult(unconfirmed.Returned ? PublishOutcome.NoRoute : outcome);
        }
    }
}
