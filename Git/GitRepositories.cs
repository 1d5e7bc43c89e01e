using System.Globalization;
using Catalyst.Git.Library;
using Catalyst.Git.Processes;
using Microsoft.Extensions.Options;

namespace Catalyst.Git;

/// <summary>The bare repositories, one a project: making them and reading them.</summary>
public sealed partial class GitRepositories
{
    /// <summary>The branch that every repository begins with, and that approved tasks are merged into.</summary>
    public const string DefaultBranch = "main";

    internal const string BranchPrefix = "refs/heads/";

    private readonly GitRunner _git;
    private readonly RepositoryLocks _locks;
    private readonly GitOptions _options;
    private readonly TimeProvider _time;

    internal GitRepositories(GitRunner git, RepositoryLocks locks, IOptions<GitOptions> options, TimeProvider time)
    {
        _git = git;
        _locks = locks;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Where the repository of <paramref name="slug"/> is, or will be.</summary>
    public string PathOf(string slug) => Path.Combine(_options.Repositories, GitNames.Slug(slug) + ".git");

    /// <summary>Makes the repository with its first commit on <c>main</c>; does nothing when it is there. Returns its path.</summary>
    /// <param name="name">The project's name for people.</param>
    public async Task<string> EnsureAsync(string slug, string name, CancellationToken cancellationToken)
    {
        var path = PathOf(slug);
        if (Directory.Exists(path))
        {
            return path;
        }

        using var held = await _locks.TakeAsync(LockOf(slug), cancellationToken);
        if (Directory.Exists(path))
        {
            return path;
        }

        // Built aside and renamed, so that a repository either is complete or is not there. Only one builder holds the lock.
        var draft = Path.Combine(_options.Repositories, $".{slug}.draft");
        DeleteDirectory(draft);
        var title = OneLine(name);
        await _git.RunAsync(
            new GitCall(null, ["init", "--quiet", "--bare", "--template=", "--initial-branch=" + DefaultBranch, draft]), cancellationToken);
        await _git.RunAsync(new GitCall(draft, ["fast-import", "--quiet"], Input: FirstCommit(title)), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(draft, "description"), title + "\n", cancellationToken);
        Directory.Move(draft, path);
        return path;
    }

    /// <summary>Every repository, the most recently changed first.</summary>
    public async Task<IReadOnlyList<RepoInfo>> ListAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_options.Repositories))
        {
            return [];
        }

        var slugs =
            Directory.EnumerateDirectories(_options.Repositories, "*.git").Select(Path.GetFileNameWithoutExtension).Where(GitNames.IsSlug);
        var found = new List<RepoInfo>();
        foreach (var slug in slugs)
        {
            if (await FindAsync(slug!, cancellationToken) is { } repository)
            {
                found.Add(repository);
            }
        }

        return [.. found.OrderByDescending(r => r.UpdatedAt).ThenBy(r => r.Slug, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is no such repository.</summary>
    public async Task<RepoInfo?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (!GitNames.IsSlug(slug) || !Directory.Exists(PathOf(slug)))
        {
            return null;
        }

        var branches = await BranchesAsync(slug, cancellationToken);
        var description = Path.Combine(PathOf(slug), "description");
        var name = File.Exists(description) ? (await File.ReadAllTextAsync(description, cancellationToken)).Trim() : slug;
        var shown = await GitLibrary.UseAsync(PathOf(slug), git => git.Head.FriendlyName, cancellationToken);
        var updated = branches.Count == 0 ? DateTimeOffset.UnixEpoch : branches.Max(b => b.UpdatedAt);
        return new RepoInfo(slug, name, shown, branches.FirstOrDefault(b => b.Name == shown)?.Commit ?? "", updated, branches.Count);
    }

    /// <summary>The path of an existing repository.</summary>
    internal string Existing(string slug)
    {
        var path = PathOf(slug);
        return Directory.Exists(path) ? path : throw new GitNotFoundException($"There is no repository '{slug}'.");
    }

    internal string LockOf(string slug) => Path.Combine(_options.Repositories, $".{GitNames.Slug(slug)}.lock");

    internal static void DeleteDirectory(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private byte[] FirstCommit(string title)
    {
        const string Subject = "chore: Initialize repository\n";
        var readme =
            $"""
            # {title}

            Nothing is merged here yet. Each task works on a branch of its own, with its plan, its design and its code:
            `git branch -r` lists them, and `git switch feature/task-...` shows one. `./catalyst merge` brings an approved one here.

            """;
        var when = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"""
            commit refs/heads/{DefaultBranch}
            committer {_options.AuthorName} <{_options.AuthorEmail}> {when} +0000
            data {Encoding.UTF8.GetByteCount(Subject)}
            {Subject}M 100644 inline README.md
            data {Encoding.UTF8.GetByteCount(readme)}
            {readme}
            done

            """);
    }

    private static string OneLine(string name)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = new string([.. line.Where(c => !char.IsControl(c)).Take(200)]);
        return line.Length > 0 ? line : "Untitled project";
    }
}
