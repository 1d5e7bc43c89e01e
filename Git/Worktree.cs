using System.Globalization;
using Catalyst.Git.Library;
using Catalyst.Git.Processes;
using LibGit2Sharp;

namespace Catalyst.Git;

/// <summary>
/// A task's working copy. <see cref="CommitStepAsync"/> makes each step exactly one commit, whatever is killed in between: the branch
/// moves in one atomic operation, and a step whose trailers are on the branch already is adopted, not repeated.
/// </summary>
public sealed class Worktree
{
    private const string RunTrailer = "Catalyst-Run";
    private const string StepTrailer = "Catalyst-Step";
    private const int MaxHistory = 2000;

    private readonly GitRunner _git;
    private readonly RepositoryLocks _locks;
    private readonly GitOptions _options;
    private readonly TimeProvider _time;
    private readonly string _lockFile;
    private readonly string _gitDirectory;
    private readonly string _repository;

    internal Worktree(
        GitRunner git, RepositoryLocks locks, GitOptions options, TimeProvider time,
        string lockFile, string gitDirectory, string path, string branch)
    {
        _git = git;
        _locks = locks;
        _options = options;
        _time = time;
        _lockFile = lockFile;
        _gitDirectory = gitDirectory;
        _repository = System.IO.Path.GetFullPath(System.IO.Path.Combine(gitDirectory, "..", ".."));
        Path = path;
        Branch = branch;
    }

    /// <summary>Absolute path of the files.</summary>
    public string Path { get; }

    public string Branch { get; }

    /// <summary>The branch's last commit.</summary>
    public Task<string> HeadAsync(CancellationToken cancellationToken) =>
        GitLibrary.UseAsync(_repository, repository => Tip(repository).Sha, cancellationToken);

    /// <summary>Whether this task's step is done, in this attempt or an earlier one; null when it is not.</summary>
    public Task<StepCommit?> FindStepAsync(Guid taskId, string phase, int round, string step, CancellationToken cancellationToken)
    {
        CheckKey(phase, round, step);
        var (run, key) = ($"{taskId}/{phase}/", $"{round}/{step}");
        return GitLibrary.UseAsync(_repository, Find, cancellationToken);

        StepCommit? Find(Repository git) =>
            git.History(Tip(git)).Take(MaxHistory).FirstOrDefault(IsIt) is { } made ? Adopted(made.Sha, changed: true)
            : Markers.Find(git, taskId, phase, round, step) is { } unchanged ? Adopted(unchanged, changed: false)
            : null;

        bool IsIt(Commit commit) =>
            commit.Trailer(StepTrailer) == key && commit.Trailer(RunTrailer).StartsWith(run, StringComparison.Ordinal);

        StepCommit Adopted(string commit, bool changed) => new(commit, round, step, Adopted: true, changed);
    }

    /// <summary>Writes the step's files and commits them as one commit; adopts the commit when an earlier attempt has made it.</summary>
    public async Task<StepCommit> CommitStepAsync(StepCommitRequest request, CancellationToken cancellationToken)
    {
        foreach (var (path, _) in request.Files)
        {
            GitNames.FilePath(path);
        }

        if (!GitNames.IsAgent(request.Agent))
        {
            throw new GitArgumentException("A step needs an agent's name of lower case letters and digits.");
        }

        using var held = await _locks.TakeAsync(_lockFile, cancellationToken);
        if (await FindStepAsync(request.TaskId, request.Phase, request.Round, request.Step, cancellationToken) is { } done)
        {
            return done;
        }

        try
        {
            return await CommitAsync(request, cancellationToken);
        }
        catch
        {
            // Half a step must not become part of the next one.
            await TryRestoreAsync();
            throw;
        }
    }

