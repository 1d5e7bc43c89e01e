using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;

namespace Catalyst.Grains.Previews;

/// <summary>Lets the Deployer agent ask the preview's owner. A database that is away holds a deployment up; it does not fail it.</summary>
internal sealed class PreviewDeployer(IGrainFactory grains, Database database) : IPreviewDeployer
{
    public async Task<PreviewSnapshot> DeployAsync(PreviewSpec spec, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await grains.GetGrain<IPreviewGrain>(spec.TaskId).DeployAsync(spec).WaitAsync(cancellationToken);
            }
            catch (DatabaseUnavailableException)
            {
                await database.AnswersAgainAsync(cancellationToken);
            }
        }
    }
}
