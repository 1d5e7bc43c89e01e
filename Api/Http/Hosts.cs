using System.Net;

namespace Catalyst.Api.Http;

/// <summary>Whom a Host header or an Origin names.</summary>
internal enum HostKind
{
    /// <summary>Catalyst itself.</summary>
    Catalyst,

    /// <summary>A name below the preview domain: never Catalyst, whatever the path.</summary>
    Preview,

    /// <summary>Anything else, e.g. a name that someone rebound to this machine.</summary>
    Foreign,
}

/// <summary>
/// Tells Catalyst's own names from those of previews and from strangers. Without it, a web page could reach a server that listens on
/// loopback only.
/// </summary>
internal sealed class Hosts(ApiOptions options)
{
    private readonly string _previewSuffix = "." + options.PreviewDomain;

    /// <param name="host">Without port, as in <see cref="HostString.Host"/>.</param>
    public HostKind Classify(string host)
    {
        host = host.TrimEnd('.');
        if (host.EndsWith(_previewSuffix, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
        {
            return HostKind.Preview;
        }

        return IsLoopback(host) || options.AllowedHosts.Contains("*") || options.AllowedHosts.Contains(host)
            ? HostKind.Catalyst
            : HostKind.Foreign;
    }

    /// <summary>The first label of a preview's host name, e.g. <c>todo-app-1a2b3c4d</c>; null when it has not exactly one.</summary>
    public string? PreviewLabel(string host)
    {
        host = host.TrimEnd('.');
        var suffix = host.EndsWith(_previewSuffix, StringComparison.OrdinalIgnoreCase) ? _previewSuffix : ".localhost";
        var label = host[..^suffix.Length].ToLowerInvariant();
        return label.Length is > 0 and <= 63 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? label : null;
    }

    /// <summary>
    /// Whether a page of <paramref name="origin"/> may change anything here: Catalyst's own pages may, and those of a development server on
    /// this machine; a preview may not, by its name or by its port, because what it serves was generated.
    /// </summary>
    public bool MayAct(string origin, HostString self)
    {
        if (options.AllowedOrigins.Contains(origin))
        {
            return true;
        }

        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return false;
        }

        var host = uri.IdnHost;
        if (Classify(host) != HostKind.Catalyst)
        {
            return false;
        }

        var isSelf = string.Equals(host, self.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            && uri.Port == (self.Port ?? (uri.Scheme == "https" ? 443 : 80));
        return isSelf || (IsLoopback(host) && (uri.Port < options.PreviewPortFrom || uri.Port > options.PreviewPortTo));
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
