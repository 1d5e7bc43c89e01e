using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>Follows a task over its WebSocket, as the browser does.</summary>
internal static class TaskFollow
{
    /// <summary>Messages after <paramref name="after"/> until the connection ends.</summary>
    public static async IAsyncEnumerable<JsonElement> MessagesAsync(
        this CatalystServer server, Guid task, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/ws/{task}?after={after}"), cancellationToken);
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                yield break;
            }

            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                yield return JsonSerializer.Deserialize<JsonElement>(message.ToArray());
                message.SetLength(0);
            }
        }
    }

    /// <summary>Waits until the task ends and answers it; a task that did not complete fails the test with its log.</summary>
    /// <param name="after">The seq from which on to look; a task that was retried has ended before.</param>
    public static async Task<JsonElement> CompletedAsync(this CatalystServer server, Guid task, CancellationToken cancellationToken,
        long after = 0)
    {
        var log = new List<string>();
        await foreach (var message in server.MessagesAsync(task, after, cancellationToken))
        {
            if (message.TryGetProperty("message", out var line) && line.ValueKind == JsonValueKind.String)
            {
                log.Add(line.GetString()!);
            }

            if (message.GetProperty("type").GetString() == "task_complete")
            {
                break;
            }
        }

        var ended = await server.GetAsync($"/api/tasks/{task}", cancellationToken);
        ended.GetProperty("status").GetString().ShouldBe("completed", $"{ended}\n{string.Join('\n', log.TakeLast(40))}");
        return ended;
    }

    /// <summary>
    /// Waits until something is told after <paramref name="after"/> that <paramref name="which"/> accepts, and answers it.
    /// </summary>
    public static async Task<JsonElement> HeardAsync(
        this CatalystServer server, Guid task, Func<JsonElement, bool> which, CancellationToken cancellationToken, long after = 0)
    {
        await foreach (var message in server.MessagesAsync(task, after, cancellationToken))
        {
            if (which(message))
            {
                return message;
            }

            message.GetProperty("type").GetString().ShouldNotBe("task_complete", $"the task ended before: {message}");
        }

        throw new InvalidOperationException("The connection ended before.");
    }

    /// <summary>Waits until the task is at work in <paramref name="phase"/>.</summary>
    public static Task<JsonElement> ReachedAsync(this CatalystServer server, Guid task, string phase, CancellationToken cancellationToken,
        long after = 0) =>
        server.HeardAsync(task, message => message.Text("phase") == phase, cancellationToken, after);

    /// <summary>Waits until the task fails, and answers it.</summary>
    public static async Task<JsonElement> FailedAsync(this CatalystServer server, Guid task, CancellationToken cancellationToken,
        long after = 0)
    {
        await server.HeardAsync(task, message => message.Text("type") == "task_complete", cancellationToken, after);
        var ended = await server.GetAsync($"/api/tasks/{task}", cancellationToken);
        ended.Text("status").ShouldBe("failed", ended.ToString());
        return ended;
    }

    /// <summary>A text of a JSON object, or null.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
