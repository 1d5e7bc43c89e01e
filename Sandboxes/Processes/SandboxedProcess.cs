using System.Diagnostics;
using Catalyst.Sandboxes.Limits;

namespace Catalyst.Sandboxes.Processes;

/// <summary>One running tree: reads its output, watches its limits, and ends all of it when its first process ends or is to end.</summary>
internal sealed class SandboxedProcess : ISandboxedProcess
{
    private static readonly TimeSpan LastOutput = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly SandboxCommand _command;
    private readonly string _commandId;
    private readonly bool _ownsSession;
    private readonly string _home;
    private readonly Action _ended;
    private readonly LabelledProcesses _processes;
    private readonly LimitWatcher _watcher;
    private readonly ControlGroup? _group;
    private readonly SandboxOptions _options;
    private readonly TimeProvider _time;
    private readonly OutputBuffer _output;
    private readonly string? _outputFile;
    private readonly long _started;
    private readonly TaskCompletionSource<SandboxEnd> _toEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SandboxedProcess(
        Process process, SandboxCommand command, string commandId, bool ownsSession, string home, LabelledProcesses processes,
        LimitWatcher watcher, ControlGroup? group, SandboxOptions options, TimeProvider time,
        Action<string>? onLine, string? outputFile, Action ended)
    {
        (_watcher, _group) = (watcher, group);
        (_process, _command, _commandId, _processes) = (process, command, commandId, processes);
        (_options, _time, _outputFile) = (options, time, outputFile);
        (_ownsSession, _home, _ended) = (ownsSession, home, ended);
        _output = new OutputBuffer(onLine);
        _started = time.GetTimestamp();
        Pid = process.Id;
        Completion = CompleteAsync();
    }

    public int Pid { get; }

    public Task<SandboxResult> Completion { get; }

    public void RequestStop() => _toEnd.TrySetResult(SandboxEnd.Cancelled);

    public async Task StopAsync()
    {
        RequestStop();
        await Completion;
    }

    public string Tail() => _outputFile is null ? _output.Tail() : OutputBuffer.TailOf(OutputBuffer.Clean(FileEnd(_outputFile)));

    private async Task<SandboxResult> CompleteAsync()
    {
        // The constructor must be done before anything completes.
        await Task.Yield();
        Task[] readers = [];
        if (_outputFile is null)
        {
            _process.StandardInput.Close();
            readers = [ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError)];
        }

        _watcher.Watch(new WatchedTree(_commandId, _command.Limits, _group, _outputFile, _started, end => _toEnd.TrySetResult(end)));
        var exit = _process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAny(exit, _toEnd.Task);
        var end = exit.IsCompleted ? SandboxEnd.Exited : await _toEnd.Task;
        if (end == SandboxEnd.Exited && _toEnd.Task.IsCompletedSuccessfully)
        {
            end = await _toEnd.Task;
        }

        var grace = end is SandboxEnd.TimedOut or SandboxEnd.Cancelled ? _options.StopGrace : TimeSpan.Zero;
        await _processes.KillAsync(p => p.CommandId == _commandId, grace, _ownsSession ? Pid : null, CancellationToken.None);
        await exit;
        _watcher.Forget(_commandId);
        if (_group is not null)
        {
            // Whoever the kernel ended may have ended the command before anybody looked.
            end = end == SandboxEnd.Exited ? _group.Exceeded() ?? end : end;

            // What has shed label, parents and session is still in the group.
            await _group.EndAsync();
        }

        try
        {
            await Task.WhenAll(readers).WaitAsync(LastOutput);
        }
        catch (TimeoutException)
        {
            // Something that escaped still holds the pipe; what it may yet say is nobody's.
        }

        var output = _outputFile is null ? _output.ToString() : Tail();
        var result = new SandboxResult(_process.ExitCode, output, end, _time.GetElapsedTime(_started));
        _process.Dispose();
        _ended();
        RemoveHome();
        return result;
    }

    private void RemoveHome()
    {
        try
        {
            Directory.Delete(_home, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next server's first command removes it.
        }
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        var line = new System.Text.StringBuilder();
        int read;
        while ((read = await reader.ReadAsync(buffer)) > 0)
        {
            foreach (var c in buffer.AsSpan(0, read))
            {
                // A line without an end is cut, so that it cannot fill the memory of this process.
                if (c == '\n' || line.Length >= 64 * 1024)
                {
                    _output.Add(line.ToString().TrimEnd('\r'));
                    line.Clear();
                }

                if (c != '\n')
                {
                    line.Append(c);
                }
            }

            if (_output.Total > _command.Limits.OutputBytes)
            {
                _toEnd.TrySetResult(SandboxEnd.OutputLimit);
            }
        }

        if (line.Length > 0)
        {
            _output.Add(line.ToString());
        }
    }

    private static string FileEnd(string path)
    {
        const int Length = 8 * 1024;
        try
        {
            if (new FileInfo(path).LinkTarget is not null)
            {
                return string.Empty;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            stream.Seek(-Math.Min(Length, stream.Length), SeekOrigin.End);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}
