using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class PushTests
{
    private readonly Guid _task = Guid.NewGuid();

    [Fact]
    public async Task APersonsPushToAFinishedBranchIsWhereTheNextWorkBegins()
    {
        await using var workspace = new Workspace();
        using var server = new GitServer(workspace.Http);
        var clone = await CloneFinishedAsync(workspace, server);

        await CommitAsync(clone, "src/a.js", "by hand");
        await GitAsync(clone, "push", "--quiet");

        var mine = (await GitAsync(clone, "rev-parse", "HEAD")).Trim();
        (await workspace.Repositories.ContinuationAsync(Slug, BranchOf(_task), Ct)).ShouldBe((BranchOf(_task), mine));
        var next = await workspace.Worktrees.OpenAsync(Slug, Guid.NewGuid(), "feature/next", mine, Ct);
        (await File.ReadAllTextAsync(Path.Combine(next.Path, "src/a.js"), Ct)).ShouldBe("by hand");
        await workspace.BareAsync("fsck", "--strict");
    }

    [Fact]
    public async Task TheBranchOfATaskAtWorkIsItsOwn()
    {
        await using var workspace = new Workspace();
        using var server = new GitServer(workspace.Http);
        var clone = await CloneFinishedAsync(workspace, server);
        var worktree = await workspace.OpenAsync(_task);

        await CommitAsync(clone, "src/a.js", "by hand");
        var (code, _, error) = await TryGitAsync(clone, "push", "--quiet");

        code.ShouldNotBe(0);
        error.ShouldContain("checked out");
        (await worktree.CommitStepAsync(Step(_task, "next", ("b", "1")), Ct)).Changed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("--force", "HEAD~1:refs/heads/BRANCH")]
    [InlineData("--quiet", ":refs/heads/BRANCH")]
    [InlineData("--quiet", "HEAD:refs/catalyst/x")]
    [InlineData("--quiet", "HEAD:refs/anything/x")]
    public async Task NothingIsOverwrittenRemovedOrHidden(string option, string refspec)
    {
        await using var workspace = new Workspace();
        using var server = new GitServer(workspace.Http);
        var clone = await CloneFinishedAsync(workspace, server);
        var before = await workspace.BareAsync("for-each-ref");

        (await TryGitAsync(
            clone, "push", option, "origin", refspec.Replace("BRANCH", BranchOf(_task), StringComparison.Ordinal))).Code.ShouldNotBe(0);

        (await workspace.BareAsync("for-each-ref")).ShouldBe(before);
    }

    [Fact]
    public async Task AHostileTreeIsRefusedAtTheDoor()
    {
        await using var workspace = new Workspace();
        using var server = new GitServer(workspace.Http);
        var clone = await CloneFinishedAsync(workspace, server);
        var blob = (await GitAsync(clone, "hash-object", "-w", "README.md")).Trim();
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, "tree"), $"100644 blob {blob}\t.GIT\n", Ct);
        var tree =
            (await ShellAsync(clone, $"git -c core.protectHFS=false -c core.protectNTFS=false mktree < '{workspace.Root}/tree'")).Trim();
        var commit = (await GitAsync(clone, "commit-tree", tree, "-p", "HEAD", "-m", "evil")).Trim();

        var (code, _, error) = await TryGitAsync(clone, "push", "origin", $"{commit}:refs/heads/{BranchOf(_task)}");

        code.ShouldNotBe(0);
        error.ShouldContain("hasDotgit");
    }

    [Fact]
    public async Task APushThatIsTooLargeIsRefusedAndLeavesNothing()
    {
        await using var workspace = new Workspace(configure: options => options.MaxPushBytes = 50_000);
        using var server = new GitServer(workspace.Http);
        var clone = await CloneFinishedAsync(workspace, server);
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        await File.WriteAllBytesAsync(Path.Combine(clone, "noise"), noise, Ct);
        await GitAsync(clone, "add", "noise");
        await GitAsync(clone, "commit", "--quiet", "-m", "noise");

        (await TryGitAsync(clone, "push", "--quiet")).Code.ShouldNotBe(0);

        (await workspace.CountAsync(BranchOf(_task))).ShouldBe(2);
    }

    /// <summary>A plain clone of a repository whose one task has ended.</summary>
    private async Task<string> CloneFinishedAsync(Workspace workspace, GitServer server)
    {
        await (await workspace.OpenAsync(_task)).CommitStepAsync(Step(_task, "app", ("src/a.js", "generated")), Ct);
        await workspace.Worktrees.RemoveAsync(Slug, _task, Ct);
        await workspace.Repositories.ShowAsync(Slug, BranchOf(_task), Ct);
        var clone = Path.Combine(workspace.Root, "clone");
        await GitAsync(workspace.Root, "clone", "--quiet", $"{server.Url}{Slug}.git", clone);
        return clone;
    }

    private static async Task CommitAsync(string clone, string file, string content)
    {
        await File.WriteAllTextAsync(Path.Combine(clone, file), content, Ct);
        await GitAsync(clone, "commit", "--quiet", "--all", "-m", "fix: by hand");
    }

    private static async Task<string> ShellAsync(string directory, string line)
    {
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = directory,
            RedirectStandardOutput = true };
        using var shell = System.Diagnostics.Process.Start(start)!;
        return await shell.StandardOutput.ReadToEndAsync(Ct);
    }
}
