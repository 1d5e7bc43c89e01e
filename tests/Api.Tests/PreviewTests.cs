using System.Net;
using System.Net.WebSockets;
using System.Text;
using Catalyst.Api.Tests.Support;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Testing;

namespace Catalyst.Api.Tests;

public sealed class PreviewTests
{
    [Fact]
    public async Task A_preview_is_served_under_its_host_name()
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();
        var preview = host.AddPreview(app.Port);

        var response = await host.SendAsync(
            HttpMethod.Post, "/echo/a%2Fb?q=1%202", new { hello = "there" },
            ("Host", host.HostOf(preview)), ("X-Forwarded-For", "6.6.6.6"), ("Connection", "X-Secret"), ("X-Secret", "1"),
            ("X-Kept", "yes"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var seen = await response.JsonAsync();
        seen.GetProperty("target").GetString().ShouldBe("/echo/a%2Fb?q=1%202");
        seen.GetProperty("host").GetString().ShouldBe(host.HostOf(preview));
        seen.GetProperty("forwarded").GetString().ShouldBe("127.0.0.1");
        seen.GetProperty("kept").GetString().ShouldBe("yes");
        seen.GetProperty("secret").GetString().ShouldBeEmpty();
        seen.GetProperty("body").GetString().ShouldBe("{\"hello\":\"there\"}");
        response.Headers.GetValues("Set-Cookie").ShouldBe(["session=1; Path=/"]);
        response.Headers.Contains("X-Hop").ShouldBeFalse();
    }

    [Fact]
    public async Task Streams_and_sockets_pass_through()
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();
        var preview = host.AddPreview(app.Port);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stream");
        request.Headers.Host = host.HostOf(preview);

        using var response =
            await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        // The application waits until the first part has been seen: a proxy that collects the body would never get here.
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("first");
        app.Continue.SetResult();
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("second");

        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Host", host.HostOf(preview));
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{host.Port}/socket"), TestContext.Current.CancellationToken);
        await socket.SendAsync("hi"u8.ToArray(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(buffer, 0, received.Count).ShouldBe("hi");
    }

    [Fact]
    public async Task An_application_that_is_down_gets_a_page_in_its_place()
    {
        await using var host = await ApiHost.StartAsync();
        int port;
        await using (var app = await GeneratedApplication.StartAsync())
        {
            port = app.Port;
        }

        var down = host.AddPreview(port);
        var starting = host.AddPreview(port, PreviewStatus.Starting);
        var ended = host.AddPreview(port, PreviewStatus.Expired);

        await ShouldBePage(host, host.HostOf(down), HttpStatusCode.BadGateway, "not running");
        await ShouldBePage(host, host.HostOf(starting), HttpStatusCode.ServiceUnavailable, "starting");
        await ShouldBePage(host, host.HostOf(ended), HttpStatusCode.NotFound, "expired");
        await ShouldBePage(host, "todo-app-00000000.localhost", HttpStatusCode.NotFound, "No preview here");
    }

    [Fact]
    public async Task A_project_has_one_address_and_those_of_its_other_versions_lead_there()
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();
        var before = host.AddPreview(app.Port, PreviewStatus.Superseded);
        host.Backend.Previews[before.TaskId] = before with { DeployedAt = before.DeployedAt.AddHours(-1) };
        var current = host.AddPreview(app.Port);

        (await host.SendAsync(HttpMethod.Post, "/echo", new { hello = "there" }, ("Host", $"{current.ProjectSlug}.localhost:{host.Port}")))
            .StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var old = await host.SendAsync(HttpMethod.Get, "/notes/7?sort=name", null, ("Host", host.HostOf(before)));
        old.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        old.Headers.Location!.OriginalString.ShouldBe($"http://todo-app.localhost:{host.Port}/notes/7?sort=name");
        await ShouldBePage(host, "another-app.localhost", HttpStatusCode.NotFound, "No preview here");
    }

    [Fact]
    public async Task Between_two_versions_the_address_of_the_project_waits()
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();
        var before = host.AddPreview(app.Port, PreviewStatus.Superseded);

        await ShouldBePage(host, $"{before.ProjectSlug}.localhost", HttpStatusCode.ServiceUnavailable, "starting");
    }

    [Fact]
    public async Task An_application_that_hangs_times_out()
    {
        await using var host = await ApiHost.StartAsync(options => options with { PreviewTimeout = TimeSpan.FromMilliseconds(200) });
        await using var app = await GeneratedApplication.StartAsync();

        await ShouldBePage(host, host.HostOf(host.AddPreview(app.Port)), HttpStatusCode.GatewayTimeout, "does not answer", "/hang");
    }

