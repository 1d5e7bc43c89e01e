using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Catalyst.Git.Processes;
using Microsoft.Extensions.Options;

namespace Catalyst.Git.Http;

/// <summary>
/// The read-only side of git over HTTP: <c>GET /{slug}.git/info/refs?service=git-upload-pack</c> is <see cref="AdvertiseAsync"/> and
/// <c>POST /{slug}.git/git-upload-pack</c> is <see cref="ServeAsync"/>. Nothing else is served: there is no push and no plain file access.
/// </summary>
public sealed partial class GitUploadPack
{
    public const string ServiceName = "git-upload-pack";
    public const string AdvertisementContentType = "application/x-git-upload-pack-advertisement";
    public const string RequestContentType = "application/x-git-upload-pack-request";
    public const string ResultContentType = "application/x-git-upload-pack-result";

    /// <summary>What to answer to a push.</summary>
    public const string PushRefused =
        "This repository is read-only over HTTP: clone or fetch it, and ask Catalyst for changes in the chat. Pushing is not offered.";

    private readonly GitRunner _git;
    private readonly GitRepositories _repositories;
    private readonly GitOptions _options;

    internal GitUploadPack(GitRunner git, GitRepositories repositories, IOptions<GitOptions> options)
    {
        _git = git;
        _repositories = repositories;
        _options = options.Value;
    }

    /// <summary>Whether the repository can be served; false also for a name that is no slug.</summary>
    public bool Exists(string slug) => GitNames.IsSlug(slug) && Directory.Exists(_repositories.PathOf(slug));

    /// <summary>Writes which refs there are.</summary>
    /// <param name="protocolHeader">The request's <c>Git-Protocol</c> header, or null.</param>
    public async Task AdvertiseAsync(string slug, string? protocolHeader, Stream output, CancellationToken cancellationToken)
    {
        var repository = _repositories.Existing(slug);
        var protocol = Protocol(protocolHeader);
        if (protocol?.Split(':').Contains("version=2") != true)
        {
            await output.WriteAsync(Encoding.ASCII.GetBytes($"001e# service={ServiceName}\n0000"), cancellationToken);
        }

        await _git.PipeAsync(
            repository, ["upload-pack", "--strict", "--stateless-rpc", "--advertise-refs", repository], protocol, null, output, cancellationToken);
    }

    /// <summary>Answers one request for objects.</summary>
    /// <param name="gzip">Whether the request's <c>Content-Encoding</c> is gzip.</param>
    public async Task ServeAsync(
        string slug, string? protocolHeader, bool gzip, Stream input, Stream output, CancellationToken cancellationToken)
    {
        var repository = _repositories.Existing(slug);
        await using var plain = gzip ? new GZipStream(input, CompressionMode.Decompress, leaveOpen: true) : input;
        await using var limited = new LimitedStream(plain, _options.MaxRequestBytes);
        await _git.PipeAsync(
            repository, ["upload-pack", "--strict", "--stateless-rpc", repository], Protocol(protocolHeader), limited, output, cancellationToken);
    }

    /// <summary>Only what git itself sends is passed on.</summary>
    private static string? Protocol(string? header) => header is not null && ProtocolPattern().IsMatch(header) ? header : null;

    [GeneratedRegex(@"\A[a-z0-9=:.-]{1,64}\z")]
    private static partial Regex ProtocolPattern();
}
