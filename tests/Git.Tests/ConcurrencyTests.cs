using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task TasksOfOneRepositoryDoNotDisturbEachOther()
    {
        await using var workspace = new Workspace();
        var tasks = Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).ToList();

        await Task.WhenAll(tasks.Select(async task =>
        {
            var worktree = await workspace.OpenAsync(task);
            for (var step = 0; step < 4; step++)
            {
                await worktree.CommitStepAsync(Step(task, $"{step}", ($"{step}.txt", task.ToString())), Ct);
            }
        }));

        foreach (var task in tasks)
        {
            (await workspace.CountAsync(BranchOf(task))).ShouldBe(5);
            (await workspace.BareAsync("show", BranchOf(task) + ":3.txt")).ShouldBe(task.ToString());
        }

        await Task.WhenAll(tasks.Select(task => workspace.Worktrees.RemoveAsync(Slug, task, Ct)));
        (await workspace.Repositories.BranchesAsync(Slug, Ct)).Count.ShouldBe(9);
        (await workspace.BareAsync("worktree", "list", "--porcelain")).ShouldNotContain("worktrees/");
    }

    [Fact]
    public async Task TheSameStepAtTheSameTimeFromTwoServersIsOneCommit()
    {
        var task = Guid.NewGuid();
        await using var first = new Workspace();
        await using var second = new Workspace(first.Root);
        var worktree = await first.OpenAsync(task);
        var other = await second.OpenAsync(task);

        var made = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? worktree : other).CommitStepAsync(Step(task, "s", ("a", $"{i}")), Ct)));

        made.Select(m => m.Commit).Distinct().ShouldHaveSingleItem();
        made.Count(m => !m.Adopted).ShouldBe(1);
        (await first.CountAsync(worktree.Branch)).ShouldBe(2);
    }

    [Fact]
    public async Task ManyWhoWantTheRepositoryMakeItOnce()
    {
        await using var workspace = new Workspace();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => workspace.Repositories.EnsureAsync(Slug, "Todo App", Ct)));

        (await workspace.CountAsync("main")).ShouldBe(1);
        (await workspace.BareAsync("show", "-s", "--format=%s|%an|%ae", "main")).Trim()
            .ShouldBe("chore: Initialize repository|Catalyst AI|ai@catalyst.dev");
    }
}
