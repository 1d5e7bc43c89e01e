using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Catalyst.Git.Processes;

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
        ResolveAsync(_git, Existing(slug), revision, cancellationToken);

    public async Task<IReadOnlyList<BranchInfo>> BranchesAsync(string slug, CancellationToken cancellationToken)
    {
        const string Format = "--format=%(refname:lstrip=2)%00%(objectname)%00%(contents:subject)%00%(committerdate:unix)";
        var result = await _git.RunAsync(
            new GitCall(Existing(slug), ["for-each-ref", "--sort=-committerdate", Format, "refs/heads"]), cancellationToken);
        return
        [
            .. result.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\0'))
                .Select(part => new BranchInfo(part[0], part[1], part[2], Instant(part[3]))),
        ];
    }

    /// <summary>Commits reachable from <paramref name="revision"/>, newest first.</summary>
    public async Task<IReadOnlyList<CommitInfo>> CommitsAsync(
        string slug, string revision, int limit, int skip, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        var commit = await ResolveAsync(_git, repository, revision, cancellationToken);
        string[] arguments =
        [
            "log", "-z", "--no-show-signature", "--no-color", "--max-count=" + Number(Math.Clamp(limit, 1, MaxPage)),
            "--skip=" + Number(Math.Max(skip, 0)), "--format=%H%x1f%an%x1f%ae%x1f%at%x1f%P%x1f%s%x1f%b", commit, "--",
        ];
        var result = await _git.RunAsync(new GitCall(repository, arguments), cancellationToken);
        return [.. result.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Commit)];
    }

    /// <summary>What a directory holds, directories first. The empty path is the root.</summary>
    public async Task<IReadOnlyList<TreeEntry>> TreeAsync(string slug, string revision, string path, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        path = path.Trim('/');
        var directory = path.Length == 0 ? "" : GitNames.FilePath(path);
        var commit = await ResolveAsync(_git, repository, revision, cancellationToken);
        var result = await _git.RunAsync(
            new GitCall(repository, ["ls-tree", "-z", "-l", $"{commit}:{directory}"], Accepted: 128), cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new GitNotFoundException($"There is no directory '{path}' in '{slug}' at {revision}.");
        }

        return
        [
            .. result.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(line => Entry(line, directory))
                .OrderBy(e => e.Type != "directory").ThenBy(e => e.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every file of a revision, by path, at most <see cref="MaxFiles"/>.</summary>
    public async Task<IReadOnlyList<TreeEntry>> FilesAsync(string slug, string revision, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        var commit = await ResolveAsync(_git, repository, revision, cancellationToken);
        var result = await _git.RunAsync(new GitCall(repository, ["ls-tree", "-r", "-z", "-l", commit]), cancellationToken);
        return [.. result.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Take(MaxFiles).Select(line => Entry(line, "")).Where(e => e.Type == "file")];
    }

    /// <summary>A file's content, up to the size limit. For a symbolic link, its target.</summary>
    public async Task<FileContent> FileAsync(string slug, string revision, string path, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        GitNames.FilePath(path);
        var commit = await ResolveAsync(_git, repository, revision, cancellationToken);
        var result = await _git.RunAsync(
            new GitCall(
                repository, ["cat-file", "--batch"], Input: Encoding.UTF8.GetBytes($"{commit}:{path}\n"),
                MaxOutput: _options.MaxFileBytes + 128, Truncate: true),
            cancellationToken);
        var output = result.Output;
        var end = output.Span.IndexOf((byte)'\n');
        var header = Encoding.UTF8.GetString(output.Span[..Math.Max(end, 0)]).Split(' ');
        if (header is not [_, "blob", var length])
        {
            throw new GitNotFoundException($"There is no file '{path}' in '{slug}' at {revision}.");
        }

        var size = long.Parse(length, CultureInfo.InvariantCulture);
        var content = output[(end + 1)..];
        content = content[..(int)Math.Min(Math.Min(size, _options.MaxFileBytes), content.Length)];
        var binary = content.Span[..Math.Min(content.Length, BinarySample)].Contains((byte)0);
        return new FileContent(path, commit, size, binary, !binary && content.Length < size, binary ? null : Encoding.UTF8.GetString(content.Span));
    }

    /// <summary>What <paramref name="head"/> changed since it left <paramref name="base"/>.</summary>
    public async Task<DiffInfo> DiffAsync(string slug, string @base, string head, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        var from = await ResolveAsync(_git, repository, @base, cancellationToken);
        var to = await ResolveAsync(_git, repository, head, cancellationToken);
        from = await MergeBaseAsync(_git, repository, from, to, cancellationToken);
        var files = await FilesAsync(_git, repository, from, to, cancellationToken);
        var patch = await _git.RunAsync(
            new GitCall(
                repository, ["diff-tree", "-r", "-p", "-M", "--no-color", "--no-ext-diff", "--no-textconv", from, to, "--"],
                MaxOutput: _options.MaxFileBytes, Truncate: true),
            cancellationToken);
        return new DiffInfo(from, to, Sum(files), files, patch.Text, patch.Truncated);
    }

    /// <summary>The files at <paramref name="revision"/> as a ZIP, under one folder; what does not exist is refused before anything is written.</summary>
    public async Task<GitArchive> ArchiveAsync(string slug, string revision, CancellationToken cancellationToken)
    {
        var repository = Existing(slug);
        var commit = await ResolveAsync(_git, repository, revision, cancellationToken);
        return new GitArchive(
            $"{slug}-{commit[..8]}.zip",
            (output, stop) => _git.PipeAsync(repository, ["archive", "--format=zip", $"--prefix={slug}/", commit], null, null, output, stop));
    }

    internal static async Task<string> ResolveAsync(GitRunner git, string gitDirectory, string revision, CancellationToken cancellationToken)
    {
        var name = GitNames.Revision(revision);
        var result = await git.RunAsync(
            new GitCall(gitDirectory, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"], Accepted: 128), cancellationToken);
        return result.ExitCode == 0 ? result.Line : throw new GitNotFoundException($"There is no branch, tag or commit '{revision}'.");
    }

    internal static async Task<string> MergeBaseAsync(GitRunner git, string gitDirectory, string from, string to, CancellationToken cancellationToken)
    {
        var result = await git.RunAsync(new GitCall(gitDirectory, ["merge-base", from, to], Accepted: 1), cancellationToken);
        return result.ExitCode == 0 ? result.Line : from;
    }

    internal static async Task<IReadOnlyList<FileDiff>> FilesAsync(
        GitRunner git, string gitDirectory, string from, string to, CancellationToken cancellationToken)
    {
        string[] common = ["-r", "-z", "-M", "--no-ext-diff", from, to, "--"];
        var counts = await git.RunAsync(new GitCall(gitDirectory, ["diff-tree", "--numstat", "--raw", .. common]), cancellationToken);
        return DiffParser.Parse(counts.Text);
    }

    internal static DiffStats Sum(IReadOnlyList<FileDiff> files) =>
        new(files.Sum(f => f.Additions), files.Sum(f => f.Deletions), files.Count);

    private static CommitInfo Commit(string record)
    {
        // The body comes last, for it may hold anything; and so does our own line in it, below what an agent wrote.
        var part = record.Split('\x1f', 7);
        var agent = AgentLine().Match(part[6]);
        return new CommitInfo(
            part[0], part[5], part[6].Trim(), part[1], part[2], Instant(part[3]),
            part[4].Split(' ', StringSplitOptions.RemoveEmptyEntries), agent.Success ? agent.Groups[1].Value : null);
    }

    // "<mode> SP <type> SP <sha> SP* <size or -> TAB <name>"
    private static TreeEntry Entry(string line, string directory)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var meta = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = line[(tab + 1)..];
        var type = (meta[0], meta[1]) switch
        {
            (_, "tree") => "directory",
            (_, "commit") => "submodule",
            ("120000", _) => "symlink",
            _ => "file",
        };
        long? size = type == "file" ? long.Parse(meta[3], CultureInfo.InvariantCulture) : null;
        return new TreeEntry(name, directory.Length == 0 ? name : $"{directory}/{name}", type, size, meta[0] == "100755");
    }

    private static DateTimeOffset Instant(string seconds) =>
        long.TryParse(seconds, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(value, 0, 253402300799)) : DateTimeOffset.UnixEpoch;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[([a-z][a-z0-9]*)-agent\]\r?$", RegexOptions.Multiline | RegexOptions.RightToLeft)]
    private static partial Regex AgentLine();
}
