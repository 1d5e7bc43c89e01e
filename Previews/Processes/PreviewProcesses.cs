using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Sandboxes;

namespace Catalyst.Previews.Processes;

/// <summary>Starts and finds applications as sandboxed process trees that carry the label of their task.</summary>
internal sealed class PreviewProcesses(ISandbox sandbox, LabelledProcesses processes)
{
    private const string Kind = "preview";
    private const long LogBytes = 4 << 20;
    private const int Threads = 512;

    /// <summary>Starts an application, which outlives the caller.</summary>
    public Task<ISandboxedProcess> StartAsync(
        PreviewSpec spec, string directory, IReadOnlyDictionary<string, string> environment, int memoryMegabytes,
        CancellationToken cancellationToken) => sandbox.StartAsync(
            new SandboxCommand(
                spec.TaskId, Kind, directory, spec.Command, environment,
                new SandboxLimits(null, (long)memoryMegabytes << 20, LogBytes, Threads),
                spec.DataDirectory is { } data ? [spec.Directory, data] : [spec.Directory], Network: false,
                    OutputFile: Path.Combine(spec.Directory, "preview.log")),
            cancellationToken);

    /// <summary>
    /// Ends every preview process of the task, whoever started it: asked first, forced after <paramref name="grace"/>.
    /// </summary>
    public Task StopAsync(Guid taskId, TimeSpan grace, CancellationToken cancellationToken) =>
        processes.KillAsync(process => process.TaskId == taskId && process.Kind == Kind, grace, cancellationToken);

    /// <summary>Whether <paramref name="processId"/> is a preview process of the task, also of an earlier server. Reads no other.</summary>
    public bool Runs(Guid taskId, int processId) =>
        processes.Find(processId) is { Kind: Kind } process && process.TaskId == taskId;

    /// <summary>Process ids of preview processes by task, also of those that an earlier server started.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<int>> Running() => processes.List()
        .Where(process => process.Kind == Kind)
        .GroupBy(process => process.TaskId)
        .ToDictionary(task => task.Key, task => (IReadOnlyList<int>)[.. task.Select(process => process.Pid)]);

    /// <summary>How an application ended, for a person.</summary>
    public static string Describe(SandboxResult result) => result.End switch
    {
        SandboxEnd.OutOfMemory => "it used more memory than a preview may",
        SandboxEnd.TooManyThreads => "it started more processes and threads than a preview may",
        _ => $"exit code {result.ExitCode}",
    };
}
