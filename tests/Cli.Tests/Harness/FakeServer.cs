using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Collections.Concurrent;
using Catalyst.Cli.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalyst.Cli.Tests.Harness;

/// <summary>
/// Answers what the command asks a server for, on a real port, with a record of it in a home of its own. Beside it runs a process that
/// looks like a Catalyst server to whoever reads the process list.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly WebApplication _http;
    private readonly Process _process;
    private FileStream? _record;

    private FakeServer(WebApplication http)
    {
        _http = http;
        _process = Process.Start(new ProcessStartInfo("/bin/sh",
            ["-c", "read line", "Catalyst.Api.dll"]) { RedirectStandardInput = true })!;
        http.UseWebSockets();
        http.Run(AnswerAsync);
    }

    public string Data { get; } = Directory.CreateTempSubdirectory("cli-").FullName;

    public int Port => new Uri(_http.Urls.First()).Port;

    public ServerRecord Record => new(_process.Id, Port);

    public CliHome Home => new(Data, Data, string.Empty);

    /// <summary>Requests in order, as "POST /api/tasks/…/cancel".</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What the commands sent, in order.</summary>
    public ConcurrentQueue<JsonElement> Bodies { get; } = new();

    /// <summary>Bodies to answer by path, or queues of them for one request each; what has none is 404.</summary>
    public Dictionary<string, object> Answers { get; } = [];

    /// <summary>
    /// What each new WebSocket connection sends before it ends; after the last one every connection says that the task has ended.
    /// </summary>
    public ConcurrentQueue<IReadOnlyList<TaskMessage>> Connections { get; } = new();

    public static async Task<FakeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var http = builder.Build();
        http.Urls.Add("http://127.0.0.1:0");
        var server = new FakeServer(http);
        await http.StartAsync();
        Directory.CreateDirectory(Path.Combine(server.Data, "run"));
        server.Write(server.Record);
        return server;
    }

    /// <summary>Writes a record as a server does, which keeps it locked.</summary>
    public void Write(ServerRecord record) => Write(JsonSerializer.Serialize(record));

    public void Write(string record)
    {
        _record?.Dispose();
        File.WriteAllText(Home.ServerFile, record);
        _record = File.Open(Home.ServerFile, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    public void EndProcess()
    {
        _record?.Dispose();
        _process.Kill();
        _process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        await _http.DisposeAsync();
        EndProcess();
        _process.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        if (context.WebSockets.IsWebSocketRequest)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            foreach (var message in Connections.TryDequeue(out var messages) ? messages : [Tasks.Message(long.MaxValue, "task_complete")])
            {
                await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message, ApiClient.Json), WebSocketMessageType.Text, true,
                    context.RequestAborted);
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, context.RequestAborted);
            return;
        }

        if (context.Request.HasJsonContentType())
        {
            Bodies.Enqueue(await context.Request.ReadFromJsonAsync<JsonElement>(context.RequestAborted));
        }

        var known = Answers.TryGetValue(context.Request.Path, out var answer);
        answer = answer is Queue<object> several ? several.Dequeue() : answer;
        context.Response.StatusCode = known ? 200 : 404;
        await context.Response.WriteAsJsonAsync(known ? answer : new { title = "Not found", detail = "There is no such task." },
            ApiClient.Json);
    }
}

/// <summary>Tasks as the server answers them.</summary>
internal static class Tasks
{
    public static TaskView View(Guid? id = null, string status = "running", string phase = "coding", string step = "Writing",
        string? error = null) => new(
        id ?? Guid.CreateVersion7(), Guid.CreateVersion7(), "Todo", "todo", "a todo app", status, phase, "feature/task-1", null,
        "http://todo-1.localhost:8001/", error, error is null ? null : "Look at the failing tests.",
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddSeconds(42), new TaskProgressView(phase, 0.5, step, 0, 0, 0, 12, 12, 91.25),
        0, null);

    public static TaskMessage Message(long seq, string type = "agent_log", string? message = null, string? level = null,
        string? file = null) => new(
        type, seq, "Coder", message, level, file, null, null, null, null, null, null, null, null, null);
}
