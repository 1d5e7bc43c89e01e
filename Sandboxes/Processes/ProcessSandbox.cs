using System.ComponentModel;
using System.Diagnostics;
using Catalyst.Grains.Interfaces;
using Microsoft.Extensions.Options;

namespace Catalyst.Sandboxes.Processes;

/// <summary>Runs commands as labelled process trees in a session of their own, inside bubblewrap where that works.</summary>
internal sealed class ProcessSandbox(CatalystPaths paths, LabelledProcesses processes, IOptions<SandboxOptions> options, TimeProvider time) : ISandbox
{
    private readonly Lazy<bool> _bubblewrap = new(() => options.Value.UseBubblewrap && Bubblewrap.Works());
    private readonly Lazy<bool> _setsid = new(() => File.Exists("/usr/bin/setsid") || File.Exists("/bin/setsid"));

    public string Isolation => _bubblewrap.Value ? "bubblewrap" : "process";

    public async Task<SandboxResult> RunAsync(SandboxCommand command, Action<string>? onLine, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var process = Launch(command, onLine, outputFile: null);
        await using (cancellationToken.Register(process.RequestStop))
        {
            var result = await process.Completion;
            cancellationToken.ThrowIfCancellationRequested();
            return result;
        }
    }

    public Task<ISandboxedProcess> StartAsync(SandboxCommand command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<ISandboxedProcess>(Launch(
            command, null, command.OutputFile ?? throw new ArgumentException("A started command needs an OutputFile.", nameof(command))));
    }

    private SandboxedProcess Launch(SandboxCommand command, Action<string>? onLine, string? outputFile)
    {
        var runId = Guid.CreateVersion7().ToString("N");
        var home = Path.Combine(paths.Run, "homes", command.TaskId.ToString("N"));
        Directory.CreateDirectory(Path.Combine(home, "tmp"));
        var line = _bubblewrap.Value ? Bubblewrap.Wrap(command, paths, home) : command.Command;
        var start = Start(line, outputFile);
        start.WorkingDirectory = command.WorkingDirectory;
        start.Environment.Clear();
        foreach (var (name, value) in SandboxEnvironment.For(command, processes.Label(command, runId), home))
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{command.Command[0]} could not be started.");
            return new SandboxedProcess(process, command, runId, processes, options.Value, time, onLine, outputFile);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{command.Command[0]} could not be started in {command.WorkingDirectory}: {exception.Message}", exception);
        }
    }

    private ProcessStartInfo Start(IReadOnlyList<string> line, string? outputFile)
    {
        IEnumerable<string> whole = _setsid.Value ? line.Prepend("setsid") : line;
        if (outputFile is not null)
        {
            // A file instead of a pipe: the command outlives this process, and must not fail on writing to nobody.
            whole = new[] { "/bin/sh", "-c", "exec \"$@\" >>\"$0\" 2>&1 </dev/null", outputFile }.Concat(whole);
        }

        var start = new ProcessStartInfo(whole.First(), whole.Skip(1)) { UseShellExecute = false };
        if (outputFile is null)
        {
            start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        }

        return start;
    }
}
