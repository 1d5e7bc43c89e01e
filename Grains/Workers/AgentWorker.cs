using Catalyst.Agents;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Roles;

namespace Catalyst.Grains.Workers;

/// <summary>What every worker does: waits for a place, runs its agent, and passes on what the agent tells.</summary>
internal abstract class AgentWorker(
    AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents, TaskPhase phase) : Grain
{
    private readonly IAgent _agent = agents.Single(agent => agent.Phase == phase);

    public async Task<PhaseResult> RunAsync(PhaseAttempt run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, attempts.TokenOf(run));
        using var slot = await slots.EnterAsync(phase, run.Priority, stop.Token);
        flow.Assigned(run);
        var reporter = new TaskReporter(GrainFactory.GetGrain<ITaskGrain>(run.TaskId), run, stop.Token);
        await using (reporter)
        {
            // Off the grain's turns, which are for short things: an agent thinks for seconds at a time.
            var result = await Task.Run(() => _agent.RunAsync(run, reporter, stop.Token), CancellationToken.None);
            await reporter.FlushAsync(stop.Token);
            return result;
        }
    }
}

[HostedBy(SiloRole.Agents)]
[StatelessWorker(MaxLocal)]
internal sealed class PlannerWorker(AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents)
    : AgentWorker(slots, attempts, flow, agents, TaskPhase.Planning), IPlannerWorker
{
    /// <summary>Upper bound of the pool; <see cref="AgentSlots"/> holds the configured limit below it.</summary>
    internal const int MaxLocal = 64;
}

[HostedBy(SiloRole.Agents)]
[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class ArchitectWorker(AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents)
    : AgentWorker(slots, attempts, flow, agents, TaskPhase.Architecture), IArchitectWorker;

[HostedBy(SiloRole.Agents)]
[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class CoderWorker(AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents)
    : AgentWorker(slots, attempts, flow, agents, TaskPhase.Coding), ICoderWorker;

[HostedBy(SiloRole.Agents)]
[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class TesterWorker(AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents)
    : AgentWorker(slots, attempts, flow, agents, TaskPhase.Testing), ITesterWorker;

[HostedBy(SiloRole.Agents)]
[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class ReviewerWorker(AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents)
    : AgentWorker(slots, attempts, flow, agents, TaskPhase.Review), IReviewerWorker;

[HostedBy(SiloRole.Agents)]
[StatelessWorker(PlannerWorker.MaxLocal)]
internal sealed class DeployerWorker(AgentSlots slots, AgentAttempts attempts, TaskFlowLog flow, IEnumerable<IAgent> agents)
    : AgentWorker(slots, attempts, flow, agents, TaskPhase.Deployment), IDeployerWorker;
