using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>Cancel, retry, pause and resume over HTTP, on a server whose tasks start their phases themselves.</summary>
public sealed class CommandTests
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_sequential_task_can_be_cancelled_and_retried_in_every_phase_and_paused_over_a_restart()
    {
        await using var server = await CatalystServer.StartAsync(Limit, ("CATALYST__ORCHESTRATION__MODE", "sequential"));
        var info = await server.GetAsync("/api/environment/info", Limit);
        info.Text("orchestration_mode").ShouldBe("sequential");
        info.Text("orchestration_reason").ShouldNotBeNull().ShouldContain("orchestration.mode");

        var id = await server.BuildAsync("hello world", Limit);
        var seq = 0L;
        foreach (var phase in new[] { "planning", "architecture", "coding", "testing", "review", "deployment" })
        {
            await server.ReachedAsync(id, phase, Limit, seq);
            seq = await IsCancelledAndLeavesNothing(server, id);
            (await server.PostAsync($"/api/tasks/{id}/retry", Limit)).Text("status").ShouldBe("running");
            if (phase == "coding")
            {
                await server.ReachedAsync(id, "testing", Limit, seq);
                await StaysPausedOverARestart(server, id);
            }
        }

        var task = await server.CompletedAsync(id, Limit, seq);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, id);
        Processes.AtWorkFor(id).ShouldBeEmpty();
        await WorktreeGoneAsync(server, id);
        using var late = await server.Http.PostAsync($"/api/tasks/{id}/cancel", null, Limit);
        ((int)late.StatusCode).ShouldBe(409);
    }

    private static async Task<long> IsCancelledAndLeavesNothing(CatalystServer server, Guid id)
    {
        var cancelled = await server.PostAsync($"/api/tasks/{id}/cancel", Limit);
        cancelled.Text("status").ShouldBe("cancelled");
        await WorktreeGoneAsync(server, id);
        while (Processes.OfTask(id).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Limit);
        }

        (await server.GetAsync("/api/preview", Limit)).GetProperty("previews").EnumerateArray()
            .ShouldNotContain(p => p.Text("task_id") == id.ToString());
        return cancelled.GetProperty("seq").GetInt64();
    }

    private static async Task StaysPausedOverARestart(CatalystServer server, Guid id)
    {
        (await server.PostAsync($"/api/tasks/{id}/pause", Limit)).Text("status").ShouldBe("paused");
        server.Kill();
        await server.LaunchAsync(Limit);

        var paused = await server.GetAsync($"/api/tasks/{id}", Limit);
        paused.Text("status").ShouldBe("paused");
        Processes.AtWorkFor(id).ShouldBeEmpty();
        (await server.PostAsync($"/api/tasks/{id}/resume", Limit)).Text("status").ShouldBe("running");
    }

    private static async Task WorktreeGoneAsync(CatalystServer server, Guid id)
    {
        while (server.HasWorktree(id))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), Limit);
        }
    }
}
