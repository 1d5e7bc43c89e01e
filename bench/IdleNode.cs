using System.Collections.Concurrent;
using Catalyst.Agents;
using Catalyst.Events;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Catalyst.Silo;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Catalyst.Bench;

/// <summary>
/// A whole silo in this process (Orleans, grains, broker, real PostgreSQL) whose agents do nothing: what is left is the price of the
/// machinery.
/// </summary>
internal sealed class IdleNode : IAsyncDisposable
{
    /// <summary>Connections to PostgreSQL, of the node and of the bare loop that it is compared with.</summary>
    public const int Connections = 20;

    /// <summary>Runs of each agent at a time; what a silo allows at most.</summary>
    public const int Slots = 64;

    private const string Application =
        "require('http').createServer((request, response) => response.end()).listen(+process.env.PORT, '127.0.0.1');";
    private const string SequentialMode = "sequential";

    private readonly IHost _host;
    private readonly Ends _ends;
    private readonly List<IAsyncDisposable> _follows = [];

    private IdleNode(IHost host, Ends ends) => (_host, _ends) = (host, ends);

    public Database Database => _host.Services.GetRequiredService<Database>();

    public IEventTransport Transport => _host.Services.GetRequiredService<IEventTransport>();

    /// <summary>The next phase begins when its event comes back from the broker: RabbitMQ, or the one in memory.</summary>
    public static Action<CatalystConfig> EventDriven(string? rabbitUrl = null) => config =>
    {
        config.Orchestration.Mode = "event_driven";
        config.Orchestration.EventDriven.RabbitmqUrl = rabbitUrl;
        Allow(config);
    };

    /// <summary>The task begins its next phase itself.</summary>
    public static Action<CatalystConfig> Sequential() => config =>
    {
        config.Orchestration.Mode = SequentialMode;
        Allow(config);
    };

    /// <summary>Starts one.</summary>
    /// <param name="gate">What every agent waits for; null when it has nothing to wait for.</param>
    public static async Task<IdleNode> StartAsync(
        BenchHome home, Action<CatalystConfig> configure, CancellationToken cancellationToken, Task? gate = null)
    {
        var config = new CatalystConfig();
        configure(config);
        config.Storage.Databases.Postgres.PoolSize = Connections;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        await builder.AddCatalystSiloAsync(config, new SiloSettings(home.Paths, ApiPort: 8001), cancellationToken);
        builder.Services.RemoveAll<IAgent>();
        foreach (var phase in TaskPhases.All)
        {
            builder.Services.AddSingleton<IAgent>(new IdleAgent(phase, gate ?? Task.CompletedTask));
        }

        var ends = new Ends();
        if (config.Orchestration.Mode == SequentialMode)
        {
            builder.Services.AddSingleton<IEventFollower>(ends);
        }

        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var node = new IdleNode(host, ends);
        if (config.Orchestration.Mode != SequentialMode)
        {
            // The broker's part of the last event belongs to what is measured.
            foreach (var end in (string[])[EventTypes.DeployComplete, EventTypes.TaskFailed, EventTypes.TaskCancelled])
            {
                node._follows.Add(await node.Transport.SubscribeFanoutAsync($"catalyst.{end}", ends.PublishedAsync, cancellationToken));
            }
        }

        return node;
    }

