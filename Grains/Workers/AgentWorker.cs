using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Workers;

/// <summary>What every worker does: waits for a place, runs its agent, and passes on what the agent tells.</summary>
internal abstract class AgentWorker(AgentSlots slots, IEnumerable<IAgent> agents, TaskPhase phase) : Grain
{
    private readonly IAgent _agent = agents.Single(agent => agent.Phase == phase);

    public async Task<PhaseResult> RunAsync(PhaseRun run, CancellationToken cancellationToken)
    {
        using var slot = await slots.EnterAsync(phase, cancellationToken);
        var reporter = new TaskReporter(GrainFactory.GetGrain<ITaskGrain>(run.TaskId), run);
        await using (reporter)
        {
            var result = await _agent.RunAsync(run, reporter, cancellationToken);
            await reporter.FlushAsync(cancellationToken);
            return result;
        }
    }
}

[StatelessWorker(MaxLocal)]
internal sealed class PlannerWorker(AgentSlots slots, IEnumerable<IAgent> agents)
    : AgentWorker(slots, agents, TaskPhase.Planning), IPlannerWorker
{
    /// <summary>Upper bound of the pool; <see cref="AgentSlots"/> holds the configured limit below it.</summary>
    internal const int MaxLocal = 64;
}

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class ArchitectWorker(AgentSlots slots, IEnumerable<IAgent> agents)
    : AgentWorker(slots, agents, TaskPhase.Architecture), IArchitectWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class CoderWorker(AgentSlots slots, IEnumerable<IAgent> agents)
    : AgentWorker(slots, agents, TaskPhase.Coding), ICoderWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class TesterWorker(AgentSlots slots, IEnumerable<IAgent> agents)
    : AgentWorker(slots, agents, TaskPhase.Testing), ITesterWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class ReviewerWorker(AgentSlots slots, IEnumerable<IAgent> agents)
    : AgentWorker(slots, agents, TaskPhase.Review), IReviewerWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class DeployerWorker(AgentSlots slots, IEnumerable<IAgent> agents)
    : AgentWorker(slots, agents, TaskPhase.Deployment), IDeployerWorker;
