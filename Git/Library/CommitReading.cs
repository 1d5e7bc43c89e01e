using LibGit2Sharp;

namespace Catalyst.Git.Library;

/// <summary>What git prints of commits and trees.</summary>
internal static class CommitReading
{
    private static readonly Signature Unreadable = new("unknown", "unknown", DateTimeOffset.UnixEpoch);

    /// <summary>What <paramref name="commit"/> grew from, itself first, newest first; read as it is asked for.</summary>
    public static IEnumerable<Commit> History(this Repository repository, Commit commit) => repository.Commits.QueryBy(
        new CommitFilter { IncludeReachableFrom = commit, SortBy = CommitSortStrategies.Topological | CommitSortStrategies.Time });

    /// <summary>Whether <paramref name="head"/> grew from <paramref name="commit"/>, or is it.</summary>
    public static bool Contains(this Repository repository, Commit head, Commit commit) =>
        head.Id == commit.Id || repository.ObjectDatabase.FindMergeBase(head, commit)?.Id == commit.Id;

    /// <summary>The message below its first paragraph.</summary>
    public static string Body(this Commit commit)
    {
        var message = commit.Message.ReplaceLineEndings("\n").TrimStart('\n');
        var end = message.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? "" : message[end..].Trim();
    }

    /// <summary>The value of a trailer of the last paragraph; empty when it has none.</summary>
    public static string Trailer(this Commit commit, string key)
    {
        var body = commit.Body();
        var last = body[(body.LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
        var found = last.Split('\n').FirstOrDefault(line => line.StartsWith(key + ": ", StringComparison.Ordinal));
        return found?[(key.Length + 2)..].Trim() ?? "";
    }

    /// <summary>Who and when; a date that no calendar here knows is none.</summary>
    public static Signature Signed(this Commit commit, Func<Commit, Signature> who)
    {
        try
        {
            return who(commit);
        }
        catch (ArgumentException)
        {
            return Unreadable;
        }
    }

    /// <summary>Every entry below <paramref name="tree"/> that is no directory, with its path, in the order of git.</summary>
    public static IEnumerable<(string Path, LibGit2Sharp.TreeEntry Entry)> Leaves(this Tree tree, string folder = "") => tree.SelectMany(
        entry => entry.TargetType == TreeEntryTargetType.Tree
            ? ((Tree)entry.Target).Leaves($"{folder}{entry.Name}/")
            : [($"{folder}{entry.Name}", entry)]);

    /// <summary>Bytes of a file, without reading it.</summary>
    public static long SizeOf(this Repository repository, ObjectId file) => repository.ObjectDatabase.RetrieveObjectMetadata(file).Size;
}
