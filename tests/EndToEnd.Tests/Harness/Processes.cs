namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>Finds processes by the label that Catalyst puts into their environment.</summary>
internal static class Processes
{
    public static IReadOnlyList<int> OfTask(Guid task) => Find($"CATALYST_TASK={task}");

    /// <summary>Installations, builds and tests: what must not outlive the phase that started it.</summary>
    public static IReadOnlyList<int> AtWorkFor(Guid task) => [.. OfTask(task).Except(Find("CATALYST_KIND=preview"))];

    /// <summary>Memory that a process holds now, in bytes.</summary>
    public static long ResidentBytes(int pid) =>
        long.Parse(File.ReadAllText($"/proc/{pid}/statm").Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)
            * Environment.SystemPageSize;

    /// <summary>
    /// The name of the program that a process runs, e.g. <c>node</c>; a wrapper around it has its own, one that has ended none.
    /// </summary>
    public static string Program(int pid)
    {
        try
        {
            return Path.GetFileName(File.ReadAllText($"/proc/{pid}/cmdline").Split('\0')[0]);
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    private static List<int> Find(string marker)
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), out var pid)
                    && File.ReadAllText(Path.Combine(folder, "environ")).Split('\0').Contains(marker, StringComparer.OrdinalIgnoreCase))
                {
                    found.Add(pid);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It ended while being looked at, or belongs to someone else.
            }
        }

        return found;
    }
}
