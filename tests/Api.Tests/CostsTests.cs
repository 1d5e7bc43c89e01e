using Catalyst.Api.Tests.Support;
using Catalyst.Persistence;

namespace Catalyst.Api.Tests;

public sealed class CostsTests
{
    [Fact]
    public async Task What_models_took_is_answered_by_group_and_in_all()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.Costs.Rows.AddRange([new("Todo", 2, 0, 200, 20, 0.25m, 1), new(null, 1, 1, 0, 0, 0m, 1)]);
        var task = Guid.NewGuid();

        var report = await (await host.SendAsync(HttpMethod.Get, $"/api/costs?by=project&task_id={task}&from=2026-03-01&to=2026-03-02"))
            .JsonAsync();

        report.GetProperty("items")[0].GetProperty("key").GetString().ShouldBe("Todo");
        report.GetProperty("total").GetProperty("prompt_tokens").GetInt64().ShouldBe(200);
        report.GetProperty("total").GetProperty("unpriced").GetInt64().ShouldBe(2);
        host.Backend.Costs.Asked.ShouldHaveSingleItem().ShouldBe((LlmCostGrouping.Project, new LlmCostFilter(
            task, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public async Task A_table_runs_no_formula()
    {
        await using var host = await ApiHost.StartAsync();
        host.Backend.Costs.Rows.Add(new("=1+1 \"x\"", 1, 0, 2, 3, 0.5m, 0));

        var text = await (await host.SendAsync(HttpMethod.Get, "/api/costs?by=project&format=csv")).Content
            .ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.ShouldBe("project,calls,failed,prompt_tokens,completion_tokens,cost_usd,unpriced\r\n\"'=1+1 \"\"x\"\"\",1,0,2,3,0.5,0\r\n");
    }

    [Theory]
    [InlineData("colour")]
    [InlineData("1")]
    public async Task What_nothing_is_added_up_by_is_refused(string by)
    {
        await using var host = await ApiHost.StartAsync();

        (await (await host.SendAsync(HttpMethod.Get, $"/api/costs?by={by}")).ShouldBeProblemAsync(400)).ShouldContain("task, project");
    }
}
