using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Agents;

/// <summary>Does one phase of a task. Knows nothing of grains, events or the database.</summary>
/// <remarks>
/// Running it again for the same task, phase and round, after a crash at any point, ends in the same state: commits are recognised by
/// their trailers, artifacts are replaced whole, releases are recognised by their stamp. Failures that a person should read come back as
/// an unsuccessful <see cref="PhaseResult"/>; cancellation stops every process that the agent started and is thrown.
/// </remarks>
public interface IAgent
{
    /// <summary>The phase that it does.</summary>
    TaskPhase Phase { get; }

    /// <summary>Does the phase to its end.</summary>
    Task<PhaseResult> RunAsync(PhaseAttempt run, IAgentReporter reporter, CancellationToken cancellationToken);
}

/// <summary>Where an agent tells what it is doing.</summary>
public interface IAgentReporter
{
    /// <summary>Takes a line or a progress step, in order, without waiting. May be called from several threads.</summary>
    void Report(AgentReport report);

    /// <summary>Completes when everything reported so far is safe.</summary>
    Task FlushAsync(CancellationToken cancellationToken);
}
