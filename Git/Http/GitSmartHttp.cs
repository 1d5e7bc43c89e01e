using System.IO.Compression;
using System.Text.RegularExpressions;
using Catalyst.Git.Processes;
using Microsoft.Extensions.Options;

namespace Catalyst.Git.Http;

/// <summary>
/// Git over HTTP: <c>GET /{slug}.git/info/refs?service=git-upload-pack</c> is <see cref="AdvertiseAsync"/> and
/// <c>POST /{slug}.git/git-upload-pack</c> is <see cref="ServeAsync"/>, and the same for <c>git-receive-pack</c>. There is no plain file
/// access. What is pushed must be well formed and may only add to a branch; the branch of a task at work is its own.
/// </summary>
public sealed partial class GitSmartHttp
{
    private readonly GitRunner _git;
    private readonly GitRepositories _repositories;
    private readonly GitOptions _options;
    private readonly TimeProvider _time;

    internal GitSmartHttp(GitRunner git, GitRepositories repositories, IOptions<GitOptions> options, TimeProvider time)
    {
        _git = git;
        _repositories = repositories;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Whether the repository can be served; false also for a name that is no slug.</summary>
    public bool Exists(string slug) => GitNames.IsSlug(slug) && Directory.Exists(_repositories.PathOf(slug));

    /// <summary>Writes which refs there are.</summary>
    /// <param name="protocolHeader">The request's <c>Git-Protocol</c> header, or null.</param>
    public async Task AdvertiseAsync(
        GitService service, string slug, string? protocolHeader, Stream output, CancellationToken cancellationToken)
    {
        var repository = _repositories.Existing(slug);
        var protocol = Protocol(protocolHeader);
        if (service == GitService.ReceivePack || protocol?.Split(':').Contains("version=2") != true)
        {
            var line = $"# service={service.Name}\n";
            await output.WriteAsync(Encoding.ASCII.GetBytes($"{line.Length + 4:x4}{line}0000"), cancellationToken);
        }

        await _git.PipeAsync(repository, [.. Command(service), "--advertise-refs", repository], protocol, null, output, cancellationToken);
    }

    /// <summary>Answers one request.</summary>
    /// <param name="gzip">Whether the request's <c>Content-Encoding</c> is gzip.</param>
    public async Task ServeAsync(
        GitService service, string slug, string? protocolHeader, bool gzip, Stream input, Stream output,
        CancellationToken cancellationToken)
    {
        var repository = _repositories.Existing(slug);
        var limit = service == GitService.ReceivePack ? _options.MaxPushBytes : _options.MaxRequestBytes;
        await using var plain = gzip ? new GZipStream(input, CompressionMode.Decompress, leaveOpen: true) : input;
        await using var limited = new LimitedStream(plain, limit);
        if (service == GitService.ReceivePack)
        {
            RemoveAbandoned(Path.Combine(repository, "objects"));
        }

        await _git.PipeAsync(repository, [.. Command(service), repository], Protocol(protocolHeader), limited, output, cancellationToken);
        if (service == GitService.ReceivePack)
        {
            await _repositories.ShowAsync(slug, GitRepositories.DefaultBranch, cancellationToken);
        }
    }

    private static string[] Command(GitService service) =>
        service == GitService.UploadPack ? ["upload-pack", "--strict", "--stateless-rpc"] : ["receive-pack", "--stateless-rpc"];

    /// <summary>What pushes were sending when they were cut off: git removes it only when it ends in peace.</summary>
    private void RemoveAbandoned(string objects)
    {
        foreach (var folder in Directory.EnumerateDirectories(objects, "tmp_objdir-incoming-*"))
        {
            if (_time.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(folder) > _options.TransferTimeout)
            {
                GitRepositories.DeleteDirectory(folder);
            }
        }
    }

    /// <summary>Only what git itself sends is passed on.</summary>
    private static string? Protocol(string? header) => header is not null && ProtocolPattern().IsMatch(header) ? header : null;

    [GeneratedRegex(@"\A[a-z0-9=:.-]{1,64}\z")]
    private static partial Regex ProtocolPattern();
}
