using System.Security.Cryptography;
using Catalyst.Git.Library;
using LibGit2Sharp;

namespace Catalyst.Git;

/// <summary>
/// Notes of steps that found nothing to change and so made no commit. Without the note, a later attempt would do such a step again on
/// top of the steps after it, and undo them. A note is a hidden ref below <c>refs/catalyst</c>, which clones do not see.
/// </summary>
internal static class Markers
{
    public static string? Find(Repository repository, Guid taskId, string phase, int round, string step) =>
        (repository.Refs[Name(taskId, phase, round, step)] as DirectReference)?.TargetIdentifier;

    public static void Add(Repository repository, Guid taskId, string phase, int round, string step, ObjectId commit) =>
        repository.Refs.Add(Name(taskId, phase, round, step), commit, allowOverwrite: true);

    /// <summary>Removes the locks of a killed git. The caller holds the task, and only it writes its notes.</summary>
    public static void RemoveLocks(string repository, Guid taskId)
    {
        var folder = Path.Combine(repository, Folder(taskId));
        if (Directory.Exists(folder))
        {
            foreach (var leftover in Directory.EnumerateFiles(folder, "*.lock"))
            {
                File.Delete(leftover);
            }
        }
    }

    public static Task RemoveAsync(string repository, Guid taskId, CancellationToken cancellationToken) => GitLibrary.UseAsync(
        repository,
        git =>
        {
            var notes = git.Refs.FromGlob(Folder(taskId) + "/*").ToList();
            notes.ForEach(git.Refs.Remove);
            return notes.Count;
        },
        cancellationToken);

    private static string Folder(Guid taskId) => $"refs/catalyst/{taskId:N}";

    private static string Name(Guid taskId, string phase, int round, string step) =>
        $"{Folder(taskId)}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{phase}/{round}/{step}")))[..40]}";
}
