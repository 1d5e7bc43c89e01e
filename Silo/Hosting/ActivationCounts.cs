using Catalyst.Grains.Telemetry;

namespace Catalyst.Silo.Hosting;

/// <summary>Orleans answers for any silo; this asks for its own. The runtime's own grains are left out.</summary>
internal sealed class ActivationCounts(IGrainFactory grains, ILocalSiloDetails silo) : IActivationCounts
{
    public async Task<IReadOnlyList<ActivationCount>> CountAsync(CancellationToken cancellationToken)
    {
        var statistics = await grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics([silo.SiloAddress], cancellationToken);
        return
        [
            .. statistics
                .Where(type => type.GrainType.StartsWith("Catalyst.", StringComparison.Ordinal))
                .Select(type => (Name: ClassName(type.GrainType), type.ActivationCount))
                .Where(type => type.ActivationCount > 0)
                .Select(type => new ActivationCount(type.Name, type.ActivationCount))
                .OrderByDescending(count => count.Count),
        ];
    }

    /// <summary>From <c>Catalyst.Grains.Tasks.TaskGrain,Catalyst.Grains</c> to <c>TaskGrain</c>.</summary>
    private static string ClassName(string grainType)
    {
        var name = grainType.Split(',')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
