namespace Catalyst.Sandboxes;

/// <summary>Runs code that nobody has read: in its own directory, with an environment of its own, within limits.</summary>
public interface ISandbox
{
    /// <summary>What is in force, for people: <c>bubblewrap</c> or <c>process</c>.</summary>
    string Isolation { get; }

    /// <summary>
    /// What holds commands to their limits, for people: <c>cgroup v1</c>, <c>cgroup v2</c>, or <c>process table</c> where there is only
    /// this process to look at it.
    /// </summary>
    string LimitedBy { get; }

    /// <summary>Runs a command to its end and stops whatever it left running. Cancelling stops the whole tree, then throws.</summary>
    Task<SandboxResult> RunAsync(SandboxCommand command, Action<string>? onLine, CancellationToken cancellationToken);

    /// <summary>Starts a command that outlives the caller; its output goes to <see cref="SandboxCommand.OutputFile"/>.</summary>
    Task<ISandboxedProcess> StartAsync(SandboxCommand command, CancellationToken cancellationToken);
}

/// <summary>A command that runs.</summary>
public interface ISandboxedProcess
{
    int Pid { get; }

    /// <summary>Completes when it has ended.</summary>
    Task<SandboxResult> Completion { get; }

    /// <summary>Its last lines, at most a few KiB.</summary>
    string Tail();

    /// <summary>Ends the whole tree: asked first, then forced.</summary>
    Task StopAsync();
}

/// <summary>What to run.</summary>
/// <param name="TaskId">Labels every process, so that it is found again after a crash.</param>
/// <param name="Kind">install, test, build or preview; part of the label.</param>
/// <param name="Command">Program and arguments; never a shell line.</param>
/// <param name="Environment">Added to the small fixed environment; nothing of the host's comes through.</param>
/// <param name="Writable">The only places that may be written, where the isolation can enforce it.</param>
/// <param name="Network">Whether it needs more than loopback; says so to an isolation that can enforce it.</param>
/// <param name="OutputFile">Where a started command's output goes; ignored when run to its end.</param>
public sealed record SandboxCommand(
    Guid TaskId,
    string Kind,
    string WorkingDirectory,
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Environment,
    SandboxLimits Limits,
    IReadOnlyList<string> Writable,
    bool Network,
    string? OutputFile = null);

/// <summary>What a command may use.</summary>
/// <param name="Timeout">Null for a server.</param>
/// <param name="MemoryBytes">Memory of the whole tree: what a control group is charged for, or else what is resident.</param>
/// <param name="OutputBytes">Output before it is stopped; of a started command, before its file begins anew.</param>
/// <param name="Threads">Threads of all processes of the tree at the same time; each has one at least.</param>
public sealed record SandboxLimits(TimeSpan? Timeout, long MemoryBytes, long OutputBytes, int Threads);

/// <summary>How a command ended.</summary>
/// <param name="Output">Its output without terminal codes, the last 256 KiB of it.</param>
public sealed record SandboxResult(int ExitCode, string Output, SandboxEnd End, TimeSpan Duration);

/// <summary>Why a command ended.</summary>
public enum SandboxEnd
{
    /// <summary>By itself; the exit code tells how.</summary>
    Exited,
    TimedOut,
    OutOfMemory,
    OutputLimit,
    TooManyThreads,
    Cancelled,
}
