using System.Security.Cryptography;
using System.Text;
using Catalyst.Git.Processes;

namespace Catalyst.Git;

/// <summary>
/// Notes of steps that found nothing to change and so made no commit. Without the note, a later attempt would do such a step again on
/// top of the steps after it, and undo them. A note is a hidden ref below <c>refs/catalyst</c>, which clones do not see.
/// </summary>
internal static class Markers
{
    public static async Task<string?> FindAsync(
        GitRunner git, string repository, Guid taskId, string phase, int round, string step, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(
            new GitCall(repository, ["rev-parse", "--verify", "--quiet", Name(taskId, phase, round, step)], Accepted: 128), cancellationToken);
        return result.ExitCode == 0 ? result.Line : null;
    }

    public static Task AddAsync(
        GitRunner git, string repository, Guid taskId, string phase, int round, string step, string commit, CancellationToken cancellationToken) =>
        git.RunAsync(new GitCall(repository, ["update-ref", Name(taskId, phase, round, step), commit]), cancellationToken);

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

    public static async Task RemoveAsync(GitRunner git, string repository, Guid taskId, CancellationToken cancellationToken)
    {
        var found = await git.RunAsync(new GitCall(repository, ["for-each-ref", "--format=delete %(refname)", Folder(taskId)]), cancellationToken);
        if (found.Output.Length > 0)
        {
            await git.RunAsync(new GitCall(repository, ["update-ref", "--stdin"], Input: found.Output), cancellationToken);
        }
    }

    private static string Folder(Guid taskId) => $"refs/catalyst/{taskId:N}";

    private static string Name(Guid taskId, string phase, int round, string step) =>
        $"{Folder(taskId)}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{phase}/{round}/{step}")))[..40]}";
}
