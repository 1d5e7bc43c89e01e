using System.Diagnostics;
using Catalyst.Sandboxes.Limits;
using Catalyst.Sandboxes.Processes;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Sandboxes.Tests;

/// <summary>A sandbox in a Catalyst home of its own, with and without bubblewrap.</summary>
internal sealed class SandboxHome : IAsyncDisposable
{
    public const string ChildSwitch = "--start-and-wait";
    public const string Secret = "CATALYST_TEST_SECRET";
    public static readonly SandboxLimits Allowance = new(TimeSpan.FromSeconds(20), 1L << 30, 1 << 20, 512);

    /// <summary>Of the application that <see cref="StartAndWaitAsync"/> starts.</summary>
    public static readonly SandboxLimits AdoptedLimits = new(null, 200 << 20, 10_000, 32);

    private readonly ServiceProvider _services;
    private readonly bool _owned;

    public SandboxHome(bool isolated = false, string? root = null, TimeProvider? time = null, Action<SandboxOptions>? configure = null)
    {
        _owned = root is null;
        Paths = new CatalystPaths(root ?? Directory.CreateTempSubdirectory("catalyst-sandbox-").FullName);
        _services = new ServiceCollection().AddLogging().AddSingleton(Paths).AddSingleton(time ?? TimeProvider.System)
            .AddCatalystSandboxes(o =>
            {
                (o.UseBubblewrap, o.StopGrace) = (isolated, TimeSpan.FromMilliseconds(500));

                // A clock that a test moves by months would stop at every look on its way.
                o.WatchInterval = time is null ? TimeSpan.FromMilliseconds(20) : TimeSpan.FromDays(1);
                configure?.Invoke(o);
            })
            .BuildServiceProvider();
        Work = Paths.Worktree(Task);
        Directory.CreateDirectory(Work);
        if (isolated)
        {
            Assert.SkipUnless(Bubblewrap.Works(Paths), "bubblewrap does not work here");
        }
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Guid Task { get; } = Guid.NewGuid();

    public CatalystPaths Paths { get; }

    public string Work { get; }

    public ISandbox Sandbox => _services.GetRequiredService<ISandbox>();

    public LabelledProcesses Processes => _services.GetRequiredService<LabelledProcesses>();

    public CommandFolders Folders => _services.GetRequiredService<CommandFolders>();

    public DependencyCollector Collector => _services.GetRequiredService<DependencyCollector>();

    public DependencyStore Store => _services.GetRequiredService<DependencyStore>();

    public SandboxCommand Shell(string script, SandboxLimits? limits = null, string kind = "test", string? outputFile = null) => new(
        Task, kind, Work, ["/bin/sh", "-c", script], new Dictionary<string, string>(StringComparer.Ordinal), limits ?? Allowance, [Work],
        Network: false, outputFile);

    public Task<SandboxResult> RunAsync(string script, SandboxLimits? limits = null, Action<string>? onLine = null) =>
        Sandbox.RunAsync(Shell(script, limits), onLine, Ct).Within(script);

    /// <summary>The body of the child: starts an application and runs a test that does not end, says so and never ends.</summary>
    public static async Task<int> StartAndWaitAsync(string root, Guid task, bool isolated, string script)
    {
        await using var home = new SandboxHome(root: root, isolated: isolated);
        var command = home.Shell(script, AdoptedLimits, "preview", Path.Combine(root, "log")) with { TaskId = task };
        await home.Sandbox.StartAsync(command, CancellationToken.None);
        var running = new TaskCompletionSource();
        _ = home.Sandbox.RunAsync(
            home.Shell("trap '' PIPE TERM HUP; sleep 600 & echo running; sleep 600") with { TaskId = task }, _ => running.TrySetResult(),
            CancellationToken.None);
        await running.Task;
        await Console.Out.WriteLineAsync("started");
        await System.Threading.Tasks.Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }

    /// <summary>Starts an application as a server does that is then killed.</summary>
    public async Task<Guid> LeaveBehindAsync(string script, bool isolated = false)
    {
        var task = Guid.NewGuid();
        using var server = await ServeAsync([], task, script, isolated);
        server.Kill();
        await server.WaitForExitAsync(Ct);
        return task;
    }

    /// <summary>
    /// A server with the same home in a container, as far as processes go. All of it ends when the one that is returned is killed.
    /// </summary>
    public Task<Process> ServeElsewhereAsync(string script)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "only root makes a process table");
        return ServeAsync(["unshare", "--pid", "--fork", "--kill-child", "--mount-proc"], Guid.NewGuid(), script, isolated: false);
    }

    private async Task<Process> ServeAsync(string[] around, Guid task, string script, bool isolated)
    {
        string[] line = [.. around, Environment.ProcessPath!, ChildSwitch, Paths.Root, task.ToString(), isolated.ToString(), script];
        var server = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true })!;
        (await server.StandardOutput.ReadLineAsync(Ct).AsTask().Within("the start of the server")).ShouldBe("started");
        return server;
    }

    /// <summary>What a server does at its start: ends what others have abandoned and looks after what they have left behind.</summary>
    public async Task AdoptAsync()
    {
        await Processes.KillAbandonedAsync(Ct);
        await _services.GetServices<IHostedService>().OfType<LimitWatcher>().Single().StartAsync(Ct);
    }

    /// <summary>Looks until it is so; a test that fails says what never came.</summary>
    public static async Task UntilAsync(Func<bool> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            (Stopwatch.GetElapsedTime(started) < Signal.Patience).ShouldBeTrue(what + " did not happen");
            await System.Threading.Tasks.Task.Yield();
        }
    }

    public static bool IsAlive(int pid) =>
        File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Processes.KillAsync(_ => _owned, TimeSpan.Zero, CancellationToken.None);
        await _services.DisposeAsync();
        RemoveGroups();
        while (_owned && Directory.Exists(Paths.Root))
        {
            try
            {
                Directory.Delete(Paths.Root, recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // A command that was just ended takes its home away at the same time.
            }
        }
    }

    /// <summary>
    /// Of killed servers, which no other of this home followed, and of those in containers, whose groups go with the container elsewhere.
    /// </summary>
    private void RemoveGroups()
    {
        var left = _owned && Directory.Exists("/sys/fs/cgroup")
            ? Directory.EnumerateDirectories("/sys/fs/cgroup", $"catalyst.{Paths.HomeId}.*", SearchOption.AllDirectories).ToList()
            : [];
        foreach (var group in left.SelectMany(group => new[] { Path.Combine(group, "tree"), group }))
        {
            try
            {
                Directory.Delete(group);
            }
            catch (DirectoryNotFoundException)
            {
                // A command that was just ended takes its group away at the same time.
            }
        }
    }
}
