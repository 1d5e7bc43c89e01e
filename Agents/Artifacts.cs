using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Agents;

/// <summary>The files of a task outside of git, under <c>artifacts/{task}/</c>.</summary>
internal static class Artifacts
{
    /// <summary>Writes the files, each replaced whole; paths are relative to the task's artifacts.</summary>
    public static void Write(CatalystPaths paths, Guid taskId, IEnumerable<(string Path, string? Content)> files)
    {
        foreach (var (path, content) in files)
        {
            if (content is not null)
            {
                Write(paths, taskId, path, content);
            }
        }
    }

    /// <summary>Writes one file and returns its reference for events.</summary>
    public static string Write(CatalystPaths paths, Guid taskId, string path, string content)
    {
        AtomicFile.Write(Resolve(paths, taskId, path), content);
        return Reference(paths, taskId, path);
    }

    /// <summary>How events name an artifact.</summary>
    public static string Reference(CatalystPaths paths, Guid taskId, string path) => new Uri(Resolve(paths, taskId, path)).AbsoluteUri;

    /// <summary>The text of an artifact, or null.</summary>
    public static string? Read(CatalystPaths paths, Guid taskId, string path) =>
        Resolve(paths, taskId, path) is var full && File.Exists(full) ? File.ReadAllText(full) : null;

    /// <exception cref="AgentFailure">The path leads out of the task's artifacts.</exception>
    public static string Resolve(CatalystPaths paths, Guid taskId, string path)
    {
        var root = paths.ArtifactsOf(taskId);
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new AgentFailure(
                FailureCause.Unexpected,
                $"'{Words.OneLine(path)}' is not a path below the task's artifacts. Nothing was written there.",
                retryable: false);
    }
}
