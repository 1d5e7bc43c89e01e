using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Workers;

/// <summary>What every worker does: waits for a place, runs its agent, and passes on what the agent tells.</summary>
internal abstract class AgentWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents, TaskPhase phase) : Grain
{
    private readonly IAgent _agent = agents.Single(agent => agent.Phase == phase);

    public async Task<PhaseResult> RunAsync(PhaseRun run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, runs.TokenOf(run));
        using var slot = await slots.EnterAsync(phase, stop.Token);
        var reporter = new TaskReporter(GrainFactory.GetGrain<ITaskGrain>(run.TaskId), run, stop.Token);
        await using (reporter)
        {
            var result = await _agent.RunAsync(run, reporter, stop.Token);
            await reporter.FlushAsync(stop.Token);
            return result;
        }
    }
}

[StatelessWorker(MaxLocal)]
internal sealed class PlannerWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents)
    : AgentWorker(slots, runs, agents, TaskPhase.Planning), IPlannerWorker
{
    /// <summary>Upper bound of the pool; <see cref="AgentSlots"/> holds the configured limit below it.</summary>
    internal const int MaxLocal = 64;
}

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class ArchitectWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents)
    : AgentWorker(slots, runs, agents, TaskPhase.Architecture), IArchitectWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class CoderWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents)
    : AgentWorker(slots, runs, agents, TaskPhase.Coding), ICoderWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class TesterWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents)
    : AgentWorker(slots, runs, agents, TaskPhase.Testing), ITesterWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class ReviewerWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents)
    : AgentWorker(slots, runs, agents, TaskPhase.Review), IReviewerWorker;

[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class DeployerWorker(AgentSlots slots, AgentRuns runs, IEnumerable<IAgent> agents)
    : AgentWorker(slots, runs, agents, TaskPhase.Deployment), IDeployerWorker;
