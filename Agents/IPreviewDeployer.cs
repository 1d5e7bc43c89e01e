using Catalyst.Grains.Interfaces.Previews;

namespace Catalyst.Agents;

/// <summary>Hands a release to whoever owns previews.</summary>
public interface IPreviewDeployer
{
    /// <summary>Answers when the application is healthy, or has failed to be; the same commit twice is one preview.</summary>
    Task<PreviewSnapshot> DeployAsync(PreviewSpec spec, CancellationToken cancellationToken);
}
