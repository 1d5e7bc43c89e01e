namespace Catalyst.Previews;

/// <summary>Where a preview is reached.</summary>
/// <param name="Preview">By its own host name, through the Api.</param>
/// <param name="Fallback">By its own port, for programs that do not resolve <c>*.localhost</c>.</param>
public sealed record PreviewUrls(string Preview, string Fallback)
{
    /// <summary>The URLs of a task's preview on this machine.</summary>
    public static PreviewUrls For(string projectSlug, Guid taskId, int apiPort, int port, string domain, string scheme = "http")
    {
        var colonPort = apiPort == (scheme == "https" ? 443 : 80) ? string.Empty : $":{apiPort}";
        return new($"{scheme}://{projectSlug}-{Identifiers.Short(taskId)}.{domain}{colonPort}/", $"http://localhost:{port}/");
    }

    /// <summary>The address of a project, whichever of its versions runs.</summary>
    /// <param name="preview">The address of one of its versions.</param>
    public static string OfProject(string preview, string projectSlug, Guid taskId) =>
        preview.Replace($"{projectSlug}-{Identifiers.Short(taskId)}.", $"{projectSlug}.", StringComparison.Ordinal);

    /// <summary>
    /// The same where the preview's own port is on a machine that people do not sit at: there is only the way through the Api.
    /// </summary>
    public PreviewUrls ThroughApiOnly() => new(Preview, Preview);
}
