using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Previews;

namespace Catalyst.Grains.Previews;

/// <summary>Lets the Deployer agent ask the preview's owner.</summary>
internal sealed class PreviewDeployer(IGrainFactory grains) : IPreviewDeployer
{
    public Task<PreviewSnapshot> DeployAsync(PreviewSpec spec, CancellationToken cancellationToken) =>
        grains.GetGrain<IPreviewGrain>(spec.TaskId).DeployAsync(spec).WaitAsync(cancellationToken);
}
