using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class MergeTests
{
    private readonly Guid _task = Guid.NewGuid();
    private readonly Guid _other = Guid.NewGuid();

    [Fact]
    public async Task AMergeBringsTheBranchWithItsHistoryToMain()
    {
        await using var workspace = new Workspace();
        var head = await WorkAsync(workspace, _task, ("plan.md", "1"), ("a", "1"));

        var merged = await workspace.Repositories.MergeAsync(Slug, head, "Merge it\n\nWhy.\n", Ct);

        merged.Conflicts.ShouldBeEmpty();
        merged.Commit.ShouldBe(await workspace.Repositories.ResolveAsync(Slug, "main", Ct));
        (await workspace.BareAsync("show", "-s", "--format=%P|%s|%an", "main")).Trim()
            .ShouldBe($"{(await workspace.BareAsync("rev-parse", "main^1")).Trim()} {head}|Merge it|Catalyst AI");
        (await workspace.BareAsync("log", "--format=%s", "main")).ShouldContain("feat: plan.md");
        (await workspace.BareAsync("show", "main:a")).ShouldBe("1");
        await workspace.BareAsync("fsck", "--strict");
    }

    [Fact]
    public async Task WhatIsMergedAlreadyIsMergedNoSecondTime()
    {
        await using var workspace = new Workspace();
        var head = await WorkAsync(workspace, _task, ("a", "1"));

        // Two servers at once, and again after others have been merged.
        await using var second = new Workspace(workspace.Root);
        var both = await Task.WhenAll(
            new[] { workspace, second, workspace, second }.Select(w => w.Repositories.MergeAsync(Slug, head, "Merge", Ct)));
        await workspace.Repositories.MergeAsync(Slug, await WorkAsync(workspace, _other, ("b", "1")), "Merge other", Ct);
        var again = await workspace.Repositories.MergeAsync(Slug, head, "Merge", Ct);

        both.Append(again).Select(m => m.Commit).Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await workspace.BareAsync("log", "--merges", "--format=%s", "main")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["Merge other", "Merge"]);
    }

    [Fact]
    public async Task ChangesOfDifferentLinesMeetAndConflictsChangeNothing()
    {
        await using var workspace = new Workspace();
        var lines = string.Join('\n', Enumerable.Range(0, 20)) + "\n";
        var start = await WorkAsync(workspace, _task, ("a", lines), ("b", "1"));
        await workspace.Repositories.MergeAsync(Slug, start, "Merge", Ct);
        var top = await WorkFromMainAsync(workspace, Guid.NewGuid(), ("a", "first\n" + lines));
        var bottom = await WorkFromMainAsync(workspace, Guid.NewGuid(), ("a", lines + "last\n"));
        var against = await WorkFromMainAsync(workspace, Guid.NewGuid(), ("a", "other\n" + lines), ("b", null), ("c", "new"));

        await workspace.Repositories.MergeAsync(Slug, top, "Merge", Ct);
        var merged = await workspace.Repositories.MergeAsync(Slug, bottom, "Merge", Ct);
        var conflict = await workspace.Repositories.MergeAsync(Slug, against, "Merge", Ct);

        (await workspace.BareAsync("show", "main:a")).ShouldBe($"first\n{lines}last\n");
        conflict.Commit.ShouldBeNull();
        conflict.Conflicts.ShouldBe(["a"]);
        (await workspace.Repositories.ResolveAsync(Slug, "main", Ct)).ShouldBe(merged.Commit);
    }

    [Fact]
    public async Task ALockThatAKilledProcessLeftOnMainDoesNotStopAMerge()
    {
        await using var workspace = new Workspace();
        var head = await WorkAsync(workspace, _task, ("a", "1"));
        var leftover = Path.Combine(workspace.Repositories.PathOf(Slug), "refs/heads/main.lock");
        await File.WriteAllTextAsync(leftover, "", Ct);
        File.SetLastWriteTimeUtc(leftover, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));

        (await workspace.Repositories.MergeAsync(Slug, head, "Merge", Ct)).Commit.ShouldNotBeNull();
    }

    [Fact]
    public async Task APlainCloneShowsTheNewestApprovedBranchAndThenMain()
    {
        await using var workspace = new Workspace();
        using var server = new GitServer(workspace.Http);
        await WorkAsync(workspace, _task, ("a", "1"));
        (await CloneAsync()).ShouldBe("main: README.md");

        await workspace.Repositories.ShowAsync(Slug, BranchOf(_task), Ct);
        (await CloneAsync()).ShouldBe($"{BranchOf(_task)}: README.md a");
        (await workspace.Repositories.FindAsync(Slug, Ct))!.DefaultBranch.ShouldBe(BranchOf(_task));

        var head = await WorkAsync(workspace, _other, ("b", "1"));
        await workspace.Repositories.ShowAsync(Slug, BranchOf(_other), Ct);
        (await CloneAsync()).ShouldBe($"{BranchOf(_other)}: README.md b");

        await workspace.Repositories.MergeAsync(Slug, head, "Merge", Ct);
        await workspace.Repositories.ShowAsync(Slug, BranchOf(_task), Ct);
        (await CloneAsync()).ShouldBe("main: README.md b");
        (await workspace.Repositories.ContinuationAsync(Slug, BranchOf(_other), Ct)).Branch.ShouldBe("main");
        (await workspace.Repositories.ContinuationAsync(Slug, BranchOf(_task), Ct)).Branch.ShouldBe(BranchOf(_task));

        async Task<string> CloneAsync()
        {
            var clone = Path.Combine(workspace.Root, Guid.NewGuid().ToString("N"));
            await GitAsync(workspace.Root, "clone", "--quiet", $"{server.Url}{Slug}.git", clone);
            var files = (await GitAsync(clone, "ls-files")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return $"{(await GitAsync(clone, "branch", "--show-current")).Trim()}: {string.Join(' ', files)}";
        }
    }

    private static async Task<string> WorkAsync(Workspace workspace, Guid task, params (string Path, string? Content)[] files)
    {
        var worktree = await workspace.OpenAsync(task);
        await CommitAsync(worktree, task, files);
        return await worktree.HeadAsync(Ct);
    }

    private static async Task<string> WorkFromMainAsync(Workspace workspace, Guid task, params (string Path, string? Content)[] files)
    {
        var worktree = await workspace.Worktrees.OpenAsync(Slug, task, BranchOf(task), Ct);
        await CommitAsync(worktree, task, files);
        return await worktree.HeadAsync(Ct);
    }

    private static async Task CommitAsync(Worktree worktree, Guid task, (string Path, string? Content)[] files)
    {
        foreach (var file in files)
        {
            await worktree.CommitStepAsync(Step(task, file.Path, file), Ct);
        }
    }
}
