using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Consumes one queue on a channel of its own, for as long as it lives: when the channel, the connection or the queue goes, it begins anew
/// on the next session. RabbitMQ pushes at most so many messages ahead; what is not settled when the channel ends, it hands out again.
/// </summary>
public sealed partial class RabbitConsumer : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// RabbitMQ may end the whole connection over a queue that has lost its members; the other queues are read over it too.
    /// </summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>More beginnings in vain than a queue needs to elect its leader.</summary>
    private const int BeginningsUntilTold = 5;

    private readonly RabbitConnection connection;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly string description;
    private readonly Func<IChannel, CancellationToken, Task<string>> prepare;
    private readonly ushort window;
    private readonly Func<RabbitDelivery, Task> handler;
    private readonly Action? lost;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task running;
    private int failedBeginnings;

    /// <param name="prepare">Readies the channel and answers the queue to consume.</param>
    /// <param name="window">Unsettled messages that RabbitMQ hands out; 0: it wants no settling at all.</param>
    /// <param name="handler">Takes a delivery, one after the other; must not fail.</param>
    /// <param name="lost">Called when what was delivered and not settled is no longer ours.</param>
    internal RabbitConsumer(
        RabbitConnection connection, TimeProvider time, ILogger log, string description,
        Func<IChannel, CancellationToken, Task<string>> prepare,
        int window, Func<RabbitDelivery, Task> handler, Action? lost = null)
    {
        this.connection = connection;
        this.time = time;
        this.log = log;
        this.description = description;
        this.prepare = prepare;
        this.window = (ushort)window;
        this.handler = handler;
        this.lost = lost;
        running = Task.Run(RunAsync);
    }

    /// <summary>Completes when it consumes for the first time.</summary>
    public Task Attached => attached.Task;

    /// <summary>What is not settled by then goes back to the queue.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
    }

    private async Task RunAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await ConsumeAsync(await connection.GetAsync(stopping.Token));
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it is, a queue that nobody reads any more would be worse: too many channels, an answer that nobody expected.
                Tell(failure);
                var pause = FirstPause * (1 << Math.Min(failedBeginnings, 10));
                await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(Exception failure)
    {
        if (failedBeginnings == BeginningsUntilTold)
        {
            LogUnreadable(description, (failure as OperationInterruptedException)?.ShutdownReason?.ReplyText
                ?? (failure is OperationCanceledException ? "it does not answer" : failure.Message));
        }
        else if (failedBeginnings < BeginningsUntilTold)
        {
            LogInterrupted(failure, description);
        }
    }

    private async Task ConsumeAsync(RabbitSession session)
    {
        if (!session.Ended.IsCancellationRequested)
        {
            failedBeginnings++;
        }

        await using var channel = await session.OpenChannelAsync(null, stopping.Token);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, stopping.Token);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = ended.Token.Register(() => over.TrySetResult());
        var lease = new RabbitLease(channel, time);
        channel.ChannelShutdownAsync += (_, _) =>
        {
            over.TrySetResult();
            return Task.CompletedTask;
        };
        try
        {
            var queue = await prepare(channel, stopping.Token);
            await channel.BasicQosAsync(0, window, false, stopping.Token);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivered) =>
            {
                if (window > 0)
                {
                    lease.Deliver(delivered.DeliveryTag);
                }

                return handler(new RabbitDelivery(lease, delivered));
            };
            // RabbitMQ cancels the consumer of a queue that is deleted or has lost its leader.
            consumer.UnregisteredAsync += (_, _) =>
            {
                over.TrySetResult();
                return Task.CompletedTask;
            };
            await channel.BasicConsumeAsync(queue, autoAck: window == 0, consumer, stopping.Token);
            failedBeginnings = 0;
            attached.TrySetResult();
            await over.Task;
        }
        finally
        {
            lease.End();
            await lease.FlushAsync();
            lost?.Invoke();
            if (channel.IsOpen)
            {
                await channel.CloseAsync(Constants.ReplySuccess, "no longer consumed", abort: true, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(240, LogLevel.Information, "Consuming {Description} was interrupted and begins again")]
    private partial void LogInterrupted(Exception exception, string description);

    [LoggerMessage(241, LogLevel.Error,
        "RabbitMQ does not let {Description} be read ({Reason}); it is tried again and again. A queue that has no leader gets one when its other nodes are started. "
        + "A queue that was declared in the second before its broker was killed never does: delete it, and it is declared again")]
    private partial void LogUnreadable(string description, string reason);
}
