using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;

namespace Catalyst.Git.Processes;

/// <summary>One git command.</summary>
/// <param name="GitDirectory">Given explicitly, never discovered: a <c>.git</c> file in a worktree may have been rewritten by generated code.</param>
/// <param name="Directory">Where it runs; for a task's commands its worktree, where those that outlived a crash are found.</param>
/// <param name="MaxOutput">More output than this fails the command, or is cut off when <paramref name="Truncate"/>.</param>
/// <param name="Accepted">The highest exit code that is an answer and not a failure.</param>
internal sealed record GitCall(
    string? GitDirectory,
    IReadOnlyList<string> Arguments,
    string? WorkTree = null,
    ReadOnlyMemory<byte> Input = default,
    int? MaxOutput = null,
    bool Truncate = false,
    int Accepted = 0,
    string? Directory = null);

/// <summary>How it ended.</summary>
internal sealed record GitResult(int ExitCode, ReadOnlyMemory<byte> Output, string Error, bool Truncated)
{
    public string Text => Encoding.UTF8.GetString(Output.Span);

    /// <summary>The first line.</summary>
    public string Line => Text.Split('\n', 2)[0].Trim();
}

/// <summary>Runs git: no shell, a clean environment, no configuration but ours, bounded in time and output.</summary>
internal sealed class GitRunner(IOptions<GitOptions> options)
{
    private const int MaxError = 16 * 1024;

    private static readonly string[] Settings =
    [
        "safe.directory=*", "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.attributesFile=/dev/null", "core.excludesFile=/dev/null",
        "core.quotePath=false", "core.autocrlf=false", "core.symlinks=true", "core.protectHFS=true", "core.protectNTFS=true", "core.fsyncMethod=batch", "gc.auto=0", "maintenance.auto=false",
        "commit.gpgSign=false", "protocol.allow=never", "advice.detachedHead=false", "transfer.hideRefs=refs/catalyst",
    ];

    private readonly GitOptions _options = options.Value;

    public async Task<GitResult> RunAsync(GitCall call, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.Timeout);
        using var process = Start(StartInfo(call.GitDirectory, call.WorkTree, call.Arguments, call.Directory));
        try
        {
            var error = ReadAsync(process.StandardError.BaseStream, MaxError, stopAtLimit: false, deadline.Token);
            var input = WriteAsync(process.StandardInput.BaseStream, call.Input, deadline.Token);
            var limit = call.MaxOutput ?? _options.MaxOutputBytes;
            var (output, truncated) = await ReadAsync(process.StandardOutput.BaseStream, limit, stopAtLimit: true, deadline.Token);
            if (truncated)
            {
                process.Kill(entireProcessTree: true);
            }

            await input;
            await process.WaitForExitAsync(deadline.Token);
            var message = Encoding.UTF8.GetString((await error).Bytes.Span);
            if (truncated)
            {
                return call.Truncate
                    ? new GitResult(0, output, message, true)
                    : throw new GitException($"git {call.Arguments[0]} printed more than {limit} bytes and was stopped.");
            }

            return process.ExitCode >= 0 && process.ExitCode <= call.Accepted
                ? new GitResult(process.ExitCode, output, message, false)
                : throw Failure(call.Arguments[0], process.ExitCode, message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException($"git {call.Arguments[0]} took longer than {_options.Timeout.TotalSeconds:0} s and was stopped. Is the disk slow or full?");
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Connects git to two streams: for transfers that must not be held in memory.</summary>
    public async Task PipeAsync(
        string gitDirectory, IReadOnlyList<string> arguments, string? protocol, Stream? input, Stream output, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.TransferTimeout);
        var start = StartInfo(gitDirectory, null, arguments);
        if (protocol is not null)
        {
            start.Environment["GIT_PROTOCOL"] = protocol;
        }

        using var process = Start(start);
        Task send = Task.CompletedTask, receive = Task.CompletedTask;
        try
        {
            var error = ReadAsync(process.StandardError.BaseStream, MaxError, stopAtLimit: false, deadline.Token);
            send = SendAsync(process.StandardInput.BaseStream, input, deadline.Token);
            receive = process.StandardOutput.BaseStream.CopyToAsync(output, deadline.Token);
            // A request that is refused must stop git at once, not when git has waited long enough for the rest of it.
            await await Task.WhenAny(send, receive);
            await send;
            await receive;
            await process.WaitForExitAsync(deadline.Token);
            if (process.ExitCode != 0)
            {
                throw Failure(arguments[0], process.ExitCode, Encoding.UTF8.GetString((await error).Bytes.Span));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException($"git {arguments[0]} took longer than {_options.TransferTimeout.TotalSeconds:0} s and was stopped.");
        }
        catch (InvalidDataException invalid)
        {
            throw new GitArgumentException($"The request cannot be decompressed: {invalid.Message}");
        }
        finally
        {
            End(process);
            // Neither stream may be touched once the caller has it back.
            await deadline.CancelAsync();
            await Task.WhenAll(send, receive).ContinueWith(static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private ProcessStartInfo StartInfo(string? gitDirectory, string? workTree, IReadOnlyList<string> arguments, string? directory = null)
    {
        var start = new ProcessStartInfo(_options.Executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = directory ?? workTree ?? gitDirectory ?? _options.Repositories,
        };
        foreach (var setting in Settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = _options.Repositories;
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = _options.AuthorName;
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = _options.AuthorEmail;
        if (gitDirectory is not null)
        {
            start.Environment["GIT_DIR"] = gitDirectory;
        }

        if (workTree is not null)
        {
            start.Environment["GIT_WORK_TREE"] = workTree;
        }

        return start;
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new GitException("git could not be started.");
        }
        catch (Win32Exception failure) when (!Directory.Exists(start.WorkingDirectory))
        {
            throw new GitException($"git could not be started: the directory '{start.WorkingDirectory}' is gone. Retry the task to create it again.", failure);
        }
        catch (Win32Exception failure)
        {
            throw new GitException($"'{_options.Executable}' could not be started: {failure.Message}. Install git 2.30 or newer and make sure it is on the PATH.", failure);
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }
    }

    private static async Task WriteAsync(Stream stream, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await using (stream)
            {
                await stream.WriteAsync(input, cancellationToken);
            }
        }
        catch (IOException)
        {
            // Git stopped reading; its exit code and message say why.
        }
    }

    private static async Task SendAsync(Stream stream, Stream? input, CancellationToken cancellationToken)
    {
        await using (stream)
        {
            if (input is null)
            {
                return;
            }

            var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
            try
            {
                int count;
                while ((count = await input.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    try
                    {
                        await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                    }
                    catch (IOException)
                    {
                        return;
                    }
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private static async Task<(ReadOnlyMemory<byte> Bytes, bool Truncated)> ReadAsync(
        Stream stream, int limit, bool stopAtLimit, CancellationToken cancellationToken)
    {
        var result = new ArrayBufferWriter<byte>();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                var kept = Math.Min(count, limit - result.WrittenCount);
                result.Write(buffer.AsSpan(0, kept));
                if (kept < count && stopAtLimit)
                {
                    return (result.WrittenMemory, true);
                }
            }

            return (result.WrittenMemory, false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static GitException Failure(string command, int exitCode, string error)
    {
        var reason = error.Trim();
        return new GitException($"git {command} failed with exit code {exitCode}{(reason.Length > 0 ? ": " + reason : ".")}");
    }
}
