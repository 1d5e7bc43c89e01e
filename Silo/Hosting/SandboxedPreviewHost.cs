using Catalyst.Previews.Processes;
using Catalyst.Sandboxes;

namespace Catalyst.Silo.Hosting;

/// <summary>Runs previews in sandboxes.</summary>
internal sealed class SandboxedPreviewHost(ISandbox sandbox, LabelledProcesses processes) : IPreviewProcessHost
{
    private const string Kind = "preview";
    private const long LogBytes = 4 << 20;
    private const int Threads = 512;

    public async Task<IPreviewProcess> StartAsync(PreviewCommand command, CancellationToken cancellationToken)
    {
        var process = await sandbox.StartAsync(
            new SandboxCommand(
                command.TaskId, Kind, command.WorkingDirectory, command.Command, command.Environment,
                new SandboxLimits(null, (long)command.MemoryMegabytes << 20, LogBytes, Threads),
                [command.Directory], Network: false, OutputFile: Path.Combine(command.Directory, "preview.log")),
            cancellationToken);
        return new RunningPreview(process);
    }

    public Task StopAsync(Guid taskId, TimeSpan grace, CancellationToken cancellationToken) =>
        processes.KillAsync(p => p.TaskId == taskId && p.Kind == Kind, grace, cancellationToken);

    public IReadOnlyDictionary<Guid, IReadOnlyList<int>> Running() => processes.List()
        .Where(p => p.Kind == Kind)
        .GroupBy(p => p.TaskId)
        .ToDictionary(task => task.Key, task => (IReadOnlyList<int>)[.. task.Select(p => p.Pid)]);

    private sealed class RunningPreview(ISandboxedProcess process) : IPreviewProcess
    {
        public int Pid => process.Pid;

        public Task<string> Ended { get; } = DescribeAsync(process);

        public string Tail() => process.Tail();

        private static async Task<string> DescribeAsync(ISandboxedProcess process)
        {
            var result = await process.Completion;
            return result.End switch
            {
                SandboxEnd.OutOfMemory => "it used more memory than a preview may",
                SandboxEnd.TooManyThreads => "it started more processes and threads than a preview may",
                _ => $"exit code {result.ExitCode}",
            };
        }
    }
}
