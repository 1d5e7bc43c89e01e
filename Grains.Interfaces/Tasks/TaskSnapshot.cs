using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Intake;

namespace Catalyst.Grains.Interfaces.Tasks;

/// <summary>Asks a task to begin.</summary>
/// <param name="Prompt">What the person wrote, at most 32,768 characters.</param>
/// <param name="ProjectId">The project it builds.</param>
/// <param name="ProjectName">For people, e.g. <c>Todo App</c>.</param>
/// <param name="ProjectSlug">Repository and host name: <c>[a-z0-9-]</c>, 1 to 40 characters.</param>
/// <param name="ConversationId">The chat it came from, if any.</param>
/// <param name="Brief">What the brain understood of the prompt, in its own form; empty when there is none, null when it is kept
/// already.</param>
/// <param name="Base">The finished task whose application this one changes; null when it builds a new one.</param>
/// <param name="By">Who asked for it; null when Catalyst did so itself.</param>
[GenerateSerializer, Immutable, Alias("catalyst.StartTask")]
public sealed record StartTask(
    [property: Id(0)] string Prompt,
    [property: Id(1)] Guid ProjectId,
    [property: Id(2)] string ProjectName,
    [property: Id(3)] string ProjectSlug,
    [property: Id(4)] Guid? ConversationId,
    [property: Id(5)] string? Brief = "",
    [property: Id(6)] TaskBase? Base = null,
    [property: Id(7)] Requester? By = null,
    [property: Id(8)] TaskPriority Priority = TaskPriority.Normal);

/// <summary>Where a task that changes an application begins: at what an earlier task finished.</summary>
/// <param name="Commit">Head of the earlier task's branch when it completed; the new branch starts there.</param>
[GenerateSerializer, Immutable, Alias("catalyst.TaskBase")]
public sealed record TaskBase(
    [property: Id(0)] Guid TaskId,
    [property: Id(1)] string Branch,
    [property: Id(2)] string Commit);

/// <summary>What anyone may know of a task: the answer of <c>GET /api/tasks/{id}</c>.</summary>
/// <param name="BaseTaskId">The task whose application this one changes, if any.</param>
/// <param name="Next">What to do about a failure; null when there is none.</param>
/// <param name="Merge">What became of merging the branch into <c>main</c>; null when nobody has asked.</param>
/// <param name="EndSeq">Seq of the last event of its end; null while it has not ended.</param>
[GenerateSerializer, Immutable, Alias("catalyst.TaskSnapshot")]
public sealed record TaskSnapshot(
    [property: Id(0)] Guid Id,
    [property: Id(1)] Guid ProjectId,
    [property: Id(2)] string ProjectName,
    [property: Id(3)] string ProjectSlug,
    [property: Id(4)] Guid? ConversationId,
    [property: Id(5)] Guid TraceId,
    [property: Id(6)] string UserPrompt,
    [property: Id(7)] TaskStatus Status,
    [property: Id(8)] TaskPhase CurrentPhase,
    [property: Id(9)] string? BranchName,
    [property: Id(10)] string? CommitSha,
    [property: Id(11)] string? PreviewUrl,
    [property: Id(12)] string? Error,
    [property: Id(13)] decimal CostTotal,
    [property: Id(14)] long Seq,
    [property: Id(15)] DateTimeOffset CreatedAt,
    [property: Id(16)] DateTimeOffset UpdatedAt,
    [property: Id(17)] DateTimeOffset? CompletedAt,
    [property: Id(18)] TaskProgress Progress,
    [property: Id(19)] JsonPayload Metadata,
    [property: Id(20)] Guid? BaseTaskId = null,
    [property: Id(21)] string? Next = null,
    [property: Id(22)] TaskMerge? Merge = null,
    [property: Id(23)] long? EndSeq = null);

/// <summary>How far a merge into <c>main</c> is.</summary>
public enum MergeStatus
{
    /// <summary>Asked for and committed; a crash does not lose it.</summary>
    Pending,
    Merged,

    /// <summary>Both sides changed the same lines; nothing was changed.</summary>
    Conflict,
    Failed,
}

/// <summary>Merging a task's branch into <c>main</c>.</summary>
/// <param name="Head">The commit of the branch that is merged.</param>
/// <param name="Commit">The commit that brought it to <c>main</c>; null before.</param>
/// <param name="Conflicts">Files that both sides changed in the same lines.</param>
/// <param name="Error">Why it did not work, and what to do.</param>
[GenerateSerializer, Immutable, Alias("catalyst.TaskMerge")]
public sealed record TaskMerge(
    [property: Id(0)] MergeStatus Status,
    [property: Id(1)] string Head,
    [property: Id(2)] string? Commit = null,
    [property: Id(3)] IReadOnlyList<string>? Conflicts = null,
    [property: Id(4)] string? Error = null);

/// <summary>How far a task is: the answer of <c>GET /api/tasks/{id}/progress</c>.</summary>
/// <param name="Phase">The phase at work, or the last one.</param>
/// <param name="Fraction">0 to 1, never falling except when work is sent back.</param>
/// <param name="Step">What is being done, for people.</param>
/// <param name="FilesCreated">Files written so far.</param>
/// <param name="TotalEstimatedFiles">Files expected in all; 0 while unknown.</param>
/// <param name="Attempt">Attempt of the current phase, from 1; grows when a crash interrupted one.</param>
/// <param name="Round">Times that work was sent back to the Coder.</param>
/// <param name="TestsTotal">Tests that ran, or null before they did.</param>
/// <param name="TestsPassed">Tests that passed.</param>
/// <param name="ReviewScore">0 to 100, or null before the review.</param>
[GenerateSerializer, Immutable, Alias("catalyst.TaskProgress")]
public sealed record TaskProgress(
    [property: Id(0)] TaskPhase Phase,
    [property: Id(1)] double Fraction,
    [property: Id(2)] string Step,
    [property: Id(3)] int FilesCreated,
    [property: Id(4)] int TotalEstimatedFiles,
    [property: Id(5)] int Attempt,
    [property: Id(6)] int Round,
    [property: Id(7)] int? TestsTotal,
    [property: Id(8)] int? TestsPassed,
    [property: Id(9)] double? ReviewScore);

/// <summary>Whether a command changed a task; a refused one says why.</summary>
[GenerateSerializer, Immutable, Alias("catalyst.TaskCommandResult")]
public sealed record TaskCommandResult(
    [property: Id(0)] bool Accepted,
    [property: Id(1)] string? Refusal,
    [property: Id(2)] TaskSnapshot? Task);
