using System.Runtime.InteropServices;
using Catalyst.Grains.Interfaces;

namespace Catalyst.Sandboxes;

/// <summary>A process that carries this installation's label.</summary>
/// <param name="RunId">The command that it belongs to.</param>
public sealed record LabelledProcess(int Pid, Guid TaskId, string Kind, string RunId);

/// <summary>
/// Finds processes by the label in their environment, which children inherit and a daemon cannot shed: so trees are found whole, also
/// those that a killed server left behind.
/// </summary>
public sealed class LabelledProcesses(CatalystPaths paths, TimeProvider time)
{
    internal const string TaskVariable = "CATALYST_TASK";
    internal const string KindVariable = "CATALYST_KIND";
    internal const string HomeVariable = "CATALYST_HOME_ID";
    internal const string RunVariable = "CATALYST_RUN";

    private const int Terminate = 15;
    private const int KillNow = 9;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>The label of a command.</summary>
    internal IReadOnlyDictionary<string, string> Label(SandboxCommand command, string runId) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [TaskVariable] = command.TaskId.ToString(),
        [KindVariable] = command.Kind,
        [HomeVariable] = paths.HomeId,
        [RunVariable] = runId,
    };

    /// <summary>Every process of this installation's sandboxes. Empty where there is no /proc.</summary>
    public IReadOnlyList<LabelledProcess> List()
    {
        var found = new List<LabelledProcess>();
        if (!Directory.Exists("/proc/self"))
        {
            return found;
        }

        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var pid) && pid != Environment.ProcessId && Read(pid) is { } process)
            {
                found.Add(process);
            }
        }

        return found;
    }

    /// <summary>Ends all processes that <paramref name="which"/> names, and those that they start meanwhile: asked first, forced after <paramref name="grace"/>.</summary>
    public async Task KillAsync(Func<LabelledProcess, bool> which, TimeSpan grace, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var asked = new HashSet<int>();
        while (List().Where(which).ToList() is { Count: > 0 } alive)
        {
            var forced = time.GetElapsedTime(started) >= grace;
            foreach (var process in alive)
            {
                if (forced)
                {
                    _ = kill(process.Pid, KillNow);
                }
                else if (asked.Add(process.Pid))
                {
                    _ = kill(process.Pid, Terminate);
                }
            }

            await Task.Delay(Glance, cancellationToken);
        }
    }

    /// <summary>Resident memory of a process in bytes; 0 when it has ended.</summary>
    internal static long ResidentBytes(int pid)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{pid}/statm").Split(' ');
            return long.Parse(fields[1], System.Globalization.CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private LabelledProcess? Read(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/environ");
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

            // A zombie has ended; its environment reads as empty, so it never comes here.
            return Guid.TryParse(variables.GetValueOrDefault(TaskVariable), out var task)
                ? new LabelledProcess(pid, task, variables.GetValueOrDefault(KindVariable, string.Empty), variables.GetValueOrDefault(RunVariable, string.Empty))
                : null;
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
