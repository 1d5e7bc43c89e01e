using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Catalyst.Cli.Commands;

namespace Catalyst.Cli.Server;

/// <summary>The server's API as this command uses it.</summary>
internal sealed class ApiClient(ServerRecord server) : IDisposable
{
    /// <summary>Far above any message the server sends; a larger one is not ours.</summary>
    private const int MaxMessageBytes = 1024 * 1024;

    private readonly HttpClient _http =
        new() { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}"), Timeout = TimeSpan.FromSeconds(60) };

    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// Sends a message and waits a while for its answer. The same <paramref name="id"/> again waits on for the same message.
    /// </summary>
    public Task<ChatReply> SendAsync(string message, Guid id, Guid conversation, CancellationToken cancellationToken) =>
        SendAsync<ChatReply>(
            HttpMethod.Post, "/api/chat/send", new { message, message_id = id, conversation_id = conversation }, cancellationToken);

    /// <summary>Stops the reading of the message that has no answer yet.</summary>
    public Task<JsonElement> CancelMessageAsync(Guid conversation, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Post, $"/api/chat/conversations/{conversation}/cancel", new { }, cancellationToken);

    public Task<ConversationList> ConversationsAsync(int limit, CancellationToken cancellationToken) =>
        SendAsync<ConversationList>(HttpMethod.Get, $"/api/chat/conversations?limit={limit}", null, cancellationToken);

    public Task<TaskView> TaskAsync(Guid id, CancellationToken cancellationToken) =>
        SendAsync<TaskView>(HttpMethod.Get, $"/api/tasks/{id}", null, cancellationToken);

    /// <summary>What was asked of a task, with what trying it has shown; empty where nothing was tried.</summary>
    public async Task<IReadOnlyList<WishView>> WishesAsync(Guid id, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"/api/artifacts/{id}/test-results/test-summary.json", cancellationToken);
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadFromJsonAsync<TestsView>(Json, cancellationToken))?.E2e?.Criteria ?? []
            : [];
    }

    public Task<TaskList> TasksAsync(int limit, CancellationToken cancellationToken) =>
        SendAsync<TaskList>(HttpMethod.Get, $"/api/tasks?limit={limit}", null, cancellationToken);

    public Task<JsonElement> CommandAsync(Guid id, string command, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Post, $"/api/tasks/{id}/{command}", new { }, cancellationToken);

    public Task<JsonElement> MoveAsync(Guid project, string move, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Post, $"/api/projects/{project}/{move}", new { }, cancellationToken);

    public Task<JsonElement> CostsAsync(string by, Guid? task, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Get, $"/api/costs?by={by}{(task is null ? "" : $"&task_id={task}")}", null, cancellationToken);

    /// <summary>What models took for a task; null where nobody can tell.</summary>
    public async Task<JsonElement?> FindCostsAsync(Guid task, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"/api/costs?task_id={task}", cancellationToken);
        return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<JsonElement>(Json, cancellationToken) : null;
    }

    public Task<JsonElement> FlowLogAsync(Guid id, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Get, $"/api/logs/tasks/{id}?limit=2000", null, cancellationToken);

    public Task<JsonElement> SearchLogsAsync(LogQuery query, CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Get, $"/api/logs?{query.ToQueryString()}", null, cancellationToken);

    public Task<JsonElement> EnvironmentAsync(CancellationToken cancellationToken) =>
        SendAsync<JsonElement>(HttpMethod.Get, "/api/environment/info", null, cancellationToken);

    /// <summary>The task's messages after <paramref name="after"/>, until the server closes or the connection breaks.</summary>
    public async IAsyncEnumerable<TaskMessage> FollowAsync(
        Guid id, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/ws/{id}?after={after}"), cancellationToken);
        var buffer = new byte[16 * 1024];
        using var message = new MemoryStream();
        while (socket.State == WebSocketState.Open)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close || message.Length + received.Count > MaxMessageBytes)
            {
                yield break;
            }

            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                yield return JsonSerializer.Deserialize<TaskMessage>(message.GetBuffer().AsSpan(0, (int)message.Length), Json)!;
                message.SetLength(0);
            }
        }
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request =
            new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        using var response = await _http.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new CliException(await ProblemAsync(response, cancellationToken));
        }

        return await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken)
            ?? throw new CliException($"The server answered nothing to {method} {path}.");
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            var problem = JsonSerializer.Deserialize<JsonElement>(text);
            return problem.TryGetProperty("detail", out var detail) ? detail.GetString()! : problem.GetProperty("title").GetString()!;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.";
        }
    }
}

/// <param name="Reply">Null while the message is still being read.</param>
internal sealed record ChatReply(Guid ConversationId, ChatMessage? Reply, Guid? TaskId);

/// <param name="DefaultAnswer">Where it asks something: the answer that is taken where nobody can be asked.</param>
internal sealed record ChatMessage(string Content, string? DefaultAnswer = null);

internal sealed record ConversationList(IReadOnlyList<ConversationItem> Items);

internal sealed record ConversationItem(Guid Id);

internal sealed record TaskList(IReadOnlyList<TaskView> Items);

internal sealed record TaskView(
    Guid Id, Guid ProjectId, string ProjectName, string ProjectSlug, string UserPrompt, string Status, string CurrentPhase,
        string? BranchName,
    string? CommitSha, string? PreviewUrl, string? Error, string? Next, DateTimeOffset CreatedAt,
    DateTimeOffset? CompletedAt, TaskProgressView Progress, long Seq, long? EndSeq);

internal sealed record TaskProgressView(
    string Phase, double Fraction, string Step, int FilesCreated, int TotalEstimatedFiles, int Round, int? TestsTotal, int? TestsPassed,
    double? ReviewScore);

internal sealed record TestsView(AcceptanceView? E2e);

internal sealed record AcceptanceView(IReadOnlyList<WishView>? Criteria);

/// <param name="Status">met, failed, not_run, unproved or not_done.</param>
internal sealed record WishView(string Words, string Status, string? Reason);

/// <summary>One WebSocket message; which fields are set depends on its type.</summary>
internal sealed record TaskMessage(
    string Type, long Seq, string? AgentName, string? Message, string? Level, string? File, string? Phase, double? Progress, string? Step,
    int? FilesCreated, int? TotalEstimatedFiles, int? TestsTotal, int? TestsPassed, string? PreviewUrl, string? Status);
