using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Tasks;

/// <summary>Whether the current phase waits for its event, is being worked on, or nothing more is to do.</summary>
public enum PhaseStep
{
    Waiting,
    Running,
    Ended,
}

/// <summary>Everything that decides what a task does next; persisted as JSON in its row.</summary>
/// <param name="Awaited">The event type whose delivery starts <paramref name="Phase"/>; null when none does.</param>
/// <param name="Attempt">Attempts at the current phase and round, from 1; 0 before the first. Never reused, so that a late answer cannot
/// count.</param>
/// <param name="ForgivenAttempts">Attempts before the last retry by a person, which no longer count against the limits.</param>
/// <param name="Round">Times work was sent back.</param>
/// <param name="RoundLimit">The round beyond which sending back ends the task.</param>
/// <param name="Report">Why work was sent back.</param>
/// <param name="Outcomes">Payload JSON of each finished phase, by wire name.</param>
/// <param name="Base">The finished task whose application this one changes, if any.</param>
/// <param name="Cause">What stopped it; null unless it failed.</param>
/// <param name="Priority">Its place among the tasks that wait for an agent.</param>
/// <param name="Merge">What became of merging the branch; null when nobody has asked.</param>
/// <param name="EndSeq">Seq of the last event of the task's end; null while it has not ended.</param>
public sealed record TaskState(
    TaskStatus Status,
    TaskPhase Phase,
    PhaseStep Step,
    string? Awaited,
    int Attempt,
    int ForgivenAttempts,
    int Round,
    int RoundLimit,
    string Report,
    ImmutableSortedDictionary<string, string> Outcomes,
    string? Error,
    string? Commit,
    string? PreviewUrl,
    decimal Cost,
    ProgressState Progress,
    TaskBase? Base = null,
    TaskPriority Priority = TaskPriority.Normal,
    FailureCause? Cause = null,
    TaskMerge? Merge = null,
    long? EndSeq = null)
{
    /// <summary>The key that a worker's answer must carry to count.</summary>
    public AttemptKey CurrentAttempt => new(Phase, Attempt, Round);

    /// <summary>Whether the reviewer has approved what the branch holds, and no agent is at work on it any more.</summary>
    [JsonIgnore]
    public bool CanBeMerged => this is { Phase: TaskPhase.Deployment, Status: TaskStatus.Completed or TaskStatus.Failed };

    /// <summary>Attempts that count against the limits.</summary>
    public int CountedAttempts => Attempt - ForgivenAttempts;
}

/// <summary>Names one attempt at one phase.</summary>
public readonly record struct AttemptKey(TaskPhase Phase, int Attempt, int Round);

/// <summary>What people see of the work in progress.</summary>
public sealed record ProgressState(
    string Step, double PhaseFraction, int FilesCreated, int TotalEstimatedFiles, int? TestsTotal, int? TestsPassed, double? ReviewScore)
{
    /// <summary>Before anything has happened.</summary>
    public static ProgressState None { get; } = new("Waiting for the planner", 0, 0, 0, null, null, null);
}

/// <summary>Limits of the state machine.</summary>
/// <param name="MaxRework">Times that tests or review may send work back; <c>max_rework</c>, default 3.</param>
/// <param name="MaxAttempts">Attempts after retryable failures; <c>retry_attempts</c>, default 3.</param>
/// <param name="MaxInterruptions">Attempts in all, crashes included: stops a task that takes the process down each time.</param>
public sealed record TaskLimits(int MaxRework = 3, int MaxAttempts = 3, int MaxInterruptions = 25);
