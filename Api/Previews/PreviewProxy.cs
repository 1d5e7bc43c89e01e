using System.Net;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Previews;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Catalyst.Api.Previews;

/// <summary>
/// Serves <c>http://{project}-{task}.localhost</c> from the preview's port: bodies are streamed both ways, upgrades tunnelled. Whatever the
/// request says, the connection goes to the application that the database has registered for that name: see <see
/// cref="PreviewConnections"/>.
/// </summary>
internal sealed partial class PreviewProxy(
    PreviewDirectory directory, PreviewConnections connections, IHttpForwarder forwarder, ApiOptions options, TimeProvider time,
    ILogger<PreviewProxy> logger) : IDisposable
{
    /// <summary>Uploads to a preview, not to Catalyst.</summary>
    private const long MaxBodyBytes = 100 * 1024 * 1024;

    /// <summary>No limit on silence: an event stream may rest for hours. The wait for an answer is limited by the transformer.</summary>
    private static readonly ForwarderRequestConfig Request = new()
    {
        ActivityTimeout = Timeout.InfiniteTimeSpan,
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = PreviewConnections.Timeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        EnableMultipleHttp2Connections = false,
        ConnectCallback = connections.ConnectAsync,
    });

    /// <param name="label">First label of the host name, or null when the name cannot be a preview's.</param>
    public async Task ForwardAsync(HttpContext context, string? label)
    {
        var located = label is null ? null : await directory.FindAsync(label, context.RequestAborted);
        switch (located?.Snapshot)
        {
            case null:
                await PreviewPages.WriteAsync(
                    context, StatusCodes.Status404NotFound, "No preview here",
                    "No application is registered under this name. It may have expired: previews end 24 hours after their deployment "
                        + "unless configured otherwise.");
                break;
            case { Status: PreviewStatus.Starting }:
            case { Status: PreviewStatus.Superseded, ProjectSlug: var project } when project == label:
                context.Response.Headers.RetryAfter = "2";
                context.Response.Headers["Refresh"] = "2";
                await PreviewPages.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Starting",
                    "The application is starting. This page reloads by itself.");
                break;
            case { Status: PreviewStatus.Superseded } other when HttpMethods.IsGet(context.Request.Method)
                    || HttpMethods.IsHead(context.Request.Method):
                // Whoever kept the address of a version arrives at the one that runs.
                context.Response.Headers.CacheControl = "no-store";
                context.Response.Redirect(
                    PreviewUrls.OfProject(other.PreviewUrl, other.ProjectSlug, other.TaskId) + context.Request.Path.ToString()
                        .TrimStart('/')
                        + context.Request.QueryString);
                break;
            case { Status: PreviewStatus.Deployed, Port: > 0 } running:
                await ForwardAsync(context, new PreviewTarget(running.TaskId, running.Port, located.Relay));
                break;
            case var preview:
                await PreviewPages.WriteAsync(
                    context, StatusCodes.Status404NotFound, "This preview has ended",
                    $"Its state is '{preview.Status.ToString().ToLowerInvariant()}'. {preview.Error} Restart it from Catalyst, or build "
                        + "again.");
                break;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ForwardAsync(HttpContext context, PreviewTarget preview)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxBodyBytes;
        }

        using var patience = new CancellationTokenSource(options.PreviewTimeout, time);
        var error = await forwarder.SendAsync(
            context, "http://" + preview.Authority, _client, Request, new PreviewTransformer(preview, patience), patience.Token);
        if (error != ForwarderError.None && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await ExplainAsync(context, preview, patience.IsCancellationRequested);
        }
    }

    private async Task ExplainAsync(HttpContext context, PreviewTarget preview, bool timedOut)
    {
        var failure = context.GetForwarderErrorFeature()?.Exception;
        if (timedOut || failure is OperationCanceledException)
        {
            TimedOut(logger, preview.TaskId, context.Request.Path);
            await PreviewPages.WriteAsync(
                context, StatusCodes.Status504GatewayTimeout, "The application does not answer",
                $"It took longer than {options.PreviewTimeout.TotalSeconds:0} seconds. Reload to try again, or restart the preview from "
                    + "Catalyst.");
        }
        else if (context.Response.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await PreviewPages.WriteAsync(
                context, StatusCodes.Status413PayloadTooLarge, "The request is too large", "A preview takes uploads of at most 100 MB.");
        }
        else
        {
            Unreachable(logger, preview.TaskId, preview.Port, failure?.Message ?? "it broke off");
            await PreviewPages.WriteAsync(
                context, StatusCodes.Status502BadGateway, "The application is not running",
                "It stopped, or is being restarted. Reload in a moment; if it stays so, restart the preview from Catalyst.");
        }
    }
}
