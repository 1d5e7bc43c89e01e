namespace Catalyst.Sandboxes.Processes;

/// <summary>
/// Where a server keeps what belongs to the commands that it runs. Servers of other machines and containers may share the Catalyst home,
/// and which of their commands run cannot be seen from here: so each process table has a folder of its own, and no server touches what
/// lies in another's.
/// </summary>
/// <param name="pidNamespace">Of <see cref="PidNamespace.Id"/>.</param>
internal sealed class CommandFolders(CatalystPaths paths, string? pidNamespace, TimeProvider time)
{
    /// <summary>Where no server has run for so long, none will: its container was removed, or its machine started anew.</summary>
    public static readonly TimeSpan UnusedAfter = TimeSpan.FromDays(2);

    private static readonly TimeSpan MarkInterval = TimeSpan.FromHours(1);
    private readonly string _all = Path.Combine(paths.Run, "commands");

    /// <summary>Whether the commands of this process table can be seen.</summary>
    public bool IsSeen => pidNamespace is not null;

    /// <summary>A folder for each command, its HOME and TMPDIR.</summary>
    public string Homes => Path.Combine(Own, "homes");

    /// <summary>A record for each command that outlives its server.</summary>
    public string Started => Path.Combine(Own, "started");

    private string Own => Path.Combine(_all, pidNamespace ?? "elsewhere");

    /// <summary>Tells the servers of other process tables that one runs here.</summary>
    public void MarkInUse()
    {
        var now = time.GetUtcNow().UtcDateTime;
        Directory.CreateDirectory(Own);
        if (now - Directory.GetLastWriteTimeUtc(Own) > MarkInterval)
        {
            Directory.SetLastWriteTimeUtc(Own, now);
        }
    }

    /// <summary>What is left of process tables that are gone.</summary>
    public IReadOnlyList<string> FindUnused()
    {
        var oldest = time.GetUtcNow().UtcDateTime - UnusedAfter;
        return Directory.Exists(_all)
            ? [.. Directory.EnumerateDirectories(_all).Where(other => other != Own && Directory.GetLastWriteTimeUtc(other) < oldest)]
            : [];
    }
}
