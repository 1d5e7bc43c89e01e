using RabbitMQ.Client;

namespace Catalyst.RabbitMq;

/// <summary>One connection, from its handshake to its end. Nothing of it outlives it: channels, consumers and delivery tags are its own.</summary>
internal sealed class RabbitSession : IAsyncDisposable
{
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
