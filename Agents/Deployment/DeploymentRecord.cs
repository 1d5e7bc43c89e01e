using Catalyst.Grains.Interfaces.Previews;

namespace Catalyst.Agents.Deployment;

/// <summary><c>deployment/deployment-record.json</c></summary>
/// <param name="Containers">What runs; in the mode <c>process</c> one process that serves everything.</param>
internal sealed record DeploymentRecord(
    Guid TaskId,
    string DeploymentMode,
    string Commit,
    IReadOnlyList<DeployedPart> Containers,
    DeployedUrls Urls,
    DateTimeOffset DeployedAt,
    DateTimeOffset ExpiresAt,
    DeployedHealth HealthChecks)
{
    public static DeploymentRecord Of(PreviewSpec spec, PreviewSnapshot preview)
    {
        var health = preview.HealthStatus.ToString().ToLowerInvariant();
        return new DeploymentRecord(
            spec.TaskId, preview.DeploymentMode, spec.Commit,
            [new DeployedPart($"preview-{spec.TaskId:N}", string.Join(' ', spec.Command), preview.Port, health)],
            new DeployedUrls(preview.FallbackUrl, preview.BackendUrl, preview.PreviewUrl),
            preview.DeployedAt, preview.ExpiresAt,
            new DeployedHealth(preview.LastHealthCheck ?? preview.DeployedAt, health, health));
    }
}

internal sealed record DeployedPart(string Name, string Command, int Port, string Status);

/// <param name="Traefik">The address by host name, whoever routes it.</param>
internal sealed record DeployedUrls(string Frontend, string Backend, string Traefik);

internal sealed record DeployedHealth(DateTimeOffset LastCheck, string Backend, string Frontend);
