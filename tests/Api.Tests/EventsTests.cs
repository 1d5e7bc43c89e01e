using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Catalyst.Api.Feed;
using Catalyst.Api.Tests.Support;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Api.Tests;

public sealed class EventsTests
{
    [Theory]
    [InlineData(EventTypes.TaskProgress, """{"kind":"log","message":"Generated a.ts"}""", "agent_log")]
    [InlineData(EventTypes.TaskProgress, """{"kind":"progress","phase":"coding","progress":0.4}""", "progress")]
    [InlineData(EventTypes.TaskProgress, "{}", "progress")]
    [InlineData(EventTypes.DeployStatus, """{"status":"deployed","preview_url":"http://x"}""", "preview_ready")]
    [InlineData(EventTypes.DeployStatus, """{"status":"failed"}""", "progress")]
    [InlineData(EventTypes.DeployComplete, "{}", "task_complete")]
    [InlineData(EventTypes.TaskFailed, """{"error":"no"}""", "task_complete")]
    [InlineData(EventTypes.TaskCancelled, "{}", "task_complete")]
    [InlineData(EventTypes.PlanCreated, "[1,2]", "progress")]
    [InlineData("something.else", """{"kind":7}""", "progress")]
    public void One_event_is_one_message(string eventType, string payload, string type)
    {
        var message = Read(eventType, payload);

        message.GetProperty("type").GetString().ShouldBe(type);
        message.GetProperty("seq").GetInt64().ShouldBe(7);
        if (type == "progress")
        {
            message.GetProperty("event_type").GetString().ShouldBe(eventType);
        }
    }

    [Fact]
    public void An_end_says_how_and_where_everything_is()
    {
        var message = Read(EventTypes.DeployComplete, """{"preview_url":"http://todo-app-1.localhost"}""");

        message.GetProperty("status").GetString().ShouldBe("completed");
        message.GetProperty("artifacts").GetProperty("code").GetString().ShouldBe("git://repos/todo-app");
        message.GetProperty("artifacts").GetProperty("preview").GetString().ShouldBe("http://todo-app-1.localhost");
        Read(EventTypes.TaskFailed, "{}").GetProperty("status").GetString().ShouldBe("failed");
        var failure = Read(EventTypes.TaskFailed, """{"error":"why","cause":"build","next":"Mend it."}""");
        (failure.GetProperty("cause").GetString(), failure.GetProperty("next").GetString()).ShouldBe(("build", "Mend it."));
        Read(EventTypes.PlanCreated, "{}").GetProperty("phase").GetString().ShouldBe("planning");
    }

    [Fact]
    public void An_outcome_tells_its_figures_live_as_it_does_in_the_history()
    {
        var tests = Read(EventTypes.TestResults, """{"status":"passed","total_tests":9,"passed":8,"failed":1}""");
        (tests.GetProperty("total_tests").GetInt32(), tests.GetProperty("passed").GetInt32(), tests.GetProperty("failed").GetInt32())
            .ShouldBe((9, 8, 1));
        Read(EventTypes.ReviewDecision, """{"decision":"approved","score":88}""").GetProperty("score").GetInt32().ShouldBe(88);
    }

    [Fact]
    public async Task A_socket_gets_the_past_and_then_the_present()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        Log(host, task.Id, 3);
        using var socket = await host.OpenSocketAsync($"/ws/{task.Id}?after=1");

