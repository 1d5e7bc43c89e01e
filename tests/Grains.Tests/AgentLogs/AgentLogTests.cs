using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Grains.Tests.AgentLogs;

/// <summary>From an agent's mouth to the search.</summary>
public sealed class AgentLogTests(PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Every_line_that_people_see_can_be_found()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        node.Agents.On(TaskPhase.Coding, async (run, reporter, ct) =>
        {
            reporter.Report(new AgentReport("Generated routes/todos.ts", ReportLevel.Success, File: "routes/todos.ts"));
            reporter.Report(new AgentReport("The registry wants password=hunter2hunter2", ReportLevel.Warning));
            await reporter.FlushAsync(ct);
            return AgentScript.Success(run.Phase);
        });

        var id = await node.BeginAsync("build a todo app");
        var events = await node.EventsToTheEndAsync(id);

        var lines = await FindAsync(node, new AgentLogQuery(id));
        lines.Select(line => line.Id).ShouldBe(events.Where(e => e.Payload.Property("kind")?.GetString() == "log").Select(e => e.EventId)
            .Reverse());
        (await FindAsync(node, new AgentLogQuery(id, "Coder", "success", "todos rout")))
            .ShouldHaveSingleItem().File.ShouldBe("routes/todos.ts");
        (await FindAsync(node, new AgentLogQuery(id, Level: "warning")))
            .ShouldHaveSingleItem().Message.ShouldBe("The registry wants password=[masked]");
        (await FindAsync(node, new AgentLogQuery(Text: "hunter2hunter2"))).ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task Lines_that_a_crash_took_are_there_after_the_next_start()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        Guid id;
        IReadOnlyList<AgentLogEntry> before;
        await using (var first = await GrainNode.StartAsync(database))
        {
            first.Agents.On(TaskPhase.Coding, async (run, reporter, ct) =>
            {
                reporter.Report(new AgentReport("Generated a.ts", ReportLevel.Info));
                await reporter.FlushAsync(ct);
                return AgentScript.Success(run.Phase);
            });
            id = await first.BeginAsync();
            await first.EventsToTheEndAsync(id);
            before = await FindAsync(first, new AgentLogQuery(id));
            before.ShouldNotBeEmpty();
            await first.Services.GetRequiredService<IAgentLogStore>().RemoveAsync(DateTimeOffset.MaxValue, 1000, Ct);
        }

        await using var second = await GrainNode.StartAsync(database);

        (await FindAsync(second, new AgentLogQuery(id))).ShouldBe(before);
    }

    private static async Task<IReadOnlyList<AgentLogEntry>> FindAsync(GrainNode node, AgentLogQuery query)
    {
        await node.Services.GetRequiredService<AgentLogWriter>().FlushAsync(Ct);
        return (await node.Services.GetRequiredService<IAgentLogStore>().SearchAsync(query, 1000, null, Ct)).Items;
    }
}
