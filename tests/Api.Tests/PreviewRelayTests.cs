using System.Net;
using System.Net.WebSockets;
using System.Text;
using Catalyst.Api.Tests.Support;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Previews;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Api.Tests;

/// <summary>
/// 127.0.0.2 stands in for another machine: the application listens on the loopback address alone, the relay on that one alone.
/// </summary>
public sealed class PreviewRelayTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_preview_on_another_machine_is_served_like_one_on_this()
    {
        await using var app = await GeneratedApplication.StartAsync();
        await using var silo = await OtherSilo.StartAsync(_time);
        await using var host = await HostAsync(OtherSilo.Key);
        var preview = silo.Run(host, app.Port);

        var response = await host.SendAsync(HttpMethod.Post, "/echo/a%2Fb?q=1", new { hello = "there" }, ("Host", host.HostOf(preview)),
            ("X-Kept", "yes"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var seen = await response.JsonAsync();
        seen.GetProperty("target").GetString().ShouldBe("/echo/a%2Fb?q=1");
        seen.GetProperty("host").GetString().ShouldBe(host.HostOf(preview));
        seen.GetProperty("kept").GetString().ShouldBe("yes");
        seen.GetProperty("body").GetString().ShouldBe("{\"hello\":\"there\"}");
        seen.GetProperty("authorization").GetString().ShouldBeEmpty("the ticket is for the relay alone");
        (await host.SendAsync(HttpMethod.Get, "/again", null, ("Host", host.HostOf(preview)))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Streams_and_sockets_pass_through_the_relay()
    {
        await using var app = await GeneratedApplication.StartAsync();
        await using var silo = await OtherSilo.StartAsync(_time);
        await using var host = await HostAsync(OtherSilo.Key);
        var preview = silo.Run(host, app.Port);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stream");
        request.Headers.Host = host.HostOf(preview);

        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        (await reader.ReadLineAsync(Token)).ShouldBe("first");
        app.Continue.SetResult();
        (await reader.ReadLineAsync(Token)).ShouldBe("second");

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Host", host.HostOf(preview));
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Port}/socket"), Token);
        await socket.SendAsync("hi"u8.ToArray(), WebSocketMessageType.Text, true, Token);
        var buffer = new byte[16];
        Encoding.UTF8.GetString(buffer, 0, (await socket.ReceiveAsync(buffer, Token)).Count).ShouldBe("hi");
    }

    [Theory]
    [InlineData("another key of thirty-two characters")]
    [InlineData(null)]
    public async Task An_API_without_the_key_gets_nowhere(string? key)
    {
        await using var app = await GeneratedApplication.StartAsync();
        await using var silo = await OtherSilo.StartAsync(_time);
        await using var host = await HostAsync(key);
        var preview = silo.Run(host, app.Port);

        (await host.SendAsync(HttpMethod.Get, "/", null, ("Host", host.HostOf(preview)))).StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        app.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task A_relay_connects_with_the_tasks_own_application_only()
    {
        await using var app = await GeneratedApplication.StartAsync();
        await using var silo = await OtherSilo.StartAsync(_time);
        await using var host = await HostAsync(OtherSilo.Key);

        // Everything is right but that the port is another program's: what the database says alone opens nothing.
        var preview = host.AddPreview(app.Port);
        host.Backend.Relays[preview.TaskId] = silo.Address;

        (await host.SendAsync(HttpMethod.Get, "/", null, ("Host", host.HostOf(preview)))).StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        app.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_application_holds_open_ends_with_the_silo_and_moves_with_the_preview()
    {
        await using var app = await GeneratedApplication.StartAsync();
        await using var host = await HostAsync(OtherSilo.Key);
        PreviewSnapshot preview;
        await using (var silo = await OtherSilo.StartAsync(_time))
        {
            preview = silo.Run(host, app.Port);
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Host", host.HostOf(preview));
            await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Port}/socket"), Token);
            await silo.StopAsync();
            await Should.ThrowAsync<WebSocketException>(() => socket.ReceiveAsync(new byte[16], Token));
        }

        (await host.SendAsync(HttpMethod.Get, "/", null, ("Host", host.HostOf(preview)))).StatusCode.ShouldBe(HttpStatusCode.BadGateway);

        await using var next = await OtherSilo.StartAsync(_time, "127.0.0.3");
        next.Run(host, app.Port, preview);
        _time.Advance(TimeSpan.FromSeconds(2));
        (await host.SendAsync(HttpMethod.Get, "/", null, ("Host", host.HostOf(preview)))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    private Task<ApiHost> HostAsync(string? key) => ApiHost.StartAsync(
        services: services => services.Configure<PreviewOptions>(previews => previews.RelayKey = key), time: _time);
}
