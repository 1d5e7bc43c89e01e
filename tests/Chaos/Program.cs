using System.Runtime.InteropServices;
using Catalyst.Chaos;
using Catalyst.Chaos.Node;
using Catalyst.Chaos.Storm;
using Catalyst.Chaos.Verdict;
using Catalyst.Testing;

const int Usage = 2, Missing = 3, Interrupted = 130;

if (args is [ChaosNode.Mode])
{
    return await ChaosNode.RunAsync(NodeSettings.FromEnvironment());
}

if (args is ["--help" or "-h" or "help"])
{
    Console.WriteLine(ChaosOptions.Usage);
    return 0;
}

if (ChaosOptions.Parse(args, Random.Shared.Next(100_000)) is not { } options)
{
    await Console.Error.WriteLineAsync(ChaosOptions.Usage);
    return Usage;
}

if (RabbitServer.Missing is { } missing)
{
    await Console.Error.WriteLineAsync($"A storm {missing}.");
    return Missing;
}

// Ctrl-C, and a supervisor that ends the run, leave no server, silo or folder behind.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
Report.Prepare();
Report.Opening(options);
try
{
    await using var stage = await Stage.SetAsync(options.Nodes, stop.Token);
    var after = await Storms.RunAsync(options, stage, TimeProvider.System, Report.Told, stop.Token);
    Report.Close(options, after);
    stage.Keep = after.Findings.Count > 0;
    return after.Findings.Count == 0 ? 0 : 1;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped before the end.");
    return Interrupted;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
