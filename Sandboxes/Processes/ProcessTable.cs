using System.Globalization;

namespace Catalyst.Sandboxes.Processes;

/// <summary>What the system tells of its processes. Empty where there is no /proc.</summary>
internal static class ProcessTable
{
    private const string Folder = "/proc";

    /// <summary>The numbers of all processes at this moment.</summary>
    public static IReadOnlyList<int> Ids() => Directory.Exists(Folder + "/self")
        ? [.. Directory.EnumerateDirectories(Folder).Select(Number).OfType<int>()]
        : [];

    /// <summary>A process by its number; null when there is none any more.</summary>
    public static ProcessEntry? Read(int pid)
    {
        try
        {
            // "<pid> (<name, which may hold anything>) <state> <parent> <group> <session> ..."
            var text = File.ReadAllText($"{Folder}/{pid}/stat");
            return ProcessEntry.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' '));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A process and all that it has started, as far as their parents still live.</summary>
    public static IReadOnlyList<int> WithDescendants(int pid)
    {
        var parents = Ids().Select(id => (Id: id, Read(id)?.Parent)).ToLookup(process => process.Parent, process => process.Id);
        List<int> found = [pid];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(parents[found[i]]);
        }

        return found;
    }

    /// <summary>Its environment; null when it has ended or is another user's. Also empty while it becomes another program.</summary>
    public static string? Environment(int pid)
    {
        try
        {
            return File.ReadAllText($"{Folder}/{pid}/environ");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Resident memory in bytes; 0 when it has ended.</summary>
    public static long ResidentBytes(int pid)
    {
        try
        {
            var fields = File.ReadAllText($"{Folder}/{pid}/statm").Split(' ');
            return long.Parse(fields[1], CultureInfo.InvariantCulture) * System.Environment.SystemPageSize;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static int? Number(string folder) =>
        int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
}

/// <summary>A line of the process table, after <c>proc_pid_stat(5)</c>.</summary>
/// <param name="Session">0 for threads of the kernel.</param>
/// <param name="Started">
/// Ticks after the machine's start: with the number it is the process's identity, for numbers are given again.
/// </param>
/// <param name="EnvironmentStart">Address; 0 while it has none, and where it is not for us to see.</param>
internal sealed record ProcessEntry(
    char State, int Parent, int Session, uint Flags, int Threads, ulong Started, ulong EnvironmentStart, ulong EnvironmentEnd)
{
    private const uint Exiting = 0x4;

    /// <summary>
    /// All of it has ended; at most its parent has not heard of that yet. Its first thread may end before the others, which still hold
    /// files.
    /// </summary>
    public bool IsDead => State is 'X' || (State is 'Z' && Threads <= 1);

    /// <summary>Its memory may be gone already.</summary>
    public bool IsEnding => IsDead || (Flags & Exiting) != 0;

    /// <summary>In the middle of becoming another program, whose environment is on the way.</summary>
    public bool IsBecomingAnother => !IsEnding && Session != 0 && EnvironmentEnd == 0;

    internal static ProcessEntry Parse(string[] fields)
    {
        return new ProcessEntry(
            fields[0][0], Number<int>(1), Number<int>(3), Number<uint>(6), Number<int>(17), Number<ulong>(19), Number<ulong>(47),
            Number<ulong>(48));

        T Number<T>(int field)
            where T : ISpanParsable<T> => T.Parse(fields[field], CultureInfo.InvariantCulture);
    }
}
