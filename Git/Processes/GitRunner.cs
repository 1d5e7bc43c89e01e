using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Catalyst.Git.Processes;

/// <summary>One git command.</summary>
/// <param name="GitDirectory">Given explicitly, never discovered: a <c>.git</c> file in a worktree may have been rewritten by generated
/// code.</param>
/// <param name="Directory">Where it runs; for a task's commands its worktree, where those that outlived a crash are found.</param>
internal sealed record GitCall(
    string? GitDirectory,
    IReadOnlyList<string> Arguments,
    string? WorkTree = null,
    ReadOnlyMemory<byte> Input = default,
    string? Directory = null);

/// <summary>Runs git: no shell, a clean environment, no configuration but ours, bounded in time and output.</summary>
internal sealed class GitRunner(IOptions<GitOptions> options)
{
    private const int MaxError = 16 * 1024;

    private static readonly string[] Settings =
    [
        "safe.directory=*", "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.attributesFile=/dev/null",
        "core.excludesFile=/dev/null",
        "core.quotePath=false", "core.autocrlf=false", "core.symlinks=true", "core.protectHFS=true",
        "core.protectNTFS=true", "gc.auto=0", "maintenance.auto=false",

        // A commit that the database tells of must be on the disk; in a batch it costs one flush and not one for each file.
        "core.fsync=committed,reference", "core.fsyncMethod=batch", "commit.gpgSign=false", "protocol.allow=never",
        "advice.detachedHead=false",

        // What others see and may push are branches and tags; what they push is checked, and only adds to a branch that no task works on.
        "transfer.hideRefs=refs", "transfer.hideRefs=!refs/heads", "transfer.hideRefs=!refs/tags", "transfer.fsckObjects=true",
        "receive.denyNonFastForwards=true", "receive.denyDeletes=true", "receive.denyCurrentBranch=refuse", "receive.autogc=false",
    ];

    private readonly GitOptions _options = options.Value;

    /// <summary>Runs it to its end. What it prints is for people, and only its errors are told.</summary>
    public async Task RunAsync(GitCall call, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.Timeout);
        using var process = Start(StartInfo(call.GitDirectory, call.WorkTree, call.Arguments, call.Directory));
        try
        {
            var error = ReadErrorAsync(process.StandardError.BaseStream, deadline.Token);
            var input = WriteAsync(process.StandardInput.BaseStream, call.Input, deadline.Token);
            await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, deadline.Token);
            await input;
            await process.WaitForExitAsync(deadline.Token);
            if (process.ExitCode != 0)
            {
                throw Failure(call.Arguments[0], process.ExitCode, await error);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitException(
                $"git {call.Arguments[0]} took longer than {_options.Timeout.TotalSeconds:0} s and was stopped. Is the disk slow or full?");
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Connects git to two streams: for transfers that must not be held in memory.</summary>
    public async Task PipeAsync(
        string gitDirectory, IReadOnlyList<string> arguments, string? protocol, Stream? input, Stream output,
        CancellationToken cancellationToken)
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
            var error = ReadErrorAsync(process.StandardError.BaseStream, deadline.Token);
            send = SendAsync(process.StandardInput.BaseStream, input, deadline.Token);
            receive = process.StandardOutput.BaseStream.CopyToAsync(output, deadline.Token);
            // A request that is refused must stop git at once, not when git has waited long enough for the rest of it.
            await await Task.WhenAny(send, receive);
            await send;
            await receive;
            await process.WaitForExitAsync(deadline.Token);
            if (process.ExitCode != 0)
            {
                throw Failure(arguments[0], process.ExitCode, await error);
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
            await Task.WhenAll(send, receive).ContinueWith(
                static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
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
            throw new GitException(
                $"git could not be started: the directory '{start.WorkingDirectory}' is gone. Retry the task to create it again.", failure);
        }
        catch (Win32Exception failure)
        {
            throw new GitException($"'{_options.Executable}' could not be started: {failure.Message}. Install git 2.30 or newer and make "
                + "sure it is on the PATH.", failure);
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

    /// <summary>All is read, so that git never waits for its reader, but only the beginning is kept.</summary>
    private static async Task<string> ReadErrorAsync(Stream stream, CancellationToken cancellationToken)
    {
        var kept = new ArrayBufferWriter<byte>();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                kept.Write(buffer.AsSpan(0, Math.Min(count, MaxError - kept.WrittenCount)));
            }

            return Encoding.UTF8.GetString(kept.WrittenSpan);
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
