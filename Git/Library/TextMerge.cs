using LibGit2Sharp;

namespace Catalyst.Git.Library;

/// <summary>Three-way merges of a file's text, by the rules of git.</summary>
internal static class TextMerge
{
    private const string Name = "file";

    /// <summary>Both changes of <paramref name="before"/> together; null when they meet in the same lines.</summary>
    public static string? Merge(Repository git, string before, string mine, string theirs)
    {
        var nobody = new Signature("merge", "merge", DateTimeOffset.UnixEpoch);
        var start = Commit(before);
        var merged = git.ObjectDatabase.MergeCommits(Commit(mine, start), Commit(theirs, start), new MergeTreeOptions());
        return merged.Status == MergeTreeStatus.Succeeded ? ((Blob)merged.Tree[Name].Target).GetContentText() : null;

        // Commits that no branch has; git merges nothing else.
        Commit Commit(string text, params Commit[] parents)
        {
            var file = git.ObjectDatabase.CreateBlob(new MemoryStream(Encoding.UTF8.GetBytes(text)));
            var tree = git.ObjectDatabase.CreateTree(new TreeDefinition().Add(Name, file, Mode.NonExecutableFile));
            return git.ObjectDatabase.CreateCommit(nobody, nobody, string.Empty, tree, parents, prettifyMessage: false);
        }
    }
}
