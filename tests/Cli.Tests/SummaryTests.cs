using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

/// <summary>How a followed task ends, seen from outside: what is printed and the exit code.</summary>
public sealed class SummaryTests
{
    private static readonly Guid Task = Guid.Parse("0198f0a0-1111-7000-8000-0000000000aa");

    [Fact]
    public async Task A_completed_task_ends_with_all_that_a_person_needs()
    {
        await using var server = await EndingAsync(Tasks.View(Task, "completed", "deployment"));

        var run = await CliRun.OfAsync(server.Data, ["logs", $"{Task}"]);

        run.ExitCode.ShouldBe(0);
        var lines = run.Output.Split('\n', StringSplitOptions.TrimEntries);
        lines.ShouldContain("✓ Todo is live after 42 s");
        lines.ShouldContain("Preview  http://todo-1.localhost:8001/");
        lines.ShouldContain("Branch   feature/task-1");
        lines.ShouldContain("Tests    12 of 12 passed");
        lines.ShouldContain("Review   91.3/100");
        lines.ShouldContain($"Clone    git clone --branch feature/task-1 http://localhost:{server.Port}/git/todo.git");
    }

    [Fact]
    public async Task A_completed_task_says_of_each_wish_what_is_known()
    {
        await using var server = await EndingAsync(Tasks.View(Task, "completed", "deployment"));
        server.Answers[$"/api/artifacts/{Task}/test-results/test-summary.json"] = new
        {
            e2e = new
            {
                criteria = new[]
                {
                    new { words = "notes with a date", status = "met", reason = (string?)null },
                    new { words = "late ones in red", status = "failed", reason = (string?)"they stayed black" },
                    new { words = "remind me by e-mail", status = "not_done", reason = (string?)"nothing is sent yet" },
                },
            },
        };

        var run = await CliRun.OfAsync(server.Data, ["logs", $"{Task}"]);

        var lines = run.Output.Split('\n', StringSplitOptions.TrimEntries);
        lines.ShouldContain("Wishes   1 of 3 seen to work in a browser");
        lines.ShouldContain("\"late ones in red\": does not work (they stayed black)");
        lines.ShouldContain("\"remind me by e-mail\": not done (nothing is sent yet)");
        run.Output.ShouldNotContain("notes with a date");
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("cancelled")]
    public async Task A_task_that_did_not_complete_says_why_and_how_to_go_on(string status)
    {
        await using var server = await EndingAsync(Tasks.View(Task, status, "testing", error: "3 of 12 [tests] failed"));

        var run = await CliRun.OfAsync(server.Data, ["logs", $"{Task}"]);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"✗ Todo {status} in testing");
        run.Output.ShouldContain("3 of 12 [tests] failed");
        run.Output.ShouldContain("Look at the failing tests.");
        run.Output.ShouldContain($"./catalyst retry {Task}");
        run.Output.ShouldNotContain("is live");
    }

    [Fact]
    public async Task A_broken_connection_goes_on_behind_the_last_message()
    {
        await using var server = await EndingAsync(Tasks.View(Task, "completed", "deployment"));
        server.Connections.Enqueue([Tasks.Message(1, message: "one"), Tasks.Message(2, message: "two")]);
        server.Connections.Enqueue([Tasks.Message(2, message: "two"), Tasks.Message(3, message: "three"),
            Tasks.Message(4, "task_complete")]);

        var run = await CliRun.OfAsync(server.Data, ["logs", $"{Task}"]);

        run.ExitCode.ShouldBe(0);
        run.Output.Split('\n').TakeWhile(l => l.Length > 0).ShouldBe(["one", "two", "three"]);
        server.Requests.Where(r => r.Contains("/ws/", StringComparison.Ordinal))
            .ShouldBe([$"GET /ws/{Task}?after=0", $"GET /ws/{Task}?after=2"]);
    }

    [Fact]
    public async Task A_task_that_the_server_does_not_know_is_told_in_its_words()
    {
        await using var server = await FakeServer.StartAsync();

        var run = await CliRun.OfAsync(server.Data, ["logs", $"{Task}"]);

        run.ExitCode.ShouldBe(1);
        run.Error.Trim().ShouldBe("✗ There is no such task.");
    }

    private static async Task<FakeServer> EndingAsync(Catalyst.Cli.Server.TaskView task)
    {
        var server = await FakeServer.StartAsync();
        server.Answers[$"/api/tasks/{Task}"] = task;
        return server;
    }
}
