using System.IO.Compression;
using Catalyst.Git.Http;
using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

public sealed class CloneTests
{
    private readonly Guid _task = Guid.NewGuid();

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    public async Task ARealGitClonesAndFetchesAndSeesNoNotes(string protocol)
    {
        await using var workspace = new Workspace();
        var worktree = await workspace.OpenAsync(_task);
        await worktree.CommitStepAsync(Step(_task, "none"), Ct);
        await worktree.CommitStepAsync(Step(_task, "large", ("large", string.Concat(Enumerable.Range(0, 200_000)))), Ct);
        using var server = new GitServer(workspace.Http);
        var clone = Path.Combine(workspace.Root, "clone");

        await GitAsync(workspace.Root, "-c", "protocol.version=" + protocol, "clone", "--quiet", "--branch", worktree.Branch,
            $"{server.Url}{Slug}.git", clone);

        (await File.ReadAllTextAsync(Path.Combine(clone, "large"), Ct)).Length.ShouldBe(
            Enumerable.Range(0, 200_000).Sum(i => $"{i}".Length));
        (await GitAsync(clone, "ls-remote", "origin")).ShouldNotContain("refs/catalyst");
        var next = await worktree.CommitStepAsync(Step(_task, "next", ("a", "1")), Ct);
        await GitAsync(clone, "pull", "--quiet");
        (await GitAsync(clone, "rev-parse", "HEAD")).Trim().ShouldBe(next.Commit);
        await GitAsync(clone, "fsck", "--strict");
    }

    [Fact]
    public async Task ABombAndGarbageAreRefused()
    {
        await using var workspace = new Workspace(configure: options => options.MaxRequestBytes = 100_000);
        await workspace.OpenAsync(_task);
        var bomb = new MemoryStream();
        await using (var zip = new GZipStream(bomb, CompressionLevel.Optimal, leaveOpen: true))
        {
            // Empty packets, which git skips.
            await zip.WriteAsync(System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0004", 1_000_000))), Ct);
        }

        await Should.ThrowAsync<GitException>(() => ServeAsync(bomb.ToArray(), gzip: true));
        await Should.ThrowAsync<GitArgumentException>(() => ServeAsync([1, 2, 3, 4], gzip: true));
        await Should.ThrowAsync<GitException>(() => ServeAsync("zzzz"u8.ToArray(), gzip: false));
        await Should.ThrowAsync<GitNotFoundException>(
            () => workspace.Http.AdvertiseAsync(GitService.UploadPack, "nothing", null, Stream.Null, Ct));
        await Should.ThrowAsync<GitArgumentException>(
            () => workspace.Http.AdvertiseAsync(GitService.UploadPack, "../x", null, Stream.Null, Ct));

        Task ServeAsync(byte[] request, bool gzip) =>
            workspace.Http.ServeAsync(GitService.UploadPack, Slug, "version=2", gzip, new MemoryStream(request), new MemoryStream(), Ct);
    }
}
