using System.Diagnostics;
using System.Globalization;
using System.Net;
using Catalyst.Chaos.Node;

namespace Catalyst.Chaos.Storm;

/// <summary>A silo as the controller sees it: a process that can be killed, frozen, and started again on the same home.</summary>
internal sealed class NodeProcess(int number, NodeSettings settings) : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{settings.ControlPort}"), Timeout = TimeSpan.FromSeconds(30) };
    private Process? _process;

    public int Number => number;

    public int Id => _process!.Id;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>It answers, as far as the controller knows.</summary>
    public bool IsUp { get; private set; }

    public string Log => Path.Combine(settings.Home, $"node-{number}.log");

    /// <summary>Starts it and answers when it can run tasks.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Through a shell, so that the log survives the process and nothing waits on the pipe of a killed one.
        var start = new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", "exec \"$0\" " + ChaosNode.Mode + " >>\"$1\" 2>&1", Environment.ProcessPath!, Log },
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in settings.ToEnvironment())
        {
            start.Environment[name] = value;
        }

        _process?.Dispose();
        _process = Process.Start(start)!;
        var since = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(cancellationToken))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(since) > StartPatience)
            {
                throw new InvalidOperationException($"Silo {number} did not start: {string.Join('\n', File.ReadLines(Log).TakeLast(20))}");
            }

            await Task.Delay(Glance, cancellationToken);
        }

        IsUp = true;
    }

    public async Task KillAsync()
    {
        IsUp = false;
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public Task FreezeAsync()
    {
        IsUp = false;
        return SignalAsync("STOP");
    }

    public async Task ThawAsync()
    {
        await SignalAsync("CONT");
        IsUp = true;
    }

    /// <summary>Asks it to end and answers how long it took.</summary>
    public async Task<TimeSpan> StopAsync(TimeSpan patience)
    {
        IsUp = false;
        var since = Stopwatch.GetTimestamp();
        await SignalAsync("TERM");
        using var limit = new CancellationTokenSource(patience);
        await _process!.WaitForExitAsync(limit.Token);
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>Begins a task; repeating it is harmless.</summary>
    public async Task BeginAsync(Guid id, TaskScript script, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsync($"/start?id={id}&prompt={Uri.EscapeDataString(script.Prompt)}", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>True when the task accepted it, false when it refused.</summary>
    public async Task<bool> CommandAsync(Guid id, string name, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsync($"/command?id={id}&name={name}", null, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Conflict)
        {
            return false;
        }

        answer.EnsureSuccessStatusCode();
        return true;
    }

    /// <summary>Completes with what came by at the fault point, which is held there.</summary>
    public Task<string> ArmAsync(string point, CancellationToken cancellationToken) => _http.GetStringAsync($"/arm?point={point}", cancellationToken);

    public async Task ReleaseAsync(string point, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsync($"/release?point={point}", null, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        _process?.Dispose();
        _http.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync("/ready", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
