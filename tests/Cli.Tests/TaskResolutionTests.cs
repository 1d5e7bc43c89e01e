using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

/// <summary>Which task an argument means, seen by the request that the command sends.</summary>
public sealed class TaskResolutionTests
{
    private static readonly Guid One = Guid.Parse("0198f0a0-1111-7000-8000-00000000a1aa");
    private static readonly Guid Two = Guid.Parse("0198f0a0-2222-7000-8000-00000000b1aa");

    [Theory]
    [InlineData("0198f0a0-1111-7000-8000-00000000a1aa")]
    [InlineData("0198F0A0111170008000 00000000A1AA", false)]
    [InlineData("a1aa")]
    [InlineData("A1AA")]
    [InlineData("8000-00000000a1aa")]
    public async Task An_id_or_its_last_digits_name_a_task(string text, bool known = true)
    {
        var (run, server) = await CancelAsync(text);

        run.ExitCode.ShouldBe(known ? 0 : 1);
        server.Requests.Contains($"POST /api/tasks/{One}/cancel").ShouldBe(known);
    }

    [Theory]
    [InlineData("1aa", "2 tasks end with '1aa'")]
    [InlineData("ffff", "No task ends with 'ffff'")]
    [InlineData("", "neither a task's id")]
    [InlineData("-", "neither a task's id")]
    [InlineData("../x", "neither a task's id")]
    public async Task What_names_no_single_task_does_nothing(string text, string expected)
    {
        var (run, server) = await CancelAsync(text);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain(expected);
        server.Requests.ShouldNotContain(r => r.StartsWith("POST", StringComparison.Ordinal));
    }

    private static async Task<(CliRun Run, FakeServer Server)> CancelAsync(string text)
    {
        await using var server = await FakeServer.StartAsync();
        server.Answers["/api/tasks"] = new { items = new[] { Tasks.View(One), Tasks.View(Two) } };
        server.Answers[$"/api/tasks/{One}/cancel"] = new { status = "cancelled" };
        return (await CliRun.OfAsync(server.Data, ["cancel", text]), server);
    }
}
