using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Catalyst.Api.Backend;
using Catalyst.Api.Hosting;
using Catalyst.Api.Tests.Support;
using Catalyst.Git;
using Catalyst.Silo.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalyst.Api.Tests;

public sealed class SystemTests
{
    [Fact]
    public async Task The_environment_tells_what_the_installation_is()
    {
        await using var host = await ApiHost.StartAsync();

        var info = await (await host.SendAsync(HttpMethod.Get, "/api/environment/info")).JsonAsync();

        info.GetProperty("success").GetBoolean().ShouldBeTrue();
        info.GetProperty("orchestration_mode").GetString().ShouldBe("event_driven");
        info.GetProperty("features").GetProperty("git_integration").GetBoolean().ShouldBeTrue();
        info.GetProperty("components").EnumerateArray()
            .ShouldContain(c => c.GetProperty("name").GetString() == "git" && c.GetProperty("found").GetBoolean());
    }

    [Fact]
    public async Task Health_names_the_part_that_does_not_work()
    {
        await using var well = await ApiHost.StartAsync(services: s => Part(s, "database", HealthCheckResult.Healthy()));
        await using var ill = await ApiHost.StartAsync(services: s =>
        {
            Part(s, "database", HealthCheckResult.Unhealthy("Start it."));
            Part(s, "disk", HealthCheckResult.Healthy());
        });

        (await well.SendAsync(HttpMethod.Get, "/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = await ill.SendAsync(HttpMethod.Get, "/health");
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var parts =
            (await response.JsonAsync()).GetProperty("parts").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
        parts["database"].GetProperty("detail").GetString().ShouldBe("Start it.");
        parts["disk"].GetProperty("status").GetString().ShouldBe("healthy");
        parts["disk"].TryGetProperty("detail", out _).ShouldBeFalse();
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            (await ill.SendAsync(HttpMethod.Get, path)).StatusCode
                .ShouldBe(HttpStatusCode.OK, "a part that is away makes no other server better");
        }
    }

    [Fact]
    public async Task A_part_that_does_not_answer_is_said_to_be_silent()
    {
        await using var host = await ApiHost.StartAsync(services: s => s.AddHealthChecks().AddAsyncCheck(
            "broker",
            async stop =>
            {
                await Task.Delay(Timeout.Infinite, stop);
                return HealthCheckResult.Healthy();
            },
            [PartHealth.Tag],
            TimeSpan.FromMilliseconds(1)));

        var parts = (await (await host.SendAsync(HttpMethod.Get, "/health")).JsonAsync()).GetProperty("parts");

        parts[0].GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("did not answer");
    }

    [Fact]
    public async Task Metrics_count_requests()
    {
        await using var host = await ApiHost.StartAsync();
        await host.SendAsync(HttpMethod.Get, "/api/tasks");

        var text = await host.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        text.ShouldContain("# TYPE http_server_request_duration_seconds histogram");
        text.ShouldContain("http_route=\"/api/tasks");
        text.ShouldContain("le=\"+Inf\"");
    }

    [Fact]
    public async Task The_description_names_every_resource_and_the_page_loads_nothing_from_elsewhere()
    {
        await using var host = await ApiHost.StartAsync();

        var api = await (await host.SendAsync(HttpMethod.Get, "/openapi/v1.json")).JsonAsync();
        var paths = api.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        foreach (var path in new[] { "/api/chat/send", "/api/tasks/{id}/progress", "/api/events/{taskId}/stream",
            "/api/preview/{taskId}/restart", "/api/git/repos/{project}/diff", "/api/artifacts/{taskId}", "/health" })
        {
            paths.ShouldContain(path);
        }

        foreach (var file in new[] { "/docs", "/docs/docs.css", "/docs/docs.js" })
        {
            var response = await host.SendAsync(HttpMethod.Get, file);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("https://");
        }
    }

    [Fact]
    public async Task The_web_ui_is_served_with_its_pages_and_a_missing_one_is_said()
    {
        await using var unbuilt = await ApiHost.StartAsync();
        (await unbuilt.Client.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldContain("not built");

        var web = Directory.CreateTempSubdirectory("catalyst-web-");
        Directory.CreateDirectory(Path.Combine(web.FullName, "assets"));
        await File.WriteAllTextAsync(
            Path.Combine(web.FullName, "index.html"), "<title>Catalyst</title>", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(web.FullName, "assets/index-1a2b.js"), "1", TestContext.Current.CancellationToken);
        await using var host = await ApiHost.StartAsync(options => options with { WebRoot = web.FullName });

        foreach (var page in new[] { "/", "/c/0190", "/tasks/1/files" })
        {
            var response = await host.SendAsync(HttpMethod.Get, page);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<title>Catalyst");
            response.Headers.CacheControl!.NoCache.ShouldBeTrue();
            response.Headers.GetValues("Content-Security-Policy").Single()
                .ShouldContain("frame-src 'self' http://*.localhost:* http://localhost:*");
        }

        (await host.SendAsync(HttpMethod.Get, "/assets/index-1a2b.js")).Headers.CacheControl!.ToString().ShouldContain("immutable");
        await (await host.SendAsync(HttpMethod.Get, "/assets/gone.js")).ShouldBeProblemAsync(404);
        await (await host.SendAsync(HttpMethod.Get, "/api/gone")).ShouldBeProblemAsync(404);
        web.Delete(recursive: true);
    }

    [Fact]
    public async Task Repositories_are_read_and_cloned_and_pushed_to_from_this_machine()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Services.GetRequiredService<GitRepositories>()
            .EnsureAsync("todo-app", "Todo App", TestContext.Current.CancellationToken);

        var repo = await (await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app")).JsonAsync();
        repo.GetProperty("commits")[0].GetProperty("subject").GetString().ShouldBe("chore: Initialize repository");
        (await (await host.SendAsync(HttpMethod.Get, "/api/git/repos")).JsonAsync()).GetProperty("repos").GetArrayLength().ShouldBe(1);
        (await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app/tree?ref=main")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await host.SendAsync(HttpMethod.Get, "/api/git/repos/no-such")).ShouldBeProblemAsync(404);
        foreach (var hostile in new[] { "..%2f..", "--upload-pack=x", "New%20Project" })
        {
            await (await host.SendAsync(HttpMethod.Get, $"/api/git/repos/{hostile}/tree")).ShouldBeProblemAsync(404);
        }

        ((int)(await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app/tree?ref=--output%3Dx")).StatusCode).ShouldBeOneOf(400, 404);
        ((int)(await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app/file?path=..%2f..%2fetc%2fpasswd")).StatusCode)
            .ShouldBeOneOf(400, 404);
        await (await host.SendAsync(HttpMethod.Get, "/git/todo-app.git/info/refs?service=git-other")).ShouldBeProblemAsync(403);

        using var archive = await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app/archive?ref=main");
        archive.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        await using var zip = new ZipArchive(await archive.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        zip.Entries.ShouldContain(entry => entry.FullName == "todo-app/README.md");
        foreach (var wrong in new[] { "todo-app/archive?ref=no-such-branch", "no-such/archive", "..%2f../archive" })
        {
            await (await host.SendAsync(HttpMethod.Get, $"/api/git/repos/{wrong}")).ShouldBeProblemAsync(404);
        }

        ((int)(await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app/archive?ref=--output%3Dx")).StatusCode)
            .ShouldBeOneOf(400, 404);

        var target = Path.Combine(host.Paths.Root, "clone");
        using var clone =
            System.Diagnostics.Process.Start("git", ["clone", "--quiet", $"http://127.0.0.1:{host.Port}/git/todo-app.git", target]);
        await clone.WaitForExitAsync(TestContext.Current.CancellationToken);
        clone.ExitCode.ShouldBe(0);
        Directory.Exists(Path.Combine(target, ".git")).ShouldBeTrue();

        using var push = System.Diagnostics.Process.Start("git", ["-C", target, "push", "--quiet", "origin", "HEAD:refs/heads/mine"]);
        await push.WaitForExitAsync(TestContext.Current.CancellationToken);
        push.ExitCode.ShouldBe(0);
        (await host.SendAsync(HttpMethod.Get, "/api/git/repos/todo-app/tree?ref=mine")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_not_at_this_machine_may_clone_and_not_push()
    {
        await using var host = await ApiHost.StartAsync(services: services => services.AddSingleton<IStartupFilter>(new FromElsewhere()));
        await host.Services.GetRequiredService<GitRepositories>()
            .EnsureAsync("todo-app", "Todo App", TestContext.Current.CancellationToken);

        (await host.SendAsync(HttpMethod.Get, "/git/todo-app.git/info/refs?service=git-upload-pack")).StatusCode.ShouldBe(
            HttpStatusCode.OK);
        await (await host.SendAsync(HttpMethod.Get, "/git/todo-app.git/info/refs?service=git-receive-pack")).ShouldBeProblemAsync(403);
        await (await host.SendAsync(HttpMethod.Post, "/git/todo-app.git/git-receive-pack")).ShouldBeProblemAsync(403);
    }

    private sealed class FromElsewhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.1");
                return rest(context);
            });
            next(app);
        };
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("eight")]
    public void A_port_that_is_none_is_named(string port) => Should.Throw<ConfigException>(() => ApiOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("PORT", port)]).Build())).Message.ShouldContain("PORT");

    [Fact]
    public void A_taken_port_offers_the_next_free_one()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var taken = ((IPEndPoint)listener.LocalEndpoint).Port;

        ListeningPort.IsFree(taken, "localhost").ShouldBeFalse();
        var free = ListeningPort.NextFree(taken, "localhost");
        free.ShouldNotBeNull().ShouldBeGreaterThan(taken);
        ListeningPort.TakenMessage(taken, free).ShouldContain($"PORT={free}");
    }

    private static void Part(IServiceCollection services, string name, HealthCheckResult result) =>
        services.AddHealthChecks().AddCheck(name, () => result, [PartHealth.Tag]);
}