        (await Seq(socket)).ShouldBe(2);
        (await Seq(socket)).ShouldBe(3);
        Log(host, task.Id, 1);
        (await Seq(socket)).ShouldBe(4);
    }

    [Fact]
    public async Task A_place_beyond_the_end_waits_for_what_comes_next()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        Log(host, task.Id, 2);
        using var socket = await host.OpenSocketAsync($"/ws/{task.Id}?after=999999999");
        await UntilFollowed(host);

        Log(host, task.Id, 1);

        (await Seq(socket)).ShouldBe(3);
    }

    [Fact]
    public async Task Sockets_that_cannot_be_are_refused_with_the_reason()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();

        (await Refusal(host, $"/ws/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await Refusal(host, "/ws/nonsense")).ShouldBe(HttpStatusCode.BadRequest);
        (await Refusal(host, $"/ws/{task.Id}", "https://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await Refusal(host, $"/ws/{task.Id}", "http://todo-app-12345678.localhost:8001")).ShouldBe(HttpStatusCode.Forbidden);
        (await Refusal(host, $"/ws/{task.Id}", "http://localhost:9001")).ShouldBe(HttpStatusCode.Forbidden);
        await (await host.SendAsync(HttpMethod.Get, $"/ws/{task.Id}")).ShouldBeProblemAsync(426);
        using var own = await host.OpenSocketAsync($"/ws/{task.Id}", $"http://127.0.0.1:{host.Port}");
        own.State.ShouldBe(WebSocketState.Open);
    }

    [Fact]
    public async Task A_thousand_sockets_share_one_reader()
    {
        await using var host = await ApiHost.StartAsync(time: new FakeTimeProvider());
        var task = host.Backend.AddTask();
        Log(host, task.Id, 5);
        var sockets = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => host.OpenSocketAsync($"/ws/{task.Id}")));
        try
        {
            Log(host, task.Id, 5);
            await Task.WhenAll(sockets.Select(async socket =>
            {
                for (var expected = 1; expected <= 10; expected++)
                {
                    (await Seq(socket)).ShouldBe(expected);
                }
            }));

            host.Services.GetRequiredService<TaskFeed>().FollowedTasks.ShouldBe(1);
            host.Backend.Reads.ShouldBe(1);
        }
        finally
        {
            foreach (var socket in sockets)
            {
                socket.Dispose();
            }
        }
    }

    [Fact]
    public async Task The_stream_resumes_after_the_last_id()
    {
        await using var host = await ApiHost.StartAsync(options => options with { Heartbeat = TimeSpan.FromMilliseconds(50) });
        var task = host.Backend.AddTask();
        Log(host, task.Id, 3);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/events/{task.Id}/stream?after=0");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", "2");

        using var response =
            await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        (await LineAsync(reader, "id: ")).ShouldBe("id: 3");
        JsonDocument.Parse((await LineAsync(reader, "data: "))[6..]).RootElement.GetProperty("event_type").GetString()
            .ShouldBe(EventTypes.TaskProgress);
        (await LineAsync(reader, ": ")).ShouldBe(": heartbeat");
    }

    [Fact]
    public async Task The_list_pages_by_seq()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        Log(host, task.Id, 5);

        var page = await (await host.SendAsync(HttpMethod.Get, $"/api/events/{task.Id}?after=1&limit=2")).JsonAsync();

        page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("seq").GetInt32()).ShouldBe([2, 3]);
        page.GetProperty("items")[0].GetProperty("payload").GetProperty("kind").GetString().ShouldBe("log");
        page.GetProperty("last_seq").GetInt32().ShouldBe(3);
        page.GetProperty("has_more").GetBoolean().ShouldBeTrue();
        await (await host.SendAsync(HttpMethod.Get, $"/api/events/{Guid.NewGuid()}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_longer_followed()
    {
        await using var host = await ApiHost.StartAsync();
        var task = host.Backend.AddTask();
        var feed = host.Services.GetRequiredService<TaskFeed>();
        using (var socket = await host.OpenSocketAsync($"/ws/{task.Id}"))
        {
            await UntilFollowed(host);
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        }

        while (feed.FollowedTasks > 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static JsonElement Read(string eventType, string payload) =>
        JsonSerializer.Deserialize<JsonElement>(UiMessages.Write(new AgentEvent(
        Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 7, Actors.Coder, eventType, "catalyst-generated/todo-app", "", "",
        DateTimeOffset.UnixEpoch,
        new JsonPayload(payload), JsonPayload.Empty)));

    private static void Log(ApiHost host, Guid taskId, int count)
    {
        for (var i = 0; i < count; i++)
        {
            host.Backend.Publish(
                taskId, EventTypes.TaskProgress, """{"kind":"log","agent_name":"Coder","message":"Generated a.ts","level":"info"}""");
        }
    }

    private static async Task<long> Seq(ClientWebSocket socket) => (await ApiHost.ReceiveAsync(socket)).GetProperty("seq").GetInt64();

    private static async Task UntilFollowed(ApiHost host)
    {
        while (host.Services.GetRequiredService<TaskFeed>().FollowedTasks == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task<string> LineAsync(StreamReader reader, string prefix)
    {
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException($"The stream ended without a line '{prefix}...'.");
    }

    private static async Task<HttpStatusCode> Refusal(ApiHost host, string path, string? origin = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Should.ThrowAsync<WebSocketException>(socket.ConnectAsync(
            new Uri($"ws://127.0.0.1:{host.Port}{path}"), TestContext.Current.CancellationToken));
        return socket.HttpStatusCode;
    }
}
