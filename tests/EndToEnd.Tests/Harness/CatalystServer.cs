using Catalyst.Testing;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>
/// A real server process with a home of its own. Its package cache is shared between tests, as between tasks of one installation.
/// </summary>
internal sealed class CatalystServer : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, string> _environment;
    private Process? _process;

    private CatalystServer(string home, int port, Dictionary<string, string> environment)
    {
        Home = home;
        Port = port;
        _environment = environment;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(100) };
    }

    public string Home { get; }

    public int Port { get; }

    public HttpClient Http { get; }

    public int ProcessId => _process!.Id;

    public string Log => File.ReadAllText(Path.Combine(Home, "server.log"));

    public static Task<CatalystServer> StartAsync(CancellationToken cancellationToken, params (string Name, string Value)[] environment) =>
        StartOnAsync((_, _) => Task.CompletedTask, cancellationToken, environment);

    /// <summary>Starts a server on a home that <paramref name="prepare"/> has filled.</summary>
    public static async Task<CatalystServer> StartOnAsync(
        Func<string, CancellationToken, Task> prepare, CancellationToken cancellationToken,
        params (string Name, string Value)[] environment)
    {
        var home = Directory.CreateTempSubdirectory("catalyst-e2e-").FullName;

        // The database server runs as another user when the tests run as root.
        File.SetUnixFileMode(home, (UnixFileMode)0b111_101_101);
        ShareCache(home);
        await prepare(home, cancellationToken);
        var server = new CatalystServer(home, FreePort.Find(), environment.ToDictionary(e => e.Name, e => e.Value));
        await server.LaunchAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts the process again after <see cref="Kill"/>, on the same home and port.</summary>
    public async Task LaunchAsync(CancellationToken cancellationToken)
    {
        // Through a shell, so that the log survives the process and nothing waits on a pipe of a killed one.
        var start = new ProcessStartInfo(
            "/bin/sh", ["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1", Assembly("Api"), Path.Combine(Home, "server.log")]);
        start.WorkingDirectory = Checkout.Root;
        start.Environment["CATALYST_HOME"] = Home;
        start.Environment["CATALYST_ROOT"] = Checkout.Root;
        start.Environment["CATALYST_WEB_ROOT"] = Path.Combine(Checkout.Root, "web", "dist");
        start.Environment["PORT"] = Port.ToString(CultureInfo.InvariantCulture);

        // Several servers install, test and build at the same time here; what is slow by that is not what a test is about.
        start.Environment["CATALYST__PREVIEW__PROCESS__HEALTH_CHECK_TIMEOUT"] = "60";
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await Http.GetAsync("/health", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (_process.HasExited || waited.Elapsed > StartTimeout)
            {
                throw new InvalidOperationException($"The server did not start within {waited.Elapsed.TotalSeconds:0} s. Its log:\n{Log}");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    /// <summary>The end that no process can prepare for: <c>kill -9</c>.</summary>
    public void Kill()
    {
        _process!.Kill(entireProcessTree: false);
        _process.WaitForExit();
    }

    /// <summary>A graceful end, as by Ctrl-C.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await _process!.WaitForExitAsync(limit.Token);
    }

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await Http.GetAsync(path, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"GET {path} answered {(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Asks again until <paramref name="which"/> accepts the answer, and answers that.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> which, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await GetAsync(path, cancellationToken);
            if (which(answer))
            {
                return answer;
            }

            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    /// <summary>Sends a command that must be accepted and answers what it answers.</summary>
    public async Task<JsonElement> PostAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsync(path, null, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"POST {path} answered {(int)response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The process of the server's own PostgreSQL.</summary>
    public int DatabaseProcessId()
    {
        var file = Directory.EnumerateFiles(Path.Combine(Home, "postgres"), "postmaster.pid", SearchOption.AllDirectories).Single();
        return int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the task has a working copy.</summary>
    public bool HasWorktree(Guid task) => Directory.Exists(Path.Combine(Home, "worktrees", task.ToString("N")));

    /// <summary>Sends a chat message that asks for an application and answers its task's id.</summary>
    public async Task<Guid> BuildAsync(string request, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsJsonAsync(
            "/api/chat/send", new { message = request, message_id = Guid.NewGuid() }, cancellationToken);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(reply.ToString());
        return reply.GetProperty("task_id").GetGuid();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await StopAsync();
        }
        else if (_process is not null)
        {
            // Whatever a killed server left running ends with a server that cleans up after it.
            await LaunchAsync(CancellationToken.None);
            await StopAsync();
        }

        _process?.Dispose();
        Http.Dispose();
        Directory.Delete(Home, recursive: true);
    }

    /// <summary>The program of a project, as it was last built.</summary>
    internal static string Assembly(string project)
    {
        if (project == "Api" && Environment.GetEnvironmentVariable("CATALYST_SERVER") is { Length: > 0 } named)
        {
            return named;
        }

        var built = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "..", "..", project));
        return (built.Exists ? built.EnumerateFiles($"Catalyst.{project}.dll", SearchOption.AllDirectories) : [])
            .OrderByDescending(f => f.LastWriteTimeUtc)
            .FirstOrDefault()?.FullName
            ?? throw new InvalidOperationException($"{project} is not built: run ./catalyst setup first.");
    }

    private static void ShareCache(string home)
    {
        var shared = Path.Combine(Environment.GetEnvironmentVariable("CATALYST_HOME") ?? Path.Combine(Checkout.Root, ".catalyst"), "cache");
        Directory.CreateDirectory(shared);
        Directory.CreateSymbolicLink(Path.Combine(home, "cache"), shared);
    }
}
