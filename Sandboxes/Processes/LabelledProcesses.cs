using System.Diagnostics;
using System.Globalization;
using Catalyst.Sandboxes.Processes;

namespace Catalyst.Sandboxes;

/// <summary>A process that carries this installation's label.</summary>
/// <param name="CommandId">The command that it belongs to.</param>
/// <param name="IsAbandoned">Whether the server that waited for its end has ended itself: nobody wants it any more.</param>
public sealed record LabelledProcess(int Pid, Guid TaskId, string Kind, string CommandId, bool IsAbandoned = false);

/// <summary>
/// Finds processes by the label in their environment, which children and daemons inherit: so trees are found whole, also those that a
/// killed server left behind.
/// </summary>
public sealed class LabelledProcesses(CatalystPaths paths)
{
    internal const string TaskVariable = "CATALYST_TASK";
    internal const string KindVariable = "CATALYST_KIND";
    internal const string HomeVariable = "CATALYST_HOME_ID";
    internal const string CommandVariable = "CATALYST_RUN";

    /// <summary>The server that waits for the command's end; absent when the command is to outlive it.</summary>
    internal const string OwnerVariable = "CATALYST_OWNER";

    /// <summary>Stands for the command of a process that is known by its session only.</summary>
    private const string SessionCommand = "(session)";

    /// <summary>Between looks at what was forced to end.</summary>
    private static readonly TimeSpan KillPoll = TimeSpan.FromMilliseconds(2);

    /// <summary>Between looks at what was asked to end.</summary>
    private static readonly TimeSpan StopPoll = TimeSpan.FromMilliseconds(20);

    /// <summary>What survives this long cannot be ended, for example because it belongs to another user.</summary>
    private static readonly TimeSpan Unkillable = TimeSpan.FromSeconds(10);

    /// <summary>Becoming another program takes far less, also on a machine that is busy.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>Looks within one look; what then still has newcomers is looked at again.</summary>
    private const int Passes = 16;