    /// <summary>Runs that many tasks to their ends, so many at a time.</summary>
    public Task RunTasksAsync(int count, int concurrency, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken },
        async (_, stop) => await RunTaskAsync(stop));

    /// <summary>Starts that many tasks a second for a time, whatever becomes of them, and waits for their ends.</summary>
    public async Task PaceTasksAsync(double rate, TimeSpan time, CancellationToken cancellationToken)
    {
        var all = new List<Task>();
        var watch = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (watch.Elapsed < time && await timer.WaitForNextTickAsync(cancellationToken))
        {
            while (all.Count < watch.Elapsed.TotalSeconds * rate)
            {
                all.Add(Task.Run(() => RunTaskAsync(cancellationToken), cancellationToken));
            }
        }

        await Task.WhenAll(all);
    }

    /// <summary>One task to its end, and which it was.</summary>
    public async Task<Guid> RunTaskAsync(CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7();
        var end = _ends.Of(id);
        var task = _host.Services.GetRequiredService<IGrainFactory>().GetGrain<ITaskGrain>(id);
        await task.StartAsync(new StartTask("nothing", Guid.CreateVersion7(), "Nothing", "nothing", null));
        await end.WaitAsync(cancellationToken);
        return id;
    }

    /// <summary>Starts an application that serves nothing but its health, as the preview of a task that does nothing.</summary>
    public async Task PreviewAsync(CancellationToken cancellationToken)
    {
        var task = await RunTaskAsync(cancellationToken);
        var release = Directory.CreateDirectory(_host.Services.GetRequiredService<CatalystPaths>().Preview(task)).FullName;
        await File.WriteAllTextAsync(Path.Combine(release, "app.js"), Application, cancellationToken);
        var preview = await _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IPreviewGrain>(task).DeployAsync(new PreviewSpec(
            task, Guid.CreateVersion7(), "nothing", new string('0', 40), release, ".", ["node", "app.js"],
            new Dictionary<string, string>(StringComparer.Ordinal), "PORT", "/health", "/api"));
        if (preview.Status != PreviewStatus.Deployed)
        {
            throw new InvalidOperationException($"A preview that does nothing is {preview.Status}: {preview.Error}");
        }
    }

    /// <summary>Events committed so far.</summary>
    public Task<long> EventsAsync() => CountAsync("SELECT count(*) FROM agent_events");

    /// <summary>Commits so far: each raises its task's version by one.</summary>
    public Task<long> CommitsAsync() => CountAsync("SELECT coalesce(sum(version), 0)::bigint FROM tasks");

    public async ValueTask DisposeAsync()
    {
        foreach (var follow in _follows)
        {
            await follow.DisposeAsync();
        }

        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();

        // Those of Orleans belong to the process, and the next node of this home would get connections with a server that has ended.
        NpgsqlConnection.ClearAllPools();
    }

    private static void Allow(CatalystConfig config) =>
        (config.Orchestration.EventDriven.MaxConcurrentTasks, config.Orchestration.MaxConcurrentHeavyRuns) = (Slots, Slots);

    private async Task<long> CountAsync(string sql)
    {
        await using var command = Database.DataSource.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Which tasks have ended, as the broker tells it, or, where nothing is published, as what follows commits sees it.</summary>
    private sealed class Ends : IEventFollower
    {
        private readonly ConcurrentDictionary<Guid, TaskCompletionSource> _running = new();

        public Task Of(Guid task) =>
            _running.GetOrAdd(task, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public void Committed(TaskRow task, IReadOnlyList<AgentEvent> events)
        {
            if (task.CompletedAt is not null)
            {
                _ = PublishedAsync(events[^1], CancellationToken.None);
            }
        }

        public Task PublishedAsync(AgentEvent e, CancellationToken cancellationToken)
        {
            if (_running.TryRemove(e.TaskId, out var end))
            {
                if (e.EventType == EventTypes.DeployComplete)
                {
                    end.SetResult();
                }
                else
                {
                    end.SetException(new InvalidOperationException($"A task that does nothing ended with {e.EventType}: {e.Payload.Json}"));
                }
            }

            return Task.CompletedTask;
        }
    }

    private sealed class IdleAgent(TaskPhase phase, Task gate) : IAgent
    {
        private readonly PhaseResult _result = new(
            true,
            new JsonPayload(phase switch
            {
                TaskPhase.Testing => """{"status":"passed","total_tests":1,"passed":1}""",
                TaskPhase.Review => """{"decision":"approved","score":100}""",
                TaskPhase.Deployment => """{"status":"deployed","preview_url":"http://localhost/"}""",
                _ => "{}",
            }),
            string.Empty, 0, null, false);

        public TaskPhase Phase => phase;

        public async Task<PhaseResult> RunAsync(PhaseAttempt run, IAgentReporter reporter, CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            return _result;
        }
    }
}
