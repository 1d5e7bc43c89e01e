using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Consumes one queue on a channel of its own until it is disposed: when the channel, the connection or the queue goes, it begins anew on
/// the next session. What is not acknowledged when a channel ends, RabbitMQ delivers again.
/// </summary>
internal sealed partial class RabbitConsumer(RabbitConnection connection, TimeProvider time, ILogger log, string description)
    : IAsyncDisposable
{
    /// <summary>Bytes kept of a message that is too large: enough for a person to see who sent it.</summary>
    private const int ExcerptBytes = 64 * 1024;

    /// <summary>More failed starts than a queue needs to elect its leader.</summary>
    private const int StartsUntilReported = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <summary>RabbitMQ may end the connection, which other consumers share, over a queue that has lost its members.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private int _failedStarts;

    /// <summary>Readies the channel and answers the queue to consume; by default the one that the description names.</summary>
    public Func<IChannel, CancellationToken, Task<string>> Declare { get; init; } = (_, _) => Task.FromResult(description);

    /// <summary>Messages that RabbitMQ pushes ahead of their acknowledgement; 0: it wants no acknowledgements at all.</summary>
    public ushort Window { get; init; }

    /// <inheritdoc cref="QueueConsumer.MaxMessageBytes"/>
    public int MaxMessageBytes { get; init; } = int.MaxValue;

    /// <inheritdoc cref="QueueConsumer.Handle"/>
    public required Func<InboundMessage, ValueTask> Handle { get; init; }

    /// <inheritdoc cref="QueueConsumer.ChannelLost"/>
    public Action? ChannelLost { get; init; }

    /// <summary>Completes when it consumes for the first time.</summary>
    public Task Attached => _attached.Task;

    /// <summary>Begins, once.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>What is not acknowledged by then returns to the queue.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await ConsumeAsync(await connection.GetAsync(_stopping.Token));
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it is, a queue that nobody consumes any more would be worse.
                Report(failure);
                var pause = FirstPause * (1 << Math.Min(_failedStarts, 10));
                await Task.Delay(pause < LongestPause ? pause : LongestPause, time, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Report(Exception failure)
    {
        if (_failedStarts == StartsUntilReported)
        {
            LogUnreadable(description, (failure as OperationInterruptedException)?.ShutdownReason?.ReplyText
                ?? (failure is OperationCanceledException ? "it does not answer" : failure.Message));
        }
        else if (_failedStarts < StartsUntilReported)
        {
            LogInterrupted(failure, description);
        }
    }

    private async Task ConsumeAsync(RabbitSession session)
    {
        if (!session.Ended.IsCancellationRequested)
        {
            _failedStarts++;
        }

        await using var channel = await session.OpenChannelAsync(null, _stopping.Token);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(session.Ended, _stopping.Token);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = ended.Token.Register(() => over.TrySetResult());
        var acknowledger = new ChannelAcknowledger(channel, time);
        channel.ChannelShutdownAsync += EndAsync;
        try
        {
            var queue = await Declare(channel, _stopping.Token);
            await channel.BasicQosAsync(0, Window, false, _stopping.Token);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivered) => HandleAsync(delivered, acknowledger);

            // RabbitMQ cancels the consumer of a queue that is deleted or has lost its leader.
            consumer.UnregisteredAsync += EndAsync;
            await channel.BasicConsumeAsync(queue, autoAck: Window == 0, consumer, _stopping.Token);
            _failedStarts = 0;
            _attached.TrySetResult();
            await over.Task;
        }
        finally
        {
            acknowledger.End();
            await acknowledger.FlushAsync();
            ChannelLost?.Invoke();
            if (channel.IsOpen)
            {
                await channel.CloseAsync(Constants.ReplySuccess, "no longer consumed", abort: true, CancellationToken.None);
            }
        }

        Task EndAsync(object sender, AsyncEventArgs reason)
        {
            over.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private Task HandleAsync(BasicDeliverEventArgs delivered, ChannelAcknowledger acknowledger)
    {
        var properties = delivered.BasicProperties;
        var headers = properties.Headers?.AsReadOnly() ?? (IReadOnlyDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
        if (Window == 0)
        {
            return Handle(new InboundMessage(
                delivered.RoutingKey, delivered.Body, properties.MessageId, headers, NoSettlement.Instance)).AsTask();
        }

        var body = Keep(delivered.Body.Span, MaxMessageBytes);
        var settlement = acknowledger.Add(delivered.DeliveryTag);
        return Handle(new InboundMessage(delivered.RoutingKey, body, properties.MessageId, headers, settlement)
        {
            RejectionReason = RabbitBroker.TooLarge(delivered.Body.Length, MaxMessageBytes),
        }).AsTask();
    }

    /// <summary>A window of huge messages would fill the memory of this process while each waits to be rejected.</summary>
    internal static byte[] Keep(ReadOnlySpan<byte> body, int most) =>
        (body.Length <= most ? body : body[..Math.Min(body.Length, ExcerptBytes)]).ToArray();

    [LoggerMessage(240, LogLevel.Information, "Consuming {Description} was interrupted and begins again")]
    private partial void LogInterrupted(Exception exception, string description);

    [LoggerMessage(241, LogLevel.Error,
        "RabbitMQ does not let {Description} be read ({Reason}); it is tried again and again. A queue that has no leader gets one when its "
        + "other nodes are started. A queue that was declared in the second before its broker was killed never does: delete it, and it is "
        + "declared again")]
    private partial void LogUnreadable(string description, string reason);
}
