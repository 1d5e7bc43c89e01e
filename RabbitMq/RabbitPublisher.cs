using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Catalyst.RabbitMq;

/// <summary>
/// Publishes until RabbitMQ has confirmed. A bounded number is outstanding, so a slow broker slows its publishers instead of filling memory; a
/// full queue slows only those who publish to it, because nobody keeps a place while waiting to try again.
/// </summary>
internal sealed partial class RabbitPublisher(RabbitConnection connection, TopologyDeclaration topology, RabbitLinkOptions options, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim places = new(options.Outstanding, options.Outstanding);
    private readonly SemaphoreSlim opening = new(1, 1);
    private PublishChannel? current;

    private enum Outcome
    {
        Confirmed,

        /// <summary>A queue has no room.</summary>
        Full,

        /// <summary>No queue takes it, or its exchange is gone.</summary>
        NoRoute,

        /// <summary>Whether it arrived is unknown.</summary>
        Lost,
    }

    /// <summary>Completes when every queue that the message reaches has it on disk. What was lost on the way is sent again, so it may arrive twice.</summary>
    public async Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var (pause, told) = (FirstPause, false); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            Outcome outcome;
            await places.WaitAsync(cancellationToken);
            try
            {
                outcome = await TryAsync(message, cancellationToken);
            }
            finally
            {
                places.Release();
            }

            switch (outcome)
            {
                case Outcome.Confirmed:
                    return;
                case Outcome.Lost:
                    // Waiting for the next connection is pause enough, unless it breaks again and again.
                    break;
                case Outcome.Full when !told:
                    LogFull(message.RoutingKey);
                    told = true;
                    break;
                case Outcome.NoRoute:
                    LogNoRoute(message.RoutingKey, message.Exchange);
                    await RepairAsync(cancellationToken);
                    break;
                default:
                    break;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (current is { } channel)
        {
            await channel.DisposeAsync();
        }
    }

    private async Task<Outcome> TryAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        var channel = await GetChannelAsync(cancellationToken);
        try
        {
            // The caller's token ends its waiting, not the frame that is being written. Waiting twice costs less than joining two tokens for each message.
            await channel.Inner.BasicPublishAsync(
                message.Exchange, message.RoutingKey, message.Mandatory, message.Properties(), message.Body, CancellationToken.None)
                .AsTask().WaitAsync(channel.Ended).WaitAsync(cancellationToken);
            return Outcome.Confirmed;
        }
        catch (PublishException refused)
        {
            return refused.IsReturn ? Outcome.NoRoute : Outcome.Full;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is OperationInterruptedException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            return channel.EndReason is { ReplyCode: Constants.NotFound } ? Outcome.NoRoute : Outcome.Lost;
        }
    }

    /// <summary>Somebody removed an exchange, a queue or a binding under us: what is missing is declared again.</summary>
    private async Task RepairAsync(CancellationToken cancellationToken)
    {
        try
        {
            await topology.DeclareAsync(await connection.GetAsync(cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (failure is OperationInterruptedException or IOException or ObjectDisposedException)
        {
            // The connection ended meanwhile; the next one declares everything.
        }
    }

    private async Task<PublishChannel> GetChannelAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (current is { Ended.IsCancellationRequested: false } open)
            {
                return open;
            }

            var session = await connection.GetAsync(cancellationToken);
            await opening.WaitAsync(cancellationToken);
            try
            {
                if (current is not { Ended.IsCancellationRequested: false })
                {
                    current = await PublishChannel.OpenAsync(session, cancellationToken);
                }
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure is OperationInterruptedException or IOException or ObjectDisposedException or OperationCanceledException)
            {
                await Task.Delay(FirstPause, time, cancellationToken);
            }
            finally
            {
                opening.Release();
            }
        }
    }

    [LoggerMessage(230, LogLevel.Warning, "A queue of {RoutingKey} is full; its publishers wait until its consumers have made room")]
    private partial void LogFull(string routingKey);

    [LoggerMessage(231, LogLevel.Error, "RabbitMQ has no queue for {RoutingKey} on exchange '{Exchange}'; the topology is declared again")]
    private partial void LogNoRoute(string routingKey, string exchange);

    private sealed class PublishChannel : IAsyncDisposable
    {
        private readonly CancellationTokenSource ended = new();

        private PublishChannel(IChannel inner)
        {
            Inner = inner;
            Ended = ended.Token;
            inner.ChannelShutdownAsync += (_, reason) =>
            {
                EndReason = reason;
                return ended.CancelAsync();
            };
        }

        public IChannel Inner { get; }

        public CancellationToken Ended { get; }

        public ShutdownEventArgs? EndReason { get; private set; }

        public static async Task<PublishChannel> OpenAsync(RabbitSession session, CancellationToken cancellationToken) => new(
            await session.OpenChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken));

        public async ValueTask DisposeAsync()
        {
            await Inner.DisposeAsync();
            await ended.CancelAsync();
        }
    }
}
