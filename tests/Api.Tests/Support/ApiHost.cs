using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Catalyst.Api.Backend;
using Catalyst.Api.Hosting;
using Catalyst.Events;
using Catalyst.Git;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Brains;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Catalyst.Api.Tests.Support;

/// <summary>The whole host on a loopback port of its own, over a backend in memory.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiHost(WebApplication app, FakeBackend backend, CatalystPaths paths)
    {
        (_app, Backend, Paths) = (app, backend, paths);
        Port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false,
            AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
    }

    public FakeBackend Backend { get; }

    public CatalystPaths Paths { get; }

    public HttpClient Client { get; }

    public int Port { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ApiHost> StartAsync(Func<ApiOptions, ApiOptions>? configure = null,
        Action<IServiceCollection>? services = null, TimeProvider? time = null)
    {
        var root = Directory.CreateTempSubdirectory("catalyst-api-").FullName;
        time ??= TimeProvider.System;
        var backend = new FakeBackend(time);
        var paths = new CatalystPaths(root);
        var options = new ApiOptions { WebRoot = Path.Combine(root, "web") };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = root });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(time);
        builder.AddCatalystApi(configure?.Invoke(options) ?? options);
        builder.Services.AddSingleton(paths);
        builder.Services.AddSingleton(FakeGrainFactory.Over(backend.Grain));
        builder.Services.AddSingleton<IBrain>(backend);
        builder.Services.AddSingleton<ITaskReader>(backend);
        builder.Services.AddSingleton<IEventHistory>(backend);
        builder.Services.AddSingleton<TaskFeed>();
        builder.Services.AddSingleton<ITaskLogs>(backend);
        builder.Services.AddSingleton<IAgentLogSearch>(backend.AgentLogs);
        builder.Services.AddSingleton<IPreviewReader>(backend);
        builder.Services.AddSingleton<IConversationReader>(backend);
        builder.Services.AddSingleton<IProjectReader>(backend.Projects);
        builder.Services.AddSingleton<ILlmCosts>(backend.Costs);
        builder.Services.AddSingleton(new EnvironmentReport(
            () => new EnvironmentFacts("event_driven", "because", "fake", "embedded", "postgresql", "memory", "process")));
        builder.Services.AddSingleton<IDeadLetterStore, MemoryDeadLetterStore>();
        builder.Services.AddCatalystEvents();
        builder.Services.AddCatalystGit(git => (git.Repositories, git.Worktrees) = (paths.Repositories, paths.Worktrees));
        services?.Invoke(builder.Services);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseCatalystApi();
        backend.Feed = app.Services.GetRequiredService<TaskFeed>();
        await app.StartAsync();
        return new ApiHost(app, backend, paths);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            if (name == "Host")
            {
                request.Headers.Host = value;
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public PreviewSnapshot AddPreview(int port, PreviewStatus status = PreviewStatus.Deployed)
    {
        var id = Guid.CreateVersion7();
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        return Backend.Previews[id] = new PreviewSnapshot(
            id, "todo-app", $"http://todo-app-{Identifiers.Short(id)}.localhost:{Port}/", $"http://localhost:{port}",
            $"http://localhost:{port}/api",
            status, PreviewHealth.Healthy, "process", port, null, now, now.AddHours(24), null);
    }

    public string HostOf(PreviewSnapshot preview) => $"{preview.ProjectSlug}-{Identifiers.Short(preview.TaskId)}.localhost:{Port}";

    public async Task<ClientWebSocket> OpenSocketAsync(string pathAndQuery, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{Port}{pathAndQuery}"), TestContext.Current.CancellationToken);
        return socket;
    }

    public static async Task<JsonElement> ReceiveAsync(ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), TestContext.Current.CancellationToken);
            received.MessageType.ShouldBe(WebSocketMessageType.Text);
            message.Write(buffer, 0, received.Count);
            if (received.EndOfMessage)
            {
                return JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(message.ToArray()));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Paths.Root, recursive: true);
    }
}

internal static class Responses
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>The answer is a problem with that status, and says something to a person.</summary>
    public static async Task<string> ShouldBeProblemAsync(this HttpResponseMessage response, int status)
    {
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        var detail = problem.GetProperty("detail").GetString();
        detail.ShouldNotBeNullOrWhiteSpace();
        return detail;
    }
}
