using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// One connection, from its handshake to its end. Nothing of it outlives it: channels, consumers and delivery tags are its own.
/// </summary>
internal sealed class RabbitSession : IAsyncDisposable
{
    /// <summary>Of a frame: its own header and end, and the class and the size of a message's body (AMQP 0-9-1, 2.3.5).</summary>
    private const int AroundProperties = 8 + 12;

    /// <summary>
    /// For what RabbitMQ writes into the headers of a message that comes again or dies: with it too, they must be one frame.
    /// </summary>
    private const int History = 4 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);
    private readonly IConnection connection;
    private readonly CancellationTokenSource ended = new();

    public RabbitSession(IConnection connection)
    {
        this.connection = connection;
        Ended = ended.Token;
        connection.ConnectionShutdownAsync += async (_, reason) =>
        {
            EndReason ??= reason.ReplyText;
            await ended.CancelAsync();
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
    public long LargestProperties => connection.FrameMax == 0 ? long.MaxValue : connection.FrameMax - AroundProperties - History;

    /// <summary>Cancelled when the connection is gone.</summary>
    public CancellationToken Ended { get; }

    public string? EndReason { get; private set; }

    /// <summary>Why RabbitMQ takes no publishes at the moment; null when it does.</summary>
    public string? BlockedReason { get; private set; }

    public Task<IChannel> OpenChannelAsync(CreateChannelOptions? options, CancellationToken cancellationToken) =>
        connection.CreateChannelAsync(options, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await connection.CloseAsync(Constants.ReplySuccess, "goodbye", Farewell, abort: true);
        await connection.DisposeAsync();
        await ended.CancelAsync();
    }
}
