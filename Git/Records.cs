namespace Catalyst.Git;

/// <summary>A repository as lists show it.</summary>
/// <param name="Name">The project's name for people.</param>
/// <param name="DefaultBranch">
/// What a clone checks out: the newest approved task's branch until something is merged into <c>main</c>, then that.
/// </param>
/// <param name="Head">Commit of the default branch.</param>
public sealed record RepoInfo(string Slug, string Name, string DefaultBranch, string Head, DateTimeOffset UpdatedAt, int Branches);

public sealed record BranchInfo(string Name, string Commit, string Subject, DateTimeOffset UpdatedAt);

/// <param name="Agent">From the line <c>[planner-agent]</c>, or null when a person made the commit.</param>
public sealed record CommitInfo(
    string Sha, string Subject, string Body, string AuthorName, string AuthorEmail, DateTimeOffset Date, IReadOnlyList<string> Parents,
    string? Agent);

/// <param name="Path">From the root of the repository.</param>
/// <param name="Type">file, directory, symlink or submodule.</param>
/// <param name="Size">In bytes; null unless it is a file.</param>
public sealed record TreeEntry(string Name, string Path, string Type, long? Size, bool Executable);

/// <param name="Text">Null when the file is binary.</param>
/// <param name="Truncated">Whether <paramref name="Text"/> is only the beginning.</param>
public sealed record FileContent(string Path, string Commit, long Size, bool IsBinary, bool Truncated, string? Text);

/// <summary>How much a range of commits changed.</summary>
public sealed record DiffStats(int Additions, int Deletions, int FilesChanged);

/// <param name="Status">added, deleted, modified or renamed.</param>
/// <param name="OldPath">Where a renamed file was before.</param>
public sealed record FileDiff(string Path, string? OldPath, string Status, int Additions, int Deletions, bool IsBinary);

/// <param name="Patch">Unified diff, cut off at the size limit when <paramref name="Truncated"/>.</param>
public sealed record DiffInfo(string Base, string Head, DiffStats Stats, IReadOnlyList<FileDiff> Files, string Patch, bool Truncated);

/// <param name="WriteAsync">Writes the ZIP as git makes it; it is never held in memory.</param>
public sealed record GitArchive(string FileName, Func<Stream, CancellationToken, Task> WriteAsync);

/// <summary>One step of an agent: the files of one atomic commit.</summary>
/// <param name="Round">Rework round; the same step of another round is another step.</param>
/// <param name="Agent">For example <c>planner</c>; the message then carries the line <c>[planner-agent]</c>.</param>
/// <param name="Files">Content null deletes the file.</param>
/// <param name="Previous">By path, what the agent takes a file to be; where a person has changed that, both changes are merged.</param>
public sealed record StepCommitRequest(
    Guid TaskId,
    string Phase,
    int Attempt,
    int Round,
    string Step,
    string Subject,
    string Body,
    string Agent,
    IReadOnlyList<(string Path, string? Content)> Files,
    IReadOnlyDictionary<string, string>? Previous = null);

/// <param name="Adopted">An earlier attempt had made the commit already; nothing was written.</param>
/// <param name="Changed">False when the files were already as the step wants them: no commit was made and <paramref name="Commit"/> is the
/// head.</param>
public sealed record StepCommit(string Commit, int Round, string Step, bool Adopted, bool Changed);

/// <summary>How a merge into <c>main</c> ended.</summary>
/// <param name="Commit">The commit that brought the branch to <c>main</c>; null when there were conflicts.</param>
/// <param name="Conflicts">Paths where both sides changed the same lines.</param>
public sealed record MergeResult(string? Commit, IReadOnlyList<string> Conflicts);
