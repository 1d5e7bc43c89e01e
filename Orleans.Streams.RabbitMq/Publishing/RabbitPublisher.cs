using Microsoft.Extensions.Logging;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Publishes until RabbitMQ has confirmed. A bounded number is outstanding, so a slow broker slows its publishers instead of filling
/// memory; a full queue slows only those who publish to it, because nobody keeps a place while waiting to try again.
/// </summary>
internal sealed partial class RabbitPublisher(RabbitConnection connection, TopologyDeclaration topology, RabbitLinkOptions options,
    TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim places = new(options.Outstanding, options.Outstanding);
    private readonly SemaphoreSlim opening = new(1, 1);
    private PublishChannel? current;

    /// <summary>
    /// Completes when every queue that the message reaches has it on disk. What was lost on the way is sent again, so it may arrive twice.
    /// </summary>
    public async Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (var (pause, told) = (FirstPause, false); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            PublishOutcome outcome;
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
                case PublishOutcome.Confirmed:
                    return;
                case PublishOutcome.Lost:
                    // Waiting for the next connection is pause enough, unless it breaks again and again.
                    break;
                case PublishOutcome.Full when !told:
                    LogFull(message.RoutingKey);
                    told = true;
                    break;
                case PublishOutcome.NoRoute:
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

    private async Task<PublishOutcome> TryAsync(RabbitMessage message, CancellationToken cancellationToken)
    {
        var channel = await GetChannelAsync(cancellationToken);
        try
        {
            return await channel.PublishAsync(message, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested
            && failure is OperationInterruptedException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            return channel.EndOutcome;
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
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested
                && failure is OperationInterruptedException or IOException or ObjectDisposedException or OperationCanceledException)
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
}
