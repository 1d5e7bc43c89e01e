namespace Catalyst.Grains.Previews;

/// <summary>
/// What applications store: each version of a project has a copy of its own, so that a migration never touches the data of the version
/// before, and going back finds them as they were.
/// </summary>
internal sealed class PreviewData(CatalystPaths paths)
{
    /// <summary>A copy of a version's data at another place, where it appears by one rename; empty when the version has none.</summary>
    /// <param name="known">Where they are; null for the usual place.</param>
    public Task CopyAsync(Guid projectId, Guid taskId, string? known, string to) => Task.Run(() =>
    {
        if (Directory.Exists(to))
        {
            return;
        }

        var (from, next) = (known ?? paths.DataOf(projectId, taskId), to + ".new");
        Remove(next);
        Copy(from, next);
        Directory.Move(next, to);
    });

    public static void Remove(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        if (!Directory.Exists(from))
        {
            return;
        }

        // A link could lead out of the application's data.
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().Where(e => e.LinkTarget is null))
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is FileInfo file)
            {
                file.CopyTo(target);
            }
            else
            {
                Copy(entry.FullName, target);
            }
        }
    }
}
