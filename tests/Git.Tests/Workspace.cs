using System.Diagnostics;
using Catalyst.Git.Http;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Git.Tests;

/// <summary>A Catalyst home in a directory of its own.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    public const string ChildSwitch = "--commit-step";
    public const string ManyStepsSwitch = "--commit-steps";
    public const string Slug = "todo-app";

    private readonly ServiceProvider _services;

    public Workspace(string? root = null, Action<GitOptions>? configure = null)
    {
        Owned = root is null;
        Root = root ?? Directory.CreateTempSubdirectory("catalyst-git-").FullName;
        _services = new ServiceCollection()
            .AddCatalystGit(options =>
            {
                options.Repositories = Path.Combine(Root, "repos");
                options.Worktrees = Path.Combine(Root, "worktrees");
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
    }

    public string Root { get; }

    public bool Owned { get; }

    public GitRepositories Repositories => _services.GetRequiredService<GitRepositories>();

    public Worktrees Worktrees => _services.GetRequiredService<Worktrees>();

    public GitSmartHttp Http => _services.GetRequiredService<GitSmartHttp>();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static string BranchOf(Guid task) => "feature/task-" + task.ToString("N")[..8];

    public async Task<Worktree> OpenAsync(Guid task)
    {
        await Repositories.EnsureAsync(Slug, "Todo App", Ct);
        return await Worktrees.OpenAsync(Slug, task, BranchOf(task), Ct);
    }

    public static StepCommitRequest Step(Guid task, string step, params (string Path, string? Content)[] files) =>
        new(task, "coding", 1, 0, step, $"feat: {step}", "Because it is wanted.", "coder", files);

    /// <summary>Runs git as a person would, and fails with what it printed.</summary>
    public static async Task<string> GitAsync(string directory, params string[] arguments)
    {
        var (code, output, error) = await TryGitAsync(directory, arguments);
        code.ShouldBe(0, error);
        return output;
    }

    public static async Task<(int Code, string Output, string Error)> TryGitAsync(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = directory, RedirectStandardOutput = true,
            RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = "A Person";
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = "person@example.test";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Ct);
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct).Within("git " + arguments[0]);
        return (process.ExitCode, output, await error);
    }

    public Task<string> BareAsync(params string[] arguments) =>
        GitAsync(Repositories.PathOf(Slug), ["-c", "safe.directory=*", .. arguments]);

    public async Task<int> CountAsync(string revision) => int.Parse(await BareAsync("rev-list", "--count", revision), null);

    /// <summary>The body of the child: one step, with whatever stands in git's place.</summary>
    public static async Task<int> CommitAsChildAsync(string root, string git, Guid task)
    {
        await using var workspace = new Workspace(root, options => options.Executable = git);
        var worktree = await workspace.Worktrees.OpenAsync(Slug, task, BranchOf(task), CancellationToken.None);
        await worktree.CommitStepAsync(CrashStep(task), CancellationToken.None);
        return 0;
    }

    /// <summary>The body of another child: step after step, each announced on a line of its own, until it is killed.</summary>
    public static async Task<int> CommitManyAsChildAsync(string root, Guid task)
    {
        await using var workspace = new Workspace(root);
        var worktree = await workspace.Worktrees.OpenAsync(Slug, task, BranchOf(task), CancellationToken.None);
        for (var step = 0; ; step++)
        {
            Console.WriteLine(step);
            await worktree.CommitStepAsync(NumberedStep(task, step), CancellationToken.None);
        }
    }

    public static StepCommitRequest NumberedStep(Guid task, int number) =>
        Step(task, $"{number}", [.. Enumerable.Range(0, 6).Select(i => ($"src/{i % 3}/{i}.js", (string?)$"{number} of {i}"))]);

    public static StepCommitRequest CrashStep(Guid task) => Step(task, "crash", ("src/a.js", "a"), ("src/b.js", "b"), ("README.md", null));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Owned)
        {
            Directory.Delete(Root, recursive: true);
        }
    }
}
