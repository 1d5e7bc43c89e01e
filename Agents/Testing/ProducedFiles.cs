namespace Catalyst.Agents.Testing;

/// <summary>Files that a program under test has left behind; it could have left links to files of this machine instead.</summary>
internal static class ProducedFiles
{
    /// <summary>The full path when it is a regular file reached without any link, else null.</summary>
    public static string? Find(string root, string? relative)
    {
        if (relative is null)
        {
            return null;
        }

        var full = AppManifests.Inside(root, relative, "path");
        if (!File.Exists(full))
        {
            return null;
        }

        for (var path = full; path.Length > Path.GetFullPath(root).Length; path = Path.GetDirectoryName(path)!)
        {
            if (File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint))
            {
                return null;
            }
        }

        return full;
    }

    /// <summary>Copies the regular files of a folder that is reached without any link.</summary>
    public static void CopyFolder(string root, string relative, string to)
    {
        var from = AppManifests.Inside(root, relative, "path");
        if (!Directory.Exists(from))
        {
            return;
        }

        var every = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(from, "*", every))
        {
            var path = Path.GetRelativePath(from, file);
            if (Find(root, Path.Combine(relative, path)) is not { } found)
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, path))!);
            File.Copy(found, Path.Combine(to, path), overwrite: true);
        }
    }

    /// <summary>Removes what an earlier run, or the repository, has at that place, so that nothing old is taken for new.</summary>
    public static void Remove(string root, string? relative)
    {
        if (relative is not null && AppManifests.Inside(root, relative, "path") is var full
            && (File.Exists(full) || new FileInfo(full).LinkTarget is not null))
        {
            File.Delete(full);
        }
    }
}
