using Catalyst.Git.Library;
using Catalyst.Git.Processes;
using Microsoft.Extensions.Options;

namespace Catalyst.Git;

/// <summary>The tasks' working copies: one directory and one branch a task, beside the bare repository.</summary>
public sealed class Worktrees
{
    private readonly GitRunner _git;
    private readonly RepositoryLocks _locks;
    private readonly GitRepositories _repositories;
    private readonly GitOptions _options;
    private readonly TimeProvider _time;

    internal Worktrees(GitRunner git, RepositoryLocks locks, GitRepositories repositories, IOptions<GitOptions> options, TimeProvider time)
    {
        _git = git;
        _locks = locks;
        _repositories = repositories;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Where a task's worktree is, or will be.</summary>
    public string PathOf(Guid taskId) => Path.Combine(_options.Worktrees, taskId.ToString("N"));

    /// <summary>Opens the task's worktree on <paramref name="branch"/>, made from <c>main</c> when it is new.</summary>
    public Task<Worktree> OpenAsync(string slug, Guid taskId, string branch, CancellationToken cancellationToken) =>
        OpenAsync(slug, taskId, branch, GitRepositories.DefaultBranch, cancellationToken);

    /// <summary>
    /// Opens the task's worktree on <paramref name="branch"/>, made from <paramref name="from"/> when it is new. Whatever a killed attempt
    /// left behind (locks, half-written files, a half-made directory) is put back to the branch's last commit; ignored files such as
    /// installed dependencies stay.
    /// </summary>
    /// <param name="from">A branch or commit.</param>
    public async Task<Worktree> OpenAsync(string slug, Guid taskId, string branch, string from, CancellationToken cancellationToken)
    {
        var repository = _repositories.Existing(slug);
        GitNames.Branch(branch);
        var path = PathOf(taskId);
        using var task = await _locks.TakeAsync(TaskLock(taskId), cancellationToken);
        var admin = Path.Combine(repository, "worktrees", Path.GetFileName(path));
        Abandoned.Stop(path);
        Markers.RemoveLocks(repository, taskId);
        if (!IsComplete(admin, path, branch))
        {
            using var shared = await _locks.TakeAsync(_repositories.LockOf(slug), cancellationToken);
            await CreateAsync(repository, admin, path, branch, from, cancellationToken);
        }
        else
        {
            await RepairAsync(repository, admin, path, branch, cancellationToken);
        }

        return new Worktree(_git, _locks, _options, _time, TaskLock(taskId), admin, path, branch);
    }

    /// <summary>
    /// Removes the worktree. The branch stays with its commits and what Catalyst noted about its steps, so it can be opened again.
    /// </summary>
    public Task CloseAsync(string slug, Guid taskId, CancellationToken cancellationToken) =>
        RemoveAsync(slug, taskId, forget: false, cancellationToken);

    /// <summary>Removes the worktree and what Catalyst noted about its steps. The branch and its commits stay.</summary>
    public Task RemoveAsync(string slug, Guid taskId, CancellationToken cancellationToken) =>
        RemoveAsync(slug, taskId, forget: true, cancellationToken);

    /// <summary>The tasks that have a worktree.</summary>
    public IReadOnlyList<Guid> List() => Directory.Exists(_options.Worktrees)
        ? [.. Directory.EnumerateDirectories(_options.Worktrees)
            .Select(path => Guid.TryParseExact(Path.GetFileName(path), "N", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)]
        : [];

    private async Task RemoveAsync(string slug, Guid taskId, bool forget, CancellationToken cancellationToken)
    {
        var path = PathOf(taskId);
        var repository = _repositories.PathOf(slug);
        if (!Directory.Exists(path) && !Directory.Exists(repository))
        {
            // The task ended before it had anything.
            return;
        }

        using (await _locks.TakeAsync(TaskLock(taskId), cancellationToken))
        {
            Abandoned.Stop(path);
            GitRepositories.DeleteDirectory(path);
            if (Directory.Exists(repository))
            {
                using var shared = await _locks.TakeAsync(_repositories.LockOf(slug), cancellationToken);
                GitRepositories.DeleteDirectory(Path.Combine(repository, "worktrees", Path.GetFileName(path)));
                Markers.RemoveLocks(repository, taskId);
                RemoveStale(Path.Combine(repository, "packed-refs.lock"));
                if (forget)
                {
                    await Markers.RemoveAsync(repository, taskId, cancellationToken);
                }
            }

            File.Delete(TaskLock(taskId));
        }
    }

    private async Task CreateAsync(
        string repository, string admin, string path, string branch, string from, CancellationToken cancellationToken)
    {
        GitRepositories.DeleteDirectory(path);
        GitRepositories.DeleteDirectory(admin);
        RemoveLocks(repository, branch);
        Directory.CreateDirectory(_options.Worktrees);
        var start = await GitLibrary.UseAsync(
            repository, git => git.Refs[GitRepositories.BranchPrefix + branch] is null ? git.Resolve(from).Sha : null, cancellationToken);
        string[] where = start is null ? [path, branch] : ["-b", branch, path, start];
        await _git.RunAsync(new GitCall(repository, ["worktree", "add", "--quiet", "--force", .. where]), cancellationToken);
    }

    private async Task RepairAsync(string repository, string admin, string path, string branch, CancellationToken cancellationToken)
    {
        RemoveLocks(repository, branch);
        foreach (var leftover in Directory.EnumerateFiles(admin, "*.lock"))
        {
            File.Delete(leftover);
        }

        await Worktree.RestoreAsync(_git, admin, path, cancellationToken);
    }

    private static bool IsComplete(string admin, string path, string branch) =>
        // Git writes the index last when it makes a worktree.
        Directory.Exists(path) && File.Exists(Path.Combine(admin, "index"))
        && File.Exists(Path.Combine(admin, "HEAD")) && File.ReadAllText(Path.Combine(admin, "HEAD")).Trim() == "ref: refs/heads/" + branch;

    /// <summary>Only this task moves its branch, and we hold the task: a lock on the branch is one whose owner was killed.</summary>
    private static void RemoveLocks(string repository, string branch)
    {
        var file = Path.Combine(repository, "refs", "heads", branch + ".lock");
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    /// <summary>Any task may hold this one, but no git lives longer than its timeout.</summary>
    private void RemoveStale(string file)
    {
        if (File.Exists(file) && _time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > _options.Timeout)
        {
            File.Delete(file);
        }
    }

    private string TaskLock(Guid taskId) => Path.Combine(_options.Worktrees, $".{taskId:N}.lock");
}
