using Catalyst.Git;
using Catalyst.Git.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Bench;

/// <summary>
/// What Catalyst does with repositories, by libgit2 in its own process, beside git's processes; both flush to the disk what they write.
/// </summary>
internal static class GitSection
{
    private const int Runs = 25;
    private const int Commits = 120;
    private const int Files = 40;
    private const string Slug = "bench";
    private const string Branch = "feature/bench";
    private static readonly Guid TaskId = Guid.NewGuid();

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        Report.Section("Git", $"a repository of {Commits} commits and {Files} files; p50 of {Runs} runs, in turns");
        var root = Directory.CreateTempSubdirectory("catalyst-bench-");
        try
        {
            await using var services = new ServiceCollection()
                .AddCatalystGit(git =>
                    (git.Repositories, git.Worktrees) = (Path.Combine(root.FullName, "repos"), Path.Combine(root.FullName, "worktrees")))
                .BuildServiceProvider();
            await MeasureAsync(services, cancellationToken);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (repositories, worktrees) = (services.GetRequiredService<GitRepositories>(), services.GetRequiredService<Worktrees>());
        var repository = await repositories.EnsureAsync(Slug, "Bench", cancellationToken);
        var worktree = await worktrees.OpenAsync(Slug, TaskId, Branch, cancellationToken);
        for (var step = 0; step < Commits; step++)
        {
            await worktree.CommitStepAsync(Step(step, step == 0 ? Files : 3), cancellationToken);
        }

        var runner = services.GetRequiredService<GitRunner>();
        Task GitAsync(params string[] arguments) => runner.RunAsync(new GitCall(repository, arguments), cancellationToken);
        var table = Report.Table("what", "libgit2", "git", "git beside libgit2");
        await CompareAsync(
            table, "resolve a branch", () =>
                repositories.ResolveAsync(Slug, Branch, cancellationToken), () => GitAsync("rev-parse", "--verify", Branch + "^{commit}"));
        await CompareAsync(
            table, "100 commits", () => repositories.CommitsAsync(Slug, Branch, 100, 0, cancellationToken),
            () => GitAsync("log", "-z", "--max-count=100", "--format=%H%x1f%an%x1f%ae%x1f%at%x1f%P%x1f%s%x1f%b", Branch));
        await CompareAsync(
            table, "all files and sizes", () =>
                repositories.FilesAsync(Slug, Branch, cancellationToken), () => GitAsync("ls-tree", "-r", "-z", "-l", Branch));
        await CompareAsync(
            table, $"a diff of {Files} files", () => repositories.DiffAsync(Slug, "main", Branch, cancellationToken),
            async () =>
            {
                await GitAsync("merge-base", "main", Branch);
                await GitAsync("diff-tree", "-r", "-z", "-M", "--numstat", "--raw", "main", Branch);
                await GitAsync("diff-tree", "-r", "-p", "-M", "main", Branch);
            });
        var number = Commits;
        foreach (var files in new[] { 1, 8, Files })
        {
            await CompareAsync(
                table, $"a commit of {files} files", () => worktree.CommitStepAsync(Step(number++, files), cancellationToken),
                () => CommitAsync(runner, repository, worktree.Path, Step(number++, files), cancellationToken));
        }

        var beside = Path.Combine(Path.GetDirectoryName(worktree.Path)!, "merging");
        await GitAsync("worktree", "add", "--quiet", "--detach", beside, "main");
        var made = string.Empty;
        await CompareAsync(
            table, "a merge of 8 files", () => repositories.MergeAsync(Slug, made, "Merge", cancellationToken),
            async () =>
            {
                var where = new GitCall(Path.Combine(repository, "worktrees", "merging"), [], beside);
                await runner.RunAsync(where with { Arguments = ["checkout", "--quiet", "--detach", "main"] }, cancellationToken);
                await runner.RunAsync(where with { Arguments = ["merge", "--quiet", "--no-ff", "-m", "Merge", made] }, cancellationToken);
                await runner.RunAsync(where with { Arguments = ["update-ref", "refs/heads/main", "HEAD"] }, cancellationToken);
            },
            async () => made = (await worktree.CommitStepAsync(Step(number++, 8), cancellationToken)).Commit);
        Report.Write(table);
    }

    private static StepCommitRequest Step(int number, int files) => new(
        TaskId, "coding", 1, 0, $"{number}", $"feat: step {number}", "", "coder",
        [.. Enumerable.Range(0, files)
            .Select(i => (File(i), (string?)string.Concat(Enumerable.Range(0, 150).Select(line => $"line {line} {number}\n"))))]);

    private static string File(int number) => $"src/{number % 4}/file{number}.ts";

    private static async Task CommitAsync(
        GitRunner git, string repository, string path, StepCommitRequest step, CancellationToken cancellationToken)
    {
        foreach (var (file, content) in step.Files)
        {
            await System.IO.File.WriteAllTextAsync(Path.Combine(path, file), content, cancellationToken);
        }

        var where = new GitCall(Path.Combine(repository, "worktrees", Path.GetFileName(path)), [], path);
        await git.RunAsync(where with { Arguments = ["add", "--", .. step.Files.Select(file => file.Path)] }, cancellationToken);
        await git.RunAsync(where with { Arguments = ["commit", "--quiet", "-m", step.Subject] }, cancellationToken);
    }

    /// <summary>In turns, so that both meet the same disk and the same neighbours.</summary>
    /// <param name="prepareAsync">What is done before each and not measured.</param>
    private static async Task CompareAsync(
        Spectre.Console.Table table, string what, Func<Task> library, Func<Task> git, Func<Task>? prepareAsync = null)
    {
        var (byLibrary, byGit) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var run = 0; run <= Runs; run++)
        {
            foreach (var (way, times) in new[] { (library, byLibrary), (git, byGit) })
            {
                await (prepareAsync?.Invoke() ?? Task.CompletedTask);
                var watch = Stopwatch.StartNew();
                await way();
                if (run > 0)
                {
                    times.Add(watch.Elapsed);
                }
            }
        }

        var (ours, theirs) = (Report.Median(byLibrary), Report.Median(byGit));
        Report.Row(table, what, Report.Milliseconds(ours), Report.Milliseconds(theirs), Report.Ratio(theirs / ours));
    }
}
