using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// One connection, from its handshake to its end. Nothing of it outlives it: channels, consumers and delivery tags are its own.
/// </summary>
internal sealed class RabbitSession : IAsyncDisposable
{
    /// <summary>Of a frame: its own header and end, and the class and the size of a message's body (AMQP 0-9-1, 2.3.5).</summary>
    private const int FrameOverhead = 8 + 12;

    /// <summary>
    /// For what RabbitMQ adds to the headers of a message that it redelivers or dead-letters: with that too, they must be one frame.
    /// </summary>
    private const int HistoryReserve = 4 * 1024;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);
    private readonly IConnection _connection;
    private readonly CancellationTokenSource _ended = new();

    public RabbitSession(IConnection connection)
    {
        _connection = connection;
        Ended = _ended.Token;
        connection.ConnectionShutdownAsync += async (_, reason) =>
        {
            EndReason ??= reason.ReplyText;
            await _ended.CancelAsync();
        };
        connection.ConnectionBlockedAsync += (_, blocked) =>
        {
            BlockedReason = blocked.Reason;
            return Task.CompletedTask;
        };
        connection.ConnectionUnblockedAsync += (_, _) =>
        {
            BlockedReason = null;
            return Task.CompletedTask;
        };
    }

    /// <summary>As much as may be published of a message's properties, in bytes: unlike a body, they are one frame.</summary>
    public long LargestProperties => _connection.FrameMax == 0 ? long.MaxValue : _connection.FrameMax - FrameOverhead - HistoryReserve;

    /// <summary>Cancelled when the connection is gone.</summary>
    public CancellationToken Ended { get; }

    public string? EndReason { get; private set; }

    /// <summary>Why RabbitMQ takes no publishes at the moment; null when it does.</summary>
    public string? BlockedReason { get; private set; }

    public Task<IChannel> OpenChannelAsync(CreateChannelOptions? options, CancellationToken cancellationToken) =>
        _connection.CreateChannelAsync(options, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _connection.CloseAsync(Constants.ReplySuccess, "closed by its application", CloseTimeout, abort: true);
        await _connection.DisposeAsync();
        await _ended.CancelAsync();
    }
}
