namespace Catalyst.Sandboxes.Processes;

/// <summary>Holds a tree to its limits, whoever started it.</summary>
internal static class TreeLimits
{
    /// <summary>Why the tree must end now; null while it keeps within its limits.</summary>
    public static SandboxEnd? Exceeded(SandboxLimits limits, TimeSpan elapsed, IReadOnlyCollection<LabelledProcess> tree)
    {
        if (limits.Timeout is { } timeout && elapsed >= timeout)
        {
            return SandboxEnd.TimedOut;
        }

        if (tree.Sum(p => ProcessTable.ResidentBytes(p.Pid)) > limits.MemoryBytes)
        {
            return SandboxEnd.OutOfMemory;
        }

        return tree.Count > limits.Processes ? SandboxEnd.TooManyProcesses : null;
    }

    /// <summary>Empties an output file that has passed its limit. The writer appends, so the file simply begins anew.</summary>
    public static void Trim(string outputFile, long bytes)
    {
        try
        {
            if (new FileInfo(outputFile) is { Exists: true } file && file.LinkTarget is null && file.Length > bytes)
            {
                using var stream = file.Open(FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                stream.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The application has removed or locked it; the other limits must still be watched.
        }
    }
}
