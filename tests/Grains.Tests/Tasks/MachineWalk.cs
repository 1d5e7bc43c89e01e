using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Tasks;

/// <summary>Plays the world around the state machine: delivers its events, runs its workers, remembers everything.</summary>
internal sealed class MachineWalk
{
    private readonly TaskLimits _limits;

    public MachineWalk(TaskLimits limits)
    {
        _limits = limits;
        var start = TaskMachine.Start(new StartTask("build it", Guid.Empty, "It", "it", null), limits);
        State = start.State;
        Events.AddRange(start.Events);
    }

    public TaskState State { get; private set; }

    public List<EventDraft> Events { get; } = [];

    public List<AttemptKey> Runs { get; } = [];

    /// <summary>Payloads that agents answer with instead of success.</summary>
    public Dictionary<TaskPhase, string> Answers { get; init; } = [];

    public Transition Apply(TaskInput input)
    {
        var transition = TaskMachine.Apply(State, input, _limits);
        State = transition.State;
        Events.AddRange(transition.Events);
        if (transition.Effect == TaskEffect.Run)
        {
            Runs.Add(State.CurrentAttempt);
        }

        return transition;
    }

    public void Deliver(string eventType) => Apply(new TaskInput.Delivered(eventType));

    public void Finish(string payload) =>
        Apply(new TaskInput.Succeeded(State.CurrentAttempt, new JsonPayload(payload), "c0ffee", 0));

    public void RunUntil(TaskPhase phase)
    {
        while (State.Phase != phase || State.Step != PhaseStep.Running)
        {
            Step();
        }
    }

    public void RunToEnd()
    {
        while (State.Status is TaskStatus.Pending or TaskStatus.Running)
        {
            Step();
        }
    }

    public string AnswerOf(TaskPhase phase) => Answers.GetValueOrDefault(phase) ?? phase switch
    {
        TaskPhase.Testing => """{"status":"passed","total_tests":3,"passed":3}""",
        TaskPhase.Review => """{"decision":"approved","score":91}""",
        TaskPhase.Deployment => """{"status":"deployed","preview_url":"http://x.localhost/"}""",
        _ => "{}",
    };

    private void Step()
    {
        if (State.Step == PhaseStep.Waiting)
        {
            Deliver(State.Awaited!);
        }
        else
        {
            Finish(AnswerOf(State.Phase));
        }
    }
}
