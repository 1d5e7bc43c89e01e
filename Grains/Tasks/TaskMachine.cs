using System.Collections.Immutable;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Tasks;

/// <summary>
/// The life of a task as a pure function of its state and an input. Inputs may come late, twice or out of order: one that does not fit
/// the state changes nothing, which is what makes redelivery and recovery safe.
/// </summary>
public static class TaskMachine
{
    /// <summary>A new task, waiting for its first agent.</summary>
    public static Transition Start(StartTask command, TaskLimits limits)
    {
        var state = new TaskState(
            TaskStatus.Pending, TaskPhase.Planning, PhaseStep.Waiting, EventTypes.TaskInitiated, 0, 0, 0, limits.MaxRework, string.Empty,
            ImmutableSortedDictionary<string, string>.Empty, null, null, null, 0m, ProgressState.None, command.Base, command.Priority);
        var payload = JsonPayload.From(new
        {
            project_id = command.ProjectId,
            project_name = command.ProjectName,
            requirements = command.Prompt,
            base_task_id = command.Base?.TaskId,
            base_branch = command.Base?.Branch,
            requested_by = command.By?.Id,
            priority = command.Priority,
            next_agent = Actors.Planner,
        });
        return new Transition(state, [new EventDraft(Actors.Orchestrator, EventTypes.TaskInitiated, payload)], TaskEffect.None);
    }

