using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Silo.Cluster;

/// <summary>
/// A silo's name in the cluster: machine, boot and container, process, start; for example <c>host-5d1e0c77-1234-0192...</c>. What a silo
/// works on is noted under it, and a neighbor on the same machine can tell by it that the process has ended.
/// </summary>
internal static class SiloName
{
    private static string Neighbors => $"{Environment.MachineName}-{PidNamespace.Id ?? "elsewhere"}-";

    /// <summary>A name that no other silo has or had.</summary>
    public static string New(TimeProvider time) => New(time, Environment.ProcessId);

    internal static string New(TimeProvider time, int processId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Neighbors}{processId}-{Identifiers.Short(Identifiers.New(time))}");

    /// <summary>
    /// Whether the silo's process is certainly gone. Only of processes of this machine, its current boot and this container can that be
    /// known; of all others the answer is false.
    /// </summary>
    public static bool HasEnded(string name) =>
        PidNamespace.Id is not null
        && name.StartsWith(Neighbors, StringComparison.Ordinal)
        && int.TryParse(name[Neighbors.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
        && !IsAlive(processId);

    /// <summary>
    /// One that was killed and whose parent has not noticed is not alive. What cannot be told counts as alive: whoever is taken for dead
    /// loses all that it works on. Where processes of other users are hidden, their files are not there either, so the kernel is asked in
    /// another way.
    /// </summary>
    internal static bool IsAlive(int processId, string processes = "/proc")
    {
        try
        {
            var stat = File.ReadAllText($"{processes}/{processId}/stat");
            var state = stat.LastIndexOf(')') + 2;
            return state >= stat.Length || stat[state] is not ('Z' or 'X');
        }
        catch (Exception hidden) when (hidden is FileNotFoundException or DirectoryNotFoundException)
        {
            return Exists(processId);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>By a signal that is none, which tells a process that may not be touched from one that is not there.</summary>
    private static bool Exists(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
