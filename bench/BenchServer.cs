using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.Testing;

namespace Catalyst.Bench;

/// <summary>A real server process.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    private readonly BenchHome _home;
    private readonly int _port = FreePort.Find();
    private readonly HttpClient _http;
    private readonly Process _process;

    private BenchServer(BenchHome home)
    {
        _home = home;
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}"), Timeout = TimeSpan.FromSeconds(100) };
        var assembly = Environment.GetEnvironmentVariable("CATALYST_SERVER") is { Length: > 0 } built && File.Exists(built)
            ? built
            : throw new InvalidOperationException("The server is not built; run this by ./catalyst bench, which builds it.");
        var start = new ProcessStartInfo("/bin/sh",
            ["-c", "exec dotnet \"$0\" >\"$1\" 2>&1", assembly, LogFile]) { WorkingDirectory = BenchHome.Root };
        start.Environment["CATALYST_HOME"] = _home.Path;
        start.Environment["CATALYST_ROOT"] = BenchHome.Root;
        start.Environment["PORT"] = _port.ToString(CultureInfo.InvariantCulture);
        _process = Process.Start(start)!;
    }

    private string LogFile => Path.Combine(_home.Path, "server.log");

    /// <summary>Resident memory of the process, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<BenchServer> StartAsync(BenchHome home, CancellationToken cancellationToken)
    {
        var server = new BenchServer(home);
        try
        {
            var watch = Stopwatch.StartNew();
            while (!await server.AnswersAsync("/health", null, cancellationToken))
            {
                if (server._process.HasExited || watch.Elapsed > StartLimit)
                {
                    throw new InvalidOperationException(
                        $"The server did not start:\n{await File.ReadAllTextAsync(server.LogFile, cancellationToken)}");
                }

                await Task.Delay(PollInterval, cancellationToken);
            }

            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Processor time of the server and its database so far.</summary>
    public CpuTimes Used() => CpuTimes.Of(_process, _home);

    /// <summary>Completes when so many previews are deployed.</summary>
    public async Task PreviewsRunAsync(int count, CancellationToken cancellationToken)
    {
        while (await DeployedAsync(cancellationToken) < count)
        {
            await Task.Delay(PollInterval, cancellationToken);
        }
    }

    /// <summary>Asks for an application in the chat and answers its task.</summary>
    public async Task<Guid> AskAsync(string request, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync("/api/chat/send", new { message = request, message_id = Guid.NewGuid() },
            cancellationToken);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return reply.TryGetProperty("task_id", out var task) && task.TryGetGuid(out var id)
            ? id
            : throw new InvalidOperationException($"The request was not taken: {reply}");
    }

    /// <summary>The task once it has completed.</summary>
    public async Task<JsonElement> CompletedAsync(Guid id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var task = await _http.GetFromJsonAsync<JsonElement>($"/api/tasks/{id}", cancellationToken);
            switch (task.GetProperty("status").GetString())
            {
                case "completed":
                    return task;
                case "failed" or "cancelled":
                    throw new InvalidOperationException($"The task did not complete: {task}");
                default:
                    await Task.Delay(PollInterval, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>Every event of the task, in order.</summary>
    public async Task<IReadOnlyList<(string Type, DateTimeOffset At)>> EventsAsync(Guid id, CancellationToken cancellationToken)
    {
        var events = new List<(string, DateTimeOffset)>();
        for (long after = 0; ;)
        {
            var page = (await _http.GetFromJsonAsync<JsonElement>($"/api/events/{id}?after={after}",
                cancellationToken)).GetProperty("items");
            if (page.GetArrayLength() == 0)
            {
                return events;
            }

            foreach (var item in page.EnumerateArray())
            {
                events.Add((item.GetProperty("event_type").GetString()!, item.GetProperty("timestamp").GetDateTimeOffset()));
                after = item.GetProperty("seq").GetInt64();
            }
        }
    }

    /// <summary>Whether something answers; a preview is asked for by its host name, which only browsers resolve.</summary>
    public async Task<bool> AnswersAsync(string path, string? host, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<int> DeployedAsync(CancellationToken cancellationToken)
    {
        var previews = await _http.GetFromJsonAsync<JsonElement>("/api/preview", cancellationToken);
        return previews.GetProperty("previews").EnumerateArray().Count(preview => preview.GetProperty("status").GetString() == "deployed");
    }
}
