using System.Diagnostics;
using System.Globalization;
using Catalyst.Grains.Interfaces;

namespace Catalyst.Grains.Recovery;

/// <summary>Names one run of one silo process: leases belong to it and end with it.</summary>
public sealed class SiloIdentity
{
    /// <summary>How long a silo that does not renew its lease counts as alive: with recovery's look each second, a crash is felt for less than five.</summary>
    public static readonly TimeSpan LeaseTtl = TimeSpan.FromSeconds(3);

    public SiloIdentity(TimeProvider time)
        : this(time, Environment.ProcessId)
    {
    }

    internal SiloIdentity(TimeProvider time, int processId) =>
        Id = string.Create(CultureInfo.InvariantCulture, $"{Neighbours}{processId}-{Identifiers.Short(Identifiers.New(time))}");

    /// <summary>For example <c>host-5d1e0c77-1234-0192...</c>: machine, ground, process, run.</summary>
    public string Id { get; }

    private static string Neighbours => $"{Environment.MachineName}-{ProcessGround.Id ?? "elsewhere"}-";

    /// <summary>
    /// Whether the silo that owns the lease is certainly gone, so that nobody need wait for the lease to run out. Only of processes of this
    /// machine, its current boot and this container can that be known; of all others the answer is false.
    /// </summary>
    public static bool HasEnded(string lease) =>
        ProcessGround.Id is not null
        && lease.StartsWith(Neighbours, StringComparison.Ordinal)
        && int.TryParse(lease[Neighbours.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
        && !IsAlive(processId);

    /// <summary>
    /// One that was killed and whose parent has not noticed is not alive. What cannot be told counts as alive: whoever is taken for dead loses all
    /// that it works on. Where processes of other users are hidden, their files are not there either, so the kernel is asked in another way.
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
