using System.Diagnostics;
using System.Text.Json.Nodes;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Brains;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Agents.Tests.Pipeline;

/// <summary>
/// The agents with real git and real processes in a directory of their own; only the thinking and the preview are played.
/// </summary>
internal sealed partial class Workshop : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly JsonObject _inputs = [];

    public Workshop(Action<AgentsOptions>? configure = null, IBrain? brain = null)
    {
        Paths = new CatalystPaths(_folder.Path);
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(Paths);
        collection.AddSingleton(brain ?? Brain);
        collection.AddSingleton<IPreviewDeployer>(Previews);
        collection.AddCatalystGit(options => (options.Repositories, options.Worktrees) = (Paths.Repositories, Paths.Worktrees));
        AddSandboxes(collection);
        collection.AddCatalystAgents(configure ?? (_ => { }));
        _services = collection.BuildServiceProvider();
    }

    public Guid TaskId { get; } = Guid.CreateVersion7();

    public CatalystPaths Paths { get; }

    /// <summary>Put forward, it ends what may only take so long.</summary>
    public SkippingTimeProvider Clock { get; } = new();

    public FakeBrain Brain { get; } = new();

    public FakePreviews Previews { get; } = new();

    public RecordingReporter Reporter { get; } = new();

    public string Branch => Identifiers.Branch(TaskId);

    public string Worktree => Paths.Worktree(TaskId);

    public string Artifact(string path) => Path.Combine(Paths.ArtifactsOf(TaskId), path);

    /// <summary>Runs one attempt and keeps its payload as input for later phases.</summary>
    public async Task<PhaseResult> RunAsync(
        TaskPhase phase, int attempt = 1, int round = 0, string report = "", IAgentReporter? reporter = null, string prompt = "keep notes",
        CancellationToken? cancellationToken = null, string brief = "")
    {
        var agent = _services.GetServices<IAgent>().Single(agent => agent.Phase == phase);
        var run = new PhaseAttempt(
            TaskId, Guid.CreateVersion7(), phase, attempt, round, prompt, Guid.CreateVersion7(), "Note App", "note-app", Branch, report,
            new JsonPayload(_inputs.ToJsonString()), brief);
        var result = await agent.RunAsync(run, reporter ?? Reporter, cancellationToken ?? TestContext.Current.CancellationToken);
        if (result.Success)
        {
            _inputs[phase.Wire()] = JsonNode.Parse(result.Payload.Json);
        }

        return result;
    }

    /// <summary>Runs the phases up to and with <paramref name="last"/>, each of which must succeed.</summary>
    public async Task<PhaseResult> RunUntilAsync(TaskPhase last)
    {
        PhaseResult? result = null;
        foreach (var phase in TaskPhases.All.Where(phase => phase <= last))
        {
            result = await RunAsync(phase);
            result.Success.ShouldBeTrue(result.Error);
        }

        return result!;
    }

    /// <summary>Subjects on the task's branch, oldest first.</summary>
    public IReadOnlyList<string> Commits() => Git("log", "--reverse", "--format=%s", Branch).Split('\n',
        StringSplitOptions.RemoveEmptyEntries);

    public string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git",
            ["-C", Path.Combine(Paths.Repositories, "note-app.git"), .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    static partial void AddSandboxes(IServiceCollection services);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Keeps what agents tell; can fail at one report, as a process that is killed there.</summary>
internal sealed class RecordingReporter(int? failAt = null) : IAgentReporter
{
    private readonly List<AgentReport> _reports = [];

    public IReadOnlyList<AgentReport> Reports
    {
        get
        {
            lock (_reports)
            {
                return [.. _reports];
            }
        }
    }

    public IEnumerable<string> Lines => Reports.Select(report => report.Message);

    /// <summary>Called with each report.</summary>
    public Action<AgentReport>? OnReport { get; set; }

    public void Report(AgentReport report)
    {
        lock (_reports)
        {
            _reports.Add(report);
            if (failAt <= _reports.Count)
            {
                throw new IOException("killed here");
            }
        }

        OnReport?.Invoke(report);
    }

    public Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class FakePreviews : IPreviewDeployer
{
    public List<PreviewSpec> Deployed { get; } = [];

    public string? Failure { get; set; }

    public Task<PreviewSnapshot> DeployAsync(PreviewSpec spec, CancellationToken cancellationToken)
    {
        Deployed.Add(spec);
        var now = DateTimeOffset.UnixEpoch;
        return Task.FromResult(new PreviewSnapshot(
            spec.TaskId, spec.ProjectSlug, "http://note-app-12345678.localhost:8001/", "http://localhost:9000", "http://localhost:9000/api",
            Failure is null ? PreviewStatus.Deployed : PreviewStatus.Failed,
            Failure is null ? PreviewHealth.Healthy : PreviewHealth.Unreachable, "process", 9000, Failure, now,
            now.AddHours(24), now));
    }
}
