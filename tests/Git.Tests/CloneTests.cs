using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
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
        using var server = new Server(workspace.UploadPack);
        var clone = Path.Combine(workspace.Root, "clone");

        await GitAsync(workspace.Root, "-c", "protocol.version=" + protocol, "clone", "--quiet", "--branch", worktree.Branch, $"{server.Url}{Slug}.git", clone);

        (await File.ReadAllTextAsync(Path.Combine(clone, "large"), Ct)).Length.ShouldBe(Enumerable.Range(0, 200_000).Sum(i => $"{i}".Length));
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
        await Should.ThrowAsync<GitNotFoundException>(() => workspace.UploadPack.AdvertiseAsync("nothing", null, Stream.Null, Ct));
        await Should.ThrowAsync<GitArgumentException>(() => workspace.UploadPack.AdvertiseAsync("../x", null, Stream.Null, Ct));

        Task ServeAsync(byte[] request, bool gzip) => workspace.UploadPack.ServeAsync(Slug, "version=2", gzip, new MemoryStream(request), new MemoryStream(), Ct);
    }

    /// <summary>What the Api does, in a few lines.</summary>
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly GitUploadPack _git;

        public Server(GitUploadPack git)
        {
            _git = git;
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Url = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            }

            _listener.Prefixes.Add(Url);
            _listener.Start();
            _ = AcceptAsync();
        }

        public string Url { get; }

        public void Dispose() => _listener.Close();

        private async Task AcceptAsync()
        {
            while (_listener.IsListening)
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
        }

        private async Task AnswerAsync(HttpListenerContext context)
        {
            var advertise = context.Request.HttpMethod == "GET";
            context.Response.ContentType = advertise ? GitUploadPack.AdvertisementContentType : GitUploadPack.ResultContentType;
            var protocol = context.Request.Headers["Git-Protocol"];
            await using (context.Response.OutputStream)
            {
                await (advertise
                    ? _git.AdvertiseAsync(Slug, protocol, context.Response.OutputStream, Ct)
                    : _git.ServeAsync(
                        Slug, protocol, context.Request.Headers["Content-Encoding"] == "gzip", context.Request.InputStream, context.Response.OutputStream, Ct));
            }
        }
    }
}
