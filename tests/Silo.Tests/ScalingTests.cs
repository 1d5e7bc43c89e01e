using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using YamlDotNet.RepresentationModel;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Silo.Tests;

/// <summary>
/// The questions that <c>deploy/k8s/scaling.yaml</c> lets KEDA ask of the database, asked of one that Catalyst has written to.
/// </summary>
public sealed class ScalingTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Queries = Read();
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await server.CreateDatabaseAsync(Token);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Nothing_needs_nothing() => (await CountAsync("heavy-agents"), await CountAsync("light-agents")).ShouldBe((0, 0));

    [Fact]
    public async Task Tasks_count_where_their_agents_have_places()
    {
        await AddAsync(TaskPhase.Testing, TaskStatus.Running, 3);
        await AddAsync(TaskPhase.Deployment, TaskStatus.Running, 4);
        await AddAsync(TaskPhase.Planning, TaskStatus.Pending, 6);
        await AddAsync(TaskPhase.Planning, TaskStatus.Running, 1);
        await AddAsync(TaskPhase.Coding, TaskStatus.Running, 5);
        await AddAsync(TaskPhase.Review, TaskStatus.Running, 2);
        await AddAsync(TaskPhase.Architecture, TaskStatus.Running, 1);

        (await CountAsync("heavy-agents"), await CountAsync("light-agents")).ShouldBe((7, 7));
    }

    [Theory]
    [InlineData(TaskStatus.Paused)]
    [InlineData(TaskStatus.Completed)]
    [InlineData(TaskStatus.Failed)]
    [InlineData(TaskStatus.Cancelled)]
    public async Task What_no_agent_works_on_holds_no_silo(TaskStatus status)
    {
        foreach (var phase in TaskPhases.All)
        {
            await AddAsync(phase, status, 9);
        }

        (await CountAsync("heavy-agents"), await CountAsync("light-agents")).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData(TaskStatus.Pending)]
    [InlineData(TaskStatus.Running)]
    public async Task Every_phase_counts_once(TaskStatus status)
    {
        foreach (var phase in TaskPhases.All)
        {
            await using var database = await server.CreateDatabaseAsync(Token);
            await AddAsync(phase, status, 1, database);

            (await CountAsync("heavy-agents", database) + await CountAsync("light-agents", database)).ShouldBe(1, phase.ToString());
        }
    }

    private async Task AddAsync(TaskPhase phase, TaskStatus status, int tasks, TestDatabase? database = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var committer = new TaskCommitter((database ?? _database).Database, NullLogger<TaskCommitter>.Instance);
        for (var i = 0; i < tasks; i++)
        {
            var row = new TaskRow(
                Guid.NewGuid(), Guid.NewGuid(), "Todo", "todo", null, Guid.NewGuid(), "build", status.ToString().ToLowerInvariant(),
                phase.Wire(),
                null, null, null, null, 0m, "{}", "{}", 1, 0, null, now, now, null);
            (await committer.CommitAsync(new TaskCommit(row, [], IsNew: true), Token)).ShouldBeTrue();
        }
    }

    private async Task<long> CountAsync(string trigger, TestDatabase? database = null)
    {
        await using var connection = await (database ?? _database).Database.DataSource.OpenConnectionAsync(Token);
        return await connection.ExecuteScalarAsync<long>(Queries[trigger]);
    }

    private static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(Path.Combine(Checkout.Root, "deploy/k8s/scaling.yaml"));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents.Select(document => (YamlMappingNode)document.RootNode)
            .Where(node => (string?)node["kind"] == "ScaledObject")
            .SelectMany(node => (YamlSequenceNode)node["spec"]["triggers"])
            .Where(trigger => (string?)trigger["type"] == "postgresql")
            .ToDictionary(trigger => (string)trigger["name"]!, trigger => (string)trigger["metadata"]["query"]!, StringComparer.Ordinal);
    }
}
