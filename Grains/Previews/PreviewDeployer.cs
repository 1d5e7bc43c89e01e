using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;

namespace Catalyst.Grains.Previews;

/// <summary>
/// Lets the Deployer agent ask the preview's owner. A database that is away, or a silo that ends, holds a deployment up; it does not fail
/// it.
/// </summary>
internal sealed class PreviewDeployer(IGrainFactory grains, Database database, TimeProvider time) : IPreviewDeployer
{
    private static readonly TimeSpan UntilAnotherSiloHasIt = TimeSpan.FromSeconds(1);

    public async Task<PreviewSnapshot> DeployAsync(PreviewSpec spec, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var preview = await grains.GetGrain<IPreviewGrain>(spec.TaskId).DeployAsync(spec).WaitAsync(cancellationToken);
                if (preview.Status != PreviewStatus.Starting)
                {
                    return preview;
                }
            }
            catch (DatabaseUnavailableException)
            {
                await database.AnswersAgainAsync(cancellationToken);
                continue;
            }
            catch (OrleansMessageRejectionException)
            {
                // Its silo has gone, and the cluster is about to notice.
            }

            await Task.Delay(UntilAnotherSiloHasIt, time, cancellationToken);
        }
    }
}
