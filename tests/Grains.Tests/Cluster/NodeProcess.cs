using System.Diagnostics;
using System.Globalization;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Cluster;

/// <summary>A silo in a process of its own, which is this program started once more.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    public const string Verb = "silo";

    private const string Ready = "ready";

    private readonly Process _process;

    private NodeProcess(Process process) => _process = process;

    /// <summary>As the owners of leases name it: host, then process.</summary>
    public string LeaseOwnerPattern => string.Create(CultureInfo.InvariantCulture, $"%-{_process.Id}-%");

    /// <summary>Agents that take their time, so that a kill finds them at work.</summary>
    public static AgentScript Agents()
    {
        var script = new AgentScript();
        foreach (var phase in TaskPhases.All)
        {
            script.On(phase, async (_, _, cancellationToken) =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300), cancellationToken);
                return AgentScript.Success(phase);
            });
        }

        return script;
    }

    /// <summary>A silo in this process.</summary>
    public static Task<GrainNode> StartNodeAsync(string connectionString, string? rabbitUrl) =>
        GrainNode.StartAsync(connectionString, Agents(), rabbitUrl: rabbitUrl);

    /// <summary>What the process does, until it is killed or its parent is gone.</summary>
    public static async Task<int> RunAsync(string connectionString, string? rabbitUrl)
    {
        var agents = Agents();

        // Nothing that began here ends here, however late the test looks.
        _ = agents.StayAt(TaskPhase.Deployment);
        await using var node = await GrainNode.StartAsync(connectionString, agents, rabbitUrl: rabbitUrl);
        Console.WriteLine(Ready);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Starts one and waits until it is in the cluster.</summary>
    public static async Task<NodeProcess> StartAsync(string connectionString, string? rabbitUrl, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { Verb, connectionString, rabbitUrl ?? string.Empty },
            RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == Ready)
            {
                return new NodeProcess(process);
            }
        }

        await process.WaitForExitAsync(cancellationToken);
        throw new InvalidOperationException($"The silo process ended with {process.ExitCode} before it was ready.");
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary><c>SIGSTOP</c> until what is returned is disposed.</summary>
    public FrozenProcess Freeze() => FrozenProcess.WithChildren(_process.Id);

    /// <summary>Completes when the process has ended by itself.</summary>
    public Task EndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to stop.</summary>
    /// <exception cref="TimeoutException">It has not ended <paramref name="within"/> that time.</exception>
    public async Task StopAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync(cancellationToken).WaitAsync(within, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The silo's process has not ended {within.TotalSeconds:0} s after it was asked to stop.");
        }

        _process.ExitCode.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
