using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

/// <summary>The server is on this machine, where no proxy can be asked for it.</summary>
public sealed class ProxyTests
{
    private static readonly string[] Names = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    private static readonly (string, string)[] Proxies = [.. Names.Select(name => (name, "http://127.0.0.1:9"))];

    [Fact]
    public async Task A_proxy_is_not_asked_for_the_server()
    {
        await using var server = await FakeServer.StartAsync();
        var task = Tasks.View(status: "completed");
        server.Answers["/api/environment/info"] = new { brain = "anthropic/claude" };
        server.Answers["/api/tasks"] = new { items = new[] { task } };
        server.Answers[$"/api/tasks/{task.Id}"] = task;

        var status = await CliRun.OfAsync(server.Data, ["status"], Proxies);
        status.ExitCode.ShouldBe(0, status.Error);
        status.Output.ShouldContain($"{task.Id}");
        status.Output.ShouldContain("Requests are read by the model anthropic/claude.");

        // Over a WebSocket.
        server.Connections.Enqueue([Tasks.Message(1, message: "wrote it"), Tasks.Message(2, "task_complete")]);
        var logs = await CliRun.OfAsync(server.Data, ["logs", $"{task.Id}"], Proxies);
        logs.ExitCode.ShouldBe(0, logs.Error);
        logs.Output.ShouldContain("wrote it");
    }
}
