using Catalyst.Agents;
using Catalyst.Events;
using Catalyst.Git;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Catalyst.Brains;
using Catalyst.Persistence;
using Catalyst.Previews;
using Catalyst.Sandboxes;
using Catalyst.Grains.Tests.Hosts;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>A node with the real grains, silo, broker and database; only the agents and what previews run are the test's.</summary>
internal sealed class GrainNode : IAsyncDisposable
{
    private readonly IHost _host;

    private GrainNode(IHost host, AgentScript agents, FakePreviewDriver driver, ScriptedBrain brain)
    {
        _host = host;
        Brain = brain;
        Agents = agents;
        Driver = driver;
    }

    public AgentScript Agents { get; }

    public FakePreviewDriver Driver { get; }

    public ScriptedBrain Brain { get; }

    public IServiceProvider Services => _host.Services;

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    public TaskFeed Feed => Services.GetRequiredService<TaskFeed>();

    public static Task<GrainNode> StartAsync(
        TestDatabase database, AgentScript? agents = null, FakePreviewDriver? driver = null, Action<TaskGrainOptions>? configure = null,
        string? home = null,
        string? rabbitUrl = null, Action<IServiceCollection>? replace = null) =>
        StartAsync(database.ConnectionString, agents, driver, configure, home, rabbitUrl, replace);

    public static async Task<GrainNode> StartAsync(
        string connectionString, AgentScript? agents = null, FakePreviewDriver? driver = null,
        Action<TaskGrainOptions>? configure = null, string? home = null, string? rabbitUrl = null,
        Action<IServiceCollection>? replace = null)
    {
        agents ??= new AgentScript();
        driver ??= new FakePreviewDriver();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var services = builder.Services;
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        var paths = new CatalystPaths(home ?? TestFolders.Create());
        services.AddSingleton(paths);
        services.AddCatalystGit(git => (git.Repositories, git.Worktrees) = (paths.Repositories, paths.Worktrees));
        services.AddCatalystSandboxes();
        var brain = new ScriptedBrain();
        services.AddSingleton<IBrain>(brain);
        services.AddCatalystPersistence(options => options.ConnectionString = connectionString);
        services.AddSingleton<IDeadLetterStore, MemoryDeadLetterStore>();
        services.AddCatalystEvents(broker => broker.RabbitUrl = rabbitUrl);
        services.AddCatalystPreviews(_ => { });
        services.RemoveAll<IPreviewDriver>();
        services.AddSingleton<IPreviewDriver>(driver);
        builder.AddOrleans(connectionString);
        foreach (var phase in TaskPhases.All)
        {
            services.AddSingleton<IAgent>(new ScriptedAgent(phase, agents));
        }

        services.AddCatalystGrains(options =>
        {
            options.MaxConcurrentRuns = 8;
            options.MaxConcurrentHeavyRuns = 8;
            configure?.Invoke(options);
        });
        replace?.Invoke(services);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new GrainNode(host, agents, driver, brain);
    }

    /// <summary>Starts a task and answers its id.</summary>
    public async Task<Guid> BeginAsync(string prompt = "build it")
    {
        var id = Guid.CreateVersion7();
        await Grains.GetGrain<ITaskGrain>(id).StartAsync(new StartTask(prompt, Guid.CreateVersion7(), "It", "it", null));
        return id;
    }

    /// <summary>The task's events from its first to the one that ends it.</summary>
    /// <param name="ends">How often it ends: a retried task does so again.</param>
    public async Task<IReadOnlyList<AgentEvent>> EventsToTheEndAsync(Guid task, int ends = 1)
    {
        var events = new List<AgentEvent>();
        await foreach (var item in Feed.FollowAsync(task, 0, TestContext.Current.CancellationToken).SelectMany(batch => batch))
        {
            events.Add(item);
            if (item.EventType is EventTypes.DeployComplete or EventTypes.TaskFailed or EventTypes.TaskCancelled && --ends == 0)
            {
                break;
            }
        }

        return events;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }
}
