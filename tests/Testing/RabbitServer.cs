using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Catalyst.Testing;

/// <summary>
/// One real RabbitMQ for a test run, on free loopback ports, gone with the run. Use it as an assembly fixture; it starts when the first
/// virtual host is asked for. A test that kills or freezes it makes one of its own with <see cref="OwnAsync"/>.
/// </summary>
public sealed class RabbitServer : IAsyncDisposable
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    /// <summary>With every core taken by other tests it has been seen to need more than two minutes.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly int[] _ports = [.. Enumerable.Range(0, 4).Select(_ => FreePort.Find())];
    private string _folder = Path.Combine(Path.GetTempPath(), "catalyst-test-mq-" + Guid.NewGuid().ToString("N"));
    private Process? _process;
    private bool _runs;
    private HttpClient? _management;

    /// <summary>Whether it can run here; null, or what is missing.</summary>
    public static string? Missing => File.Exists(Program) ? null : "needs RabbitMQ (Debian: apt-get install rabbitmq-server)";

    /// <summary>The server's own process.</summary>
    public int Pid => int.Parse(File.ReadAllText(Path.Combine(_folder, "pid")), CultureInfo.InvariantCulture);

    /// <summary>A server of a test's own, running.</summary>
    public static Task<RabbitServer> OwnAsync(CancellationToken cancellationToken) => StartAsync(new RabbitServer(), cancellationToken);

    /// <summary>One that keeps what it keeps in <paramref name="folder"/>, which goes with it.</summary>
    public static Task<RabbitServer> OwnAsync(string folder, CancellationToken cancellationToken) =>
        StartAsync(new RabbitServer { _folder = folder }, cancellationToken);

    private static async Task<RabbitServer> StartAsync(RabbitServer server, CancellationToken cancellationToken)
    {
        await server.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The address of a fresh virtual host.</summary>
    public async Task<string> CreateHostAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (!_runs)
            {
                await StartAsync(cancellationToken);
            }
        }
        finally
        {
            _starting.Release();
        }

        var name = "test-" + Guid.NewGuid().ToString("N");
        (await _management!.PutAsync($"/api/vhosts/{name}", JsonContent.Create(new { }), cancellationToken)).EnsureSuccessStatusCode();
        return (await File.ReadAllTextAsync(Path.Combine(_folder, "url"), cancellationToken)).Trim() + name;
    }

    /// <summary>The management API.</summary>
    public HttpClient Management => _management ?? throw new InvalidOperationException("The server was not started.");

    /// <summary>Starts it, or starts it again with what it kept.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_process is { HasExited: false })
        {
            await _process.WaitForExitAsync(cancellationToken);
        }

        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardInput = true };
        foreach (var argument in (string[])[Script(), _folder, .. _ports.Select(port => port.ToString(CultureInfo.InvariantCulture))])
        {
            start.ArgumentList.Add(argument);
        }

        _process?.Dispose();
        _process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartPatience);
        while (!await AnswersAsync(patience.Token))
        {
            if (_process.HasExited || patience.IsCancellationRequested)
            {
                // Whoever asks next starts it anew, and is not sent to one that is half there.
                await EndAsync();
                cancellationToken.ThrowIfCancellationRequested();
                var log = Path.Combine(_folder, "start.log");
                throw new InvalidOperationException("RabbitMQ did not start: "
                    + (File.Exists(log) ? await File.ReadAllTextAsync(log, CancellationToken.None) : "it wrote no log."));
            }
        }

        _runs = true;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        await SignalAsync("KILL");
        await _process!.WaitForExitAsync(cancellationToken);
    }

    public Task FreezeAsync() => SignalAsync("STOP");

    public Task ThawAsync() => SignalAsync("CONT");

    /// <summary>An operator closes every connection that links have to the virtual host; answers how many.</summary>
    public async Task<int> DropConnectionsAsync(string url, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The management plugin learns of a connection some seconds after it was made.
            var all = await Management.GetFromJsonAsync<JsonElement[]>($"/api/vhosts/{new Uri(url).AbsolutePath[1..]}/connections",
                cancellationToken);
            var names = all!.Where(c => c.GetProperty("user_provided_name").GetString()!.Split(' ') is [.., "publishing" or "consuming", _])
                .Select(c => c.GetProperty("name").GetString()!).ToList();
            if (names.Count >= 2)
            {
                foreach (var name in names)
                {
                    (await Management.DeleteAsync($"/api/connections/{Uri.EscapeDataString(name)}",
                        cancellationToken)).EnsureSuccessStatusCode();
                }

                return names.Count;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _management?.Dispose();
        _starting.Dispose();
        if (_process is null)
        {
            return;
        }

        await EndAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task EndAsync()
    {
        if (_process is { HasExited: false })
        {
            await SignalAsync("KILL");
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Asked in a loop until it answers: a broker has no other way to say that it is ready. A connection refused takes no time,
            // hence the pause.
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var file = Path.Combine(_folder, "management-url");
            if (!File.Exists(file))
            {
                return false;
            }

            _management ??= Client(new Uri((await File.ReadAllTextAsync(file, cancellationToken)).Trim()));
            // Its management answers before it listens for clients.
            return await IsWellAsync("virtual-hosts", cancellationToken)
                && await IsWellAsync($"port-listener/{_ports[0]}", cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or UriFormatException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> IsWellAsync(string check, CancellationToken cancellationToken)
    {
        using var answer = await _management!.GetAsync($"/api/health/checks/{check}", cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    private async Task SignalAsync(string signal)
    {
        if (!File.Exists(Path.Combine(_folder, "pid")))
        {
            return;
        }

        using var kill = Process.Start("kill", ["-" + signal, Pid.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://{address.Authority}"), Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(address.UserInfo)));
        return client;
    }

    private static string Script()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Catalyst.sln")))
        {
            directory = directory.Parent ?? throw new InvalidOperationException("The tests do not run inside the checkout.");
        }

        return Path.Combine(directory.FullName, "eng", "rabbitmq.sh");
    }
}
