using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Catalyst.Cli.Server;

/// <summary>
/// Debian's RabbitMQ as a process of ours: its data under the Catalyst home, on loopback only, gone with the command that started it.
/// </summary>
internal sealed class LocalRabbit : IAsyncDisposable
{
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private const int AmqpPort = 5672;
    private const int ManagementPort = 15672;
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;

    private LocalRabbit(Process process, string url, string management, string folder) =>
        (_process, Url, Management, Folder) = (process, url, management, folder);

    /// <summary>The address with its password.</summary>
    public string Url { get; }

    /// <summary>Where queues and bindings can be looked at; the sign-in is in the folder's file management-url.</summary>
    public string Management { get; }

    public string Folder { get; }

    /// <summary>Starts it and waits until it takes connections.</summary>
    /// <exception cref="CliException">It is not installed, or does not start.</exception>
    public static async Task<LocalRabbit> StartAsync(CliHome home, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("RABBITMQ_URL") is { Length: > 0 })
        {
            throw new CliException("RABBITMQ_URL names a broker already. Unset it, or leave out --with rabbitmq.");
        }

        if (!File.Exists(Program))
        {
            throw new CliException(
                "RabbitMQ is not installed (Debian: apt-get install rabbitmq-server). Without --with rabbitmq events travel inside the "
                    + "process.");
        }

        var folder = Path.Combine(home.Data, "rabbitmq");
        var amqp = Ports.NextFree(AmqpPort);
        var management = Ports.NextFree(ManagementPort);
        var distribution = Ports.NextFree(Math.Max(25672, management + 1));
        var names = Ports.NextFree(distribution + 1);

        // A session of its own, so that Ctrl-C reaches the server first, which still has events to send.
        var start = new ProcessStartInfo("setsid") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(home.Root, "eng", "rabbitmq.sh"));
        start.ArgumentList.Add(folder);
        foreach (var port in new[] { amqp, management, distribution, names })
        {
            start.ArgumentList.Add(port.ToString(CultureInfo.InvariantCulture));
        }

        Output.Dim("Starting RabbitMQ");
        var process = Process.Start(start) ?? throw new CliException("RabbitMQ could not be started.");
        try
        {
            await WaitAsync(process, amqp, folder, cancellationToken);
            var url = (await File.ReadAllTextAsync(Path.Combine(folder, "url"), cancellationToken)).Trim();
            return new LocalRabbit(process, url, $"http://127.0.0.1:{management}", folder);
        }
        catch
        {
            await StopAsync(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(_process);

    private static async Task WaitAsync(Process process, int port, string folder, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartTimeout && !process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port, cancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(PollInterval, cancellationToken);
            }
        }

        throw new CliException($"RabbitMQ did not start. Its logs: {Path.Combine(folder, "start.log")} and {Path.Combine(folder, "logs")}");
    }

    /// <summary>The end of its input tells it to stop, as the end of this process would.</summary>
    private static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopTimeout);
        await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        process.Dispose();
    }
}
