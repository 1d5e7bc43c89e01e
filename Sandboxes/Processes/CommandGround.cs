namespace Catalyst.Sandboxes.Processes;

/// <summary>
/// Where a server keeps what belongs to the commands that it runs. Servers of other machines and containers may share the Catalyst home,
/// and which of their commands run cannot be seen from here: so each ground has a folder of its own, and nobody judges what lies in
/// another's.
/// </summary>
/// <param name="ground">Of <see cref="PidNamespace.Id"/>.</param>
internal sealed class CommandGround(CatalystPaths paths, string? ground, TimeProvider time)
{
    /// <summary>A ground on which no server has run for so long is gone: its container was removed, or its machine started anew.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromDays(2);

    private static readonly TimeSpan KeepInterval = TimeSpan.FromHours(1);
    private readonly string _all = Path.Combine(paths.Run, "commands");

    /// <summary>Whether the commands on this ground can be seen.</summary>
    public bool IsSeen => ground is not null;

    /// <summary>A folder for each command, its HOME and TMPDIR.</summary>
    public string Homes => Path.Combine(Own, "homes");

    /// <summary>A record for each command that outlives its server.</summary>
    public string Started => Path.Combine(Own, "started");

    private string Own => Path.Combine(_all, ground ?? "elsewhere");

    /// <summary>Says to the others that a server runs here.</summary>
    public void Keep()
    {
        var now = time.GetUtcNow().UtcDateTime;
        Directory.CreateDirectory(Own);
        if (now - Directory.GetLastWriteTimeUtc(Own) > KeepInterval)
        {
            Directory.SetLastWriteTimeUtc(Own, now);
        }
    }

    /// <summary>What is left of grounds that are gone.</summary>
    public IReadOnlyList<string> FindForgotten()
    {
        var oldest = time.GetUtcNow().UtcDateTime - Forgotten;
        return Directory.Exists(_all)
            ? [.. Directory.EnumerateDirectories(_all).Where(other => other != Own && Directory.GetLastWriteTimeUtc(other) < oldest)]
            : [];
    }
}
