using System.Net.WebSockets;
using System.Text.Json;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>Many people who watch one task at the same time, and some who fell asleep before it: connected, and taking nothing.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private readonly List<ClientWebSocket> _sleepers = [];
    private readonly List<Task<long>> _listeners = [];
    private readonly List<ClientWebSocket> _sockets = [];

    public static async Task<Crowd> GatherAsync(CatalystServer server, Guid task, int listeners, int sleepers,
        CancellationToken cancellationToken)
    {
        var crowd = new Crowd();
        for (var i = 0; i < sleepers; i++)
        {
            crowd._sleepers.Add(await ConnectAsync(server, task, cancellationToken));
        }

        for (var i = 0; i < listeners; i++)
        {
            var socket = await ConnectAsync(server, task, cancellationToken);
            crowd._sockets.Add(socket);
            crowd._listeners.Add(ListenAsync(socket, cancellationToken));
        }

        return crowd;
    }

    /// <summary>The last seq that each has heard when the task ended; what comes twice or leaves a gap fails.</summary>
    public Task<long[]> HeardAsync() => Task.WhenAll(_listeners);

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sleepers.Concat(_sockets))
        {
            socket.Dispose();
        }

        await Task.WhenAll(_listeners.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<ClientWebSocket> ConnectAsync(CatalystServer server, Guid task, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/ws/{task}"), cancellationToken);
        return socket;
    }

    private static async Task<long> ListenAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        using var message = new MemoryStream();
        var heard = 0L;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            received.MessageType.ShouldBe(WebSocketMessageType.Text, socket.CloseStatusDescription);
            message.Write(buffer, 0, received.Count);
            if (!received.EndOfMessage)
            {
                continue;
            }

            using var json = JsonDocument.Parse(message.GetBuffer().AsMemory(0, (int)message.Length));
            json.RootElement.GetProperty("seq").GetInt64().ShouldBe(heard + 1);
            heard++;
            message.SetLength(0);
            if (json.RootElement.Text("type") == "task_complete")
            {
                return heard;
            }
        }
    }
}
