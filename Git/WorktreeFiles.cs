namespace Catalyst.Git;

/// <summary>Writes files in a worktree, never through a symbolic link: generated code may have made one that leads out of it.</summary>
internal static class WorktreeFiles
{
    public static async Task WriteAsync(string root, string path, string? content, CancellationToken cancellationToken)
    {
        var parts = path.Split('/');
        var directory = root;
        foreach (var part in parts[..^1])
        {
            directory = Path.Combine(directory, part);
            var found = new FileInfo(directory);
            if (found.LinkTarget is not null)
            {
                throw new GitArgumentException($"'{path}' leads through a symbolic link and was not written.");
            }

            if (content is not null && found.Exists)
            {
                // A file that must become a directory.
                found.Delete();
            }
        }

        var file = Path.Combine(directory, parts[^1]);
        if (content is null)
        {
            Remove(file, path);
            return;
        }

        Directory.CreateDirectory(directory);
        if (new FileInfo(file) is { LinkTarget: not null } link)
        {
            link.Delete();
        }
        else if (Directory.Exists(file))
        {
            Directory.Delete(file, recursive: true);
        }

        // A new file, not new content: the old one may be a hard link that others share.
        // And a name that nobody can know, made exclusively: a link that waits in its place would be written through.
        var draft = Path.Combine(directory, $".catalyst-{Guid.NewGuid():N}~");
        await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write))
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content), cancellationToken);
        }

        File.Move(draft, file, overwrite: true);
    }

    private static void Remove(string file, string path)
    {
        if (new FileInfo(file).LinkTarget is null && Directory.Exists(file))
        {
            throw new GitArgumentException($"'{path}' is a directory; name the files in it.");
        }

        if (Directory.Exists(Path.GetDirectoryName(file)))
        {
            File.Delete(file);
        }
    }
}
