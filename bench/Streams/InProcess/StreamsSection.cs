namespace Catalyst.Bench;

/// <summary>Says why there is nothing to measure: the stream provider is part of the Orleans engine.</summary>
internal static class StreamsSection
{
    public static Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        Report.Section("Stream provider beside a bare consumer", "messages of a role queue on their way to the task that follows it");
        Report.Line("  The stream provider is not measured: it belongs to the engine Orleans, and this is the embedded one, in which a task is called directly.");
        return Task.CompletedTask;
    }
}