    /// <summary>What <paramref name="input"/> makes of <paramref name="state"/>.</summary>
    public static Transition Apply(TaskState state, TaskInput input, TaskLimits limits) => input switch
    {
        TaskInput.Delivered delivered => Deliver(state, delivered),
        TaskInput.Succeeded succeeded => Succeed(state, succeeded),
        TaskInput.Failed failed => Fail(state, failed, limits),
        TaskInput.Interrupted interrupted => Interrupt(state, interrupted),
        TaskInput.Reported reported => Report(state, reported),
        TaskInput.Idle => Wake(state, limits),
        TaskInput.Pause => Pause(state),
        TaskInput.Resume => Resume(state),
        TaskInput.Cancel cancel => Cancel(state, cancel),
        TaskInput.Retry => Retry(state, limits),
        TaskInput.Merge merge => Merge(state, merge.Head),
        TaskInput.MergeEnded ended => EndMerge(state, ended.Result),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "No such input."),
    };

    private static Transition Deliver(TaskState state, TaskInput.Delivered delivered) =>
        state is { Status: TaskStatus.Pending or TaskStatus.Running, Step: PhaseStep.Waiting } && state.Awaited == delivered.EventType
            ? Begin(state)
            : Transition.Ignore(state);

    private static Transition Begin(TaskState state)
    {
        var next = state with
        {
            Status = TaskStatus.Running,
            Step = PhaseStep.Running,
            Attempt = state.Attempt + 1,
            Progress = state.Progress with { Step = $"{TaskNarration.Name(state.Phase)} is at work", PhaseFraction = 0 },
        };
        return new Transition(next, [TaskNarration.Progress(next, Actors.Orchestrator)], TaskEffect.Run);
    }

    private static Transition Succeed(TaskState state, TaskInput.Succeeded done)
    {
        if (!IsCurrent(state, done.Run))
        {
            return Transition.Ignore(state);
        }

        var finished = state with
        {
            Outcomes = state.Outcomes.SetItem(state.Phase.Wire(), done.Payload.Json),
            Commit = done.Commit.Length > 0 ? done.Commit : state.Commit,
            Cost = state.Cost + done.Cost,
            Progress = TaskNarration.Finished(state.Progress, state.Phase, done.Payload),
        };
        var outcome = new EventDraft(state.Phase.Actor(), state.Phase.Outcome(), done.Payload);
        return state.Phase switch
        {
            TaskPhase.Testing when Text(done.Payload, "status") != "passed" =>
                SendBack(
                    finished, outcome, Text(done.Payload, "report") ?? "The tests failed.", "The tests still fail", FailureCause.Tests),
            TaskPhase.Review when Text(done.Payload, "decision") != "approved" =>
                SendBack(
                    finished, outcome, Text(done.Payload, "report") ?? done.Payload.Json, "The review still asks for changes",
                    FailureCause.Review),
            TaskPhase.Deployment => Complete(finished, outcome),
            _ => new Transition(Await(finished, state.Phase + 1, state.Phase.Outcome()), [outcome], TaskEffect.None),
        };
    }

    private static TaskState Await(TaskState state, TaskPhase phase, string awaited) => state with
    {
        Phase = phase,
        Step = PhaseStep.Waiting,
        Awaited = awaited,
        Attempt = 0,
        ForgivenAttempts = 0,
        Progress = state.Progress with { Step = $"Waiting for the {phase.Actor()}", PhaseFraction = 0 },
    };

    private static Transition SendBack(TaskState state, EventDraft outcome, string report, string what, FailureCause cause)
    {
        if (state.Round >= state.RoundLimit)
        {
            var error = $"{what} after {state.Round + 1} {(state.Round == 0 ? "round" : "rounds")} of work. Last report: {report}";
            var failed = EndFailed(state, error, cause);
            return new Transition(failed, [outcome, TaskNarration.Failure(failed)], TaskEffect.None);
        }

        var next = Await(state, TaskPhase.Coding, outcome.EventType) with { Round = state.Round + 1, Report = report };
        return new Transition(next, [outcome], TaskEffect.None);
    }

    private static Transition Complete(TaskState state, EventDraft outcome)
    {
        var next = End(state, TaskStatus.Completed, null) with
        {
            PreviewUrl = Text(outcome.Payload, "preview_url"),
            Progress = state.Progress with { Step = "Done", PhaseFraction = 1 },
        };
        return new Transition(next, [outcome, TaskNarration.Completion(next)], TaskEffect.None);
    }

    private static TaskState End(TaskState state, TaskStatus status, string? error) =>
        state with { Status = status, Step = PhaseStep.Ended, Awaited = null, Error = error };

    private static TaskState EndFailed(TaskState state, string error, FailureCause cause) =>
        End(state, TaskStatus.Failed, error) with { Cause = cause };

    private static Transition Fail(TaskState state, TaskInput.Failed failure, TaskLimits limits)
    {
        if (!IsCurrent(state, failure.Run))
        {
            return Transition.Ignore(state);
        }

        var counted = state with { Cost = state.Cost + failure.Cost };
        if (failure.Retryable && state.CountedAttempts < limits.MaxAttempts)
        {
            var note = new AgentReport(
                $"⚠️ {TaskNarration.Name(state.Phase)} failed and tries again ({state.CountedAttempts + 1} of {limits.MaxAttempts}): "
                    + $"{failure.Error}",
                ReportLevel.Warning);
            if (state.Status == TaskStatus.Paused)
            {
                var waiting = counted with { Step = PhaseStep.Waiting, Awaited = null };
                return new Transition(waiting, [TaskNarration.Log(waiting, note)], TaskEffect.None);
            }

            var next = counted with { Attempt = state.Attempt + 1 };
            return new Transition(next, [TaskNarration.Log(next, note)], TaskEffect.Run);
        }

        var ended = EndFailed(counted, failure.Error, failure.Cause);
        return new Transition(ended, [TaskNarration.Failure(ended)], TaskEffect.None);
    }

    /// <summary>The attempt does not count. The phase begins again when a server wakes the task.</summary>
    private static Transition Interrupt(TaskState state, TaskInput.Interrupted interrupted)
    {
        if (!IsCurrent(state, interrupted.Run))
        {
            return Transition.Ignore(state);
        }

        var waiting = state with { Step = PhaseStep.Waiting, Awaited = null, ForgivenAttempts = state.ForgivenAttempts + 1 };
        var note = new AgentReport(
            $"⏸️ The {state.Phase.Actor()} was stopped because a server stopped, and begins again", ReportLevel.Info);
        return new Transition(waiting, [TaskNarration.Log(waiting, note)], TaskEffect.None);
    }

    private static Transition Report(TaskState state, TaskInput.Reported reported)
    {
        if (!IsCurrent(state, reported.Run) || reported.Reports.Count == 0)
        {
            return Transition.Ignore(state);
        }

        var events = new List<EventDraft>(reported.Reports.Count);
        foreach (var report in reported.Reports)
        {
            state = state with { Progress = TaskNarration.Advance(state.Progress, report) };
            events.Add(report.Message.Length > 0
                ? TaskNarration.Log(state, report)
                : TaskNarration.Progress(state, state.Phase.Actor()));
        }

        return new Transition(state, events, TaskEffect.None);
    }

    private static Transition Wake(TaskState state, TaskLimits limits)
    {
        if (state.Status is not (TaskStatus.Pending or TaskStatus.Running) || state.Step == PhaseStep.Ended)
        {
            return Transition.Ignore(state);
        }

        if (state.Step == PhaseStep.Running && state.CountedAttempts >= limits.MaxInterruptions)
        {
            var ended = EndFailed(
                state, $"The {state.Phase.Actor()} was interrupted {state.CountedAttempts} times.", FailureCause.Interrupted);
            return new Transition(ended, [TaskNarration.Failure(ended)], TaskEffect.None);
        }

        return Begin(state);
    }

    private static Transition Pause(TaskState state)
    {
        if (state.Status is not (TaskStatus.Pending or TaskStatus.Running))
        {
            return Transition.Refuse(
                state, $"Only a task at work can be paused; this one is {state.Status.ToString().ToLowerInvariant()}.");
        }

        var next = state with { Status = TaskStatus.Paused };
        return new Transition(next, [TaskNarration.Command(next, EventTypes.TaskPaused)], TaskEffect.None);
    }

    private static Transition Resume(TaskState state)
    {
        if (state.Status != TaskStatus.Paused)
        {
            return Transition.Refuse(
                state, $"Only a paused task can be resumed; this one is {state.Status.ToString().ToLowerInvariant()}.");
        }

        var resumed = state with { Status = TaskStatus.Running };
        var note = TaskNarration.Command(resumed, EventTypes.TaskResumed);
        if (state.Step == PhaseStep.Running)
        {
            return new Transition(resumed, [note], TaskEffect.None);
        }

        var begun = Begin(resumed);
        return begun with { Events = [note, .. begun.Events] };
    }

    private static Transition Cancel(TaskState state, TaskInput.Cancel cancel)
    {
        if (state.Status.IsTerminal())
        {
            return Transition.Refuse(state, $"The task has already ended: it is {state.Status.ToString().ToLowerInvariant()}.");
        }

        var next = End(state, TaskStatus.Cancelled, cancel.Reason);
        return new Transition(next, [TaskNarration.Command(next, EventTypes.TaskCancelled)], TaskEffect.Stop);
    }

    private static Transition Retry(TaskState state, TaskLimits limits)
    {
        if (state.Status is not (TaskStatus.Failed or TaskStatus.Cancelled))
        {
            return Transition.Refuse(
                state, $"Only a failed or cancelled task can be retried; this one is {state.Status.ToString().ToLowerInvariant()}.");
        }

        // Work that was sent back too often begins a new allowance of rounds with the Coder.
        var exhausted = state.Phase is TaskPhase.Testing or TaskPhase.Review && state.Outcomes.ContainsKey(state.Phase.Wire());
        var again = state with
        {
            Phase = exhausted ? TaskPhase.Coding : state.Phase,
            Round = exhausted ? state.Round + 1 : state.Round,
            RoundLimit = exhausted ? state.Round + 1 + limits.MaxRework : state.RoundLimit,
            Attempt = exhausted ? 0 : state.Attempt,
            ForgivenAttempts = exhausted ? 0 : state.Attempt,
            Error = null,
            Cause = null,
        };
        var begun = Begin(again);
        return begun with { Events = [TaskNarration.Command(begun.State, EventTypes.TaskRetried), .. begun.Events] };
    }

    /// <summary>A wish that is fulfilled or on its way is none: asking again begins nothing.</summary>
    private static Transition Merge(TaskState state, string head)
    {
        if (!state.CanBeMerged)
        {
            return Transition.Refuse(state, "Only a task that the reviewer has approved can be merged, once no agent works on it.");
        }

        if (state.Merge is { Status: MergeStatus.Pending } || state.Merge is { Status: MergeStatus.Merged } merged && merged.Head == head)
        {
            return Transition.Ignore(state);
        }

        var next = state with { Merge = new TaskMerge(MergeStatus.Pending, head) };
        return new Transition(next, [TaskNarration.Merging(next)], TaskEffect.Merge);
    }

    private static Transition EndMerge(TaskState state, TaskMerge result)
    {
        if (state.Merge is not { Status: MergeStatus.Pending } pending || pending.Head != result.Head)
        {
            return Transition.Ignore(state);
        }

        var next = state with { Merge = result };
        return new Transition(next, [TaskNarration.Merged(next, result)], TaskEffect.None);
    }

    private static bool IsCurrent(TaskState state, AttemptKey run) =>
        state.Step == PhaseStep.Running && !state.Status.IsTerminal() && state.CurrentAttempt == run;

    private static string? Text(JsonPayload payload, string name) =>
        payload.Property(name) is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : null;
}
