namespace Catalyst.Sandboxes.Limits;

/// <summary>The control group of this process in one hierarchy, below which it may make others.</summary>
/// <param name="Mount">Where the hierarchy is mounted.</param>
/// <param name="Directory">The group itself.</param>
internal sealed record ControlGroupParent(string Mount, string Directory)
{
    private const string Old = "cgroup";
    private const string Unified = "cgroup2";

    /// <summary>Finds it by what the kernel tells of this process.</summary>
    /// <param name="mounts">Text of <c>/proc/self/mountinfo</c>, see <c>proc_pid_mountinfo(5)</c>.</param>
    /// <param name="memberships">Text of <c>/proc/self/cgroup</c>, see <c>cgroups(7)</c>.</param>
    /// <param name="controller">A controller of version 1; null for the one hierarchy of version 2.</param>
    /// <returns>Null when it is not mounted, or this process's group lies outside of what is mounted.</returns>
    public static ControlGroupParent? Find(string mounts, string memberships, string? controller)
    {
        if (Own(memberships, controller) is not { } own)
        {
            return null;
        }

        foreach (var line in mounts.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (before, after) = line.Split(" - ", 2) is [var left, var right] ? (left.Split(' '), right.Split(' ')) : ([], []);
            if (before.Length < 5 || after.Length < 3 || after[0] != (controller is null ? Unified : Old)
                || (controller is not null && !after[2].Split(',').Contains(controller)))
            {
                continue;
            }

            var (root, mount) = (before[3].TrimEnd('/'), before[4]);
            if ((own + "/").StartsWith(root + "/", StringComparison.Ordinal))
            {
                return new ControlGroupParent(mount, Path.TrimEndingDirectorySeparator(mount + own[root.Length..]));
            }
        }

        return null;
    }

    private static string? Own(string memberships, string? controller)
    {
        foreach (var line in memberships.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 3) is [var id, var controllers, var path]
                && (controller is null ? id == "0" && controllers.Length == 0 : controllers.Split(',').Contains(controller)))
            {
                // Such a path begins above what this process may see.
                return path.StartsWith("/..", StringComparison.Ordinal) ? null : path;
            }
        }

        return null;
    }
}
