using Catalyst.Sandboxes.Processes;

namespace Catalyst.Sandboxes.Limits;

/// <summary>What a tree uses at one moment, where the kernel does not keep it within its limits.</summary>
internal readonly record struct TreeUsage(long MemoryBytes, int Threads)
{
    public static TreeUsage Of(IEnumerable<LabelledProcess> tree) => tree.Aggregate(
        default(TreeUsage),
        (sum, process) => new TreeUsage(
            sum.MemoryBytes + ProcessTable.ResidentBytes(process.Pid),
            sum.Threads + (ProcessTable.Read(process.Pid)?.Threads ?? 0)));
}

/// <summary>Holds a tree to its limits, whoever started it.</summary>
internal static class TreeLimits
{
    /// <summary>Why the tree must end now; null while it keeps within its limits.</summary>
    public static SandboxEnd? Exceeded(SandboxLimits limits, TimeSpan elapsed, TreeUsage usage)
    {
        if (limits.Timeout is { } timeout && elapsed >= timeout)
        {
            return SandboxEnd.TimedOut;
        }

        if (usage.MemoryBytes > limits.MemoryBytes)
        {
            return SandboxEnd.OutOfMemory;
        }

        return usage.Threads > limits.Threads ? SandboxEnd.TooManyThreads : null;
    }

    /// <summary>Empties an output file that has passed its limit. The writer appends, so the file simply begins anew.</summary>
    /// <returns>How long it was; 0 where it cannot be seen.</returns>
    public static long Trim(string outputFile, long bytes)
    {
        try
        {
            if (new FileInfo(outputFile) is not { Exists: true, LinkTarget: null, Length: var length } file)
            {
                return 0;
            }

            if (length > bytes)
            {
                using var stream = file.Open(FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                stream.SetLength(0);
            }

            return length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The application has removed or locked it; the other limits must still be watched.
            return 0;
        }
    }
}
