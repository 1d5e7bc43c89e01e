namespace Catalyst.Sandboxes.Limits;

/// <summary>A command under watch.</summary>
/// <param name="Group">Null where the kernel does not hold it to its limits.</param>
/// <param name="Began">Time stamp of the clock.</param>
/// <param name="End">Called when it must end, and again until it is not watched any more.</param>
internal sealed record WatchedTree(
    string CommandId, SandboxLimits Limits, ControlGroup? Group, string? OutputFile, long Began, Action<SandboxEnd> End)
{
    /// <summary>Less than that is not worth a closer look.</summary>
    private const int MemoryStep = 16 << 20;

    private (int Threads, long Memory, long Output) _last;

    /// <summary>Whether it does something that deserves to be looked at soon again.</summary>
    public bool Note(TreeUsage usage, long output)
    {
        var now = (usage.Threads, usage.MemoryBytes / MemoryStep, output);
        var changed = now != _last;
        _last = now;
        return changed || Limits.Timeout is not null;
    }
}