    private async Task<StepCommit> CommitAsync(StepCommitRequest request, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path))
        {
            throw new GitException($"The directory '{Path}' is gone. Retry the task to create it again.");
        }

        var files = request.Previous is null
            ? request.Files
            : await GitLibrary.UseAsync(_repository, git => MergeByHand(git, request.Files, request.Previous), cancellationToken);
        foreach (var (path, content) in files)
        {
            await WorktreeFiles.WriteAsync(Path, path, content, cancellationToken);
        }

        return await GitLibrary.UseAsync(_gitDirectory, git => Commit(git, request with { Files = files }), cancellationToken, Path);
    }

    /// <summary>What the step writes, with what people have changed by hand.</summary>
    /// <exception cref="GitConflictException">They changed the same lines, or removed what the step changes.</exception>
    private (string Path, string? Content)[] MergeByHand(
        Repository git, IReadOnlyList<(string Path, string? Content)> files, IReadOnlyDictionary<string, string> previous)
    {
        var head = Tip(git);
        var conflicts = new List<string>();
        (string Path, string? Content)[] merged = [.. files.Select(file => (file.Path, Merge(file.Path, file.Content)))];
        return conflicts.Count == 0 ? merged : throw new GitConflictException(conflicts);

        string? Merge(string path, string? content)
        {
            var current = (head[path]?.Target as Blob)?.GetContentText();
            if (!previous.TryGetValue(path, out var before) || current == before || current == content)
            {
                return content;
            }

            var both = current is null || content is null ? null : TextMerge.Merge(git, before, current, content);
            if (both is null)
            {
                conflicts.Add(path);
            }

            return both;
        }
    }

    private StepCommit Commit(Repository git, StepCommitRequest request)
    {
        var branch = (DirectReference)git.Refs[GitRepositories.BranchPrefix + Branch];
        var head = (Commit)branch.Target;
        var known = git.Index.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, content) in request.Files)
        {
            // A file may be where a folder was, and a folder where a file was; the index would keep both.
            foreach (var gone in known.Where(old => IsBelow(old, path) || IsBelow(path, old) || (content is null && old == path)).ToList())
            {
                git.Index.Remove(gone);
                known.Remove(gone);
            }

            if (content is not null)
            {
                git.Index.Add(path);
                known.Add(path);
            }
        }

        git.Index.Write();
        var tree = git.Index.WriteToTree();
        if (tree.Id == head.Tree.Id)
        {
            Markers.Add(git, request.TaskId, request.Phase, request.Round, request.Step, head.Id);
            return new StepCommit(head.Sha, request.Round, request.Step, Adopted: false, Changed: false);
        }

        var author = _options.Signature(_time);
        var made = git.ObjectDatabase.CreateCommit(author, author, Message(request), tree, [head], prettifyMessage: false);

        // The moment that counts; it fails if anything else has moved the branch since it was read.
        git.Refs.UpdateTarget(branch, made.Id);
        return new StepCommit(made.Sha, request.Round, request.Step, Adopted: false, Changed: true);
    }

    /// <summary>The path of every file at <paramref name="revision"/>.</summary>
    public Task<IReadOnlyList<string>> PathsAsync(string revision, CancellationToken cancellationToken) =>
        GitLibrary.UseAsync<IReadOnlyList<string>>(
            _repository, git => [.. git.Resolve(revision).Tree.Leaves().Select(leaf => leaf.Path)], cancellationToken);

    /// <summary>What the branch changed since it left <paramref name="base"/>.</summary>
    public Task<DiffStats> DiffStatsAsync(string @base, CancellationToken cancellationToken) => GitLibrary.UseAsync(
        _repository, git => TreeDiff.Since(git, git.Resolve(@base), Tip(git)).Stats(cancellationToken), cancellationToken);

    private async Task TryRestoreAsync()
    {
        try
        {
            await RestoreAsync(_git, _gitDirectory, Path, CancellationToken.None);
        }
        catch (Exception failure) when (failure is GitException or IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell of; opening the worktree again repairs this one.
        }
    }

    /// <summary>Puts all files but the ignored ones back to the branch's last commit.</summary>
    internal static async Task RestoreAsync(GitRunner git, string gitDirectory, string path, CancellationToken cancellationToken)
    {
        var reset = new GitCall(gitDirectory, ["reset", "--quiet", "--hard", "HEAD"], path);
        try
        {
            await git.RunAsync(reset, cancellationToken);
        }
        catch (GitException)
        {
            // A damaged index cannot be reset, but it can be made anew from the commit.
            File.Delete(System.IO.Path.Combine(gitDirectory, "index"));
            await git.RunAsync(reset, cancellationToken);
        }

        await git.RunAsync(new GitCall(gitDirectory, ["clean", "--quiet", "-f", "-f", "-d"], path), cancellationToken);
    }

    private Commit Tip(Repository repository) => repository.Resolve(GitRepositories.BranchPrefix + Branch);

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);

    private static string Message(StepCommitRequest request)
    {
        var message = new StringBuilder(Subject(request)).Append('\n');
        var body = request.Body.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (body.Length > 0)
        {
            message.Append('\n').Append(body).Append('\n');
        }

        return message
            .Append(CultureInfo.InvariantCulture,
                $"\n[{request.Agent}-agent]\n\n{RunTrailer}: {request.TaskId}/{request.Phase}/{request.Attempt}\n")
            .Append(CultureInfo.InvariantCulture, $"{StepTrailer}: {request.Round}/{request.Step}\n")
            .ToString();
    }

    private static string Subject(StepCommitRequest request)
    {
        var line = string.Join(' ', request.Subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = new string([.. line.Where(c => !char.IsControl(c)).Take(200)]);
        return line.Length > 0 ? line : $"chore: {request.Step}";
    }

    /// <summary>Both go into trailers, where a line break would forge another one.</summary>
    private static void CheckKey(string phase, int round, string step)
    {
        if (phase.Length == 0 || phase.Contains('/', StringComparison.Ordinal) || phase.Any(char.IsControl) || round < 0
            || step.Length is 0 or > 200 || step.Any(char.IsControl) || step != step.Trim())
        {
            throw new GitArgumentException("A step needs a phase, a round from 0 and a name of one line.");
        }
    }
}
