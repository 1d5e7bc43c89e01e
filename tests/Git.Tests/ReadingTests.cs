using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class ReadingTests
{
    private readonly Guid _task = Guid.NewGuid();

    [Fact]
    public async Task ARepositoryTellsItsNameHeadAndBranches()
    {
        await using var workspace = new Workspace();
        (await workspace.Repositories.ListAsync(Ct)).ShouldBeEmpty();
        await workspace.Repositories.EnsureAsync(Slug, " Todo \n App\u0007 ü ", Ct);
        await workspace.Repositories.EnsureAsync("zoo", "", Ct);
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "one", ("a", "1")), Ct);

        var found = (await workspace.Repositories.FindAsync(Slug, Ct)).ShouldNotBeNull();

        (found.Name, found.DefaultBranch, found.Branches).ShouldBe(("Todo App ü", "main", 2));
        found.Head.ShouldBe(await workspace.Repositories.ResolveAsync(Slug, "main", Ct));
        (await workspace.Repositories.FileAsync(Slug, "main", "README.md", Ct)).Text!.ShouldStartWith(
            "# Todo App ü\n\nNothing is merged here yet.");
        (await workspace.Repositories.ListAsync(Ct)).Select(r => r.Name).ShouldBe(["Todo App ü", "Untitled project"], ignoreOrder: true);
        (await workspace.Repositories.BranchesAsync(Slug, Ct)).Select(b => (b.Name, b.Subject))
            .ShouldBe([(worktree.Branch, "feat: one"), ("main", "chore: Initialize repository")], ignoreOrder: true);
        await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.BranchesAsync("nothing", Ct));
    }

    [Theory]
    [InlineData(0, 0, "2")]
    [InlineData(-5, -5, "2")]
    [InlineData(2, 1, "1 0")]
    [InlineData(int.MaxValue, 0, "2 1 0 chore: Initialize repository")]
    [InlineData(10, 4, "")]
    public async Task CommitsComeNewestFirstInPages(int limit, int skip, string expected)
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        for (var i = 0; i < 3; i++)
        {
            await worktree.CommitStepAsync(Step(_task, $"{i}", ("a", $"{i}")), Ct);
        }

        var commits = await workspace.Repositories.CommitsAsync(Slug, worktree.Branch, limit, skip, Ct);

        string.Join(' ', commits.Select(c => c.Subject.Replace("feat: ", "", StringComparison.Ordinal))).ShouldBe(expected);
    }

    [Fact]
    public async Task ATreeListsDirectoriesFirstWithSizesAndModes()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "s", ("z/deep/x", "1"), ("B", "22"), ("a b", "ü")), Ct);

        var root = await workspace.Repositories.TreeAsync(Slug, worktree.Branch, "/", Ct);

        var readme = (await workspace.Repositories.FileAsync(Slug, "main", "README.md", Ct)).Size;
        root.Select(e => (e.Path, e.Type, e.Size))
            .ShouldBe([("z", "directory", null), ("B", "file", 2L), ("README.md", "file", readme), ("a b", "file", 2L)]);
        (await workspace.Repositories.TreeAsync(Slug, worktree.Branch, "z/", Ct)).ShouldHaveSingleItem().Path.ShouldBe("z/deep");
        (await workspace.Repositories.FilesAsync(Slug, worktree.Branch, Ct)).Select(e => (e.Path, e.Size))
            .ShouldBe([("B", 2L), ("README.md", readme), ("a b", 2L), ("z/deep/x", 1L)]);
        await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.FilesAsync(Slug, "nobranch", Ct));
        foreach (var wrong in new[] { "nowhere", "B", "z/deep/x" })
        {
            await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.TreeAsync(Slug, worktree.Branch, wrong, Ct));
        }

        await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.TreeAsync(Slug, "nobranch", "", Ct));
        await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.FileAsync(Slug, worktree.Branch, "z", Ct));
        await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.FileAsync(Slug, worktree.Branch, "B/x", Ct));
    }

    [Fact]
    public async Task LargeFilesAndDiffsAreCutAndBinaryOnesNotShown()
    {
        await using var workspace = new Workspace(configure: options => options.MaxFileBytes = 1000);
        var worktree = await workspace.OpenAsync(_task);
        var large = string.Concat(Enumerable.Repeat("0123456789\n", 100_000));
        await worktree.CommitStepAsync(Step(_task, "s", ("large", large), ("binary", "a\0b"), ("exact", large[..1000]), ("empty", "")), Ct);

        (await ReadAsync("large")).ShouldBe((1_100_000L, false, true, large[..1000]));
        (await ReadAsync("exact")).ShouldBe((1000L, false, false, large[..1000]));
        (await ReadAsync("binary")).ShouldBe((3L, true, false, null));
        (await ReadAsync("empty")).ShouldBe((0L, false, false, ""));
        var diff = await workspace.Repositories.DiffAsync(Slug, "main", worktree.Branch, Ct);
        (diff.Truncated, diff.Patch.Length, diff.Stats).ShouldBe((true, 1000, new DiffStats(100_000 + 91, 0, 4)));
        diff.Files.Single(f => f.Path == "binary").IsBinary.ShouldBeTrue();

        async Task<(long, bool, bool, string?)> ReadAsync(string path)
        {
            var file = await workspace.Repositories.FileAsync(Slug, worktree.Branch, path, Ct);
            return (file.Size, file.IsBinary, file.Truncated, file.Text);
        }
    }

    [Fact]
    public async Task ADiffShowsRenamesFromWhereTheBranchLeft()
    {
        await using var workspace = new Workspace();
        var other = Guid.NewGuid();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "1", ("old", "1\n2\n3\n4\n5\n6\n7\n8\n")), Ct);
        await (await workspace.OpenAsync(other)).CommitStepAsync(Step(other, "1", ("elsewhere", "x")), Ct);
        var from = await worktree.HeadAsync(Ct);
        await worktree.CommitStepAsync(Step(_task, "2", ("old", null), ("new", "1\n2\n3\n4\n5\n6\n7\n9\n"), ("README.md", null)), Ct);

        var diff = await workspace.Repositories.DiffAsync(Slug, from, worktree.Branch, Ct);

        diff.Files.ShouldBe([new FileDiff("README.md", null, "deleted", 0, 4, false), new FileDiff("new", "old", "renamed", 1, 1, false)],
            ignoreOrder: true);
        diff.Patch.ShouldContain("rename from old");
        (await workspace.Repositories.DiffAsync(Slug, BranchOf(other), worktree.Branch, Ct)).Files.Select(f => f.Path)
            .ShouldBe(["README.md", "new"]);
    }

    [Fact]
    public async Task APatchLeadsFromOneCommitToTheOther()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(
            Step(_task, "1", ("moved", "1\n2\n3\n4\n5\n6\n7\n"), ("no end", "x"), ("crlf", "a\r\nb\r\n"), ("gone", "1\n"),
                ("*", "1\n")), Ct);
        var from = await worktree.HeadAsync(Ct);
        await worktree.CommitStepAsync(
            Step(
                _task, "2", ("moved", null), ("new/place", "1\n2\n3\n4\n5\n6\n8\n"), ("no end", "y"), ("crlf", "a\r\nc\r\n"),
                ("gone", null),
                ("ü ä", "new\n"), ("*", "2\n"), ("empty", "")),
            Ct);

        var diff = await workspace.Repositories.DiffAsync(Slug, from, worktree.Branch, Ct);

        await GitAsync(workspace.Root, "clone", "--quiet", workspace.Repositories.PathOf(Slug), "clone");
        var clone = Path.Combine(workspace.Root, "clone");
        await GitAsync(clone, "checkout", "--quiet", from);
        await File.WriteAllTextAsync(Path.Combine(workspace.Root, "patch"), diff.Patch, Ct);
        await GitAsync(clone, "apply", "--index", Path.Combine(workspace.Root, "patch"));
        (await GitAsync(clone, "write-tree")).ShouldBe(await workspace.BareAsync("rev-parse", worktree.Branch + "^{tree}"));
        var counts = await workspace.BareAsync("diff", "--shortstat", "-M", from, worktree.Branch);
        counts.Trim().ShouldBe(
            $"{diff.Stats.FilesChanged} files changed, {diff.Stats.Additions} insertions(+), {diff.Stats.Deletions} deletions(-)");
    }

    [Fact]
    public async Task LinksModesAndOddDatesOfAPersonAreShown()
    {
        await using var workspace = new Workspace();
        await workspace.OpenAsync(_task);
        await GitAsync(workspace.Root, "clone", "--quiet", workspace.Repositories.PathOf(Slug), "clone");
        var clone = Path.Combine(workspace.Root, "clone");
        File.Delete(Path.Combine(clone, "README.md"));
        File.CreateSymbolicLink(Path.Combine(clone, "README.md"), "run.sh");
        await File.WriteAllTextAsync(Path.Combine(clone, "run.sh"), "#!/bin/sh\n", Ct);
        await GitAsync(clone, "add", "--all");
        await GitAsync(clone, "update-index", "--chmod=+x", "run.sh");
        await GitAsync(clone, "commit", "--quiet", "-m", "feat: mine\n\nfirst", "--date=@999999999999 +0000");
        await GitAsync(clone, "push", "--quiet", "origin", "HEAD:refs/heads/mine");

        var tree = await workspace.Repositories.TreeAsync(Slug, "mine", "", Ct);
        tree.Select(e => (e.Name, e.Type, e.Executable)).ShouldBe([("README.md", "symlink", false), ("run.sh", "file", true)]);
        (await workspace.Repositories.FileAsync(Slug, "mine", "README.md", Ct)).Text.ShouldBe("run.sh");
        (await workspace.Repositories.DiffAsync(Slug, "main", "mine", Ct)).Files.Select(f => f.Path).Distinct()
            .ShouldBe(["README.md", "run.sh"]);
        var commit = (await workspace.Repositories.CommitsAsync(Slug, "mine", 1, 0, Ct)).ShouldHaveSingleItem();
        (commit.Subject, commit.Body, commit.Agent).ShouldBe(("feat: mine", "first", null));
    }

    [Fact]
    public async Task FailuresSayWhatToDo()
    {
        await using var missing = new Workspace(configure: options => options.Executable = "no-such-git");
        (await Should.ThrowAsync<GitException>(() => missing.Repositories.EnsureAsync(Slug, "x", Ct))).Message.ShouldContain("Install git");

        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        Directory.Delete(worktree.Path, recursive: true);
        (await Should.ThrowAsync<GitException>(() => worktree.CommitStepAsync(Step(_task, "s"), Ct))).Message.ShouldContain(
            "Retry the task");
        var reopened = await workspace.OpenAsync(_task);
        (await reopened.CommitStepAsync(Step(_task, "s", ("a", "1")), Ct)).Changed.ShouldBeTrue();
    }

    [Fact]
    public async Task AGitThatHangsIsStoppedAndSaidSo()
    {
        await using var workspace = new Workspace();
        var hang = Path.Combine(workspace.Root, "hang");
        await File.WriteAllTextAsync(hang, "#!/bin/sh\nexec sleep 600\n", Ct);
        File.SetUnixFileMode(hang, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var hanging =
            new Workspace(workspace.Root, options => (options.Executable, options.Timeout) = (hang, TimeSpan.FromMilliseconds(200)));

        (await Should.ThrowAsync<GitException>(() => hanging.Repositories.EnsureAsync(Slug, "x", Ct))).Message.ShouldContain(
            "took longer than");
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Should.ThrowAsync<OperationCanceledException>(() => hanging.Repositories.EnsureAsync(Slug, "x", cancelled.Token));
        (await workspace.Repositories.FindAsync(Slug, Ct)).ShouldBeNull();
    }
}
