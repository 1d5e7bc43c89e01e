using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Telemetry;
using Catalyst.Grains.Workers;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>Running a phase's worker outside of any delivery, and taking in how it ended.</summary>
internal sealed partial class TaskGrain
{
    private static readonly TimeSpan UntilTheClusterHasChanged = TimeSpan.FromSeconds(1);

    private AgentAttempt? _agentAttempt;
    private AttemptKey? _running;
    private AttemptKey? _left;
    private Task _run = Task.CompletedTask;
    private string? _brief;

    private bool IsRunning(TaskState state) => _running is { } running && running == state.CurrentAttempt && !_run.IsCompleted
        && _agentAttempt is { Stopped.IsCancellationRequested: false };

    private void Act(TaskEffect effect)
    {
        switch (effect)
        {
            case TaskEffect.Run:
                BeginRun();
                break;
            case TaskEffect.Stop:
                _agentAttempt?.Stop();
                break;
            case TaskEffect.Merge:
                GoOnMerging();
                break;
            case TaskEffect.None:
            default:
                break;
        }
    }

    private void BeginRun()
    {
        var document = _document!;
        var run = document.Run();
        _agentAttempt?.Stop();
        _agentAttempt = attempts.Open(run);
        _running = document.State.CurrentAttempt;
        DelayDeactivation(options.Value.PhaseTimeout + TimeSpan.FromMinutes(1));
        LogRun(Id, document.State.Phase, document.State.Attempt, document.State.Round);
        _run = RunPhaseAsync(run, _agentAttempt, document.State.CountedAttempts, _run);
    }

    private async Task RunPhaseAsync(PhaseAttempt run, AgentAttempt agentAttempt, int countedAttempt, Task previous)
    {
        using (agentAttempt)
        {
            // The attempt before must have let go of the worktree.
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            using var measured = new PhaseMeasurement(run, time);
            var outcome = await OutcomeAsync(run, agentAttempt, countedAttempt);
            measured.Ended(outcome);
            if (outcome is not null)
            {
                await CommitOutcomeAsync(outcome, agentAttempt.Stopped);
            }
        }
    }

    /// <summary>
    /// Null when nobody wants to know; an interruption when the run was stopped with its server; idleness when it is to begin again as if
    /// it had not been.
    /// </summary>
    private async Task<TaskInput?> OutcomeAsync(PhaseAttempt run, AgentAttempt agentAttempt, int countedAttempt)
    {
        var key = new AttemptKey(run.Phase, run.Attempt, run.Round);
        try
        {
            if (countedAttempt > 1 && _document is { State.Progress.PhaseFraction: > 0 })
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(countedAttempt - 2, 4))), time, agentAttempt.Stopped);
            }

            agentAttempt.Stopped.ThrowIfCancellationRequested();
            await using var deadline = time.CreateTimer(
                static state => ((AgentAttempt)state!).Expire(), agentAttempt, options.Value.PhaseTimeout, Timeout.InfiniteTimeSpan);

            run = run with { Brief = _brief ??= await store.FindBriefAsync(Id, agentAttempt.Stopped) };

            // Stopping goes through the run, so that this waits until the worker has let go, whichever way it ends.
            var result = await WorkAsync(run, agentAttempt.Token);
            return result.Success
                ? new TaskInput.Succeeded(key, result.Payload, result.Commit, result.Cost)
                : (TaskInput?)Interruption(key)
                ?? new TaskInput.Failed(key, result.Error ?? "The agent gave no reason.", result.Retryable, result.Cost, result.Cause);
        }
        catch (Exception) when (agentAttempt.Stopped.IsCancellationRequested)
        {
            return Interruption(key);
        }
        catch (Exception) when (agentAttempt.Token.IsCancellationRequested)
        {
            return new TaskInput.Failed(key,
                $"The {run.Phase.Actor()} did not finish within {options.Value.PhaseTimeout.TotalMinutes:0.#} minutes and was stopped.",
                Retryable: true, 0m, FailureCause.TimedOut);
        }
        catch (DatabaseUnavailableException exception)
        {
            // Nothing is wrong with the work: it begins again when the database answers.
            LogWorkerFailed(exception, Id, run.Phase);
            return new TaskInput.Idle();
        }
        catch (Exception exception)
        {
            LogWorkerFailed(exception, Id, run.Phase);
            return new TaskInput.Failed(key,
                $"The {run.Phase.Actor()} stopped unexpectedly: {exception.Message} The server log has the details.", Retryable: true, 0m);
        }
    }

    /// <summary>Whatever a run fails of while the server stops, its processes being told to end for example, it fails of that.</summary>
    private TaskInput.Interrupted? Interruption(AttemptKey key) =>
        attempts.Closing.IsCancellationRequested || _left == key ? new TaskInput.Interrupted(key) : null;

    /// <summary>
    /// The silo that knows where grains are may just have died; then no worker is found until the cluster has noticed. That is no fault of
    /// the worker's, and must not use up the phase's attempts.
    /// </summary>
    private async Task<PhaseResult> WorkAsync(PhaseAttempt run, CancellationToken cancellationToken)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return await Worker(run.Phase).RunAsync(run, CancellationToken.None);
            }
            catch (OrleansMessageRejectionException exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (!waited)
                {
                    LogNoWorker(exception, Id, run.Phase);
                }

                await Task.Delay(UntilTheClusterHasChanged, time, cancellationToken);
            }
        }
    }

    /// <summary>The work is done and must not be lost to a database that is away for a minute.</summary>
    private async Task CommitOutcomeAsync(TaskInput outcome, CancellationToken stopped)
    {
        try
        {
            if (outcome is TaskInput.Idle)
            {
                await store.AnswersAgainAsync(stopped);
                stopped.ThrowIfCancellationRequested();
                _running = null;
            }

            await ApplyPatientlyAsync(outcome, stopped);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // Nobody wants to know any more.
        }
        catch (Exception exception)
        {
            LogWorkerFailed(exception, Id, _document!.State.Phase);
        }
    }

    private void StopRun()
    {
        _agentAttempt?.Stop();
        _running = null;
    }

    /// <summary>
    /// Whoever activates the task next must find nobody at work in its worktree. While this silo stays, that is to be soon: Orleans also
    /// gives up activations here that were registered at another silo, which leaves.
    /// </summary>
    private async Task LeaveRunAsync(CancellationToken cancellationToken)
    {
        _left = _document is { } document && IsRunning(document.State) ? _running : null;
        StopRun();
        await _run.WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (_left is not null)
        {
            attempts.Leave(Id);
        }
    }

    private IAgentWorker Worker(TaskPhase phase) => phase switch
    {
        TaskPhase.Planning => GrainFactory.GetGrain<IPlannerWorker>(0),
        TaskPhase.Architecture => GrainFactory.GetGrain<IArchitectWorker>(0),
        TaskPhase.Coding => GrainFactory.GetGrain<ICoderWorker>(0),
        TaskPhase.Testing => GrainFactory.GetGrain<ITesterWorker>(0),
        TaskPhase.Review => GrainFactory.GetGrain<IReviewerWorker>(0),
        TaskPhase.Deployment => GrainFactory.GetGrain<IDeployerWorker>(0),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };

    private void NotifyConversation(TaskDocument document)
    {
        if (document.Row.ConversationId is { } conversation)
        {
            _ = NotifyAsync();
        }

        async Task NotifyAsync()
        {
            try
            {
                await GrainFactory.GetGrain<IConversationGrain>(conversation).NotifyEndAsync(Id);
            }
            catch (Exception exception)
            {
                LogNotifyFailed(exception, Id);
            }
        }
    }
}
