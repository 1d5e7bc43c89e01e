using System.Diagnostics;
using Catalyst.Sandboxes.Processes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Sandboxes.Limits;

/// <summary>The control groups of this home's commands, where the kernel has some for this user.</summary>
internal sealed partial class ControlGroups
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(5);
    private static readonly SandboxLimits ProbeLimits = new(ProbeTimeout, 64L << 20, 0, 16);

    private readonly IControlGroupFiles _files;
    private readonly CatalystPaths _paths;
    private readonly string? _pidNamespace;
    private readonly ILogger<ControlGroups> _logger;
    private readonly Lazy<IControlGroupVersion?> _version;

    public ControlGroups(CatalystPaths paths, IControlGroupFiles files, IOptions<SandboxOptions> options, ILogger<ControlGroups> logger)
        : this(paths, files, PidNamespace.Id, () => options.Value.UseControlGroups ? Find(files, paths) : null, logger)
    {
    }

    internal ControlGroups(
        CatalystPaths paths, IControlGroupFiles files, string? pidNamespace, Func<IControlGroupVersion?> find,
        ILogger<ControlGroups> logger)
    {
        (_paths, _files, _pidNamespace, _logger) = (paths, files, pidNamespace, logger);
        _version = new Lazy<IControlGroupVersion?>(() => pidNamespace is not null && find() is { } found && Works(found) ? found : null);
    }

    /// <summary>Which are used; null where there are none for this user.</summary>
    public string? Version => _version.Value?.Name;

    /// <summary>A group for a command that is about to start; null where there are none.</summary>
    public ControlGroup? TryMake(SandboxCommand command, string commandId)
    {
        try
        {
            return _version.Value is { } version
                ? ControlGroup.Make(_files, version, Name(command.TaskId, command.Kind, commandId), command.Limits)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotMade(exception, command.TaskId);
            return null;
        }
    }

    /// <summary>
    /// The groups that servers of this home left which have ended: those of the commands that <paramref name="goesOn"/> names by their
    /// ids; the others are ended and removed, for nobody waits for them.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ControlGroup>> SweepAsync(Func<string, bool> goesOn)
    {
        var kept = new Dictionary<string, ControlGroup>(StringComparer.Ordinal);
        foreach (var (name, group) in FindLeft())
        {
            if (goesOn(name.CommandId))
            {
                kept[name.CommandId] = group;
            }
            else if (await group.EndAsync())
            {
                LogRemoved(name.TaskId, name.Kind);
            }
            else
            {
                LogUnkillable(name.TaskId, name.Kind);
            }
        }

        return kept;
    }

    /// <summary>Wherever they are: each server starts in the group of whoever starts it.</summary>
    private IEnumerable<(ControlGroupName Name, ControlGroup Group)> FindLeft()
    {
        if (_version.Value is not { } version)
        {
            return [];
        }

        var found = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        var pattern = ControlGroupName.Pattern(_paths.HomeId, _pidNamespace!);
        var everywhere = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        for (var i = 0; i < version.Parents.Count; i++)
        {
            foreach (var directory in Directory.EnumerateDirectories(version.Parents[i].Mount, pattern, everywhere))
            {
                var name = Path.GetFileName(directory);
                found.TryAdd(name, new string?[version.Parents.Count]);
                found[name][i] = directory;
            }
        }

        return
        [
            .. from left in found
               let name = ControlGroupName.Parse(left.Key)
               where name is not null && !LabelledProcesses.IsOwnerAlive(name.Owner)
               let directories = left.Value.Select((directory, i) => directory ?? $"{version.Parents[i].Directory}/{left.Key}")
               select (name, new ControlGroup(_files, version, [.. directories])),
        ];
    }

    private string Name(Guid taskId, string kind, string commandId) =>
        new ControlGroupName(_paths.HomeId, _pidNamespace!, LabelledProcesses.Owner(Environment.ProcessId)!, taskId, kind, commandId)
            .ToString();

    private static IControlGroupVersion? Find(IControlGroupFiles files, CatalystPaths paths)
    {
        const string Mounts = "/proc/self/mountinfo", Memberships = "/proc/self/cgroup";
        try
        {
            var (mounts, memberships) = (files.Read(Mounts), files.Read(Memberships));
            var ownGroup = ControlGroupName.OfServer(paths.HomeId, PidNamespace.Id!);
            return ControlGroupsV1.Find(files, mounts, memberships) as IControlGroupVersion
                ?? ControlGroupsV2.Find(files, mounts, memberships, ownGroup, ProcessTable.WithDescendants(Environment.ProcessId));
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether all of it works: a folder may be read-only, a group another user's, a limit missing.</summary>
    private bool Works(IControlGroupVersion version)
    {
        try
        {
            var group = ControlGroup.Make(_files, version, Name(Guid.Empty, "probe", Guid.NewGuid().ToString("N")), ProbeLimits);
            try
            {
                var line = ShellLine.Of(["/bin/sh", "-c", ":"], group, outputFile: null);
                using var probe = Process.Start(new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardError = true });
                return probe is not null && probe.WaitForExit(ProbeTimeout) && probe.ExitCode == 0 && group.Exceeded() is null;
            }
            finally
            {
                // Nothing is waited for here but the end of a process that is to end at once.
                group.EndAsync().GetAwaiter().GetResult();
            }
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
