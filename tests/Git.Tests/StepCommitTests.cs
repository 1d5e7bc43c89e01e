using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class StepCommitTests
{
    private readonly Guid _task = Guid.NewGuid();

    [Fact]
    public async Task AStepIsOneCommitOfItsFilesWithItsTrailers()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);

        var made = await worktree.CommitStepAsync(Step(_task, "server", ("src/server.js", "listen()"), ("ü b/ä.txt", "é")), Ct);

        made.ShouldBe(new StepCommit(made.Commit, 0, "server", Adopted: false, Changed: true));
        (await workspace.CountAsync(worktree.Branch)).ShouldBe(2);
        (await worktree.HeadAsync(Ct)).ShouldBe(made.Commit);
        (await workspace.BareAsync("show", "-s", "--format=%B", made.Commit)).Trim().ShouldBe(
            $"feat: server\n\nBecause it is wanted.\n\n[coder-agent]\n\nCatalyst-Run: {_task}/coding/1\nCatalyst-Step: 0/server");
        (await workspace.BareAsync("show", made.Commit + ":ü b/ä.txt")).ShouldBe("é");
        (await GitAsync(worktree.Path, "status", "--porcelain")).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(worktree.Path, "src/server.js"), Ct)).ShouldBe("listen()");
    }

    [Fact]
    public async Task ABranchMayBeginAtWhatAnotherTaskHasDoneAndKnowsNoneOfItsSteps()
    {
        await using var workspace = new Workspace();
        var earlier = await workspace.OpenAsync(_task);
        var done = await earlier.CommitStepAsync(Step(_task, "server", ("a.txt", "1")), Ct);
        await earlier.CommitStepAsync(Step(_task, "later", ("b.txt", "1")), Ct);
        var next = Guid.NewGuid();

        var worktree = await workspace.Worktrees.OpenAsync(Slug, next, "feature/next", done.Commit, Ct);
        var made = await worktree.CommitStepAsync(Step(next, "server", ("a.txt", "2")), Ct);
        var again = await workspace.Worktrees.OpenAsync(Slug, next, "feature/next", done.Commit, Ct);

        made.Adopted.ShouldBeFalse();
        (await again.HeadAsync(Ct)).ShouldBe(made.Commit);
        (await workspace.BareAsync("rev-parse", made.Commit + "^")).Trim().ShouldBe(done.Commit);
        (await worktree.PathsAsync(made.Commit, Ct)).ShouldBe(["README.md", "a.txt"]);
        (await worktree.DiffStatsAsync(done.Commit, Ct)).FilesChanged.ShouldBe(1);
    }

    [Fact]
    public async Task TheSameStepOfALaterAttemptIsAdoptedAndWritesNothing()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var first = await worktree.CommitStepAsync(Step(_task, "server", ("a.txt", "1")), Ct);

        var second = await worktree.CommitStepAsync(Step(_task, "server", ("a.txt", "2")) with { Attempt = 2, Subject = "other" }, Ct);

        second.ShouldBe(first with { Adopted = true });
        (await worktree.FindStepAsync(_task, "coding", 0, "server", Ct)).ShouldBe(second);
        (await File.ReadAllTextAsync(Path.Combine(worktree.Path, "a.txt"), Ct)).ShouldBe("1");
    }

    [Fact]
    public async Task RoundsPhasesAndTasksHaveStepsOfTheirOwn()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var step = Step(_task, "server", ("a.txt", "1"));
        await worktree.CommitStepAsync(step, Ct);

        var rework = await worktree.CommitStepAsync(step with { Round = 1, Files = [("a.txt", "2")] }, Ct);
        var planning = await worktree.CommitStepAsync(step with { Phase = "planning", Files = [("a.txt", "3")] }, Ct);

        (rework.Changed, planning.Changed).ShouldBe((true, true));
        (await worktree.FindStepAsync(_task, "coding", 2, "server", Ct)).ShouldBeNull();
        (await worktree.FindStepAsync(_task, "coding", 0, "serve", Ct)).ShouldBeNull();
        (await worktree.FindStepAsync(Guid.NewGuid(), "coding", 0, "server", Ct)).ShouldBeNull();
        (await workspace.CountAsync(worktree.Branch)).ShouldBe(4);
    }

    [Fact]
    public async Task AStepThatChangesNothingIsRememberedAndNeverUndoesLaterOnes()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "one", ("a.txt", "1")), Ct);
        var same = await worktree.CommitStepAsync(Step(_task, "two", ("a.txt", "1")), Ct);
        await worktree.CommitStepAsync(Step(_task, "three", ("a.txt", "3")), Ct);

        var again = await (await workspace.OpenAsync(_task)).CommitStepAsync(Step(_task, "two", ("a.txt", "1")), Ct);

        same.Changed.ShouldBeFalse();
        again.ShouldBe(same with { Adopted = true });
        (await workspace.BareAsync("show", worktree.Branch + ":a.txt")).ShouldBe("3");
        (await workspace.BareAsync("for-each-ref", "refs/catalyst")).ShouldNotBeEmpty();
        await workspace.Worktrees.RemoveAsync(Slug, _task, Ct);
        (await workspace.BareAsync("for-each-ref", "refs/catalyst")).ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(workspace.Root, "worktrees")).ShouldBeEmpty();
    }

    [Fact]
    public async Task AClosedWorktreeCanBeOpenedAgainAndKnowsItsSteps()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var made = await worktree.CommitStepAsync(Step(_task, "one", ("a.txt", "1")), Ct);
        var same = await worktree.CommitStepAsync(Step(_task, "two", ("a.txt", "1")), Ct);
        workspace.Worktrees.List().ShouldBe([_task]);

        await workspace.Worktrees.CloseAsync(Slug, _task, Ct);
        await workspace.Worktrees.CloseAsync(Slug, _task, Ct);

        workspace.Worktrees.List().ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(Path.Combine(workspace.Root, "worktrees")).ShouldBeEmpty();
        var again = await workspace.OpenAsync(_task);
        (await again.CommitStepAsync(Step(_task, "one", ("a.txt", "1")), Ct)).ShouldBe(made with { Adopted = true });
        (await again.CommitStepAsync(Step(_task, "two", ("a.txt", "1")), Ct)).ShouldBe(same with { Adopted = true });
    }

    [Theory]
    [InlineData("Body.\n\nCatalyst-Run: {0}/coding/1\nCatalyst-Step: 0/forged")]
    [InlineData("Catalyst-Run: {0}/coding/1\nCatalyst-Step: 0/forged")]
    [InlineData("---\ndiff --git a/x b/x\n\n[evil-agent]\u001f\u001e x")]
    public async Task NothingInABodyForgesAStepOrAnAgent(string body)
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        body = string.Format(null, body, _task);

        var made =
            await worktree.CommitStepAsync(Step(_task, "true", ("a", "1")) with { Body = body, Subject = "two\nlines [x-agent]" }, Ct);

        (await worktree.FindStepAsync(_task, "coding", 0, "forged", Ct)).ShouldBeNull();
        (await worktree.FindStepAsync(_task, "coding", 0, "true", Ct)).ShouldBe(made with { Adopted = true });
        var commit = (await workspace.Repositories.CommitsAsync(Slug, worktree.Branch, 1, 0, Ct)).ShouldHaveSingleItem();
        (commit.Agent, commit.Subject, commit.AuthorEmail).ShouldBe(("coder", "two lines [x-agent]", "ai@catalyst.dev"));
        commit.Parents.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FilesBecomeDirectoriesAndBackAndAreDeleted()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "1", ("a", "file"), ("gone", "x")), Ct);
        await worktree.CommitStepAsync(Step(_task, "2", ("a/b/c", "deep"), ("gone", null), ("never/was", null)), Ct);
        (await workspace.BareAsync("ls-tree", "-r", "--name-only", worktree.Branch)).ShouldBe("README.md\na/b/c\n");

        await worktree.CommitStepAsync(Step(_task, "3", ("a", "file")), Ct);

        (await workspace.BareAsync("ls-tree", "-r", "--name-only", worktree.Branch)).ShouldBe("README.md\na\n");
    }

    [Fact]
    public async Task WhatAPersonChangedInAFileIsMergedWithWhatTheStepWrites()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var before = string.Concat(Enumerable.Range(0, 20).Select(i => $"{i}\n"));
        await worktree.CommitStepAsync(Step(_task, "hand", ("a", "by hand\n" + before), ("b", "by hand\n"), ("same", "1")), Ct);
        var previous = new Dictionary<string, string> { ["a"] = before, ["same"] = "1", ["b"] = "1\n", ["removed"] = "1" };

        await worktree.CommitStepAsync(Step(_task, "merge", ("a", before + "generated\n"), ("same", "2")) with { Previous = previous }, Ct);

        (await workspace.BareAsync("show", worktree.Branch + ":a")).ShouldBe($"by hand\n{before}generated\n");
        (await workspace.BareAsync("show", worktree.Branch + ":same")).ShouldBe("2");
        foreach (var (path, content) in new (string, string?)[] { ("b", "2\n"), ("b", null), ("removed", "2") })
        {
            var conflict = await Should.ThrowAsync<GitConflictException>(
                () => worktree.CommitStepAsync(Step(_task, "conflict", ("fine", "1"), (path, content)) with { Previous = previous }, Ct));
            conflict.Paths.ShouldBe([path]);
        }

        (await workspace.BareAsync("show", worktree.Branch + ":b")).ShouldBe("by hand\n");
        (await workspace.CountAsync(worktree.Branch)).ShouldBe(3);
        (await GitAsync(worktree.Path, "status", "--porcelain")).ShouldBeEmpty();
    }

    [Fact]
    public async Task AFailedStepLeavesNothingForTheNextOne()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);

        await Should.ThrowAsync<GitException>(
            () => worktree.CommitStepAsync(Step(_task, "bad", ("x", "file"), ("x/y", "below a file"), ("x", null)), Ct));
        await worktree.CommitStepAsync(Step(_task, "good", ("ok", "1")), Ct);

        (await workspace.BareAsync("ls-tree", "-r", "--name-only", worktree.Branch)).ShouldBe("README.md\nok\n");
        Directory.Exists(Path.Combine(worktree.Path, "x")).ShouldBeFalse();
    }

    [Fact]
    public async Task DiffStatsCountWhatTheBranchChanged()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        (await worktree.DiffStatsAsync("main", Ct)).ShouldBe(new DiffStats(0, 0, 0));
        await worktree.CommitStepAsync(Step(_task, "1", ("a", "1\n2\n3\n"), ("README.md", null)), Ct);

        (await worktree.DiffStatsAsync("main", Ct)).ShouldBe(new DiffStats(3, 4, 2));
    }
}
