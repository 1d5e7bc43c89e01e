using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Catalyst.Testing;

/// <summary>
/// One MongoDB for a test run: the one at <c>CATALYST_TEST_MONGO_URL</c>, else this machine's <c>mongod</c> on a free loopback port, gone
/// with the run. Use it as an assembly fixture.
/// </summary>
public sealed class MongoServer : IAsyncDisposable
{
    /// <summary>Why a test that needs it does not run.</summary>
    public const string Missing = "needs MongoDB: a mongod on the PATH, or CATALYST_TEST_MONGO_URL";

    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "catalyst-test-mongo-" + Guid.NewGuid().ToString("N"));
    private Process? _process;
    private string? _url;

    /// <summary>Its address, running; null when there is none on this machine.</summary>
    public async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CATALYST_TEST_MONGO_URL") is { Length: > 0 } given)
        {
            return given;
        }

        var program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "mongod")).FirstOrDefault(File.Exists);
        if (program is null)
        {
            return null;
        }

        await _starting.WaitAsync(cancellationToken);
        try
        {
            return _url ??= await StartAsync(program, cancellationToken);
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
            Directory.Delete(_folder, recursive: true);
        }

        _starting.Dispose();
    }

    private async Task<string> StartAsync(string program, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        var port = FreePort.Find();
        string[] arguments = ["--dbpath", _folder, "--bind_ip", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture),
            "--logpath", Path.Combine(_folder, "log"), "--nounixsocket"];
        _process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartPatience);
        while (!await AnswersAsync(port, patience.Token))
        {
            if (_process.HasExited || patience.IsCancellationRequested)
            {
                throw new InvalidOperationException("mongod did not start; its log ends with: "
                    + string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(_folder, "log"), CancellationToken.None)).TakeLast(5)));
            }
        }

        return $"mongodb://127.0.0.1:{port}";
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
