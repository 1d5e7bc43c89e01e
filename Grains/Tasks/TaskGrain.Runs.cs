using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>Running a phase's worker outside of any delivery, and taking in how it ended.</summary>
internal sealed partial class TaskGrain
{
    private CancellationTokenSource? _cancellation;
    private RunKey? _running;
    private Task _run = Task.CompletedTask;

    private bool IsRunning(TaskState state) => _running is { } running && running == state.CurrentRun && !_run.IsCompleted;

    private void Act(TaskEffect effect)
    {
        switch (effect)
        {
            case TaskEffect.Run:
                BeginRun();
                break;
            case TaskEffect.Stop:
                _cancellation?.Cancel();
                break;
            case TaskEffect.None:
            default:
                break;
        }
    }

    private void BeginRun()
    {
        var document = _document!;
        _cancellation?.Cancel();
        _cancellation = new CancellationTokenSource();
        _running = document.State.CurrentRun;
        DelayDeactivation(options.Value.PhaseTimeout + TimeSpan.FromMinutes(1));
        LogRun(Id, document.State.Phase, document.State.Attempt, document.State.Round);
        _run = RunPhaseAsync(document.Run(), document.State.CountedAttempts, _run, _cancellation.Token);
    }

    private async Task RunPhaseAsync(PhaseRun run, int countedAttempt, Task previous, CancellationToken cancellationToken)
    {
        // The attempt before must have let go of the worktree.
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var key = new RunKey(run.Phase, run.Attempt, run.Round);
        TaskInput outcome;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            if (countedAttempt > 1 && _document is { State.Progress.PhaseFraction: > 0 })
            {
                await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, Math.Min(countedAttempt - 2, 4))), time, cancellationToken);
            }

            await using var timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), deadline, options.Value.PhaseTimeout, Timeout.InfiniteTimeSpan);
            var result = await Worker(run.Phase).RunAsync(run, deadline.Token);
            outcome = result.Success
                ? new TaskInput.Succeeded(key, result.Payload, result.Commit, result.Cost)
                : new TaskInput.Failed(key, result.Error ?? "The agent gave no reason.", result.Retryable, result.Cost);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            outcome = new TaskInput.Failed(key,
                $"The {run.Phase.Actor()} did not finish within {options.Value.PhaseTimeout.TotalMinutes:0.#} minutes and was stopped. "
                + "Retry the task, or raise orchestration.phase_timeout_seconds.", Retryable: true, 0m);
        }
        catch (DatabaseUnavailableException exception)
        {
            // Nothing is wrong with the work: recovery begins it again when the database answers.
            LogWorkerFailed(exception, Id, run.Phase);
            return;
        }
        catch (Exception exception)
        {
            LogWorkerFailed(exception, Id, run.Phase);
            outcome = new TaskInput.Failed(key,
                $"The {run.Phase.Actor()} stopped unexpectedly: {exception.Message} The server log has the details.", Retryable: true, 0m);
        }

        await CommitOutcomeAsync(outcome, cancellationToken);
    }

    /// <summary>The work is done and must not be lost to a database that is away for a minute.</summary>
    private async Task CommitOutcomeAsync(TaskInput outcome, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ApplyAsync(outcome);
                return;
            }
            catch (DatabaseUnavailableException exception)
            {
                LogWorkerFailed(exception, Id, _document!.State.Phase);
                await Task.Delay(TimeSpan.FromSeconds(1), time, CancellationToken.None);
            }
            catch (InvalidOperationException exception)
            {
                LogWorkerFailed(exception, Id, _document!.State.Phase);
                return;
            }
        }
    }

    private async Task StopRunAsync()
    {
        if (_cancellation is { } cancellation)
        {
            await cancellation.CancelAsync();
            _cancellation = null;
            _running = null;
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
