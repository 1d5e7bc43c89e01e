using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalyst.Api.Tests.Support;

namespace Catalyst.Api.Tests;

public sealed class ArtifactsTests
{
    [Fact]
    public async Task Artifacts_are_listed_and_read_as_what_they_are()
    {
        await using var host = await ApiHost.StartAsync();
        var id = host.Backend.AddTask().Id;
        Write(host, id, "planning/plan.yaml", "name: Todo – App");
        Write(host, id, "review/review-decision.json", "{}");
        Write(host, id, "deployment/Dockerfile", "FROM node");
        Write(host, id, "test-results/report.html", "<script>alert(1)</script>");

        var list = await (await host.SendAsync(HttpMethod.Get, $"/api/artifacts/{id}")).JsonAsync();
        list.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("path").GetString())
            .ShouldBe(["deployment/Dockerfile", "planning/plan.yaml", "review/review-decision.json", "test-results/report.html"]);

        foreach (var (path, type) in new[]
        {
            ("planning/plan.yaml", "text/plain; charset=utf-8"), ("review/review-decision.json", "application/json; charset=utf-8"),
            ("deployment/Dockerfile", "text/plain; charset=utf-8"), ("test-results/report.html", "text/html; charset=utf-8"),
        })
        {
            var response = await host.SendAsync(HttpMethod.Get, $"/api/artifacts/{id}/{path}");
            response.Content.Headers.ContentType!.ToString().ShouldBe(type);
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("sandbox;");
        }
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("%2e%2e/secret.txt")]
    [InlineData("%2e%2e%2fsecret.txt")]
    [InlineData("planning/../../secret.txt")]
    [InlineData("planning/..%2f..%2fsecret.txt")]
    [InlineData("..%5csecret.txt")]
    [InlineData("%252e%252e%252fsecret.txt")]
    [InlineData("..%c0%afsecret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("link/secret.txt")]
    [InlineData("planning")]
    [InlineData("planning/")]
    [InlineData("planning/plan.yaml%00.png")]
    public async Task No_spelling_leaves_the_tasks_folder(string path)
    {
        await using var host = await ApiHost.StartAsync();
        var id = host.Backend.AddTask().Id;
        Write(host, id, "planning/plan.yaml", "name: x");
        File.WriteAllText(Path.Combine(host.Paths.Artifacts, "secret.txt"), "the secret");
        Directory.CreateSymbolicLink(Path.Combine(host.Paths.ArtifactsOf(id), "link"), host.Paths.Artifacts);

        // Over a bare connection, because a client library would tidy the path first.
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"GET /api/artifacts/{id}/{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
            TestContext.Current.CancellationToken);
        var answer = await new StreamReader(client.GetStream()).ReadToEndAsync(TestContext.Current.CancellationToken);

        answer.ShouldMatch("^HTTP/1.1 (400|404) ");
        answer.ShouldNotContain("the secret");
        answer.ShouldNotContain("root:");
    }

    [Fact]
    public async Task A_task_without_artifacts_has_an_empty_list_and_no_task_has_none()
    {
        await using var host = await ApiHost.StartAsync();

        var list = await (await host.SendAsync(HttpMethod.Get, $"/api/artifacts/{host.Backend.AddTask().Id}")).JsonAsync();
        list.GetProperty("items").GetArrayLength().ShouldBe(0);
        await (await host.SendAsync(HttpMethod.Get, $"/api/artifacts/{Guid.NewGuid()}")).ShouldBeProblemAsync(404);
    }

    private static void Write(ApiHost host, Guid taskId, string path, string content)
    {
        var file = Path.Combine(host.Paths.ArtifactsOf(taskId), path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
