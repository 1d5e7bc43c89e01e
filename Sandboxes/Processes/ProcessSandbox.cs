using System.ComponentModel;
using System.Diagnostics;
using Catalyst.Sandboxes.Limits;
using Microsoft.Extensions.Options;

namespace Catalyst.Sandboxes.Processes;

/// <summary>Runs commands as labelled process trees in a session of their own, inside bubblewrap where that works.</summary>
internal sealed class ProcessSandbox(
    CatalystPaths paths,
    CommandFolders folders,
    LabelledProcesses processes,
    StartedCommands started,
    ControlGroups groups,
    LimitWatcher watcher,
    IOptions<SandboxOptions> options,
    TimeProvider time) : ISandbox
{
    private readonly Lazy<bool> _bubblewrap = new(() => options.Value.UseBubblewrap && Bubblewrap.Works(paths));
    private readonly Lazy<bool> _swept = new(() => Sweep(folders, processes, time));
    private readonly Lazy<bool> _setsid = new(() => File.Exists("/usr/bin/setsid") || File.Exists("/bin/setsid"));

    public string Isolation => _bubblewrap.Value ? "bubblewrap" : "process";

    public string LimitedBy => groups.Version ?? "process table";

    public async Task<SandboxResult> RunAsync(SandboxCommand command, Action<string>? onLine, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var activity = CommandTracing.Begin(command);
        var process = Launch(command, onLine, outputFile: null);
        await using (cancellationToken.Register(process.RequestStop))
        {
            var result = await process.Completion;
            activity.Ended(result);
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
        var commandId = Guid.CreateVersion7().ToString("N");
        var home = Path.Combine(folders.Homes, commandId);
        _ = _swept.Value;
        Directory.CreateDirectory(Path.Combine(home, "tmp"));
        var line = _bubblewrap.Value ? Bubblewrap.Wrap(command, paths, home) : command.Command;
        if (outputFile is not null)
        {
            var owner = LabelledProcesses.Owner(Environment.ProcessId);
            started.Add(new StartedCommand(commandId, command.TaskId, command.Limits, outputFile, time.GetUtcNow(), owner));
        }

        var group = groups.TryMake(command, commandId);
        var start = Start(line, group, outputFile);
        start.WorkingDirectory = command.WorkingDirectory;
        start.Environment.Clear();
        var label = processes.Label(command, commandId, outlives: outputFile is not null);
        foreach (var (name, value) in SandboxEnvironment.For(command, label, home))
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{command.Command[0]} could not be started.");
            return new SandboxedProcess(
                process, command, commandId, _setsid.Value, home, processes, watcher, group, options.Value, time, onLine, outputFile,
                ended: () => started.Remove(commandId));
        }
        catch (Win32Exception exception)
        {
            _ = group?.EndAsync();
            started.Remove(commandId);
            Directory.Delete(home, recursive: true);
            throw new InvalidOperationException(
                $"{command.Command[0]} could not be started in {command.WorkingDirectory}: {exception.Message}", exception);
        }
    }

    /// <summary>Removes the homes of commands that ended while no server was there to do it.</summary>
    private static bool Sweep(CommandFolders folders, LabelledProcesses processes, TimeProvider time)
    {
        folders.MarkInUse();
        if (folders.IsSeen && Directory.Exists(folders.Homes))
        {
            // Another server of the same home may be about to start a command.
            var newest = time.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(1);
            var alive = processes.List().Select(p => p.CommandId).ToHashSet(StringComparer.Ordinal);
            foreach (var left in Directory.EnumerateDirectories(folders.Homes)
                .Where(home => !alive.Contains(Path.GetFileName(home)) && Directory.GetLastWriteTimeUtc(home) < newest))
            {
                Remove(left);
            }
        }

        foreach (var unused in folders.FindUnused())
        {
            Remove(unused);
        }

        return true;
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another server removes it as well, or it is another user's. No command need fail for that.
        }
    }

    private ProcessStartInfo Start(IReadOnlyList<string> line, ControlGroup? group, string? outputFile)
    {
        if (outputFile is not null && new FileInfo(outputFile) is { LinkTarget: not null } link)
        {
            // An application may have put it where its log was.
            link.Delete();
        }

        var whole = ShellLine.Of(_setsid.Value ? ["setsid", .. line] : line, group, outputFile);
        var start = new ProcessStartInfo(whole[0], whole.Skip(1)) { UseShellExecute = false };
        if (outputFile is null)
        {
            start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        }

        return start;
    }
}