    /// <summary>The label of a command.</summary>
    internal IReadOnlyDictionary<string, string> Label(SandboxCommand command, string commandId, bool outlives) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [TaskVariable] = command.TaskId.ToString(),
        [KindVariable] = command.Kind,
        [HomeVariable] = paths.HomeId,
        [CommandVariable] = commandId,
        [OwnerVariable] = outlives ? string.Empty : Owner(Environment.ProcessId) ?? string.Empty,
    };

    /// <summary>Every process of this installation's sandboxes. Empty where there is no /proc.</summary>
    public IReadOnlyList<LabelledProcess> List() => Find(null, out _);

    /// <summary>
    /// The process with this number; null when it has ended or carries no label of this installation. Unlike <see cref="List"/> it reads no
    /// other process.
    /// </summary>
    public LabelledProcess? Find(int processId) =>
        ProcessTable.Read(processId) is { IsDead: false } ? Read(processId, out _) : null;

    /// <summary>Ends what a killed server was waiting for: installations, builds and tests that nobody will hear of.</summary>
    public Task KillAbandonedAsync(CancellationToken cancellationToken) =>
        KillAsync(process => process.IsAbandoned, TimeSpan.Zero, cancellationToken);

    /// <summary>
    /// Ends all processes that <paramref name="which"/> names, and those that they start meanwhile: asked first, forced after
    /// <paramref name="grace"/>.
    /// </summary>
    public Task KillAsync(Func<LabelledProcess, bool> which, TimeSpan grace, CancellationToken cancellationToken) =>
        KillAsync(which, grace, null, cancellationToken);

    /// <param name="session">A session that is all to be ended too, whatever became of the labels in it.</param>
    internal async Task KillAsync(Func<LabelledProcess, bool> which, TimeSpan grace, int? session, CancellationToken cancellationToken)
    {
        // The system ends processes in its own time, whatever clock the server was given.
        var started = Stopwatch.GetTimestamp();
        var asked = new HashSet<int>();
        var tree = new Dictionary<int, ulong>();
        while (true)
        {
            var found = Find(session, out var unsettled).Where(p => p.Pid == session || p.CommandId == SessionCommand || which(p)).ToList();
            foreach (var process in found)
            {
                if (ProcessTable.Read(process.Pid) is { IsDead: false } entry)
                {
                    tree[process.Pid] = entry.Started;
                }
            }

            // Who was once found is waited for: a process lets go of its label well before it lets go of its files and ports.
            var alive = tree.Where(process => IsAlive(process.Key, process.Value)).Select(process => process.Key).ToList();
            var elapsed = Stopwatch.GetElapsedTime(started);
            if ((found.Count == 0 && alive.Count == 0 && (!unsettled || elapsed >= grace + Settling)) || elapsed >= grace + Unkillable)
            {
                return;
            }

            foreach (var pid in alive)
            {
                if (elapsed >= grace)
                {
                    ProcessSignals.Kill(pid);
                }
                else if (asked.Add(pid))
                {
                    ProcessSignals.Terminate(pid);
                }
            }

            await Task.Delay(elapsed >= grace ? KillPoll : StopPoll, cancellationToken);
        }
    }

    /// <summary>
    /// The label is inherited, but a program can be started with an environment without it: so whatever is a child of a labelled process
    /// or in the same session counts as labelled too.
    /// </summary>
    /// <param name="session">A session that is all to be ended too, whatever became of the labels in it.</param>
    /// <param name="unsettled">
    /// Some process is in the middle of becoming another program, with its label on the way, or newcomers never ceased.
    /// </param>
    private List<LabelledProcess> Find(int? session, out bool unsettled)
    {
        var found = new List<LabelledProcess>();
        var entries = new Dictionary<int, ProcessEntry>();
        var seen = new HashSet<int>();
        (unsettled, var newcomers) = (false, true);

        // One look is no snapshot: what a process starts, that ends before it is looked at, is in no list made before. Once nobody is new
        // since the last list, nobody was missed.
        for (var pass = 0; newcomers && pass < Passes; pass++)
        {
            newcomers = false;
            foreach (var pid in ProcessTable.Ids())
            {
                if (pid == Environment.ProcessId || !seen.Add(pid))
                {
                    continue;
                }

                newcomers = true;
                if (ProcessTable.Read(pid) is not { IsDead: false } entry)
                {
                    continue;
                }

                entries[pid] = entry;
                if (Read(pid, out var becoming) is { } labelled)
                {
                    found.Add(labelled);
                }
                else if (entry.Session == session)
                {
                    found.Add(new LabelledProcess(pid, Guid.Empty, string.Empty, SessionCommand));
                }

                unsettled |= becoming;
            }
        }

        unsettled |= newcomers;
        if (found.Count > 0)
        {
            AddRelated(found, entries);
        }

        return found;
    }

    private static void AddRelated(List<LabelledProcess> found, Dictionary<int, ProcessEntry> entries)
    {
        var own = ProcessTable.Read(Environment.ProcessId)?.Session;
        var known = found.ToDictionary(p => p.Pid);
        var sessions = new Dictionary<int, LabelledProcess>();
        for (var i = 0; i < found.Count; i++)
        {
            if (entries.TryGetValue(found[i].Pid, out var entry) && entry.Session != own)
            {
                sessions.TryAdd(entry.Session, found[i]);
            }

            // Each newcomer is looked at in turn, so that its children are found as well.
            foreach (var (pid, other) in entries)
            {
                if (!known.ContainsKey(pid)
                    && (other.Parent == found[i].Pid || (sessions.TryGetValue(other.Session, out var first) && first == found[i])))
                {
                    found.Add(known[pid] = found[i] with { Pid = pid });
                }
            }
        }
    }

    private LabelledProcess? Read(int pid, out bool becoming)
    {
        var text = ProcessTable.Environment(pid);
        becoming = false;
        if (text is "" && ProcessTable.Read(pid) is { } entry)
        {
            becoming = entry.IsBecomingAnother;

            // It has become another since, unless it was started with nothing.
            text = entry.EnvironmentStart < entry.EnvironmentEnd ? ProcessTable.Environment(pid) : text;
        }

        if (text is null || !text.Contains(HomeVariable + "=" + paths.HomeId, StringComparison.Ordinal))
        {
            return null;
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in text.Split('\0'))
        {
            var equals = variable.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                variables[variable[..equals]] = variable[(equals + 1)..];
            }
        }

        return Guid.TryParse(variables.GetValueOrDefault(TaskVariable), out var task)
            ? new LabelledProcess(
                pid, task, variables.GetValueOrDefault(KindVariable, string.Empty),
                variables.GetValueOrDefault(CommandVariable, string.Empty), IsAbandoned(variables))
            : null;
    }

    private static bool IsAbandoned(Dictionary<string, string> variables) =>
        variables.GetValueOrDefault(OwnerVariable, string.Empty) is { Length: > 0 } owner && !IsOwnerAlive(owner);

    /// <summary>Whether the server that <see cref="Owner"/> named so still runs.</summary>
    internal static bool IsOwnerAlive(string owner) =>
        int.TryParse(owner.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && Owner(pid) == owner;

    /// <summary>
    /// A process by its number and the moment of its start, for numbers are given again; null when there is none or no /proc.
    /// </summary>
    internal static string? Owner(int pid) =>
        ProcessTable.Read(pid) is { IsDead: false } entry ? string.Create(CultureInfo.InvariantCulture, $"{pid}:{entry.Started}") : null;

    private static bool IsAlive(int pid, ulong started) => ProcessTable.Read(pid) is { IsDead: false } entry && entry.Started == started;
}
