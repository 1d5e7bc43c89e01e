using System.Net;
using Catalyst.Grains.Interfaces.Previews;
using Microsoft.AspNetCore.Http.Features;

namespace Catalyst.Api.Previews;

/// <summary>
/// Serves <c>http://{project}-{task}.localhost</c> from the preview's port: bodies are streamed both ways, upgrades tunnelled. Whatever the
/// request says, the connection goes to the application that the database has registered for that name: see <see cref="PreviewConnections"/>.
/// </summary>
internal sealed partial class PreviewProxy(
    PreviewDirectory directory, PreviewConnections connections, ApiOptions options, ILogger<PreviewProxy> logger) : IDisposable
{
    /// <summary>Uploads to a preview, not to Catalyst.</summary>
    private const long MaxBodyBytes = 100 * 1024 * 1024;

    private static readonly UriCreationOptions Verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

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
                    "No application is registered under this name. It may have expired: previews end 24 hours after their deployment unless configured otherwise.");
                break;
            case { Status: PreviewStatus.Starting }:
                context.Response.Headers.RetryAfter = "2";
                context.Response.Headers["Refresh"] = "2";
                await PreviewPages.WriteAsync(
                    context, StatusCodes.Status503ServiceUnavailable, "Starting", "The application is starting. This page reloads by itself.");
                break;
            case { Status: PreviewStatus.Deployed, Port: > 0 } running:
                await ForwardAsync(context, new PreviewTarget(running.TaskId, running.Port, located.Relay));
                break;
            case var preview:
                await PreviewPages.WriteAsync(
                    context, StatusCodes.Status404NotFound, "This preview has ended",
                    $"Its state is '{preview.Status.ToString().ToLowerInvariant()}'. {preview.Error} Restart it from Catalyst, or build again.");
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

        var upgrade = ProxyHeaders.IsUpgrade(context.Request);
        using var request = CreateRequest(context, preview, upgrade);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timeout.CancelAfter(options.PreviewTimeout);
        HttpResponseMessage response;
        try
        {
            response = await _client.SendAsync(request, timeout.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            TimedOut(logger, preview.TaskId, context.Request.Path);
            await PreviewPages.WriteAsync(
                context, StatusCodes.Status504GatewayTimeout, "The application does not answer",
                $"It took longer than {options.PreviewTimeout.TotalSeconds:0} seconds. Reload to try again, or restart the preview from Catalyst.");
            return;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (HttpRequestException failure) when (failure.InnerException is BadHttpRequestException refused)
        {
            await PreviewPages.WriteAsync(context, refused.StatusCode, "The request is too large", "A preview takes uploads of at most 100 MB.");
            return;
        }
        catch (HttpRequestException failure)
        {
            Unreachable(logger, preview.TaskId, preview.Port, failure.Message);
            await PreviewPages.WriteAsync(
                context, StatusCodes.Status502BadGateway, "The application is not running",
                "It stopped, or is being restarted. Reload in a moment; if it stays so, restart the preview from Catalyst.");
            return;
        }

        using (response)
        {
            timeout.CancelAfter(Timeout.InfiniteTimeSpan);
            await AnswerAsync(context, response, upgrade);
        }
    }

    private static HttpRequestMessage CreateRequest(HttpContext context, PreviewTarget preview, bool upgrade)
    {
        // The raw target keeps the escapes as the browser sent them. It is only ever a path here: the authority is written before it.
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var target = raw is ['/', ..] ? raw : context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri($"http://{preview.Authority}{target}", Verbatim))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Options.Set(PreviewTarget.Key, preview);
        if (!upgrade && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        ProxyHeaders.CopyRequest(context, request, upgrade);
        return request;
    }

    private static async Task AnswerAsync(HttpContext context, HttpResponseMessage response, bool upgrade)
    {
        context.Response.StatusCode = (int)response.StatusCode;
        ProxyHeaders.CopyResponse(response, context.Response, upgrade);
        try
        {
            if (upgrade && response.StatusCode == HttpStatusCode.SwitchingProtocols)
            {
                await TunnelAsync(context, response);
                return;
            }

            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            await using var body = await response.Content.ReadAsStreamAsync(context.RequestAborted);
            await CopyAsync(body, context.Response.Body, context.RequestAborted);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or HttpRequestException)
        {
            // Half an answer has been sent: the only honest end is to break the connection.
            context.Abort();
        }
    }

    private static async Task TunnelAsync(HttpContext context, HttpResponseMessage response)
    {
        var feature = context.Features.GetRequiredFeature<IHttpUpgradeFeature>();
        await using var browser = await feature.UpgradeAsync();
        await using var application = await response.Content.ReadAsStreamAsync(context.RequestAborted);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var up = CopyAsync(browser, application, ended.Token);
        var down = CopyAsync(application, browser, ended.Token);
        await Task.WhenAny(up, down);
        await ended.CancelAsync();
        await Task.WhenAll(up, down).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Passes on what arrives when it arrives: an event stream must not wait for a full buffer.</summary>
    private static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            await to.FlushAsync(cancellationToken);
        }
    }
}
