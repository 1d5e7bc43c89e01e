using System.Diagnostics;

namespace Catalyst.Sandboxes.Processes;

/// <summary>One running tree: reads its output, watches its limits, and ends all of it when its first process ends or is to end.</summary>
internal sealed class SandboxedProcess : ISandboxedProcess
{
    private readonly Process _process;
    private readonly SandboxCommand _command;
    private readonly string _runId;
    private readonly LabelledProcesses _processes;
    private readonly SandboxOptions _options;
    private readonly TimeProvider _time;
    private readonly OutputBuffer _output;
    private readonly string? _outputFile;
    private readonly long _started;
    private readonly TaskCompletionSource<SandboxEnd> _toEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SandboxedProcess(
        Process process, SandboxCommand command, string runId, LabelledProcesses processes, SandboxOptions options, TimeProvider time,
        Action<string>? onLine, string? outputFile)
    {
        (_process, _command, _runId, _processes, _options, _time, _outputFile) = (process, command, runId, processes, options, time, outputFile);
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

        using var watching = new CancellationTokenSource();
        var watch = WatchAsync(watching.Token);
        var exit = _process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAny(exit, _toEnd.Task);
        var end = exit.IsCompleted ? SandboxEnd.Exited : await _toEnd.Task;
        if (end == SandboxEnd.Exited && _toEnd.Task.IsCompletedSuccessfully)
        {
            end = await _toEnd.Task;
        }

        await _processes.KillAsync(p => p.RunId == _runId, end == SandboxEnd.Exited ? TimeSpan.Zero : _options.StopGrace, CancellationToken.None);
        await exit;
        await Task.WhenAll(readers);
        await watching.CancelAsync();
        await watch;
        var result = new SandboxResult(_process.ExitCode, _outputFile is null ? _output.ToString() : Tail(), end, _time.GetElapsedTime(_started));
        _process.Dispose();
        return result;
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

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_toEnd.Task.IsCompleted)
            {
                await Task.Delay(_options.WatchInterval, _time, cancellationToken);
                if (_command.Limits.Timeout is { } timeout && _time.GetElapsedTime(_started) >= timeout)
                {
                    _toEnd.TrySetResult(SandboxEnd.TimedOut);
                }

                var tree = _processes.List().Where(p => p.RunId == _runId).ToList();
                if (tree.Sum(p => LabelledProcesses.ResidentBytes(p.Pid)) > _command.Limits.MemoryBytes)
                {
                    _toEnd.TrySetResult(SandboxEnd.OutOfMemory);
                }

                if (tree.Count > _command.Limits.Processes)
                {
                    _toEnd.TrySetResult(SandboxEnd.TooManyProcesses);
                }

                TrimFile();
            }
        }
        catch (OperationCanceledException)
        {
            // It has ended.
        }
    }

    /// <summary>The writer appends, so an emptied file simply begins anew.</summary>
    private void TrimFile()
    {
        if (_outputFile is not null && new FileInfo(_outputFile) is { Exists: true } file && file.Length > _command.Limits.OutputBytes)
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.SetLength(0);
        }
    }

    private static string FileEnd(string path)
    {
        const int Length = 8 * 1024;
        try
        {
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
