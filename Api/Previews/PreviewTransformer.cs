using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Forwarder;

namespace Catalyst.Api.Previews;

/// <summary>
/// One request on its way to a preview and its answer on the way back. YARP leaves out the headers of a connection; this also leaves out
/// those that the sender calls so (RFC 9110, 7.6.1), tells the application who asks, and keeps its cookies its own.
/// </summary>
/// <param name="preview">Whom the request goes to.</param>
/// <param name="patience">Ends the wait for an answer; an answer that has begun may take as long as it likes.</param>
internal sealed class PreviewTransformer(PreviewTarget preview, CancellationTokenSource patience) : HttpTransformer
{
    private static readonly UriCreationOptions Verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Replaced by what is true here; a client could have written anything.</summary>
    private static readonly string[] Replaced =
        [HeaderNames.Expect, "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP"];

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        var request = httpContext.Request;
        var headers = proxyRequest.Headers;
        foreach (var name in request.Headers.GetCommaSeparatedValues(HeaderNames.Connection).Concat(Replaced))
        {
            Remove(headers, name);
            Remove(proxyRequest.Content?.Headers, name);
        }

        headers.Host = request.Host.Value;
        headers.TryAddWithoutValidation("X-Forwarded-For", httpContext.Connection.RemoteIpAddress?.ToString());
        headers.TryAddWithoutValidation("X-Forwarded-Host", request.Host.Value);
        headers.TryAddWithoutValidation("X-Forwarded-Proto", request.Scheme);
        proxyRequest.Options.Set(PreviewTarget.Key, preview);

        // The raw target keeps the escapes as the browser sent them. It is only ever a path here: the authority is written before it.
        var raw = httpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var path = raw is ['/', ..] ? raw : request.Path.ToUriComponent() + request.QueryString.ToUriComponent();
        proxyRequest.RequestUri = new Uri(destinationPrefix + path, Verbatim);
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        patience.CancelAfter(Timeout.InfiniteTimeSpan);
        var passes = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        if (proxyResponse is null)
        {
            return passes;
        }

        var headers = httpContext.Response.Headers;
        foreach (var name in proxyResponse.Headers.Connection)
        {
            headers.Remove(name);
        }

        if (headers.SetCookie.Count > 0)
        {
            headers.SetCookie = new StringValues([.. headers.SetCookie.Select(WithoutDomain)]);
        }

        return passes;
    }

    private static void Remove(HttpHeaders? headers, string name)
    {
        // Removing a name that may not be in this collection throws; looking for it does not.
        if (headers?.NonValidated.Contains(name) == true)
        {
            headers.Remove(name);
        }
    }

    /// <summary>A Domain would spread a preview's cookie over every other preview.</summary>
    private static string? WithoutDomain(string? cookie) =>
        cookie is null ? null : string.Join(';', cookie.Split(';').Where((part, index) => index == 0 || !IsDomain(part)));

    private static bool IsDomain(string part) => part.TrimStart().StartsWith("domain=", StringComparison.OrdinalIgnoreCase);
}
