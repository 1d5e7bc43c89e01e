namespace Catalyst.Sandboxes.Limits;

/// <summary>Version 1: a hierarchy for each controller. What happens is counted where the process is.</summary>
internal sealed class ControlGroupsV1(IControlGroupFiles files, ControlGroupParent memory, ControlGroupParent pids) : IControlGroupVersion
{
    public string Name => "cgroup v1";

    public IReadOnlyList<ControlGroupParent> Parents { get; } = [memory, pids];

    /// <summary>Null when one of the controllers is not there.</summary>
    public static ControlGroupsV1? Find(IControlGroupFiles files, string mounts, string memberships) =>
        ControlGroupParent.Find(mounts, memberships, "memory") is { } memory
        && ControlGroupParent.Find(mounts, memberships, "pids") is { } pids
            ? new ControlGroupsV1(files, memory, pids)
            : null;

    public void Limit(IReadOnlyList<string> directories, SandboxLimits limits)
    {
        var (memory, pids) = (directories[0], directories[1]);
        if (files.Read($"{memory}/memory.use_hierarchy").Trim() != "1")
        {
            files.Write($"{memory}/memory.use_hierarchy", "1");
        }

        files.Write($"{memory}/memory.limit_in_bytes", ControlGroupText.Of(limits.MemoryBytes));
        if (files.Exists($"{memory}/memory.memsw.limit_in_bytes"))
        {
            files.Write($"{memory}/memory.memsw.limit_in_bytes", ControlGroupText.Of(limits.MemoryBytes));
        }

        files.Write($"{pids}/pids.max", ControlGroupText.Of(limits.Threads));
    }

    public void Close(IReadOnlyList<string> directories) => files.Write($"{directories[1]}/pids.max", "0");

    public SandboxEnd? Exceeded(IReadOnlyList<string> directories) =>
        files.Counter($"{directories[0]}/{ControlGroupText.Inner}/memory.oom_control", "oom_kill") > 0 ? SandboxEnd.OutOfMemory
        : files.Counter($"{directories[1]}/{ControlGroupText.Inner}/pids.events", "max") > 0 ? SandboxEnd.TooManyThreads
        : null;
}
