using Catalyst.Bench;

if (BenchOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchOptions.Usage);
    return 2;
}

Report.Machine();

// Memory first, while this process is fresh.
if (options.Includes("memory"))
{
    await MemorySection.RunAsync(options);
}

if (options.Includes("throughput"))
{
    await ThroughputSection.RunAsync(options);
}

if (options.Includes("pipeline"))
{
    await PipelineSection.RunAsync(options);
}

return 0;
