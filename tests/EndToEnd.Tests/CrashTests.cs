using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary><c>kill -9</c> in every phase: the task goes on by itself, and nothing happens twice.</summary>
public sealed class CrashTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_task_whose_server_is_killed_in_each_phase_completes_with_one_commit_a_step_and_one_preview()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var id = await server.BuildAsync("build a bookmark manager with login", Limit);

        foreach (var phase in new[] { "planning", "coding", "testing", "deployment" })
        {
            await server.ReachedAsync(id, phase, Limit);
            server.Kill();
            await server.LaunchAsync(Limit);
        }

        var task = await server.CompletedAsync(id, Limit);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, id);
Processes.OfTask(id).Count(pid => Processes.Program(pid) == "node").ShouldBe(1);
    }

    [Fact(Timeout = 180_000)]
    public async Task A_preview_comes_back_with_its_server_after_a_crash_and_after_a_graceful_stop()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var id = await server.BuildAsync("hello world", Limit);
        var task = await server.CompletedAsync(id, Limit);

        server.Kill();
        await server.LaunchAsync(Limit);
        await HealthyAsync(server, id);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);

        await server.StopAsync();
        Processes.OfTask(id).ShouldBeEmpty();
        await server.LaunchAsync(Limit);
        await HealthyAsync(server, id);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
    }

    private static async Task HealthyAsync(CatalystServer server, Guid id)
    {
        while ((await server.GetAsync($"/api/preview/{id}", Limit)).GetProperty("health_status").GetString() != "healthy")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Limit);
        }
    }
}
