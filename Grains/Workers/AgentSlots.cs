using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Workers;

/// <summary>How many runs of each agent a silo does at the same time; whoever comes later waits in order.</summary>
public sealed class AgentSlots : IDisposable
{
    private readonly Dictionary<TaskPhase, SemaphoreSlim> _slots;
    private readonly SemaphoreSlim _heavy;

    public AgentSlots(IOptions<TaskGrainOptions> options)
    {
        // Tester and Deployer share their places: both start compilers and test runners that use a whole core each.
        _heavy = new SemaphoreSlim(options.Value.MaxConcurrentHeavyRuns);
        _slots = TaskPhases.All.ToDictionary(
            phase => phase,
            phase => phase is TaskPhase.Testing or TaskPhase.Deployment ? _heavy : new SemaphoreSlim(options.Value.MaxConcurrentRuns));
    }

    /// <summary>Waits for a place; disposing the answer gives it back.</summary>
    public async Task<IDisposable> EnterAsync(TaskPhase phase, CancellationToken cancellationToken)
    {
        var slots = _slots[phase];
        await slots.WaitAsync(cancellationToken);
        return new Slot(slots);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var slots in _slots.Values)
        {
            slots.Dispose();
        }
    }

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                slots.Release();
            }
        }
    }
}
