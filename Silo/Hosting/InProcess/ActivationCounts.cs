using Catalyst.Engine.InProcess;
using Catalyst.Grains.Telemetry;

namespace Catalyst.Silo.Hosting;

/// <summary>The embedded engine counts its activations itself.</summary>
internal sealed class ActivationCounts(IActivationStatistics statistics) : IActivationCounts
{
    public Task<IReadOnlyList<ActivationCount>> CountAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ActivationCount>>(
    [
        .. statistics.ByType()
            .Where(type => type.Activations > 0)
            .Select(type => new ActivationCount(type.ClassName[(type.ClassName.LastIndexOf('.') + 1)..], type.Activations))
            .OrderByDescending(count => count.Count),
    ]);
}
