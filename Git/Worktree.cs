using System.Globalization;
using System.Text;
using Catalyst.Git.Processes;

namespace Catalyst.Git;

/// <summary>
/// A task's working copy. <see cref="CommitStepAsync"/> makes each step exactly one commit, whatever is killed in between: the branch
/// moves in one atomic operation, and a step whose trailers are on the branch already is adopted, not repeated.
/// </summary>
public sealed class Worktree
{
    private const string RunTrailer = "Catalyst-Run";
    private const string StepTrailer = "Catalyst-Step";
    private const int History = 2000;

    private readonly GitRunner _git;
    private readonly RepositoryLocks _locks;
    private readonly string _lockFile;
    private readonly string _gitDirectory;
    private readonly string _repository;

    internal Worktree(GitRunner git, RepositoryLocks locks, string lockFile, string gitDirectory, string path, string branch)
    {
        _git = git;
        _locks = locks;
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
        GitRepositories.ResolveAsync(_git, _repository, "refs/heads/" + Branch, cancellationToken);

    /// <summary>Whether this task's step is done, in this attempt or an earlier one; null when it is not.</summary>
    public async Task<StepCommit?> FindStepAsync(Guid taskId, string phase, int round, string step, CancellationToken cancellationToken)
    {
        CheckKey(phase, round, step);
        return await FindAsync(await LogAsync(cancellationToken), taskId, phase, round, step, cancellationToken);
    }

    /// <summary>Writes the step's files and commits them as one commit; adopts the commit when an earlier attempt has made it.</summary>
    public async Task<StepCommit> CommitStepAsync(StepCommitRequest request, CancellationToken cancellationToken)
    {
        CheckKey(request.Phase, request.Round, request.Step);
        foreach (var (path, _) in request.Files)
        {
            GitNames.FilePath(path);
        }

        if (!GitNames.IsAgent(request.Agent))
        {
            throw new GitArgumentException("A step needs an agent's name of lower case letters and digits.");
        }

        using var held = await _locks.TakeAsync(_lockFile, cancellationToken);
        var log = await LogAsync(cancellationToken);
        if (await FindAsync(log, request.TaskId, request.Phase, request.Round, request.Step, cancellationToken) is { } done)
        {
            return done;
        }

        var head = log[0];
        try
        {
            return await CommitAsync(request, head, cancellationToken);
        }
        catch
        {
            // Half a step must not become part of the next one.
            await TryRestoreAsync();
            throw;
        }
    }

    private async Task<StepCommit> CommitAsync(StepCommitRequest request, LoggedCommit head, CancellationToken cancellationToken)
    {
        var tree = await StageAsync(request.Files, cancellationToken);
        if (tree == head.Tree)
        {
            await Markers.AddAsync(_git, _repository, request.TaskId, request.Phase, request.Round, request.Step, head.Commit, cancellationToken);
            return new StepCommit(head.Commit, request.Round, request.Step, Adopted: false, Changed: false);
        }

        var made = await _git.RunAsync(
            new GitCall(_repository, ["commit-tree", tree, "-p", head.Commit, "-F", "-"], Input: Encoding.UTF8.GetBytes(Message(request)), Directory: Path),
            cancellationToken);
        // The moment that counts. The old value makes it fail if anything else has moved the branch. Not cancellable: half a moment later
        // nobody could tell whether it happened.
        await _git.RunAsync(
            new GitCall(_repository, ["update-ref", "refs/heads/" + Branch, made.Line, head.Commit], Directory: Path),
            CancellationToken.None);
        return new StepCommit(made.Line, request.Round, request.Step, Adopted: false, Changed: true);
    }

    /// <summary>The path of every file at <paramref name="revision"/>.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(string revision, CancellationToken cancellationToken)
    {
        var commit = await GitRepositories.ResolveAsync(_git, _repository, revision, cancellationToken);
        var result = await _git.RunAsync(new GitCall(_repository, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]), cancellationToken);
        return result.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What the branch changed since it left <paramref name="base"/>.</summary>
    public async Task<DiffStats> DiffStatsAsync(string @base, CancellationToken cancellationToken)
    {
        var from = await GitRepositories.ResolveAsync(_git, _repository, @base, cancellationToken);
        var to = await HeadAsync(cancellationToken);
        from = await GitRepositories.MergeBaseAsync(_git, _repository, from, to, cancellationToken);
        return GitRepositories.Sum(await GitRepositories.FilesAsync(_git, _repository, from, to, cancellationToken));
    }

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

    private async Task<string> StageAsync(IReadOnlyList<(string Path, string? Content)> files, CancellationToken cancellationToken)
    {
        foreach (var (path, content) in files)
        {
            await WorktreeFiles.WriteAsync(Path, path, content, cancellationToken);
        }

        var paths = string.Concat(files.Select(f => f.Path + '\0'));
        await _git.RunAsync(
            new GitCall(_gitDirectory, ["update-index", "--add", "--remove", "--replace", "-z", "--stdin"], Path, Encoding.UTF8.GetBytes(paths)),
            cancellationToken);
        return (await _git.RunAsync(new GitCall(_gitDirectory, ["write-tree"], Path), cancellationToken)).Line;
    }

    /// <summary>The branch's commits with their trailers, newest first; never empty.</summary>
    private async Task<IReadOnlyList<LoggedCommit>> LogAsync(CancellationToken cancellationToken)
    {
        const string Format = $"%H%x1f%T%x1f%(trailers:key={RunTrailer},valueonly,separator=%x1e)%x1f%(trailers:key={StepTrailer},valueonly,separator=%x1e)";
        string[] arguments =
        [
            "log", "-z", "--no-show-signature", "--max-count=" + History.ToString(CultureInfo.InvariantCulture), "--format=" + Format,
            "refs/heads/" + Branch, "--",
        ];
        var result = await _git.RunAsync(new GitCall(_repository, arguments), cancellationToken);
        return
        [
            .. result.Text.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(record => record.Split('\x1f'))
                .Select(part => new LoggedCommit(part[0], part[1], part[2].Trim(), part[3].Trim())),
        ];
    }

    private async Task<StepCommit?> FindAsync(
        IReadOnlyList<LoggedCommit> log, Guid taskId, string phase, int round, string step, CancellationToken cancellationToken)
    {
        var run = $"{taskId}/{phase}/";
        var key = $"{round}/{step}";
        if (log.FirstOrDefault(c => c.Step == key && c.Run.StartsWith(run, StringComparison.Ordinal)) is { } made)
        {
            return new StepCommit(made.Commit, round, step, Adopted: true, Changed: true);
        }

        return await Markers.FindAsync(_git, _repository, taskId, phase, round, step, cancellationToken) is { } unchanged
            ? new StepCommit(unchanged, round, step, Adopted: true, Changed: false)
            : null;
    }

    private static string Message(StepCommitRequest request)
    {
        var message = new StringBuilder(Subject(request)).Append('\n');
        var body = request.Body.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim();
        if (body.Length > 0)
        {
            message.Append('\n').Append(body).Append('\n');
        }

        return message
            .Append(CultureInfo.InvariantCulture, $"\n[{request.Agent}-agent]\n\n{RunTrailer}: {request.TaskId}/{request.Phase}/{request.Attempt}\n")
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

    private sealed record LoggedCommit(string Commit, string Tree, string Run, string Step);
}
