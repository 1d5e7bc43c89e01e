using Catalyst.Git.Library;
using LibGit2Sharp;

namespace Catalyst.Git;

public sealed partial class GitRepositories
{
    private const string Main = BranchPrefix + DefaultBranch;

    /// <summary>A push holds the branch's lock for an instant; one that stays belonged to a process that was killed.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Merges a commit into <c>main</c>, whose head becomes a commit of both. Where both changed the same lines, nothing changes and the
    /// result names the files. What is merged already is merged no second time, whoever did it.
    /// </summary>
    /// <param name="commit">All of what it grew from comes with it.</param>
    /// <param name="message">Of the commit that is made.</param>
    public async Task<MergeResult> MergeAsync(string slug, string commit, string message, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        using var held = await _locks.TakeAsync(LockOf(slug), cancellationToken);
        await FreeAsync(Path.Combine(repository, Main + ".lock"), cancellationToken);
        return await GitLibrary.UseAsync(repository, git => Merge(git, git.Resolve(commit), message), cancellationToken);
    }

    /// <summary>
    /// Makes <paramref name="branch"/> what a clone checks out, as long as nothing was merged or pushed to <c>main</c> and no newer branch
    /// is shown.
    /// </summary>
    public async Task ShowAsync(string slug, string branch, CancellationToken cancellationToken)
    {
        GitNames.Branch(branch);
        using var held = await _locks.TakeAsync(LockOf(slug), cancellationToken);
        await GitLibrary.UseAsync(Existing(slug), git => Show(git, BranchPrefix + branch), cancellationToken);
    }

    /// <summary>
    /// Where work that goes on from <paramref name="branch"/> begins: at its head, or at that of <c>main</c> once this has all of it.
    /// </summary>
    /// <returns>The branch and its commit.</returns>
    /// <exception cref="GitNotFoundException">The branch is gone.</exception>
    public Task<(string Branch, string Commit)> ContinuationAsync(string slug, string branch, CancellationToken cancellationToken) =>
        GitLibrary.UseAsync(
            Existing(slug),
            git =>
            {
                var (main, head) = (git.Resolve(Main), git.Resolve(BranchPrefix + GitNames.Branch(branch)));
                return git.Contains(main, head) ? (DefaultBranch, main.Sha) : (branch, head.Sha);
            },
            cancellationToken);

    private MergeResult Merge(Repository git, Commit commit, string message)
    {
        var main = git.Resolve(Main);
        if (!git.Contains(main, commit))
        {
            var merged = git.ObjectDatabase.MergeCommits(main, commit, new MergeTreeOptions { FindRenames = true });
            if (merged.Status == MergeTreeStatus.Conflicts)
            {
                return new MergeResult(null, [.. merged.Conflicts.Select(PathOf).Distinct().Order(StringComparer.Ordinal)]);
            }

            var author = _options.Signature(_time);
            main = git.ObjectDatabase.CreateCommit(author, author, message, merged.Tree, [main, commit], prettifyMessage: false);

            // Fails if anything else has moved the branch since it was read.
            git.Refs.UpdateTarget((DirectReference)git.Refs[Main], main.Id);
        }

        Show(git, Main);
        return new MergeResult(MergeOf(git, main, commit).Sha, []);
    }

    /// <summary>The commit that brought <paramref name="commit"/> to <paramref name="main"/>: the first of its line that has it.</summary>
    private static Commit MergeOf(Repository git, Commit main, Commit commit)
    {
        while (main.Parents.FirstOrDefault() is { } before && git.Contains(before, commit))
        {
            main = before;
        }

        return main;
    }

    private static bool Show(Repository git, string branch)
    {
        var head = git.Head;
        var isNewer = branch != Main
            && (head.CanonicalName == Main || head.Tip is null || git.Resolve(branch).Committer.When >= head.Tip.Committer.When);
        var wanted = git.Resolve(Main).Parents.Any() ? Main : isNewer ? branch : head.CanonicalName;
        if (head.CanonicalName != wanted)
        {
            git.Refs.UpdateTarget("HEAD", wanted);
        }

        return true;
    }

    private async Task FreeAsync(string lockFile, CancellationToken cancellationToken)
    {
        while (File.Exists(lockFile))
        {
            if (_time.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(lockFile) > Abandoned)
            {
                File.Delete(lockFile);
            }
            else
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), _time, cancellationToken);
            }
        }
    }

    private static string PathOf(Conflict conflict) => (conflict.Ours ?? conflict.Theirs ?? conflict.Ancestor).Path;
}
