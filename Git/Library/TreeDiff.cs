using LibGit2Sharp;

namespace Catalyst.Git.Library;

/// <summary>
/// What changed between two commits: file by file, so that it can be cancelled, and so that no more is in memory than one file's change.
/// </summary>
internal sealed class TreeDiff(Repository repository, Commit from, Commit to)
{
    /// <summary>A larger file is told of and not compared, as if it were binary.</summary>
    public const long MaxComparedBytes = 8 * 1024 * 1024;

    private static readonly CompareOptions Options = new() { Similarity = SimilarityOptions.Renames };
    private static readonly ExplicitPathsOptions ExactPaths = new() { ShouldFailOnUnmatchedPath = false };

    /// <summary>What <paramref name="head"/> changed since it left <paramref name="other"/>.</summary>
    public static TreeDiff Since(Repository repository, Commit other, Commit head) =>
        new(repository, repository.ObjectDatabase.FindMergeBase(other, head) ?? other, head);

    /// <param name="maxPatch">Characters of the patch; the rest is left out.</param>
    public DiffInfo Read(int maxPatch, CancellationToken cancellationToken)
    {
        var patch = new StringBuilder();
        var truncated = false;
        var files = Files(
            text =>
            {
                patch.Append(text, 0, Math.Min(text.Length, maxPatch - patch.Length));
                truncated |= patch.Length == maxPatch && text.Length > 0;
            },
            cancellationToken);
        return new DiffInfo(from.Sha, to.Sha, Sum(files), files, patch.ToString(), truncated);
    }

    public DiffStats Stats(CancellationToken cancellationToken) => Sum(Files(static _ => { }, cancellationToken));

    private List<FileDiff> Files(Action<string> patch, CancellationToken cancellationToken)
    {
        using var changes = repository.Diff.Compare<TreeChanges>(from.Tree, to.Tree, Options);
        var files = new List<FileDiff>();
        foreach (var change in changes.OrderBy(change => change.Path, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(Compare(change, patch));
        }

        return files;
    }

    private FileDiff Compare(TreeEntryChanges change, Action<string> patch)
    {
        var oldPath = change.Status == ChangeKind.Renamed ? change.OldPath : null;
        var status = change.Status switch
        {
            ChangeKind.Added or ChangeKind.Copied => "added",
            ChangeKind.Deleted => "deleted",
            ChangeKind.Renamed => "renamed",
            _ => "modified",
        };
        if (Size(change.OldMode, change.OldOid) + Size(change.Mode, change.Oid) > MaxComparedBytes)
        {
            return new FileDiff(change.Path, oldPath, status, 0, 0, IsBinary: true);
        }

        using var compared = repository.Diff.Compare<Patch>(from.Tree, to.Tree, [change.Path, change.OldPath], ExactPaths, Options);
        patch(compared.Content);
        var isBinary = compared[change.Path]?.IsBinaryComparison ?? false;
        return new FileDiff(change.Path, oldPath, status, compared.LinesAdded, compared.LinesDeleted, isBinary);
    }

    private long Size(Mode mode, ObjectId file) => mode is Mode.Nonexistent or Mode.GitLink ? 0 : repository.SizeOf(file);

    private static DiffStats Sum(List<FileDiff> files) => new(files.Sum(f => f.Additions), files.Sum(f => f.Deletions), files.Count);
}
