using Catalyst.Grains.Interfaces;

namespace Catalyst.Previews;

/// <summary>Where a preview is reached.</summary>
/// <param name="Preview">By its own host name, through the Api.</param>
/// <param name="Fallback">By its own port, for programs that do not resolve <c>*.localhost</c>.</param>
public sealed record PreviewUrls(string Preview, string Fallback)
{
    /// <summary>The URLs of a task's preview.</summary>
    public static PreviewUrls For(string projectSlug, Guid taskId, int apiPort, int port, string domain) => new(
        $"http://{projectSlug}-{Identifiers.Short(taskId)}.{domain}{(apiPort == 80 ? string.Empty : $":{apiPort}")}/",
        $"http://localhost:{port}/");

    /// <summary>Reads <c>&lt;project&gt;-&lt;short&gt;.&lt;domain&gt;</c>, with or without a port. False for any other host.</summary>
    public static bool TryParseHost(string? host, string domain, out string projectSlug, out string shortId)
    {
        (projectSlug, shortId) = (string.Empty, string.Empty);
        var label = host.AsSpan();
        var colon = label.IndexOf(':');
        label = (colon < 0 ? label : label[..colon]).TrimEnd('.');
        if (label.Length <= domain.Length + 1 || !label.EndsWith(domain, StringComparison.OrdinalIgnoreCase) || label[^(domain.Length + 1)] != '.')
        {
            return false;
        }

        label = label[..^(domain.Length + 1)];
        var dash = label.LastIndexOf('-');
        if (dash < 1 || label.Length - dash - 1 != Identifiers.ShortLength || label.Contains('.'))
        {
            return false;
        }

        var id = label[(dash + 1)..];
        foreach (var c in id)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        projectSlug = label[..dash].ToString().ToLowerInvariant();
        shortId = id.ToString().ToLowerInvariant();
        return true;
    }
}
