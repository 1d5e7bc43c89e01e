using Catalyst.Grains.Feed;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Outbox;
using Catalyst.Grains.Recovery;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Workers;
using Catalyst.Persistence;
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
    TaskRepository tasks,
    TaskCommitter committer,
    TaskFeed feed,
    TaskFlowLog flow,
    OutboxSignal outbox,
    AgentRuns runs,
    SiloIdentity silo,
    IOptions<TaskGrainOptions> options,
    TimeProvider time,
    ILogger<TaskGrain> logger) : Grain, ITaskGrain, IStreamSubscriptionObserver, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private TaskDocument? _document;
    private bool _uncertain;

    private Guid Id => this.GetPrimaryKey();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => LeaveRunAsync(cancellationToken);

    public void Dispose() => _gate.Dispose();

    public async Task<TaskSnapshot> StartAsync(StartTask command)
    {
        await _gate.WaitAsync();
        try
        {
            if (_uncertain)
            {
                await LoadAsync(CancellationToken.None);
            }

            if (_document is null)
            {
                var transition = TaskMachine.Start(command.Prompt, command.ProjectId, command.ProjectName, options.Value.Limits);
                var fresh = TaskDocument.New(Id, Identifiers.New(time), command, transition.State, silo.Id, time.GetUtcNow());
                await CommitAsync(fresh, transition, isNew: true);
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

    public Task<TaskSnapshot?> GetAsync() => Task.FromResult(_document?.Snapshot());

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
            await ApplyAsync(new TaskInput.Delivered(delivered.EventType));
        }
    }

    public Task ReportAsync(PhaseRun run, IReadOnlyList<AgentReport> reports) =>
        ApplyAsync(new TaskInput.Reported(new RunKey(run.Phase, run.Attempt, run.Round), reports));

    public async Task WakeAsync()
    {
        if (_document is { } document && !IsRunning(document.State))
        {
            await ApplyAsync(new TaskInput.Idle());
        }
    }

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<AgentEvent>().ResumeAsync((delivered, _) => DeliverAsync(delivered));

    private async Task<TaskCommandResult> CommandAsync(TaskInput input)
    {
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
            if (_uncertain)
            {
                await LoadAsync(CancellationToken.None);
            }

            if (_document is not { } document)
            {
                LogUnknownTask(Id, input.GetType().Name);
                return Transition.Ignore(null!);
            }

            // Whoever waited at the gate while the run began must not begin it again.
            if (input is TaskInput.Idle && IsRunning(document.State))
            {
                return Transition.Ignore(document.State);
            }

            transition = TaskMachine.Apply(document.State, input, options.Value.Limits);
            if (!transition.Changes(document.State))
            {
                return transition;
            }

            await CommitAsync(document, transition, isNew: false);
            Act(transition.Effect);
        }
        finally
        {
            _gate.Release();
        }

        if (options.Value.Mode == OrchestrationMode.Sequential && transition is { Effect: TaskEffect.None, State.Step: PhaseStep.Waiting })
        {
            await WakeAsync();
        }

        return transition;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        _document = await tasks.FindAsync(Id, cancellationToken) is { } row ? TaskDocument.From(row) : null;
        _uncertain = false;
    }

    private async Task CommitAsync(TaskDocument document, Transition transition, bool isNew)
    {
        var (next, events) = document.Next(transition, silo.Id, options.Value.RepositoryOwner, time);

        // Until the database has answered, what it holds is not known.
        _uncertain = true;
        var won = await committer.CommitAsync(new TaskCommit(next.Row, events, isNew), CancellationToken.None);
        _uncertain = false;
        if (!won)
        {
            // Another activation wrote first: it is the one that counts, and this one starts over from what it wrote.
            LogLostRace(Id, next.Row.Version);
            StopRun();
            _uncertain = true;
            DeactivateOnIdle();
            throw new InvalidOperationException($"Task {Id} was changed elsewhere at the same time. Look at it again before repeating the command.");
        }

        _document = next;
        feed.Committed(Id, events);
        flow.Committed(next.Row, events);
        outbox.Raise();
        if (next.State.Status.IsTerminal())
        {
            LogEnded(Id, next.State.Status, next.State.Error);
            NotifyConversation(next);
        }
    }
}
