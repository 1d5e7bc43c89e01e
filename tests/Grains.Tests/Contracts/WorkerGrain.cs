using Catalyst.Testing;
using Orleans.Concurrency;

namespace Catalyst.Grains.Tests.Contracts;

[Alias("tests.IWorkerGrain")]
public interface IWorkerGrain : IGrainWithGuidKey
{
    [Alias("Work")]
    Task<Guid> WorkAsync(string barrier, CancellationToken cancellationToken);
}

[StatelessWorker(2)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public async Task<Guid> WorkAsync(string barrier, CancellationToken cancellationToken)
    {
        await Barriers.PassAsync(barrier);
        return _instance;
    }
}
