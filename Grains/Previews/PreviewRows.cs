using System.Text.Json;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;
using Catalyst.Previews;

namespace Catalyst.Grains.Previews;

/// <summary>Between a preview's row and what the rest of the system sees of it.</summary>
public static class PreviewRows
{
    /// <summary>A preview about to start.</summary>
    internal static PreviewRow New(PreviewSpec spec, int port, string mode, PreviewOptions options, DateTimeOffset now) => WithUrls(
        new PreviewRow(
            spec.TaskId, spec.ProjectId, spec.ProjectSlug, string.Empty, string.Empty, string.Empty, null, Word(PreviewStatus.Starting),
            Word(PreviewHealth.Unknown), mode, port, JsonSerializer.Serialize(spec, WireJson.Options), null, now, now + options.Ttl, null),
        options);

    /// <summary>The URLs as they are now: the server's own port may have changed since the preview was made.</summary>
    internal static PreviewRow WithUrls(PreviewRow row, PreviewOptions options)
    {
        if (row.Port == 0)
        {
            // No port was free: there is no address to tell.
            return row;
        }

        var urls = PreviewUrls.For(row.ProjectSlug, row.TaskId, options.ApiPort, row.Port, options.Domain, options.Scheme);
        urls = options.Relay is null ? urls : urls.ThroughApiOnly();
        return row with { PreviewUrl = urls.Preview, FallbackUrl = urls.Fallback,
            BackendUrl = urls.Fallback.TrimEnd('/') + Spec(row).ApiPath };
    }

    /// <summary>The preview while the server is down: the next start starts it again.</summary>
    internal static PreviewRow ToStartAgain(PreviewRow row) => row with
    {
        Status = Word(PreviewStatus.Starting),
        HealthStatus = Word(PreviewHealth.Unknown),
        ContainerId = null,
    };

    /// <summary>What the row's preview runs.</summary>
    internal static PreviewSpec Spec(PreviewRow row) =>
        JsonSerializer.Deserialize<PreviewSpec>(row.Spec, WireJson.Options)
        ?? throw new JsonException($"The preview of task {row.TaskId} has no specification.");

    /// <summary>The row as the API shows it.</summary>
    public static PreviewSnapshot Snapshot(PreviewRow row) => new(
        row.TaskId, row.ProjectSlug, row.PreviewUrl, row.FallbackUrl, row.BackendUrl, Parse<PreviewStatus>(row.Status),
        Parse<PreviewHealth>(row.HealthStatus), row.DeploymentMode, row.Port, row.Error, row.DeployedAt, row.ExpiresAt,
        row.LastHealthCheck);

    /// <summary>The word that the table holds for <paramref name="value"/>.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);
}
