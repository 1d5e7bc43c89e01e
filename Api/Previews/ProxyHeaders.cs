using System.Net.Http.Headers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Catalyst.Api.Previews;

/// <summary>Which headers pass through the proxy: all but those of one connection (RFC 9110, 7.6.1).</summary>
internal static class ProxyHeaders
{
    private static readonly HashSet<string> HopByHop = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Connection, HeaderNames.KeepAlive, "Proxy-Connection", HeaderNames.ProxyAuthenticate, HeaderNames.ProxyAuthorization,
        HeaderNames.TE, HeaderNames.Trailer, HeaderNames.TransferEncoding, HeaderNames.Upgrade, "HTTP2-Settings", "Alt-Svc",
    };

    /// <summary>Replaced by what is true here; a client could have written anything.</summary>
    private static readonly HashSet<string> Replaced = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Host, HeaderNames.Expect, "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP",
    };

    public static bool IsUpgrade(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Upgrade.Count > 0
        && Tokens(request.Headers.Connection).Contains("upgrade", StringComparer.OrdinalIgnoreCase);

    public static void CopyRequest(HttpContext context, HttpRequestMessage to, bool upgrade)
    {
        var from = context.Request;
        var nominated = Tokens(from.Headers.Connection).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in from.Headers)
        {
            if (name.StartsWith(':') || HopByHop.Contains(name) || Replaced.Contains(name) || nominated.Contains(name))
            {
                continue;
            }

            if (!to.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                to.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        to.Headers.Host = from.Host.Value;
        to.Headers.TryAddWithoutValidation("X-Forwarded-For", context.Connection.RemoteIpAddress?.ToString());
        to.Headers.TryAddWithoutValidation("X-Forwarded-Host", from.Host.Value);
        to.Headers.TryAddWithoutValidation("X-Forwarded-Proto", from.Scheme);
        if (upgrade)
        {
            to.Headers.TryAddWithoutValidation(HeaderNames.Connection, HeaderNames.Upgrade);
            to.Headers.TryAddWithoutValidation(HeaderNames.Upgrade, from.Headers.Upgrade.ToString());
        }
    }

    public static void CopyResponse(HttpResponseMessage from, HttpResponse to, bool upgrade)
    {
        var nominated = from.Headers.Connection.ToHashSet(StringComparer.OrdinalIgnoreCase);
        Copy(from.Headers, to, nominated);
        Copy(from.Content.Headers, to, nominated);
        if (upgrade && to.StatusCode == StatusCodes.Status101SwitchingProtocols)
        {
            to.Headers.Connection = HeaderNames.Upgrade;
            to.Headers.Upgrade = new StringValues([.. from.Headers.Upgrade.Select(u => u.ToString())]);
        }
    }

    private static void Copy(HttpHeaders from, HttpResponse to, HashSet<string> nominated)
    {
        foreach (var (name, values) in from.NonValidated)
        {
            if (HopByHop.Contains(name) || nominated.Contains(name))
            {
                continue;
            }

            to.Headers[name] = string.Equals(name, HeaderNames.SetCookie, StringComparison.OrdinalIgnoreCase)
                ? new StringValues([.. values.Select(WithoutDomain)])
                : new StringValues([.. values]);
        }
    }

    /// <summary>A preview's cookies stay its own: a Domain would spread them over every other preview.</summary>
    private static string WithoutDomain(string cookie) => string.Join(
        ';', cookie.Split(';').Where((part, index) => index == 0 || !part.TrimStart().StartsWith("domain=", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Tokens(StringValues values) =>
        values.SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
