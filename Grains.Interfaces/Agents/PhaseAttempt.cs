using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Interfaces.Agents;

/// <summary>One attempt at one phase: what a worker is given.</summary>
/// <param name="Attempt">From 1; a crash makes the next one, and the agent adopts what an earlier attempt already did.</param>
/// <param name="Round">From 0; each time tests or review send work back, the next one. Commits of different rounds are different
/// steps.</param>
/// <param name="Report">The failing test report or the review's issues that sent the work back; empty in round 0.</param>
/// <param name="Inputs">The payload of the last outcome of each earlier phase, by phase wire name.</param>
/// <param name="Brief">What the brain understood of the prompt when the task began; empty when it has to read the prompt itself.</param>
/// <param name="Base">The finished task whose application this one changes; null when it builds a new one.</param>
/// <param name="Priority">Its task's place among those that wait for the agent.</param>
[GenerateSerializer, Immutable, Alias("catalyst.PhaseAttempt")]
public sealed record PhaseAttempt(
    [property: Id(0)] Guid TaskId,
    [property: Id(1)] Guid TraceId,
    [property: Id(2)] TaskPhase Phase,
    [property: Id(3)] int Attempt,
    [property: Id(4)] int Round,
    [property: Id(5)] string Prompt,
    [property: Id(6)] Guid ProjectId,
    [property: Id(7)] string ProjectName,
    [property: Id(8)] string ProjectSlug,
    [property: Id(9)] string Branch,
    [property: Id(10)] string Report,
    [property: Id(11)] JsonPayload Inputs,
    [property: Id(12)] string Brief = "",
    [property: Id(13)] TaskBase? Base = null,
    [property: Id(14)] TaskPriority Priority = TaskPriority.Normal)
{
    /// <summary>The value of the <c>Catalyst-Run</c> trailer and label: <c>task/phase/attempt</c>.</summary>
    public string AttemptId => $"{TaskId}/{Phase.Wire()}/{Attempt}";
}

/// <summary>How a phase ended.</summary>
/// <param name="Success">False when the agent could not do its work; <paramref name="Error"/> then says what failed, why, and what to
/// do.</param>
/// <param name="Payload">The payload of the phase's outcome event, in the fields of the specification.</param>
/// <param name="Commit">Head of the branch afterwards; empty if there is none.</param>
/// <param name="Cost">US dollars spent on models.</param>
/// <param name="Retryable">Whether trying again could help, when it failed.</param>
/// <param name="Cause">What stopped it, when it failed.</param>
[GenerateSerializer, Immutable, Alias("catalyst.PhaseResult")]
public sealed record PhaseResult(
    [property: Id(0)] bool Success,
    [property: Id(1)] JsonPayload Payload,
    [property: Id(2)] string Commit,
    [property: Id(3)] decimal Cost,
    [property: Id(4)] string? Error,
    [property: Id(5)] bool Retryable,
    [property: Id(6)] FailureCause Cause = FailureCause.Unexpected);

/// <summary>Severity of a line for people.</summary>
public enum ReportLevel
{
    Info,
    Success,
    Warning,
    Error,
}

/// <summary>One thing that an agent tells while it works; becomes a <c>task.progress</c> event.</summary>
/// <param name="Message">A line for people, e.g. <c>Generated backend/src/routes/todos.ts</c>; empty when only progress changed.</param>
/// <param name="File">The repository path that appeared or changed, if the line is about one.</param>
/// <param name="Step">What is being done now; null leaves it unchanged.</param>
/// <param name="PhaseFraction">0 to 1 of this phase; null leaves it unchanged.</param>
/// <param name="FilesCreated">Files written so far in the task; null leaves it unchanged.</param>
/// <param name="TotalEstimatedFiles">Files expected; null leaves it unchanged.</param>
/// <param name="TestsTotal">Tests run so far; null leaves it unchanged.</param>
/// <param name="TestsPassed">Tests passed so far; null leaves it unchanged.</param>
[GenerateSerializer, Immutable, Alias("catalyst.AgentReport")]
public sealed record AgentReport(
    [property: Id(0)] string Message,
    [property: Id(1)] ReportLevel Level,
    [property: Id(2)] string? File = null,
    [property: Id(3)] string? Step = null,
    [property: Id(4)] double? PhaseFraction = null,
    [property: Id(5)] int? FilesCreated = null,
    [property: Id(6)] int? TotalEstimatedFiles = null,
    [property: Id(7)] int? TestsTotal = null,
    [property: Id(8)] int? TestsPassed = null);
