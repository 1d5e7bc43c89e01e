using System.Globalization;
using System.Runtime.InteropServices;
using Catalyst.Grains.Interfaces;

namespace Catalyst.Sandboxes;

/// <summary>A process that carries this installation's label.</summary>
/// <param name="RunId">The command that it belongs to.</param>
/// <param name="IsAbandoned">Whether the server that waited for its end has ended itself: nobody wants it any more.</param>
public sealed record LabelledProcess(int Pid, Guid TaskId, string Kind, string RunId, bool IsAbandoned = false);

/// <summary>
/// Finds processes by the label in their environment, which children and daemons inherit: so trees are found whole, also those that a
/// killed server left behind.
/// </summary>
public sealed class LabelledProcesses(CatalystPaths paths, TimeProvider time)
{
    internal const string TaskVariable = "CATALYST_TASK";
    internal const string KindVariable = "CATALYST_KIND";
    internal const string HomeVariable = "CATALYST_HOME_ID";
    internal const string RunVariable = "CATALYST_RUN";

    /// <summary>The server that waits for the command's end; absent when the command is to outlive it.</summary>
    internal const string OwnerVariable = "CATALYST_OWNER";

    /// <summary>Stands for the run of a process that is known by its session only.</summary>
    private const string SessionRun = "(session)";

    private const int Terminate = 15;
    private const int KillNow = 9;
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(2);

    /// <summary>What survives this long cannot be ended, for example because it belongs to another user.</summary>
    private static readonly TimeSpan Unkillable = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Becoming another program takes far less; a process that has no environment for good is let be after as many.</summary>
    private const int LooksAtUnsettled = 10;

    /// <summary>Seconds.</summary>
    private const double Youth = 10;

