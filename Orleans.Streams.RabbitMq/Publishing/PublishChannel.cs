using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Orleans.Streams.RabbitMq;

/// <summary>A channel in confirm mode, until it or its connection ends.</summary>
internal sealed class PublishChannel : IAsyncDisposable
{
    private readonly IChannel inner;
    private readonly UnconfirmedMessages unconfirmed = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly CancellationTokenSource ended = new();

    private readonly long largestProperties;

    private PublishChannel(IChannel inner, long largestProperties)
    {
        this.inner = inner;
        this.largestProperties = largestProperties;
        Ended = ended.Token;
        inner.BasicAcksAsync += (_, ack) => Answer(ack.DeliveryTag, ack.Multiple, PublishOutcome.Confirmed);
        inner.BasicNacksAsync += (_, nack) => Answer(nack.DeliveryTag, nack.Multiple, PublishOutcome.Full);
        inner.BasicReturnAsync += (_, returned) =>
        {
            unconfirmed.Return(returned.Exchange, returned.RoutingKey, returned.BasicProperties.MessageId);
            return Task.CompletedTask;
        };
        inner.ChannelShutdownAsync += (_, reason) => EndAsync(reason);
    }

    /// <summary>Cancelled when the channel is gone.</summary>
    public CancellationToken Ended { get; }

    /// <summary>What became of that which the channel was not told about before its end.</summary>
    public PublishOutcome EndOutcome { get; private set; } = PublishOutcome.Lost;

    public static async Task<PublishChannel> OpenAsync(RabbitSession session, CancellationToken cancellationToken) => new(
        await session.OpenChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: false), cancellationToken),
        session.LargestProperties);

    /// <summary>
    /// Completes with RabbitMQ's answer, or with what the end of the channel means. The caller's token ends its waiting, not a frame that
    /// is being written.
    /// </summary>
    /// <exception cref="ArgumentException">Its headers are too large.</exception>
    public Task<PublishOutcome> PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        var waiting = new UnconfirmedMessage(message);
        _ = WriteAsync(waiting);
        return waiting.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await EndAsync(reason: null);
    }

    /// <summary>
    /// One at a time, so that the numbers follow each other as the messages do. What fails here is the waiting publisher's.
    /// </summary>
    private async Task WriteAsync(UnconfirmedMessage waiting)
    {
        try
        {
            await writing.WaitAsync(Ended);
        }
        catch (OperationCanceledException)
        {
            waiting.TrySetResult(EndOutcome);
            return;
        }

        var number = 0ul;
        try
        {
            var message = waiting.Message;
            var properties = message.Properties();
            RefuseTooLarge(properties);
            number = await inner.GetNextPublishSequenceNumberAsync(CancellationToken.None);
            unconfirmed.Add(number, waiting);
            await inner.BasicPublishAsync(message.Exchange, message.RoutingKey, message.Mandatory, properties, message.Body,
                CancellationToken.None);
        }
        catch (Exception failure)
        {
            unconfirmed.Withdraw(number);
            waiting.TrySetException(failure);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>RabbitMQ would end the connection over it, and over each further try.</summary>
    private void RefuseTooLarge(IAmqpWriteable properties)
    {
        if (properties.GetRequiredBufferSize() is var size && size > largestProperties)
        {
            throw new ArgumentException(
                $"The headers of the message are {size:N0} bytes with its other properties; {largestProperties:N0} can be sent at most (a little less than its frame_max).");
        }
    }

    private Task Answer(ulong number, bool all, PublishOutcome outcome)
    {
        unconfirmed.Answer(number, all, outcome);
        return Task.CompletedTask;
    }

    private Task EndAsync(ShutdownEventArgs? reason)
    {
        if (reason is { ReplyCode: Constants.NotFound })
        {
            EndOutcome = PublishOutcome.NoRoute;
        }

        unconfirmed.End(EndOutcome);
        return ended.CancelAsync();
    }
}
