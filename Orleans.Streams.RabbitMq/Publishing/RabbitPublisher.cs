using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Publishes until RabbitMQ has confirmed. A bounded number is outstanding, so a slow broker slows its publishers instead of filling
/// memory; a full queue slows only those who publish to it, because nobody occupies a place while waiting to try again.
/// </summary>
internal sealed partial class RabbitPublisher(
    RabbitConnection connection, TopologyDeclaration topology, RabbitBrokerOptions options, TimeProvider time, ILogger log)
    : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(options.Outstanding, options.Outstanding);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile PublishChannel? _current;

    private enum Outcome
    {
        /// <summary>Every queue that the message reaches has it on disk.</summary>
        Confirmed,

        /// <summary>A queue has no room.</summary>
        Full,

        /// <summary>No queue takes it, or its exchange is gone.</summary>
        NoRoute,

        /// <summary>Whether it arrived is unknown.</summary>
        Lost,
    }

    /// <inheritdoc cref="IStreamBroker.PublishAsync"/>
    public async Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        var isReported = false;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            switch (await TryPublishAsync(message, cancellationToken))
            {
                case Outcome.Confirmed:
                    return;
                case Outcome.Full when !isReported:
                    LogFull(message.RoutingKey);
                    isReported = true;
                    break;
                case Outcome.NoRoute:
                    LogNoRoute(message.RoutingKey, message.Exchange);
                    await DeclareAsync(cancellationToken);
                    break;
                default:
                    break;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _current is { } open ? open.Channel.DisposeAsync() : ValueTask.CompletedTask;

    private async Task<Outcome> TryPublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var (channel, session) = await GetChannelAsync(cancellationToken);
            var properties = message.Properties();
            ThrowIfTooLarge(properties, session);

            // The caller's token ends its waiting, not a frame that is being written.
            await channel.BasicPublishAsync(
                message.Exchange, message.RoutingKey, message.Mandatory, properties, message.Body, CancellationToken.None).AsTask()
                .WaitAsync(cancellationToken);
            return Outcome.Confirmed;
        }
        catch (PublishException refused)
        {
            return refused.IsReturn ? Outcome.NoRoute : Outcome.Full;
        }
        catch (OperationInterruptedException ended) when (ended.ShutdownReason is { ReplyCode: Constants.NotFound })
        {
            return Outcome.NoRoute;
        }
        catch (Exception failure) when (RabbitFailure.IsInterruption(failure, cancellationToken))
        {
            return Outcome.Lost;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>Somebody removed an exchange, a queue or a binding: what is missing is declared again.</summary>
    private async Task DeclareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await topology.DeclareAsync(await connection.GetAsync(cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (RabbitFailure.IsInterruption(failure, cancellationToken))
        {
            // The next connection declares everything.
        }
    }

    private async Task<PublishChannel> GetChannelAsync(CancellationToken cancellationToken)
    {
        if (_current is { Channel.IsOpen: true } known)
        {
            return known;
        }

        var session = await connection.GetAsync(cancellationToken);
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (_current is not { Channel.IsOpen: true } open)
            {
                _current = open = new PublishChannel(
                    await session.OpenChannelAsync(
                        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
                        cancellationToken),
                    session);
            }

            return open;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>RabbitMQ would end the connection over it, and over each further try.</summary>
    private static void ThrowIfTooLarge(IAmqpWriteable properties, RabbitSession session)
    {
        if (properties.GetRequiredBufferSize() is var size && size > session.LargestProperties)
        {
            throw new ArgumentException(
                $"The headers of the message are {size:N0} bytes with its other properties; {session.LargestProperties:N0} can be sent at "
                + "most (a little less than its frame_max).");
        }
    }

    [LoggerMessage(230, LogLevel.Warning, "A queue of {RoutingKey} is full; its publishers wait until its consumers have made room")]
    private partial void LogFull(string routingKey);

    [LoggerMessage(231, LogLevel.Error, "RabbitMQ has no queue for {RoutingKey} on exchange '{Exchange}'; the topology is declared again")]
    private partial void LogNoRoute(string routingKey, string exchange);

    private sealed record PublishChannel(IChannel Channel, RabbitSession Session);
}
