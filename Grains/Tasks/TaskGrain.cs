using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Recovery;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Telemetry;
using Catalyst.Grains.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Catalyst.Grains.Tasks;

/// <summary>
/// One task. It caches the committed row, lets <see cref="TaskMachine"/> decide, commits row and events together, and only then acts.
/// Reentrant, because a phase takes minutes and the task must answer meanwhile; the gate makes transitions one at a time.
/// </summary>
[Reentrant]
[HostedBy(SiloRole.Agents)]
[ImplicitStreamSubscription(Actors.Planner)]
[ImplicitStreamSubscription(Actors.Architect)]
[ImplicitStreamSubscription(Actors.Coder)]
[ImplicitStreamSubscription(Actors.Tester)]
[ImplicitStreamSubscription(Actors.Reviewer)]
[ImplicitStreamSubscription(Actors.Deployer)]
[ImplicitStreamSubscription(Actors.Orchestrator)]
internal sealed partial class TaskGrain(
    TaskStore store,
    AgentAttempts attempts,
    TaskCleanup cleanup,
    GitRepositories repositories,
    IOptions<TaskGrainOptions> options,
    TimeProvider time,
    ILogger<TaskGrain> logger) : Grain, ITaskGrain, IStreamSubscriptionObserver, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private TaskDocument? _document;

    private Guid Id => this.GetPrimaryKey();

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        LeaveRunAsync(cancellationToken);

    public void Dispose() => _gate.Dispose();

    public async Task<TaskSnapshot> StartAsync(StartTask command)
    {
        await _gate.WaitAsync();
        try
        {
            if (_hasLooked || command.Brief is { Length: > 0 })
            {
                await SettleAsync();
            }

            if (_document is null)
            {
                await BeginAsync(command);
            }
        }
        finally
        {
            _gate.Release();
        }

        if (options.Value.Mode == OrchestrationMode.Sequential)
        {
            await WakeAsync();
        }

        return _document!.Snapshot();
    }

    public async Task<TaskSnapshot?> GetAsync()
    {
        await EnsureReadAsync();

        // The database has taken a commit before it says so here: who has seen its events already is not told of the task as it was before
        // them.
        await _committing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return _document?.Snapshot();
    }

    public Task<string> GetBriefAsync() => store.FindBriefAsync(Id, CancellationToken.None);

    public Task<TaskCommandResult> PauseAsync() => CommandAsync(new TaskInput.Pause());

    public async Task<TaskCommandResult> ResumeAsync()
    {
        var result = await CommandAsync(new TaskInput.Resume());
        await WakeAsync();
        return result;
    }

    public Task<TaskCommandResult> CancelAsync(string reason) => CommandAsync(new TaskInput.Cancel(reason));

    public Task<TaskCommandResult> RetryAsync() => CommandAsync(new TaskInput.Retry());

    public async Task DeliverAsync(AgentEvent delivered)
    {
        if (options.Value.Mode == OrchestrationMode.EventDriven)
        {
            using var activity = TaskTracing.Delivery(delivered);
            await ApplyPatientlyAsync(new TaskInput.Delivered(delivered.EventType), attempts.Closing);
            GrainMetrics.Delivered(delivered.EventType);
        }
    }

    public Task ReportAsync(PhaseAttempt run, IReadOnlyList<AgentReport> reports) =>
        ApplyPatientlyAsync(new TaskInput.Reported(new AttemptKey(run.Phase, run.Attempt, run.Round), reports), attempts.Closing);

    public async Task WakeAsync()
    {
        await EnsureReadAsync();
        GoOnMerging();
        if (_document is { } document && !IsRunning(document.State))
        {
            await ApplyAsync(new TaskInput.Idle());
        }
    }

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<AgentEvent>().ResumeAsync((delivered, _) => DeliverAsync(delivered));

    private async Task<TaskCommandResult> CommandAsync(TaskInput input)
    {
        await EnsureReadAsync();
        if (_document is null)
        {
            return new TaskCommandResult(false, $"There is no task {Id}.", null);
        }

        var transition = await ApplyAsync(input);
        return new TaskCommandResult(transition.Refusal is null, transition.Refusal, _document.Snapshot());
    }

    private async Task<Transition> ApplyAsync(TaskInput input)
    {
        Transition transition;
        await _gate.WaitAsync();
        try
        {
            if (await SettleAsync() is { } settled && ReferenceEquals(settled.Input, input))
            {
                return settled.Transition;
            }

            if (_document is not { } document)
            {
                LogUnknownTask(Id, input.GetType().Name);
                return Transition.Ignore(null!);
            }

            // Whoever waited at the gate while the run began must not begin it again, and a server that stops begins nothing.
            if (input is TaskInput.Idle && (IsRunning(document.State) || attempts.Closing.IsCancellationRequested))
            {
                return Transition.Ignore(document.State);
            }

            transition = TaskMachine.Apply(document.State, input, options.Value.Limits);
            transition = input is TaskInput.Interrupted ? transition : MergeByItself(document.State, GoOn(transition));
            if (!transition.Changes(document.State))
            {
                return transition;
            }

            await CommitAsync(document, transition, input);
        }
        finally
        {
            _gate.Release();
        }

        return transition;
    }

    /// <summary>
    /// Most tasks that are to begin are new, so that is tried first: one that has begun already is found then. Only a brief must not be
    /// written over the one that it began with.
    /// </summary>
    private async Task BeginAsync(StartTask command)
    {
        await store.KeepBriefAsync(Id, command.Brief ?? string.Empty);
        command = command with { Base = await ContinueAsync(command) };
        var transition = GoOn(TaskMachine.Start(command, options.Value.Limits));
        var fresh = TaskDocument.New(Id, TaskTracing.NewTraceId(time), command, transition.State, store.Owner, time.GetUtcNow());
        if (await TryCommitAsync(fresh, transition, null))
        {
            _brief = command.Brief;
            GrainMetrics.TaskStarted();
        }
        else
        {
            await SettleAsync();
        }
    }

    /// <summary>
    /// Without a broker nobody delivers the event that a phase waits for: what ends one phase begins the next, in the same commit.
    /// </summary>
    private Transition GoOn(Transition transition) =>
        options.Value.Mode == OrchestrationMode.Sequential
        && transition is { Effect: TaskEffect.None, Refusal: null,
            State: { Step: PhaseStep.Waiting, Status: TaskStatus.Pending or TaskStatus.Running } }
            ? transition.Then(TaskMachine.Apply(transition.State, new TaskInput.Idle(), options.Value.Limits))
            : transition;
}
