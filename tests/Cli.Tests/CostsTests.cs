using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

/// <summary>What language models took, seen from outside.</summary>
public sealed class CostsTests
{
    [Fact]
    public async Task Each_group_and_all_together_is_a_line()
    {
        await using var server = await FakeServer.StartAsync();
        server.Answers["/api/costs"] = Report(
            Row("Todo App", 2, 0, 9120, 1500, 0.0495m, 0), Row(null, 1, 1, 0, 0, 0m, 1), Row("in all", 3, 1, 9120, 1500, 0.0495m, 1));

        var run = await CliRun.OfAsync(server.Data, ["costs", "--by", "project"]);

        run.ExitCode.ShouldBe(0);
        run.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "Todo App  2 calls, 9,120 tokens read, 1,500 written, $0.0495",
            "(none)    1 call (1 without an answer), 0 tokens read, 0 written, cost unknown",
            "in all    3 calls (1 without an answer), 9,120 tokens read, 1,500 written, $0.0495 and 1 of unknown cost",
        ]);
    }

    [Fact]
    public async Task Where_no_model_was_called_it_says_so()
    {
        await using var server = await FakeServer.StartAsync();
        server.Answers["/api/costs"] = Report(Row("in all", 0, 0, 0, 0, 0m, 0));

        (await CliRun.OfAsync(server.Data, ["costs"])).Output.ShouldContain("No language model was called.");
    }

    private static object Report(params object[] rows) => new { by = "project", items = rows[..^1], total = rows[^1] };

    private static object Row(string? key, long calls, long failed, long read, long written, decimal cost, long unpriced) =>
        new { key, calls, failed, prompt_tokens = read, completion_tokens = written, cost, unpriced };
}
