using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Previews.Processes;
using Catalyst.Sandboxes;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Previews.Tests;

/// <summary>A driver over real processes in a Catalyst home of its own.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _owned;

    public Stage(string? root = null)
    {
        _owned = root is null;
        Paths = new CatalystPaths(root ?? Directory.CreateTempSubdirectory("catalyst-previews-").FullName);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(Paths)
            .AddCatalystSandboxes(options => options.UseBubblewrap = false)
            .AddSingleton<IPreviewProcessHost, Host>()
            .AddCatalystPreviews(options => options.StopTimeout = TimeSpan.FromMilliseconds(500))
            .BuildServiceProvider();
    }

    /// <summary>Put forward, it ends what may only take so long.</summary>
    public SkippingTimeProvider Clock { get; } = new();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Guid Task { get; } = Guid.NewGuid();

    public CatalystPaths Paths { get; }

    public IPreviewDriver Driver => _services.GetRequiredService<IPreviewDriver>();

    public PreviewHealthProbe Probe => _services.GetRequiredService<PreviewHealthProbe>();

    public LabelledProcesses Processes => _services.GetRequiredService<LabelledProcesses>();

    /// <summary>What the application has printed so far.</summary>
    public string Log => File.Exists(LogFile(Paths.Preview(Task))) ? File.ReadAllText(LogFile(Paths.Preview(Task))) : "";

    /// <param name="script">JavaScript with <c>serve(handler)</c> at hand.</param>
    public PreviewSpec App(string script, string healthPath = "/health", string workingDirectory = "server")
    {
        var folder = Paths.Preview(Task);
        Directory.CreateDirectory(Path.Combine(folder, "server"));
        File.WriteAllText(
            Path.Combine(folder, "server", "app.js"),
            "const serve = f => require('http').createServer(f).listen(+process.env.APP_PORT, '127.0.0.1');\n" + script);
        return new PreviewSpec(
            Task, Guid.NewGuid(), "todo", new string('a', 40), folder, workingDirectory, ["node", "app.js"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["GREETING"] = "hello" }, "APP_PORT", healthPath, "/api");
    }

    public async ValueTask DisposeAsync()
    {
        await Processes.KillAsync(_ => _owned, TimeSpan.Zero, CancellationToken.None);
        await _services.DisposeAsync();
        if (_owned)
        {
            Directory.Delete(Paths.Root, recursive: true);
        }
    }

    private static string LogFile(string directory) => Path.Combine(directory, "log");

    /// <summary>What the silo does: previews are sandboxed processes.</summary>
    private sealed class Host(ISandbox sandbox, LabelledProcesses processes) : IPreviewProcessHost
    {
        public async Task<IPreviewProcess> StartAsync(PreviewCommand command, CancellationToken cancellationToken) => new SandboxedPreview(await sandbox.StartAsync(
            new SandboxCommand(
                command.TaskId, "preview", command.WorkingDirectory, command.Command, command.Environment,
                new SandboxLimits(null, (long)command.MemoryMegabytes << 20, 1 << 20, 512), [command.Directory], Network: false,
                LogFile(command.Directory)),
            cancellationToken));

        public Task StopAsync(Guid taskId, TimeSpan grace, CancellationToken cancellationToken) => processes.KillAsync(p => p.TaskId == taskId, grace, cancellationToken);

        public IReadOnlyDictionary<Guid, IReadOnlyList<int>> Running() =>
            processes.List().GroupBy(p => p.TaskId).ToDictionary(g => g.Key, g => (IReadOnlyList<int>)[.. g.Select(p => p.Pid)]);
    }

    private sealed class SandboxedPreview(ISandboxedProcess process) : IPreviewProcess
    {
        public int Pid => process.Pid;

        public Task<string> Ended { get; } = process.Completion.ContinueWith(c => $"exit code {c.Result.ExitCode}", TaskScheduler.Default);

        public string Tail() => process.Tail();
    }
}
