using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Git.Processes;

/// <summary>Git processes that outlived a killed Catalyst and still work in a worktree.</summary>
internal static class Abandoned
{
    /// <summary>
    /// Ends every git process whose current directory is <paramref name="directory"/>. The caller holds the worktree's lock, so none is
    /// ours.
    /// </summary>
    public static void Stop(string directory)
    {
        // Nobody's current directory is one that does not exist, and looking at every process of the machine costs more than asking.
        if (!Directory.Exists(directory) || !Directory.Exists("/proc/self"))
        {
            return;
        }

        foreach (var entry in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                continue;
            }

            try
            {
                if (File.ReadAllText(Path.Combine(entry, "comm")).StartsWith("git", StringComparison.Ordinal)
                    && new FileInfo(Path.Combine(entry, "cwd")).LinkTarget == directory)
                {
                    using var process = Process.GetProcessById(id);
                    process.Kill();
                    process.WaitForExit(TimeSpan.FromSeconds(5));
                }
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentException
                or InvalidOperationException)
            {
                // It ended while we looked, or is not ours to look at.
            }
        }
    }
}