    [Fact]
    public async Task A_stream_may_be_silent_for_longer_than_an_answer_may_take()
    {
        var time = new FakeTimeProvider();
        await using var host = await ApiHost.StartAsync(time: time);
        await using var app = await GeneratedApplication.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stream");
        request.Headers.Host = host.HostOf(host.AddPreview(app.Port));
        var stop = TestContext.Current.CancellationToken;
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(stop));
        await reader.ReadLineAsync(stop);

        time.Advance(TimeSpan.FromHours(1));
        app.Continue.SetResult();

        (await reader.ReadLineAsync(stop)).ShouldBe("second");
    }

    [Fact]
    public async Task An_application_learns_that_the_browser_has_left()
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hang");
        request.Headers.Host = host.HostOf(host.AddPreview(app.Port));
        var asking = host.Client.SendAsync(request, leaving.Token);
        await app.Hanging.Task.WaitAsync(TestContext.Current.CancellationToken);

        await leaving.CancelAsync();

        await app.Left.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Should.ThrowAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task A_redirect_is_the_browsers_to_follow()
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();

        var response = await host.SendAsync(HttpMethod.Get, "/redirect", null, ("Host", host.HostOf(host.AddPreview(app.Port))));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.Host.ShouldBe("169.254.169.254");
    }

    /// <summary>Catalyst's own requests end at 256 KB; with a length and without one.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Uploads_pass_up_to_a_limit(bool chunked)
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();
        var name = host.HostOf(host.AddPreview(app.Port));

        using var taken = await UploadAsync(host, name, 20 * 1024 * 1024, chunked);
        using var refused = await UploadAsync(host, name, (100 * 1024 * 1024) + 1, chunked);

        (await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("20971520");
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("100 MB");
    }

    [Theory]
    [InlineData("/api/tasks")]
    [InlineData("/health")]
    [InlineData("/api/environment/info")]
    [InlineData("/docs")]
    public async Task Catalyst_itself_is_not_reachable_through_a_preview_host(string path)
    {
        await using var host = await ApiHost.StartAsync();
        await using var app = await GeneratedApplication.StartAsync();

        foreach (var name in new[] { host.HostOf(host.AddPreview(app.Port)), "localhost.localhost", "a.b.localhost",
            "todo-app-1234567.localhost." })
        {
            var response = await host.SendAsync(HttpMethod.Get, path, null, ("Host", name));
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("in_process");
            response.Headers.Contains("Permissions-Policy").ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("169.254.169.254")]
    public async Task A_foreign_host_name_is_refused(string name)
    {
        await using var host = await ApiHost.StartAsync();

        await (await host.SendAsync(HttpMethod.Get, "/api/tasks", null, ("Host", name))).ShouldBeProblemAsync(421);
    }

    [Theory]
    [InlineData("http://todo-app-12345678.localhost:8001", false)]
    [InlineData("http://localhost:9001", false)]
    [InlineData("http://127.0.0.1:9999", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://localhost:5173", true)]
    [InlineData("http://allowed.example", true)]
    public async Task Only_Catalysts_own_pages_may_change_anything(string origin, bool allowed)
    {
        await using var host =
            await ApiHost.StartAsync(options => options with { AllowedOrigins = new HashSet<string> { "http://allowed.example" } });

        var response = await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "hello" }, ("Origin", origin));

        response.StatusCode.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Previews_are_listed_read_restarted_and_ended()
    {
        await using var host = await ApiHost.StartAsync();
        var preview = host.AddPreview(9002);
        host.Backend.Previews[preview.TaskId] = preview with { ExpiresAt = DateTimeOffset.UnixEpoch };

        var list = await (await host.SendAsync(HttpMethod.Get, "/api/preview")).JsonAsync();
        list.GetProperty("success").GetBoolean().ShouldBeTrue();
        list.GetProperty("previews")[0].GetProperty("health_status").GetString().ShouldBe("healthy");
        (await (await host.SendAsync(HttpMethod.Get, $"/api/preview/{preview.TaskId}")).JsonAsync()).GetProperty("fallback_url").GetString()
            .ShouldBe("http://localhost:9002");
        (await host.SendAsync(HttpMethod.Post, $"/api/preview/{preview.TaskId}/restart")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await host.SendAsync(HttpMethod.Post, "/api/preview/cleanup-expired")).JsonAsync()).GetProperty("cleaned_up").GetInt32()
            .ShouldBe(1);
        await (await host.SendAsync(HttpMethod.Delete, $"/api/preview/{preview.TaskId}")).ShouldBeProblemAsync(404);
    }

    private static async Task<HttpResponseMessage> UploadAsync(ApiHost host, string name, int bytes, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/upload") { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.Host = name;
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = chunked;
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task ShouldBePage(ApiHost host, string name, HttpStatusCode status, string text, string path = "/")
    {
        var response = await host.SendAsync(HttpMethod.Get, path, null, ("Host", name));
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(text);
    }
}
