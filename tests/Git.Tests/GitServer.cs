using System.Net;
using System.Net.Sockets;
using Catalyst.Git.Http;
using static Catalyst.Git.Tests.Workspace;

namespace Catalyst.Git.Tests;

/// <summary>What the Api does, in a few lines.</summary>
internal sealed class GitServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly GitSmartHttp _git;

    public GitServer(GitSmartHttp git)
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
        var name = advertise ? context.Request.QueryString["service"] : context.Request.Url!.Segments[^1];
        var service = GitService.Find(name).ShouldNotBeNull();
        context.Response.ContentType = advertise ? service.AdvertisementContentType : service.ResultContentType;
        var protocol = context.Request.Headers["Git-Protocol"];
        await using (context.Response.OutputStream)
        {
            await (advertise
                ? _git.AdvertiseAsync(service, Slug, protocol, context.Response.OutputStream, Ct)
                : _git.ServeAsync(
                    service, Slug, protocol, context.Request.Headers["Content-Encoding"] == "gzip", context.Request.InputStream,
                    context.Response.OutputStream,
                    Ct));
        }
    }
}
