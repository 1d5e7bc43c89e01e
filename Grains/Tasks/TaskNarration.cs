using System.Text.Json;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Tasks;

/// <summary>Turns states and reports into the events and figures that people follow.</summary>
internal static class TaskNarration
{
    /// <summary>Share of a whole task that each phase takes, from measured runs of a typical application; sums to 1.</summary>
    private static readonly double[] Weights = [0.03, 0.04, 0.13, 0.52, 0.04, 0.24];

    /// <summary>The agent's name for people, e.g. <c>Coder</c>.</summary>
    public static string Name(TaskPhase phase)
    {
        var actor = phase.Actor();
        return char.ToUpperInvariant(actor[0]) + actor[1..];
    }

    /// <summary>How far the whole task is, 0 to 1.</summary>
    public static double Fraction(TaskState state)
    {
        if (state.Status == TaskStatus.Completed)
        {
            return 1;
        }

        var before = Weights.Take((int)state.Phase).Sum();
        return Math.Round(before + Weights[(int)state.Phase] * Math.Clamp(state.Progress.PhaseFraction, 0, 1), 4);
    }

    /// <summary>What a finished phase adds to the figures.</summary>
    public static ProgressState Finished(ProgressState progress, TaskPhase phase, JsonPayload payload) => phase switch
    {
        TaskPhase.Coding => progress
            with { PhaseFraction = 1, FilesCreated = Number(payload, "files_created") is { } files ? (int)files : progress.FilesCreated },
        TaskPhase.Testing => progress with
        {
            PhaseFraction = 1,
            TestsTotal = (int?)Number(payload, "total_tests") ?? progress.TestsTotal,
            TestsPassed = (int?)Number(payload, "passed") ?? progress.TestsPassed,
        },
        TaskPhase.Review => progress with { PhaseFraction = 1, ReviewScore = Number(payload, "score") ?? progress.ReviewScore },
        _ => progress with { PhaseFraction = 1 },
    };

    /// <summary>What a report adds to the figures.</summary>
    public static ProgressState Advance(ProgressState progress, AgentReport report) => progress with
    {
        Step = report.Step ?? progress.Step,
        PhaseFraction = report.PhaseFraction is { } fraction ? Math.Clamp(fraction, 0, 1) : progress.PhaseFraction,
        FilesCreated = report.FilesCreated ?? progress.FilesCreated,
        TotalEstimatedFiles = report.TotalEstimatedFiles ?? progress.TotalEstimatedFiles,
        TestsTotal = report.TestsTotal ?? progress.TestsTotal,
        TestsPassed = report.TestsPassed ?? progress.TestsPassed,
    };

    /// <summary>A log line.</summary>
    public static EventDraft Log(TaskState state, AgentReport report) =>
        Draft(state, state.Phase.Actor(), "log", Name(state.Phase), report.Message, report.Level, report.File);

    /// <summary>A step of progress without a line of its own.</summary>
    public static EventDraft Progress(TaskState state, string actor) =>
        Draft(state, actor, "progress", Name(state.Phase), null, null, null);

    /// <summary>The task's end without success.</summary>
    public static EventDraft Failure(TaskState state) => new(Actors.Orchestrator, EventTypes.TaskFailed, JsonPayload.From(new
    {
        status = "failed",
        phase = state.Phase.Wire(),
        error = state.Error,
        attempt = state.Attempt,
        round = state.Round,
        cause = state.Cause,
        next = state.Cause?.Next(),
    }));

    /// <summary>The task's end with success.</summary>
    public static EventDraft Completion(TaskState state) => new(Actors.Deployer, EventTypes.DeployComplete, JsonPayload.From(new
    {
        status = "completed",
        preview_url = state.PreviewUrl,
        commit = state.Commit,
        files_created = state.Progress.FilesCreated,
        tests_total = state.Progress.TestsTotal,
        tests_passed = state.Progress.TestsPassed,
        review_score = state.Progress.ReviewScore,
    }));

    /// <summary>Something that a person ordered.</summary>
    public static EventDraft Command(TaskState state, string eventType) => new(Actors.Orchestrator, eventType, JsonPayload.From(new
    {
        status = state.Status,
        phase = state.Phase.Wire(),
        reason = state.Error,
    }));

    /// <summary>The beginning of a merge.</summary>
    public static EventDraft Merging(TaskState state) =>
        Note(state, $"🔀 Merging {state.Merge!.Head[..7]} into main", ReportLevel.Info);

    /// <summary>How a merge ended: as an event that others may follow, or as a line that says what stands against it.</summary>
    public static EventDraft Merged(TaskState state, TaskMerge merge) => merge.Status == MergeStatus.Merged
        ? new(Actors.Orchestrator, EventTypes.CodeMerged, JsonPayload.From(new
        {
            target = "main",
            commit = merge.Commit,
            head = merge.Head,
            message = $"🔀 Merged into main as {merge.Commit![..7]}",
        }))
        : Note(state, $"⚠️ Not merged: {merge.Error}", ReportLevel.Warning);

    private static EventDraft Note(TaskState state, string message, ReportLevel level) =>
        Draft(state, Actors.Orchestrator, "log", "Orchestrator", message, level, null);

    private static EventDraft Draft(
        TaskState state, string actor, string kind, string agent, string? message, ReportLevel? level, string? file) =>
        new(actor, EventTypes.TaskProgress,
            new JsonPayload(WireWriter.Text((state, kind, agent, message, level, file), static (json, told) =>
        {
            json.WriteString("kind", told.kind);
            json.WriteString("agent_name", told.agent);
            json.WriteOptional("message", told.message);
            if (told.level is { } level)
            {
                json.WriteEnum("level", level);
            }

            json.WriteOptional("file", told.file);
            json.WriteString("phase", told.state.Phase.Wire());
            json.WriteNumber("progress", Fraction(told.state));
            json.WriteString("step", told.state.Progress.Step);
            json.WriteNumber("files_created", told.state.Progress.FilesCreated);
            json.WriteNumber("total_estimated_files", told.state.Progress.TotalEstimatedFiles);
            json.WriteOptional("tests_total", told.state.Progress.TestsTotal);
            json.WriteOptional("tests_passed", told.state.Progress.TestsPassed);
            json.WriteNumber("attempt", told.state.Attempt);
            json.WriteNumber("round", told.state.Round);
        })));

    private static double? Number(JsonPayload payload, string name) =>
        payload.Property(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
