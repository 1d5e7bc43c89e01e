namespace Catalyst.Sandboxes.Limits;

/// <summary>Version 2: one hierarchy, in which a group either holds processes or hands its controllers on to groups below it.</summary>
internal sealed class ControlGroupsV2 : IControlGroupVersion
{
    private const string Controllers = "+memory +pids";
    private readonly IControlGroupFiles _files;

    private ControlGroupsV2(IControlGroupFiles files, ControlGroupParent parent) => (_files, Parents) = (files, [parent]);

    public string Name => "cgroup v2";

    public IReadOnlyList<ControlGroupParent> Parents { get; }

    /// <summary>
    /// Takes the group of this process for a parent, for which the process and those that it has started may have to move to a group of
    /// their own below it. Null when that is not for this user to do, or others are in the group as well.
    /// </summary>
    /// <param name="ownGroup">Name of the group to move to.</param>
    /// <param name="own">This process and all that it has started.</param>
    public static ControlGroupsV2? Find(
        IControlGroupFiles files, string mounts, string memberships, string ownGroup, IReadOnlyList<int> own)
    {
        if (ControlGroupParent.Find(mounts, memberships, null) is not { } parent)
        {
            return null;
        }

        if (Path.GetFileName(parent.Directory) == ownGroup)
        {
            // It has moved already.
            parent = parent with { Directory = Path.GetDirectoryName(parent.Directory)! };
        }

        var controllers = $"{parent.Directory}/cgroup.controllers";
        var available = files.Exists(controllers) ? files.Read(controllers).Split(' ', '\n') : [];
        return available.Contains("memory") && available.Contains("pids")
            && (TryEnable(files, parent) || TryMove(files, parent, ownGroup, own))
            ? new ControlGroupsV2(files, parent)
            : null;
    }

    public void Limit(IReadOnlyList<string> directories, SandboxLimits limits)
    {
        var group = directories[0];
        _files.Write($"{group}/memory.max", ControlGroupText.Of(limits.MemoryBytes));
        if (_files.Exists($"{group}/memory.swap.max"))
        {
            _files.Write($"{group}/memory.swap.max", "0");
        }

        if (_files.Exists($"{group}/memory.oom.group"))
        {
            _files.Write($"{group}/memory.oom.group", "1");
        }

        _files.Write($"{group}/pids.max", ControlGroupText.Of(limits.Threads));
    }

    public void Close(IReadOnlyList<string> directories) => _files.Write($"{directories[0]}/pids.max", "0");

    public SandboxEnd? Exceeded(IReadOnlyList<string> directories) =>
        _files.Counter($"{directories[0]}/memory.events", "oom_kill") > 0 ? SandboxEnd.OutOfMemory
        : _files.Counter($"{directories[0]}/pids.events", "max") > 0 ? SandboxEnd.TooManyThreads
        : null;

    private static bool TryEnable(IControlGroupFiles files, ControlGroupParent parent)
    {
        try
        {
            files.Write($"{parent.Directory}/cgroup.subtree_control", Controllers);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool TryMove(IControlGroupFiles files, ControlGroupParent parent, string ownGroup, IReadOnlyList<int> own)
    {
        var group = $"{parent.Directory}/{ownGroup}";
        try
        {
            files.Make(group);
            Move(files, own, group);
            if (TryEnable(files, parent))
            {
                return true;
            }

            Move(files, own, parent.Directory);
            files.Remove(group);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Not this user's to change.
        }

        return false;
    }

    /// <summary>Who stays behind keeps the controllers from being handed on, which is noticed then.</summary>
    private static void Move(IControlGroupFiles files, IReadOnlyList<int> processes, string group)
    {
        foreach (var process in processes)
        {
            try
            {
                files.Write($"{group}/cgroup.procs", ControlGroupText.Of(process));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                // It has ended, or is another user's.
            }
        }
    }
}
