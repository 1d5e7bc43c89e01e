using System.Net;
using System.Net.Sockets;
using Catalyst.Previews;
using Catalyst.Previews.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// Connects the Api of another machine with a preview of this one. Applications stay on loopback; whoever brings a ticket for a task gets a
/// connection with that task's own application and with nothing else. Bytes pass as they are, so streams and sockets do too.
/// </summary>
internal sealed partial class PreviewRelay(
    IPreviewDriver driver, IOptions<PreviewOptions> options, TimeProvider time, ILogger<PreviewRelay> logger)
    : IHostedService, IAsyncDisposable
{
    private const int MaxConnections = 4000;
    private const int MaxHeaderBytes = 8 * 1024;
    private const int BufferBytes = 16 * 1024;

    private static readonly TimeSpan HeaderTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly IPEndPoint _address = options.Value.Relay
        ?? throw new ArgumentException("There is no address to listen on.", nameof(options));

    private readonly string _key = options.Value.RelayKey
        ?? throw new ArgumentException("There is no key to check tickets with.", nameof(options));

    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = HeaderTimeout;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
            kestrel.Limits.MaxConcurrentUpgradedConnections = MaxConnections;
            kestrel.Listen(_address);
        });
        _app = builder.Build();
        _app.Run(RelayAsync);
        await _app.StartAsync(cancellationToken);
        LogListening(_address);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        // Connections last as long as people look at the applications; those end now.
        await _stopping.CancelAsync();
        if (_app is not null)
        {
            await _app.StopAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _stopping.Dispose();
    }

    private async Task RelayAsync(HttpContext context)
    {
        if (RelayTicket.ParsePath(context.Request.Path.Value) is not var (taskId, port))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (!RelayTicket.IsGood(Ticket(context.Request), _key, _address, taskId, port, time.GetUtcNow()))
        {
            LogRefused(taskId, context.Connection.RemoteIpAddress);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade
            || context.Request.Headers.Upgrade != RelayTicket.Protocol)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        }
        else if (!await driver.ServesAsync(taskId, port, context.RequestAborted)
            || await ConnectAsync(port, context.RequestAborted) is not { } application)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
        else
        {
            await using (application)
            {
                await SpliceAsync(context, upgrade, application);
            }
        }
    }

    private static string? Ticket(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split(' ') is [RelayTicket.Scheme, var ticket] ? ticket : null;

    private async Task SpliceAsync(HttpContext context, IHttpUpgradeFeature upgrade, Stream application)
    {
        context.Response.Headers.Upgrade = RelayTicket.Protocol;
        await using var caller = await upgrade.UpgradeAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        var up = caller.CopyToAsync(application, BufferBytes, ended.Token);
        var down = application.CopyToAsync(caller, BufferBytes, ended.Token);

        // HTTP has no half-open connections: when either side is done, what it said has been passed on.
        await Task.WhenAny(up, down);
        await ended.CancelAsync();
        await Task.WhenAll(up, down).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<Stream?> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            return await PreviewConnection.OpenAsync(port, cancellationToken);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
