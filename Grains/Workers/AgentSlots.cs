using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Workers;

/// <summary>How many runs of each agent a silo does at the same time; whoever comes later waits.</summary>
public sealed class AgentSlots
{
    private readonly Dictionary<TaskPhase, PrioritySlots> _slots;

    public AgentSlots(IOptions<TaskGrainOptions> options)
    {
        // Tester and Deployer share their places: both start compilers and test runners that use a whole core each.
        var heavy = new PrioritySlots(options.Value.MaxConcurrentHeavyRuns);
        _slots = TaskPhases.All.ToDictionary(
            phase => phase,
            phase => phase is TaskPhase.Testing or TaskPhase.Deployment ? heavy : new PrioritySlots(options.Value.MaxConcurrentRuns));
    }

    /// <summary>Waits for a place; disposing the answer gives it back.</summary>
    public Task<IDisposable> EnterAsync(TaskPhase phase, TaskPriority priority, CancellationToken cancellationToken) =>
        _slots[phase].EnterAsync(priority, cancellationToken);
}