    /// <summary>Of <c>/proc/.../stat</c>, on every Linux.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>The label of a command.</summary>
    internal IReadOnlyDictionary<string, string> Label(SandboxCommand command, string runId, bool outlives) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [TaskVariable] = command.TaskId.ToString(),
        [KindVariable] = command.Kind,
        [HomeVariable] = paths.HomeId,
        [RunVariable] = runId,
        [OwnerVariable] = outlives ? string.Empty : Owner(Environment.ProcessId) ?? string.Empty,
    };

    /// <summary>Every process of this installation's sandboxes. Empty where there is no /proc.</summary>
    public IReadOnlyList<LabelledProcess> List() => Find(null, out _);

    /// <summary>Ends what a killed server was waiting for: installations, builds and tests that nobody will hear of.</summary>
    public Task KillAbandonedAsync(CancellationToken cancellationToken) => KillAsync(process => process.IsAbandoned, TimeSpan.Zero, cancellationToken);

    /// <summary>Ends all processes that <paramref name="which"/> names, and those that they start meanwhile: asked first, forced after <paramref name="grace"/>.</summary>
    public Task KillAsync(Func<LabelledProcess, bool> which, TimeSpan grace, CancellationToken cancellationToken) =>
        KillAsync(which, grace, null, cancellationToken);

    /// <param name="session">A session that is all to be ended too, whatever became of the labels in it.</param>
    internal async Task KillAsync(Func<LabelledProcess, bool> which, TimeSpan grace, int? session, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var asked = new HashSet<int>();
        var looks = 0;
        while (true)
        {
            var alive = Find(session, out var unsettled).Where(p => p.Pid == session || p.RunId == SessionRun || which(p)).ToList();
            if (alive.Count == 0 && (!unsettled || ++looks > LooksAtUnsettled))
            {
                return;
            }

            var elapsed = time.GetElapsedTime(started);
            if (elapsed >= grace + Unkillable)
            {
                return;
            }

            foreach (var process in alive)
            {
                if (elapsed >= grace)
                {
                    _ = kill(process.Pid, KillNow);
                }
                else if (asked.Add(process.Pid))
                {
                    _ = kill(process.Pid, Terminate);
                }
            }

            await Task.Delay(elapsed >= grace ? Blink : Glance, cancellationToken);
        }
    }

    /// <summary>
    /// The label is inherited, but a program can be started with an environment without it: so whatever is a child of a labelled process
    /// or in the same session counts as labelled too.
    /// </summary>
    /// <param name="session">A session that counts as labelled whatever its processes carry.</param>
    /// <param name="unsettled">Some young process has no environment. It may be in the middle of becoming another program, with its label on the way.</param>
    private List<LabelledProcess> Find(int? session, out bool unsettled)
    {
        unsettled = false;
        var found = new List<LabelledProcess>();
        if (!Directory.Exists("/proc/self"))
        {
            return found;
        }

        var kin = new Dictionary<int, (int Parent, int Session)>();
        var young = Uptime() - Youth;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out var pid) || pid == Environment.ProcessId || Kin(pid) is not { } relation)
            {
                continue;
            }

            if (Read(pid, out var empty) is { } labelled)
            {
                found.Add(labelled);
            }
            else if (relation.Session == session)
            {
                found.Add(new LabelledProcess(pid, Guid.Empty, string.Empty, SessionRun));
            }

            // Threads of the kernel have session 0.
            unsettled |= empty && relation.Session != 0 && relation.Started >= young;
            kin[pid] = (relation.Parent, relation.Session);
        }

        if (found.Count > 0)
        {
            AddKin(found, kin);
        }

        return found;
    }

    private static void AddKin(List<LabelledProcess> found, Dictionary<int, (int Parent, int Session)> kin)
    {
        var own = Kin(Environment.ProcessId)?.Session;
        var known = found.ToDictionary(p => p.Pid);
        var sessions = new Dictionary<int, LabelledProcess>();
        for (var i = 0; i < found.Count; i++)
        {
            if (kin.TryGetValue(found[i].Pid, out var relation) && relation.Session != own)
            {
                sessions.TryAdd(relation.Session, found[i]);
            }

            // Each newcomer is looked at in turn, so that its children are found as well.
            foreach (var (pid, other) in kin)
            {
                if (!known.ContainsKey(pid) && (other.Parent == found[i].Pid || (sessions.TryGetValue(other.Session, out var fellow) && fellow == found[i])))
                {
                    found.Add(known[pid] = found[i] with { Pid = pid });
                }
            }
        }
    }

    /// <summary>Resident memory of a process in bytes; 0 when it has ended.</summary>
    internal static long ResidentBytes(int pid)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{pid}/statm").Split(' ');
            return long.Parse(fields[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Parent and session; null when it has ended.</summary>
    private static (int Parent, int Session, double Started)? Kin(int pid)
    {
        try
        {
            // "<pid> (<name, which may hold anything>) <state> <parent> <group> <session> ..."
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X"
                ? null
                : (int.Parse(fields[1], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture), double.Parse(fields[19], CultureInfo.InvariantCulture) / TicksPerSecond);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Seconds since the machine's start, the clock of <c>/proc/.../stat</c>.</summary>
    private static double Uptime() => double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], CultureInfo.InvariantCulture);

    private LabelledProcess? Read(int pid, out bool empty)
    {
        empty = false;
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/environ");
            empty = text.Length == 0;
            if (!text.Contains(HomeVariable + "=" + paths.HomeId, StringComparison.Ordinal))
            {
                return null;
            }

            var variables = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var entry in text.Split('\0'))
            {
                var equals = entry.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    variables[entry[..equals]] = entry[(equals + 1)..];
                }
            }

            return Guid.TryParse(variables.GetValueOrDefault(TaskVariable), out var task)
                ? new LabelledProcess(pid, task, variables.GetValueOrDefault(KindVariable, string.Empty), variables.GetValueOrDefault(RunVariable, string.Empty), IsAbandoned(variables))
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsAbandoned(Dictionary<string, string> variables)
    {
        var owner = variables.GetValueOrDefault(OwnerVariable, string.Empty);
        return owner.Length > 0 && (!int.TryParse(owner.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid) || Owner(pid) != owner);
    }

    /// <summary>A process by its number and the moment of its start, for numbers are given again; null when there is none or no /proc.</summary>
    private static string? Owner(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : string.Create(CultureInfo.InvariantCulture, $"{pid}:{fields[19]}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int signal);
}
