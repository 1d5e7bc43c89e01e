using System.Collections.Concurrent;
using Catalyst.Agents;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>What the agents of a test do, and a record of every run.</summary>
internal sealed class AgentScript
{
    private readonly ConcurrentDictionary<TaskPhase, Func<PhaseAttempt, IAgentReporter, CancellationToken, Task<PhaseResult>>> _acts =
        new();

    public ConcurrentQueue<PhaseAttempt> Runs { get; } = new();

    public void On(TaskPhase phase, Func<PhaseAttempt, IAgentReporter, CancellationToken, Task<PhaseResult>> act) => _acts[phase] = act;

    public void On(TaskPhase phase, Func<PhaseAttempt, PhaseResult> act) => On(phase, (run, _, _) => Task.FromResult(act(run)));

    /// <summary>Lets the agent of a phase work until it is stopped; completes when it has begun.</summary>
    public Task StayAt(TaskPhase phase)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        On(phase, async (_, _, stop) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return Success(phase);
        });
        return begun.Task;
    }

    public Task<PhaseResult> RunAsync(PhaseAttempt run, IAgentReporter reporter, CancellationToken cancellationToken)
    {
        Runs.Enqueue(run);
        return _acts.TryGetValue(run.Phase, out var act) ? act(run, reporter, cancellationToken) : Task.FromResult(Success(run.Phase));
    }

    public static PhaseResult Success(TaskPhase phase) => Answer(phase switch
    {
        TaskPhase.Testing => """{"status":"passed","total_tests":2,"passed":2}""",
        TaskPhase.Review => """{"decision":"approved","score":90}""",
        TaskPhase.Deployment => """{"status":"deployed","preview_url":"http://x-00000000.localhost/"}""",
        _ => "{}",
    });

    public static PhaseResult Answer(string payload) => new(true, new JsonPayload(payload), "c0ffee", 0, null, false);

    public static PhaseResult Failure(string error, bool retryable) => new(false, JsonPayload.Empty, string.Empty, 0, error, retryable);
}

internal sealed class ScriptedAgent(TaskPhase phase, AgentScript script) : IAgent
{
    public TaskPhase Phase => phase;

    public Task<PhaseResult> RunAsync(PhaseAttempt run, IAgentReporter reporter, CancellationToken cancellationToken) =>
        script.RunAsync(run, reporter, cancellationToken);
}
