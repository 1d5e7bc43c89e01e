using System.Text.RegularExpressions;
using Catalyst.Git.Library;
using LibGit2Sharp;

namespace Catalyst.Git;

public sealed partial class GitRepositories
{
    /// <summary>Far more than any generated application has.</summary>
    public const int MaxFiles = 10_000;

    private const int MaxPage = 500;
    private const int BinarySample = 8000;

    /// <summary>The full sha of a branch, tag or commit.</summary>
    /// <exception cref="GitNotFoundException">There is no such repository or revision.</exception>
    public Task<string> ResolveAsync(string slug, string revision, CancellationToken cancellationToken) =>
        GitLibrary.UseAsync(Existing(slug), repository => repository.Resolve(revision).Sha, cancellationToken);

    /// <summary>The most recently changed first.</summary>
    public Task<IReadOnlyList<BranchInfo>> BranchesAsync(string slug, CancellationToken cancellationToken) =>
        GitLibrary.UseAsync(Existing(slug), Branches, cancellationToken);

    /// <summary>Commits reachable from <paramref name="revision"/>, newest first.</summary>
    public Task<IReadOnlyList<CommitInfo>> CommitsAsync(
        string slug, string revision, int limit, int skip, CancellationToken cancellationToken)
    {
        (limit, skip) = (Math.Clamp(limit, 1, MaxPage), Math.Max(skip, 0));
        return GitLibrary.UseAsync<IReadOnlyList<CommitInfo>>(
            Existing(slug), repository =>
                [.. repository.History(repository.Resolve(revision)).Skip(skip).Take(limit).Select(Info)], cancellationToken);
    }

    /// <summary>What a directory holds, directories first; at most <see cref="MaxFiles"/>. The empty path is the root.</summary>
    public Task<IReadOnlyList<TreeEntry>> TreeAsync(string slug, string revision, string path, CancellationToken cancellationToken)
    {
        path = path.Trim('/');
        var directory = path.Length == 0 ? "" : GitNames.FilePath(path);
        return GitLibrary.UseAsync<IReadOnlyList<TreeEntry>>(
            Existing(slug),
            repository =>
            {
                var root = repository.Resolve(revision).Tree;
                if ((directory.Length == 0 ? root : root[directory]?.Target) is not Tree tree)
                {
                    throw new GitNotFoundException($"There is no directory '{path}' in '{slug}' at {revision}.");
                }

                var prefix = directory.Length == 0 ? "" : directory + "/";
                return
                [
                    .. tree.Take(MaxFiles).Select(entry => Entry(repository, prefix + entry.Name, entry))
                        .OrderBy(e => e.Type != "directory").ThenBy(e => e.Name, StringComparer.Ordinal),
                ];
            },
            cancellationToken);
    }

    /// <summary>Every file of a revision, by path, at most <see cref="MaxFiles"/>.</summary>
    public Task<IReadOnlyList<TreeEntry>> FilesAsync(string slug, string revision, CancellationToken cancellationToken) =>
        GitLibrary.UseAsync<IReadOnlyList<TreeEntry>>(
            Existing(slug),
            repository =>
            [
                .. repository.Resolve(revision).Tree.Leaves().Take(MaxFiles)
                    .Select(leaf => Entry(repository, leaf.Path, leaf.Entry)).Where(e => e.Type == "file"),
            ],
            cancellationToken);

    /// <summary>A file's content, up to the size limit. For a symbolic link, its target.</summary>
    public Task<FileContent> FileAsync(string slug, string revision, string path, CancellationToken cancellationToken)
    {
        GitNames.FilePath(path);
        return GitLibrary.UseAsync(
            Existing(slug),
            repository =>
            {
                var commit = repository.Resolve(revision);
                return commit[path] is { TargetType: TreeEntryTargetType.Blob, Target: var file }
                    ? Read(repository, path, commit, (Blob)file)
                    : throw new GitNotFoundException($"There is no file '{path}' in '{slug}' at {revision}.");
            },
            cancellationToken);
    }

    /// <summary>What <paramref name="head"/> changed since it left <paramref name="base"/>.</summary>
    public Task<DiffInfo> DiffAsync(string slug, string @base, string head, CancellationToken cancellationToken) => GitLibrary.UseAsync(
        Existing(slug),
        repository => TreeDiff.Since(repository, repository.Resolve(@base), repository.Resolve(head))
            .Read(_options.MaxFileBytes, cancellationToken),
        cancellationToken);

    /// <summary>
    /// The files at <paramref name="revision"/> as a ZIP, under one folder; what does not exist is refused before anything is written.
    /// </summary>
    public async Task<GitArchive> ArchiveAsync(string slug, string revision, CancellationToken cancellationToken)
    {
        var commit = await ResolveAsync(slug, revision, cancellationToken);
        string[] command = ["archive", "--format=zip", $"--prefix={slug}/", commit];
        return new GitArchive(
            $"{slug}-{commit[..8]}.zip", (output, stop) => _git.PipeAsync(Existing(slug), command, null, null, output, stop));
    }

    private static IReadOnlyList<BranchInfo> Branches(Repository repository) =>
    [
        .. repository.Refs.FromGlob(BranchPrefix + "*").OfType<DirectReference>()
            .Select(branch => (Name: branch.CanonicalName[BranchPrefix.Length..], Tip: branch.Target as Commit))
            .Where(branch => branch.Tip is not null)
            .Select(branch => new BranchInfo(
                branch.Name, branch.Tip!.Sha, branch.Tip.MessageShort, branch.Tip.Signed(c => c.Committer).When.ToUniversalTime()))
            .OrderByDescending(branch => branch.UpdatedAt).ThenBy(branch => branch.Name, StringComparer.Ordinal),
    ];

    private FileContent Read(Repository repository, string path, Commit commit, Blob file)
    {
        var size = repository.SizeOf(file.Id);
        if (size > TreeDiff.MaxComparedBytes)
        {
            return new FileContent(path, commit.Sha, size, IsBinary: true, Truncated: false, null);
        }

        var content = new byte[Math.Min(size, _options.MaxFileBytes)];
        using var stream = file.GetContentStream();
        stream.ReadExactly(content);
        var binary = content.AsSpan(..Math.Min(content.Length, BinarySample)).Contains((byte)0);
        var text = binary ? null : Encoding.UTF8.GetString(content);
        return new FileContent(path, commit.Sha, size, binary, !binary && content.Length < size, text);
    }

    private static CommitInfo Info(Commit commit)
    {
        var body = commit.Body();
        var agent = AgentLine().Match(body);
        var author = commit.Signed(c => c.Author);
        return new CommitInfo(
            commit.Sha, commit.MessageShort, body, author.Name, author.Email, author.When.ToUniversalTime(),
            [.. commit.Parents.Select(parent => parent.Sha)], agent.Success ? agent.Groups[1].Value : null);
    }

    private static TreeEntry Entry(Repository repository, string path, LibGit2Sharp.TreeEntry entry)
    {
        var type = entry switch
        {
            { TargetType: TreeEntryTargetType.Tree } => "directory",
            { TargetType: TreeEntryTargetType.GitLink } => "submodule",
            { Mode: Mode.SymbolicLink } => "symlink",
            _ => "file",
        };
        long? size = type == "file" ? repository.SizeOf(entry.Target.Id) : null;
        return new TreeEntry(entry.Name, path, type, size, entry.Mode == Mode.ExecutableFile);
    }

    // The last one is ours: it stands below what an agent wrote, which may hold anything.
    [GeneratedRegex(@"^\[([a-z][a-z0-9]*)-agent\]\r?$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex AgentLine();
}
