using System.Net.WebSockets;
using Catalyst.Grains.Feed;

namespace Catalyst.Api.Feed;

/// <summary>Sends a task's messages over one WebSocket until the client leaves or the server stops.</summary>
internal static class TaskSocket
{
    /// <summary>Clients have nothing to say here; what they send is dropped, and a flood ends the connection.</summary>
    private const int MaxReceivedBytes = 64 * 1024;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(WebSocket socket, TaskFeed feed, Guid taskId, long after, CancellationToken stopping,
        CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        var receiving = ReceiveAsync(socket, ended);
        try
        {
            await foreach (var batch in feed.FollowAsync(taskId, after, ended.Token))
            {
                foreach (var item in batch)
                {
                    await socket.SendAsync(WireForm.Of(item).Message, WebSocketMessageType.Text, endOfMessage: true, ended.Token);
                }
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or IOException
            or ObjectDisposedException)
        {
            // Gone, or told to go; the close below is for those who still listen.
        }
        catch (Exception) when (socket.State == WebSocketState.Open)
        {
            await CloseAsync(socket, (WebSocketCloseStatus)1013, "The history cannot be read now; reconnect with ?after=<last seq>.");
        }

        await ended.CancelAsync();
        if (stopping.IsCancellationRequested)
        {
            await CloseAsync(socket, WebSocketCloseStatus.EndpointUnavailable, "The server is stopping; reconnect with ?after=<last seq>.");
        }
        else if (socket.State == WebSocketState.CloseReceived)
        {
            await CloseAsync(socket, WebSocketCloseStatus.NormalClosure, null);
        }

        // Who does not answer the close within the time is cut off.
        if (await Task.WhenAny(receiving, Task.Delay(CloseTimeout, CancellationToken.None)) != receiving)
        {
            socket.Abort();
            await receiving;
        }
    }

    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[256];
        long received = 0;
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                received += result.Count;
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                if (received > MaxReceivedBytes)
                {
                    await CloseAsync(socket, WebSocketCloseStatus.MessageTooBig, "This connection only listens.");
                    break;
                }
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException
            or ObjectDisposedException)
        {
            // The connection broke; the sender is told below.
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string? reason)
    {
        using var limit = new CancellationTokenSource(CloseTimeout);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, reason, limit.Token);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException
            or ObjectDisposedException or InvalidOperationException)
        {
            socket.Abort();
        }
    }
}
