using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary><c>kill -9</c> of the server: the task goes on by itself, nothing happens twice, and nothing is left running.</summary>
public sealed class CrashTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_task_whose_server_is_killed_in_every_phase_completes_with_one_commit_a_step_and_one_preview()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var id = await server.BuildAsync("hello world", Limit);
        foreach (var phase in new[] { "planning", "architecture", "coding", "testing", "review", "deployment" })
        {
            await server.ReachedAsync(id, phase, Limit);
            server.Kill();
            await server.LaunchAsync(Limit);
            if (phase == "testing")
            {
                // Before anything of the second attempt could have ended.
                server.Kill();
                await server.LaunchAsync(Limit);
            }
        }

        var task = await server.CompletedAsync(id, Limit);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, id);
        Processes.AtWorkFor(id).ShouldBeEmpty();
        Processes.OfTask(id).Count(pid => Processes.Program(pid) == "node").ShouldBe(1);

        await ThePreviewComesBack(server, id, task);
    }

    [Fact(Timeout = 420_000)]
    public async Task A_server_that_is_asked_to_end_in_mid_work_hands_over_within_30_seconds()
    {
        await using var server = await CatalystServer.StartAsync(Limit);
        var id = await server.BuildAsync("a tip calculator", Limit);
        foreach (var phase in new[] { "coding", "testing", "deployment" })
        {
            await server.ReachedAsync(id, phase, Limit);
            var asked = TimeProvider.System.GetTimestamp();
            await server.StopAsync();
            TimeProvider.System.GetElapsedTime(asked).ShouldBeLessThan(TimeSpan.FromSeconds(30), $"in {phase}");
            Processes.OfTask(id).ShouldBeEmpty($"after {phase}");
            await server.LaunchAsync(Limit);
        }

        var task = await server.CompletedAsync(id, Limit);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, id);
    }

    private static async Task ThePreviewComesBack(CatalystServer server, Guid id, JsonElement task)
    {
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

    private static Task<JsonElement> HealthyAsync(CatalystServer server, Guid id) =>
        server.UntilAsync($"/api/preview/{id}", preview => preview.Text("health_status") == "healthy", Limit);
}
