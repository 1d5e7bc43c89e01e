using System.Diagnostics;
using System.Globalization;
using Catalyst.Testing;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>A silo without an API, a process beside a server and on that server's home.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private SiloProcess(Process process, HttpClient http) => (_process, _http) = (process, http);

    /// <summary>Starts it and waits until it is a member of the cluster.</summary>
    public static async Task<SiloProcess> StartAsync(
        CatalystServer server, CancellationToken cancellationToken, params (string Name, string Value)[] environment)
    {
        var port = FreePort.Find();
        var log = Path.Combine(server.Home, "silo.log");
        var start = new ProcessStartInfo(
            "/bin/sh", ["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1", CatalystServer.Assembly("Silo"), log]);
        start.WorkingDirectory = Checkout.Root;
        start.Environment["CATALYST_HOME"] = server.Home;
        start.Environment["CATALYST_ROOT"] = Checkout.Root;
        start.Environment["PORT"] = server.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["CATALYST_HEALTH_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var silo = new SiloProcess(Process.Start(start)!, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") });
        return await Eventually.FindAsync(
            async () => silo._process.HasExited
                ? throw new InvalidOperationException(
                    $"The silo did not start. Its log:\n{await File.ReadAllTextAsync(log, cancellationToken)}")
                : await silo.IsReadyAsync(cancellationToken) ? silo : null,
            "The silo is not ready.");
    }

    public Task<string> MetricsAsync(CancellationToken cancellationToken) => _http.GetStringAsync("/metrics", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await _process.WaitForExitAsync(limit.Token);
        _process.Dispose();
        _http.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync("/health/ready", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
