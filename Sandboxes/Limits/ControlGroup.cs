using System.Diagnostics;
using System.Globalization;
using Catalyst.Sandboxes.Processes;

namespace Catalyst.Sandboxes.Limits;

/// <summary>
/// The control group of one command: the kernel holds the whole tree to its limits, whatever becomes of labels and parents in it.
/// </summary>
internal sealed class ControlGroup(IControlGroupFiles files, IControlGroupVersion version, IReadOnlyList<string> directories)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(2);

    /// <summary>What survives this long cannot be ended.</summary>
    private static readonly TimeSpan Unkillable = TimeSpan.FromSeconds(10);

    /// <summary>A process that writes 0 to each of these files is in the group from then on, with all that it starts.</summary>
    public IReadOnlyList<string> Entrances { get; } = [.. directories.Select(directory => $"{InnerOf(directory)}/cgroup.procs")];

    /// <summary>Whether no process is left in it.</summary>
    public bool IsEmpty => !Processes().Any();

    /// <summary>Makes it, with its limits; nothing is left of one that could not be made.</summary>
    /// <exception cref="IOException">The kernel refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not.</exception>
    public static ControlGroup Make(IControlGroupFiles files, IControlGroupVersion version, string name, SandboxLimits limits)
    {
        var group = new ControlGroup(files, version, [.. version.Parents.Select(parent => $"{parent.Directory}/{name}")]);
        try
        {
            group.Make(limits);
            return group;
        }
        catch
        {
            group.TryRemove();
            throw;
        }
    }

    /// <summary>The limit that it has hit; null when it has kept within them.</summary>
    public SandboxEnd? Exceeded()
    {
        try
        {
            return version.Exceeded(directories);
        }
        catch (IOException)
        {
            // Another server of this home has just removed it, as nothing was left in it.
            return null;
        }
    }

    /// <summary>Ends at once whatever is still in it, and removes it.</summary>
    /// <returns>False when something in it cannot be ended.</returns>
    public async Task<bool> EndAsync()
    {
        // The kernel ends processes in its own time, whatever clock the server was given.
        var started = Stopwatch.GetTimestamp();
        for (var closed = false; !TryRemove(); closed = true)
        {
            if (Stopwatch.GetElapsedTime(started) > Unkillable)
            {
                return false;
            }

            if (!closed)
            {
                Close();
            }

            foreach (var process in Processes())
            {
                ProcessSignals.Kill(process);
            }

            await Task.Delay(Poll);
        }

        return true;
    }

    private void Make(SandboxLimits limits)
    {
        foreach (var directory in directories)
        {
            files.Make(directory);
        }

        // Version 1 takes some limits only while there is no group within.
        version.Limit(directories, limits);
        foreach (var directory in directories)
        {
            files.Make(InnerOf(directory));
        }
    }

    private void Close()
    {
        try
        {
            version.Close(directories);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Part of it is gone already; what is left is ended all the same.
        }
    }

    /// <summary>Numbers as this process sees them; the kernel gives 0 for those that it cannot see.</summary>
    private IEnumerable<int> Processes()
    {
        foreach (var entrance in Entrances)
        {
            string text;
            try
            {
                text = files.Read(entrance);
            }
            catch (IOException)
            {
                continue;
            }

            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (int.Parse(line, CultureInfo.InvariantCulture) is > 0 and var process)
                {
                    yield return process;
                }
            }
        }
    }

    private bool TryRemove()
    {
        try
        {
            foreach (var directory in directories.SelectMany(directory => new[] { InnerOf(directory), directory }).Where(files.Exists))
            {
                files.Remove(directory);
            }

            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Something is in it still, or another server of this home removes it at the same time.
            return false;
        }
    }

    private static string InnerOf(string directory) => $"{directory}/{ControlGroupText.Inner}";
}
