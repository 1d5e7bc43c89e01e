using Catalyst.Agents;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Catalyst.Silo;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Bench;

/// <summary>A whole silo in this process (engine, grains, broker, real PostgreSQL) whose agents do nothing: what is left is the price of the machinery.</summary>
internal sealed class IdleNode(IHost host) : IAsyncDisposable
{
    /// <summary>Connections to PostgreSQL, of the node and of the bare loop that it is compared with.</summary>
    public const int Connections = 20;

    /// <summary>Tasks under way at a time: enough that every committer has work, few enough that none waits for a slot.</summary>
    private const int Concurrency = 64;

    public Database Database => host.Services.GetRequiredService<Database>();

    public static async Task<IdleNode> StartAsync(BenchHome home, CancellationToken cancellationToken)
    {
        var config = new CatalystConfig();
        config.Orchestration.Mode = "event_driven";
        config.Orchestration.EventDriven.MaxConcurrentTasks = Concurrency;
        config.Orchestration.MaxConcurrentHeavyRuns = Concurrency;
        config.Storage.Databases.Postgres.PoolSize = Connections;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddCatalystSilo(config, new SiloSettings(home.Paths, ApiPort: 8001));
        builder.Services.RemoveAll<IAgent>();
        foreach (var phase in TaskPhases.All)
        {
            builder.Services.AddSingleton<IAgent>(new IdleAgent(phase));
        }

        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new IdleNode(host);
    }

    /// <summary>Runs that many tasks to their ends.</summary>
    public Task RunTasksAsync(int count, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken }, async (_, stop) => await RunTaskAsync(stop));

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    private async Task RunTaskAsync(CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var task = host.Services.GetRequiredService<IGrainFactory>().GetGrain<ITaskGrain>(id);
        await task.StartAsync(new StartTask("nothing", Guid.CreateVersion7(), "Nothing", "nothing", null));
        await foreach (var item in host.Services.GetRequiredService<TaskFeed>().FollowAsync(id, 0, cancellationToken).SelectMany(batch => batch))
        {
            if (item.EventType == EventTypes.DeployComplete)
            {
                return;
            }

            if (item.EventType is EventTypes.TaskFailed or EventTypes.TaskCancelled)
            {
                throw new InvalidOperationException($"A task that does nothing ended with {item.EventType}: {item.Payload.Json}");
            }
        }
    }

    private sealed class IdleAgent(TaskPhase phase) : IAgent
    {
        private readonly Task<PhaseResult> _result = Task.FromResult(new PhaseResult(
            true,
            new JsonPayload(phase switch
            {
                TaskPhase.Testing => """{"status":"passed","total_tests":1,"passed":1}""",
                TaskPhase.Review => """{"decision":"approved","score":100}""",
                TaskPhase.Deployment => """{"status":"deployed","preview_url":"http://localhost/"}""",
                _ => "{}",
            }),
            string.Empty, 0, null, false));

        public TaskPhase Phase => phase;

        public Task<PhaseResult> RunAsync(PhaseRun run, IAgentReporter reporter, CancellationToken cancellationToken) => _result;
    }
}
