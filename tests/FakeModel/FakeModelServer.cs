using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalyst.FakeModel;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Protocol">openai or anthropic.</param>
/// <param name="Texts">System and messages, in their order.</param>
public sealed record SeenRequest(string Protocol, string Model, IReadOnlyList<string> Texts, string Key);

/// <summary>A language model played by a script: speaks OpenAI's chat completions and Anthropic's messages on loopback.</summary>
public sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeAnswer> _script;
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeModelServer(WebApplication app, IEnumerable<FakeAnswer> script) => (_app, _script) = (app, new(script));

    /// <summary>Where it listens, without a path.</summary>
    public string Address => _app.Urls.First();

    public IReadOnlyList<SeenRequest> Seen => [.. _seen];

    /// <summary>Ends once a client has given up on an answer that does not come.</summary>
    public Task Abandoned => _abandoned.Task;

    /// <summary>Ends once a client waits for an answer that does not come.</summary>
    public Task Silent => _silent.Task;

    /// <summary>Answers one request after the other as the script says; beyond its end each is refused with 500.</summary>
    public static async Task<FakeModelServer> StartAsync(params FakeAnswer[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new FakeModelServer(builder.Build(), script);
        server._app.MapPost("/v1/chat/completions", http => server.AnswerAsync(http, "openai"));
        server._app.MapPost("/v1/messages", http => server.AnswerAsync(http, "anthropic"));
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http, string protocol)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!.AsObject();
        var key = http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal)
            + http.Request.Headers["x-api-key"];
        _seen.Enqueue(new SeenRequest(protocol, body["model"]!.ToString(), [.. Texts(body)], key));
        var answer = _script.TryDequeue(out var next) ? next : FakeAnswer.Status(500);
        if (answer.IsSilent)
        {
            _silent.TrySetResult();
            http.RequestAborted.Register(() => _abandoned.TrySetResult());
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        http.Response.StatusCode = answer.StatusCode;
        http.Response.ContentType = "application/json";
        if (answer.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds;
        }

        var text = answer.StatusCode == 200 ? Wire.Success(protocol, answer) : Wire.Failure(answer.Text.Replace("{key}", key,
            StringComparison.Ordinal));
        if (answer.IsBroken)
        {
            http.Response.ContentLength = text.Length + 100;
            await http.Response.WriteAsync(text[..(text.Length / 2)], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
            return;
        }

        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static IEnumerable<string> Texts(JsonObject body) =>
        new[] { body["system"] }.OfType<JsonNode>().Concat((body["messages"] as JsonArray ?? []).Select(m => m!["content"]!))
            .Select(content => content is JsonArray parts ? string.Concat(parts.Select(p => p!["text"]?.ToString())) : content.ToString());
}
