using System.Diagnostics;
using System.Globalization;
using System.Net;
using Catalyst.Chaos.Node;

namespace Catalyst.Chaos.Storm;

/// <summary>
/// A silo as the controller sees it: a process that can be killed, frozen, and started again on the same home. One that ends by itself,
/// because it finds that the others took it for dead while it was frozen, is started again, as whoever looks after servers would.
/// </summary>
internal sealed class NodeProcess(int number, NodeSettings settings) : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{settings.ControlPort}"),
        Timeout = TimeSpan.FromSeconds(30) };
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Process? _process;
    private bool _wasFrozen;

    /// <summary>How often it ended by itself after it had been frozen: the others had gone on without it.</summary>
    public int Dropped { get; private set; }

    /// <summary>How often it ended by itself although nobody had touched it.</summary>
    public int Fallen { get; private set; }

    public int Number => number;

    /// <summary>The process that it is, or was last: one may ask while it is started anew.</summary>
    public int Id { get; private set; }

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>It answers, as far as the controller knows.</summary>
    public bool IsUp { get; private set; }

    public string Log => Path.Combine(settings.Home, $"node-{number}.log");

    /// <summary>Starts it and answers when it can run tasks.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => AloneAsync(() => RunAsync(cancellationToken));

    public Task KillAsync() => AloneAsync(async () =>
    {
        IsUp = false;
        _process!.Kill();
        await _process.WaitForExitAsync();
    });

    public Task FreezeAsync() => AloneAsync(async () =>
    {
        await ReviveAsync();
        IsUp = false;
        await SignalAsync("STOP");
    });

    public Task ThawAsync() => AloneAsync(async () =>
    {
        await SignalAsync("CONT");
        (IsUp, _wasFrozen) = (true, true);
    });

    /// <summary>Asks it to end and answers how long it took.</summary>
    public async Task<TimeSpan> StopAsync(TimeSpan patience)
    {
        var since = 0L;
        await AloneAsync(async () =>
        {
            IsUp = false;
            since = Stopwatch.GetTimestamp();
            await SignalAsync("TERM");
        });
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
    public Task<string> ArmAsync(string point, CancellationToken cancellationToken) =>
        _http.GetStringAsync($"/arm?point={point}", cancellationToken);

    /// <summary>A silo that has ended holds nothing any more.</summary>
    public async Task ReleaseAsync(string point, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.PostAsync($"/release?point={point}", null, cancellationToken);
        }
        catch (HttpRequestException) when (!IsUp || _wasFrozen)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
            _process.Dispose();
        }

        _http.Dispose();
        _gate.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
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
        Id = _process.Id;
        var since = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(cancellationToken))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(since) > StartPatience)
            {
                throw new InvalidOperationException($"Silo {number} did not start: {string.Join('\n', File.ReadLines(Log).TakeLast(20))}");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }

        (IsUp, _wasFrozen) = (true, false);
        _ = WatchAsync(_process);
    }

    /// <summary>A fault in it meanwhile ends the watch.</summary>
    private async Task WatchAsync(Process process)
    {
        await process.WaitForExitAsync();
        await AloneAsync(() => process == _process ? ReviveAsync() : Task.CompletedTask);
    }

    private async Task ReviveAsync()
    {
        if (IsUp && _process!.HasExited)
        {
            IsUp = false;
            (Dropped, Fallen) = _wasFrozen ? (Dropped + 1, Fallen) : (Dropped, Fallen + 1);
            await RunAsync(CancellationToken.None);
        }
    }

    private async Task AloneAsync(Func<Task> step)
    {
        await _gate.WaitAsync();
        try
        {
            await step();
        }
        finally
        {
            _gate.Release();
        }
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
