using Catalyst.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Persistence.Tests;

/// <summary>The ledger of calls of language models.</summary>
public sealed class LlmUsageTests(PostgresServer server) : DatabaseTests(server)
{
    private LlmUsageRepository Usage => new(Database);

    [Fact]
    public async Task Calls_add_up_by_task_and_what_is_unknown_is_counted()
    {
        var task = Samples.Task();
        await using (var committer = new TaskCommitter(Database, NullLogger<TaskCommitter>.Instance))
        {
            await committer.CommitAsync(Samples.New(task), Token);
        }

        var call = Call(task.Id, cost: 0.25m);
        await Usage.AddAsync(call, Token);
        await Usage.AddAsync(call, Token);
        await Usage.AddAsync(Call(task.Id, cost: null), Token);
        await Usage.AddAsync(Call(Guid.NewGuid(), cost: null) with { PromptTokens = null, CompletionTokens = null, Outcome = "no answer" },
            Token);

        (await Usage.SumAsync(LlmCostGrouping.Task, new LlmCostFilter(), Token)).ShouldBe(
        [
            new LlmCostRow($"{task.Id}", 2, 0, 200, 20, 0.25m, 1), new LlmCostRow(null, 1, 1, 0, 0, 0m, 1),
        ]);
        (await Usage.SumAsync(LlmCostGrouping.Project, new LlmCostFilter(task.Id), Token)).ShouldBe(
            [new LlmCostRow("Todo App", 2, 0, 200, 20, 0.25m, 1)]);
    }

    [Theory]
    [InlineData(LlmCostGrouping.Agent, "interpreter")]
    [InlineData(LlmCostGrouping.Phase, "interpretation")]
    [InlineData(LlmCostGrouping.Model, "openai/gpt")]
    [InlineData(LlmCostGrouping.Day, "2026-03-04")]
    public async Task They_add_up_by_other_things(LlmCostGrouping by, string key)
    {
        await Usage.AddAsync(Call(null, cost: 1m), Token);

        (await Usage.SumAsync(by, new LlmCostFilter(), Token)).ShouldHaveSingleItem().Key.ShouldBe(key);
    }

    [Fact]
    public async Task Only_calls_of_the_time_count()
    {
        await Usage.AddAsync(Call(null, cost: 1m), Token);

        (await CountAsync(new LlmCostFilter(From: Samples.Now, To: Samples.Now.AddSeconds(1)))).ShouldBe(1);
        (await CountAsync(new LlmCostFilter(To: Samples.Now))).ShouldBe(0);
        (await CountAsync(new LlmCostFilter(From: Samples.Now.AddSeconds(1)))).ShouldBe(0);
    }

    private async Task<int> CountAsync(LlmCostFilter filter) => (await Usage.SumAsync(LlmCostGrouping.Day, filter, Token)).Count;

    private static LlmUsageRow Call(Guid? task, decimal? cost) => new(
        Guid.CreateVersion7(), task, "interpretation", "interpreter", "openai", "gpt", 100, 10, null, cost, 1200, "answered", Samples.Now);
}
