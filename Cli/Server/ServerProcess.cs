using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Cli.Server;

/// <summary>Starting, finding and stopping the server.</summary>
internal static class ServerProcess
{
    private const int ShownOfLog = 15;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(35);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>A server that answers, started in the background when none runs.</summary>
    public static async Task<ServerRecord> EnsureAsync(CliHome home, CancellationToken cancellationToken)
    {
        if (ServerRecord.Read(home) is { } running)
        {
            await WaitUntilAnsweringAsync(home, running, null, cancellationToken);
            return running;
        }

        var (wanted, asked) = CliHome.WantedPort();
        var port = wanted;
        if (!Ports.IsFree(port))
        {
            port = Ports.NextFree(wanted + 1);
            if (asked)
            {
                throw new CliException($"Port {wanted} is taken by another program. {port} is free: PORT={port} ./catalyst ...");
            }

            Output.Warn($"Port {wanted} is taken by another program; using {port}.");
        }

        Output.Dim("Starting Catalyst in the background (./catalyst down stops it)");
        var logged = File.Exists(home.ServerLog) ? new FileInfo(home.ServerLog).Length : 0;
        using var process = Launch(home, port, background: true);
        return await WaitForRecordAsync(home, process, logged, cancellationToken);
    }

    /// <summary>Runs the server in the foreground until it ends.</summary>
    /// <param name="rabbitUrl">The broker that it uses; null leaves that to its configuration.</param>
    public static async Task<int> RunAsync(CliHome home, int port, string? rabbitUrl, CancellationToken cancellationToken)
    {
        using var process = Launch(home, port, background: false, rabbitUrl);

        // Ctrl-C reaches the server by itself; this process only stays until it has cleaned up.
        await using var stop = cancellationToken.Register(() => Terminate(process.Id));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    /// <summary>Asks the server to stop and waits until it has. False when none runs.</summary>
    public static async Task<bool> StopAsync(CliHome home, CancellationToken cancellationToken)
    {
        if (ServerRecord.Read(home) is not { } record)
        {
            return false;
        }

        Terminate(record.Pid);
        var waited = Stopwatch.StartNew();
        while (ServerRecord.IsAlive(record.Pid))
        {
            if (waited.Elapsed > StopTimeout)
            {
                throw new CliException(
                    $"The server (process {record.Pid}) did not stop within {StopTimeout.TotalSeconds:0} s. Its log: {home.ServerLog}");
            }

            await Task.Delay(PollInterval, cancellationToken);
        }

        return true;
    }

    private static Process Launch(CliHome home, int port, bool background, string? rabbitUrl = null)
    {
        if (!File.Exists(home.ServerAssembly))
        {
            throw new CliException("The server is not built. Start Catalyst by ./catalyst in the checkout, which builds it.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(home.ServerLog)!);
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { home.ServerAssembly } };
        if (background)
        {
            // A session of its own, so that neither Ctrl-C nor the end of this terminal reaches it.
            start = new ProcessStartInfo("/bin/sh")
            {
                ArgumentList = { "-c", "s=$(command -v setsid || command -v nohup); exec $s dotnet \"$0\" >>\"$1\" 2>&1 </dev/null",
                    home.ServerAssembly, home.ServerLog },
            };
        }

        start.UseShellExecute = false;
        start.WorkingDirectory = home.Root;
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["CATALYST_HOME"] = home.Data;
        start.Environment["CATALYST_ROOT"] = home.Root;
        if (rabbitUrl is not null)
        {
            start.Environment["RABBITMQ_URL"] = rabbitUrl;
        }

        return Process.Start(start) ?? throw new CliException("The server could not be started.");
    }

    /// <param name="logged">Length of the log before this start.</param>
    private static async Task<ServerRecord> WaitForRecordAsync(
        CliHome home, Process process, long logged, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartTimeout)
        {
            if (ServerRecord.Read(home) is { } record)
            {
                await WaitUntilAnsweringAsync(home, record, process, cancellationToken);
                return record;
            }

            if (process.HasExited)
            {
                throw NotStarted(home, logged);
            }

            await Task.Delay(PollInterval, cancellationToken);
        }

        throw new CliException($"The server did not come up within {StartTimeout.TotalMinutes:0} minutes. Its log: {home.ServerLog}");
    }

    private static async Task WaitUntilAnsweringAsync(CliHome home, ServerRecord record, Process? process,
        CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{record.Port}"), Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartTimeout)
        {
            try
            {
                using var response = await client.GetAsync("/health", cancellationToken);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
                if (process is { HasExited: true })
                {
                    throw NotStarted(home, logged: 0);
                }
            }

            await Task.Delay(PollInterval, cancellationToken);
        }

        throw new CliException($"The server does not answer on {record.Url}. Its log: {home.ServerLog}");
    }

    /// <summary>The server says last why it ended.</summary>
    private static CliException NotStarted(CliHome home, long logged)
    {
        using var log = new StreamReader(File.Open(home.ServerLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        log.BaseStream.Seek(logged, SeekOrigin.Begin);
        var tail = string.Join(Environment.NewLine, log.ReadToEnd().TrimEnd().Split('\n').TakeLast(ShownOfLog));
        return new CliException($"The server did not start. The end of {home.ServerLog}:{Environment.NewLine}{tail}");
    }

    private static void Terminate(int pid)
    {
        using var kill = Process.Start(new ProcessStartInfo(
            "kill") { ArgumentList = { "-TERM", pid.ToString(CultureInfo.InvariantCulture) } });
        kill?.WaitForExit();
    }
}
