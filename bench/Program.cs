using System.Runtime.InteropServices;
using Catalyst.Bench;

if (args is ["--help" or "-h" or "help"])
{
    Console.WriteLine(BenchOptions.Usage);
    return 0;
}

if (BenchOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchOptions.Usage);
    return 2;
}

// Ctrl-C, and a supervisor that ends the run, leave no server, database or folder behind: every section cleans up on its way out.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    await RunAsync(options, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped before the end.");
    return 130;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
{
    Report.Machine();

    // Memory first, while nothing of another section is left in this process.
    if (options.Includes("memory"))
    {
        await MemorySection.RunAsync(options, cancellationToken);
    }

    if (options.Includes("active"))
    {
        await ActiveSection.RunAsync(options, cancellationToken);
    }

    if (options.Includes("idle"))
    {
        await IdleSection.RunAsync(cancellationToken);
    }

    if (options.Includes("throughput"))
    {
        await ThroughputSection.RunAsync(options, cancellationToken);
    }

    if (options.Includes("broker"))
    {
        await BrokerSection.RunAsync(options, cancellationToken);
    }

    if (options.Includes("streams"))
    {
        await StreamsSection.RunAsync(options, cancellationToken);
    }

    if (options.Includes("git"))
    {
        await GitSection.RunAsync(cancellationToken);
    }

    if (options.Includes("commands"))
    {
        await CommandSection.RunAsync(cancellationToken);
    }

    if (options.Includes("pipeline"))
    {
        await PipelineSection.RunAsync(options, cancellationToken);
    }

    if (options.Includes("requests"))
    {
        RequestSection.Run();
    }
}
