using System.Diagnostics;
using Catalyst.Testing;
using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

/// <summary>Kills a child that commits a step, before and after each of its git commands, and does the step again.</summary>
public sealed class CrashTests
{
    private readonly Guid _task = Guid.NewGuid();

    [Fact]
    public async Task WhereverTheProcessIsKilledTheStepIsOneCommit()
    {
        await using var workspace = new Workspace();
        await workspace.OpenAsync(_task);
        var git = FakeGit(workspace.Root);
        var calls = 0;
        for (var survived = false; !survived; calls++)
        {
            foreach (var moment in new[] { "before", "during", "after" })
            {
                // The same repository each time: what one crash leaves must not spoil the next.
                var task = Guid.NewGuid();
                await workspace.OpenAsync(task);
                await File.WriteAllTextAsync(Path.Combine(workspace.Root, "plan"), $"{calls} {moment}", Ct);
                File.Delete(Path.Combine(workspace.Root, "count"));
                survived = await RunChildAsync(workspace.Root, git, task) == 0;
                var reopened = await workspace.OpenAsync(task);

                var step = await reopened.CommitStepAsync(CrashStep(task), Ct);

                step.Changed.ShouldBeTrue($"call {calls} {moment}");
                (await workspace.CountAsync(reopened.Branch)).ShouldBe(2, $"call {calls} {moment}");
                (await GitAsync(reopened.Path, "status", "--porcelain")).ShouldBeEmpty($"call {calls} {moment}");
                (await workspace.BareAsync("ls-tree", "-r", "--name-only", reopened.Branch)).ShouldBe("src/a.js\nsrc/b.js\n");
            }
        }

        // Opening resets and cleans.
        calls.ShouldBeGreaterThanOrEqualTo(2);
        (await workspace.BareAsync("fsck", "--strict", "--no-dangling")).ShouldBeEmpty();
    }

