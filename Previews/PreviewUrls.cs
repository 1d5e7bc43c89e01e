using System.Buffers;
using System.Globalization;

namespace Catalyst.Previews;

/// <summary>Where a preview is reached.</summary>
/// <param name="Preview">By its own host name, through the Api.</param>
/// <param name="Fallback">By its own port, for programs that do not resolve <c>*.localhost</c>.</param>
public sealed record PreviewUrls(string Preview, string Fallback)
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> SlugCharacters =
        SearchValues.Create("-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The URLs of a task's preview on this machine.</summary>
    public static PreviewUrls For(string projectSlug, Guid taskId, int apiPort, int port, string domain, string scheme = "http") => new(
        $"{scheme}://{projectSlug}-{Identifiers.Short(taskId)}.{domain}{(apiPort == (scheme == "https" ? 443 : 80) ? string.Empty : $":{apiPort}")}/",
        $"http://localhost:{port}/");

    /// <summary>
    /// The same where the preview's own port is on a machine that people do not sit at: there is only the way through the Api.
    /// </summary>
    public PreviewUrls ThroughApiOnly() => new(Preview, Preview);

    /// <summary>Reads <c>&lt;project&gt;-&lt;short&gt;.&lt;domain&gt;</c>, with or without a port. False for any other host.</summary>
    public static bool TryParseHost(string? host, string domain, out string projectSlug, out string shortId)
    {
        (projectSlug, shortId) = (string.Empty, string.Empty);
        var label = host.AsSpan();
        var colon = label.IndexOf(':');
        if (colon >= 0 && !ushort.TryParse(label[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        label = colon < 0 ? label : label[..colon];
        label = label.EndsWith('.') ? label[..^1] : label;
        if (label.Length <= domain.Length + 1 || !label.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            || label[^(domain.Length + 1)] != '.')
        {
            return false;
        }

        label = label[..^(domain.Length + 1)];
        var dash = label.LastIndexOf('-');
        if (dash < 1 || label.Length - dash - 1 != Identifiers.ShortLength || label.Contains('.'))
        {
            return false;
        }

        var slug = label[..dash];
        var id = label[(dash + 1)..];
        if (id.ContainsAnyExcept(HexDigits) || slug.ContainsAnyExcept(SlugCharacters) || slug[0] == '-' || slug[^1] == '-')
        {
            return false;
        }

        (projectSlug, shortId) = (slug.ToString().ToLowerInvariant(), id.ToString().ToLowerInvariant());
        return true;
    }
}
