using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Tasks;

/// <summary>Everything that can happen to a task.</summary>
public abstract record TaskInput
{
    private TaskInput()
    {
    }

    /// <summary>The broker delivered an event of this type.</summary>
    public sealed record Delivered(string EventType) : TaskInput;

    /// <summary>A worker finished.</summary>
    public sealed record Succeeded(AttemptKey Run, JsonPayload Payload, string Commit, decimal Cost) : TaskInput;

    /// <summary>A worker could not do its work.</summary>
    public sealed record Failed(
        AttemptKey Run, string Error, bool Retryable, decimal Cost, FailureCause Cause = FailureCause.Unexpected) : TaskInput;

    /// <summary>A worker was stopped because its server stops, which is nobody's failure.</summary>
    public sealed record Interrupted(AttemptKey Run) : TaskInput;

    /// <summary>A worker tells how far it is.</summary>
    public sealed record Reported(AttemptKey Run, IReadOnlyList<AgentReport> Reports) : TaskInput;

    /// <summary>Nobody is at work on a task that should be worked on: a crash, a lost message, or a start in sequential mode.</summary>
    public sealed record Idle : TaskInput;

    public sealed record Pause : TaskInput;

    public sealed record Resume : TaskInput;

    public sealed record Cancel(string Reason) : TaskInput;

    public sealed record Retry : TaskInput;

    /// <summary>Someone wants the branch, whose head this is, merged.</summary>
    public sealed record Merge(string Head) : TaskInput;

    /// <summary>How the merge that is pending ended.</summary>
    public sealed record MergeEnded(TaskMerge Result) : TaskInput;
}

/// <summary>What a transition asks the grain to do after the commit.</summary>
public enum TaskEffect
{
    None,

    /// <summary>Run the current phase's worker.</summary>
    Run,

    /// <summary>Stop the worker that runs.</summary>
    Stop,

    /// <summary>Make the merge that is pending.</summary>
    Merge,
}

/// <summary>An event to commit; the grain adds ids, seq and time.</summary>
public sealed record EventDraft(string Actor, string EventType, JsonPayload Payload);

/// <summary>What follows from an input.</summary>
/// <param name="Refusal">Why a command was refused; the state is then unchanged.</param>
public sealed record Transition(TaskState State, IReadOnlyList<EventDraft> Events, TaskEffect Effect, string? Refusal = null)
{
    /// <summary>Nothing changes.</summary>
    public static Transition Ignore(TaskState state) => new(state, [], TaskEffect.None);

    /// <summary>Nothing changes, and the caller is told why.</summary>
    public static Transition Refuse(TaskState state, string why) => new(state, [], TaskEffect.None, why);

    /// <summary>Both in one commit.</summary>
    /// <param name="next">What follows from the state that this one leads to.</param>
    public Transition Then(Transition next) => next with { Events = [.. Events, .. next.Events] };

    /// <summary>Whether there is anything to commit.</summary>
    public bool Changes(TaskState before) => Events.Count > 0 || !ReferenceEquals(State, before);
}