    [Fact]
    public async Task AtWhateverMomentOfItsStepsItIsKilledEachStepIsOneCommit()
    {
        await using var workspace = new Workspace();
        for (var moment = 1; moment <= 12; moment++)
        {
            var task = Guid.NewGuid();
            await workspace.OpenAsync(task);
            var begun = await KillAtStepAsync(workspace.Root, task, moment);

            var reopened = await workspace.OpenAsync(task);
            var done = await workspace.CountAsync(reopened.Branch) - 1;
            done.ShouldBeInRange(begun, begun + 1);
            for (var step = 0; step <= begun; step++)
            {
                (await reopened.CommitStepAsync(NumberedStep(task, step), Ct)).Adopted.ShouldBe(step < done, $"step {step} of {done}");
            }

            (await workspace.CountAsync(reopened.Branch)).ShouldBe(begun + 2);
            (await GitAsync(reopened.Path, "status", "--porcelain")).ShouldBeEmpty();
            (await workspace.BareAsync("show", reopened.Branch + ":src/2/5.js")).ShouldBe($"{begun} of 5");
        }

        (await workspace.BareAsync("fsck", "--strict", "--no-dangling")).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsWrittenInTheProcessIsFlushedAndNoConfigurationOfTheUserCounts()
    {
        await using var workspace = new Workspace();
        await workspace.OpenAsync(_task);

        var settings = await Library.GitLibrary.UseAsync(
            workspace.Repositories.PathOf(Slug),
            repository => repository.Config.Where(entry => entry.Level != LibGit2Sharp.ConfigurationLevel.Local)
                .Select(entry => $"{entry.Key}={entry.Value}").ToList(),
            Ct);

        settings.ShouldBe(["core.fsyncobjectfiles=true"]);
    }

    [Fact]
    public async Task LocksOfAKilledGitAreRemoved()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "none"), Ct);
        var repository = workspace.Repositories.PathOf(Slug);
        var admin = Path.Combine(repository, "worktrees", _task.ToString("N"));
        var note = Directory.EnumerateFiles(Path.Combine(repository, "refs", "catalyst", _task.ToString("N"))).ShouldHaveSingleItem();
        string[] locks = [Path.Combine(admin, "index.lock"), Path.Combine(admin, "HEAD.lock"),
            Path.Combine(repository, "refs/heads", worktree.Branch + ".lock"), note + ".lock"];
        foreach (var file in locks)
        {
            await File.WriteAllTextAsync(file, "", Ct);
        }

        await File.WriteAllTextAsync(Path.Combine(admin, "index"), "damaged", Ct);
        File.Delete(note);
        var reopened = await workspace.OpenAsync(_task);
        await reopened.CommitStepAsync(Step(_task, "none"), Ct);
        await reopened.CommitStepAsync(Step(_task, "some", ("a", "1")), Ct);

        (await workspace.CountAsync(worktree.Branch)).ShouldBe(2);
        await File.WriteAllTextAsync(Path.Combine(repository, "packed-refs.lock"), "", Ct);
        File.SetLastWriteTimeUtc(Path.Combine(repository, "packed-refs.lock"), DateTime.UnixEpoch);
        await workspace.Worktrees.RemoveAsync(Slug, _task, Ct);
        (await workspace.BareAsync("for-each-ref", "refs/catalyst")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("index")]
    [InlineData("HEAD")]
    public async Task AHalfMadeWorktreeIsMadeAgain(string missing)
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "some", ("a", "1")), Ct);
        File.Delete(Path.Combine(workspace.Repositories.PathOf(Slug), "worktrees", _task.ToString("N"), missing));

        var reopened = await workspace.OpenAsync(_task);

        (await File.ReadAllTextAsync(Path.Combine(reopened.Path, "a"), Ct)).ShouldBe("1");
        (await reopened.FindStepAsync(_task, "coding", 0, "some", Ct)).ShouldNotBeNull();
    }

    [Fact]
    public async Task ReopeningDropsHalfWrittenFilesAndKeepsIgnoredOnes()
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "some", (".gitignore", "node_modules/\n"), ("a", "1")), Ct);
        Directory.CreateDirectory(Path.Combine(worktree.Path, "node_modules"));
        await File.WriteAllTextAsync(Path.Combine(worktree.Path, "node_modules/x"), "kept", Ct);
        await File.WriteAllTextAsync(Path.Combine(worktree.Path, "a"), "half", Ct);
        await File.WriteAllTextAsync(Path.Combine(worktree.Path, "b"), "half", Ct);

        await workspace.OpenAsync(_task);

        Directory.EnumerateFiles(worktree.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(worktree.Path, f))
            .ShouldBe([".git", ".gitignore", "a", "README.md", "node_modules/x"], ignoreOrder: true);
        (await File.ReadAllTextAsync(Path.Combine(worktree.Path, "a"), Ct)).ShouldBe("1");
    }

    [Fact]
    public async Task AHalfMadeRepositoryIsNeverSeen()
    {
        await using var workspace = new Workspace();
        Directory.CreateDirectory(Path.Combine(workspace.Root, "repos", $".{Slug}.draft", "objects"));

        (await workspace.Repositories.FindAsync(Slug, Ct)).ShouldBeNull();
        await workspace.Repositories.EnsureAsync(Slug, "Todo App", Ct);

        (await workspace.Repositories.ListAsync(Ct)).ShouldHaveSingleItem().Slug.ShouldBe(Slug);
    }

    private static async Task<int> RunChildAsync(string root, string git, Guid task)
    {
        using var child = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [ChildSwitch, root, git, task.ToString()]) { RedirectStandardError = true })!;
        var error = child.StandardError.ReadToEndAsync(Ct);
        await child.WaitForExitAsync(Ct).Within("the child's end");
        child.ExitCode.ShouldBeOneOf([0, 128 + 9], await error);
        return child.ExitCode;
    }

    /// <summary>Kills a child when it announces its n-th step; the last that it announced is the answer.</summary>
    private static async Task<int> KillAtStepAsync(string root, Guid task, int number)
    {
        using var child = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [ManyStepsSwitch, root, task.ToString()]) { RedirectStandardOutput = true })!;
        for (var line = 0; line < number; line++)
        {
            await child.StandardOutput.ReadLineAsync(Ct).AsTask().Within("a step");
        }

        child.Kill();
        await child.WaitForExitAsync(Ct).Within("the child's end");
        var rest = (await child.StandardOutput.ReadToEndAsync(Ct)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return number - 1 + rest.Length;
    }

    /// <summary>
    /// Git that counts its calls and kills who called it at the planned one; "during" it is still at work when its caller is gone.
    /// </summary>
    private static string FakeGit(string root)
    {
        var path = Path.Combine(root, "git-fake");
        File.WriteAllText(
            path,
            $"""
            #!/bin/sh
            read at moment < '{root}/plan'
            count=$(cat '{root}/count' 2>/dev/null || echo 0)
            echo $((count + 1)) > '{root}/count'
            [ "$count" = "$at" ] || exec git "$@"
            case $moment in
              before) kill -9 $PPID ;;
              during) git "$@" & kill -9 $PPID; wait ;;
              after) git "$@" >/dev/null; kill -9 $PPID ;;
            esac

            """);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return path;
    }
}
