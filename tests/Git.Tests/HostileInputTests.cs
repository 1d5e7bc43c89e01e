using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class HostileInputTests
{
    private readonly Guid _task = Guid.NewGuid();

    public static TheoryData<string> Paths =>
    [
        "..", "../x", "a/../../x", "a/..", "/etc/passwd", "./a", "a/./b", "a//b", "a/", "", ".git", ".git/config",
        "a/.git/hooks/post-checkout",
        ".GIT/config", ".git./config", ".git /config", "git~1/config", "GIT~1", "a\\b", "a\nb", "a\0b", ".g\u200cit/config",
        new string('x', 256), new string('ü', 128),
        string.Join('/', Enumerable.Repeat("abc", 300)),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task NoHostilePathIsWrittenOrRead(string path)
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var before = Everything(workspace.Root);

        await Should.ThrowAsync<GitException>(() => worktree.CommitStepAsync(Step(_task, "s", ("fine", "1"), (path, "evil")), Ct));

        Everything(workspace.Root).ShouldBe(before);
        (await workspace.CountAsync(worktree.Branch)).ShouldBe(1);
        await Should.ThrowAsync<GitException>(() => workspace.Repositories.FileAsync(Slug, "main", path, Ct));
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("-rf")]
    [InlineData(":(exclude)*")]
    [InlineData("*")]
    [InlineData("%H ü ' \" $(id) `id`")]
    public async Task NamesThatOnlyLookLikeSomethingElseAreOrdinaryFiles(string path)
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);

        await worktree.CommitStepAsync(Step(_task, "s", (path, "content"), (path + "-dir/x", "y")), Ct);

        (await workspace.Repositories.FileAsync(Slug, worktree.Branch, path, Ct)).Text.ShouldBe("content");
        (await workspace.Repositories.TreeAsync(Slug, worktree.Branch, path + "-dir", Ct))
            .ShouldHaveSingleItem().Path.ShouldBe(path + "-dir/x");
        (await workspace.Repositories.DiffAsync(Slug, "main", worktree.Branch, Ct)).Files.Select(f => f.Path)
            .ShouldBe([path, path + "-dir/x"], ignoreOrder: true);
        await worktree.CommitStepAsync(Step(_task, "t", (path, null)), Ct);
        await Should.ThrowAsync<GitNotFoundException>(() => workspace.Repositories.FileAsync(Slug, worktree.Branch, path, Ct));
    }

    [Theory]
    [InlineData("--all")]
    [InlineData("-1")]
    [InlineData("main..HEAD")]
    [InlineData("main:README.md")]
    [InlineData("@{upstream}")]
    [InlineData("main@{1}")]
    [InlineData("^main")]
    [InlineData("main\nmain")]
    [InlineData("")]
    [InlineData("main//x")]
    [InlineData(":/chore")]
    public async Task RevisionsAreNamesNotExpressions(string revision)
    {
        await using var workspace = new Workspace();
        await workspace.OpenAsync(_task);

        await Should.ThrowAsync<GitArgumentException>(() => workspace.Repositories.CommitsAsync(Slug, revision, 1, 0, Ct));
        await Should.ThrowAsync<GitArgumentException>(() => workspace.Repositories.DiffAsync(Slug, "main", revision, Ct));
        await Should.ThrowAsync<GitArgumentException>(() => workspace.Worktrees.OpenAsync(Slug, Guid.NewGuid(), revision, Ct));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("..")]
    [InlineData("A")]
    [InlineData("-x")]
    [InlineData("x/y")]
    [InlineData("x\n")]
    [InlineData("")]
    public async Task SlugsStayInTheirFolder(string slug)
    {
        await using var workspace = new Workspace();

        await Should.ThrowAsync<GitArgumentException>(() => workspace.Repositories.EnsureAsync(slug, "x", Ct));
        (await workspace.Repositories.FindAsync(slug, Ct)).ShouldBeNull();
        workspace.Http.Exists(slug).ShouldBeFalse();
        Everything(workspace.Root).ShouldBeEmpty();
    }

    [Fact]
    public async Task NothingIsWrittenThroughALink()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var outside = Directory.CreateDirectory(Path.Combine(workspace.Root, "outside")).FullName;
        await File.WriteAllTextAsync(Path.Combine(outside, "kept"), "kept", Ct);

        SetTraps();
        await Should.ThrowAsync<GitArgumentException>(() => worktree.CommitStepAsync(Step(_task, "a", ("dir/new", "evil")), Ct));
        SetTraps();
        await Should.ThrowAsync<GitArgumentException>(() => worktree.CommitStepAsync(Step(_task, "a", ("dir/kept", null)), Ct));
        SetTraps();
        await worktree.CommitStepAsync(Step(_task, "b", ("file", "mine")), Ct);

        (await File.ReadAllTextAsync(Path.Combine(outside, "kept"), Ct)).ShouldBe("kept");
        Directory.EnumerateFiles(outside).ShouldHaveSingleItem();
        (await workspace.BareAsync("show", worktree.Branch + ":file")).ShouldBe("mine");

        void SetTraps()
        {
            Directory.CreateSymbolicLink(Path.Combine(worktree.Path, "dir"), outside);
            File.CreateSymbolicLink(Path.Combine(worktree.Path, "file"), Path.Combine(outside, "kept"));
        }
    }

    [Fact]
    public async Task AHardLinkedFileIsReplacedNotChanged()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var shared = Path.Combine(workspace.Root, "shared");
        await File.WriteAllTextAsync(shared, "shared", Ct);
        await ShellAsync($"ln '{shared}' '{worktree.Path}/linked'");

        await worktree.CommitStepAsync(Step(_task, "a", ("linked", "mine")), Ct);

        (await File.ReadAllTextAsync(shared, Ct)).ShouldBe("shared");
    }

    [Fact]
    public async Task GeneratedGitConfigurationIsNeverRead()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        var proof = Path.Combine(workspace.Root, "proof");
        // The worktree's pointer now leads to a repository whose configuration runs a program, and attributes ask for filters.
        await ShellAsync(
            $"cd '{worktree.Path}' && rm .git && git init -q . && git config core.fsmonitor 'touch {proof}' && git config filter.x.clean "
                + $"'touch {proof}'"
            + $" && printf '#!/bin/sh\\ntouch {proof}\\n' > .git/hooks/post-commit && chmod +x .git/hooks/post-commit && echo '* filter=x "
            + "diff=x' > .gitattributes");

        await worktree.CommitStepAsync(Step(_task, "a", ("a", "1")), Ct);
        var reopened = await workspace.OpenAsync(_task);
        await reopened.CommitStepAsync(Step(_task, "b", ("b", "1")), Ct);
        await workspace.Repositories.DiffAsync(Slug, "main", worktree.Branch, Ct);

        File.Exists(proof).ShouldBeFalse();
        (await workspace.CountAsync(worktree.Branch)).ShouldBe(3);
    }

    private static async Task ShellAsync(string line)
    {
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", line]);
        await shell.WaitForExitAsync(Ct);
        shell.ExitCode.ShouldBe(0);
    }

    private static string[] Everything(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith("/index", StringComparison.Ordinal)
                && !f.Contains("/objects/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}
