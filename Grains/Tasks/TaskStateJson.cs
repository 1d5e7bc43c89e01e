using System.Collections.Immutable;
using System.Text.Json;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>
/// A task's state as its row keeps it. The outcomes are in the row's metadata already, where everybody finds them, and would only be
/// written a second time with every event.
/// </summary>
internal static class TaskStateJson
{
    public static string Write(TaskState state) => WireWriter.Text(state, static (json, state) =>
    {
        json.WriteEnum("status", state.Status);
        json.WriteEnum("phase", state.Phase);
        json.WriteEnum("step", state.Step);
        json.WriteOptional("awaited", state.Awaited);
        json.WriteNumber("attempt", state.Attempt);
        json.WriteNumber("forgiven_attempts", state.ForgivenAttempts);
        json.WriteNumber("round", state.Round);
        json.WriteNumber("round_limit", state.RoundLimit);
        json.WriteString("report", state.Report);
        json.WriteOptional("error", state.Error);
        json.WriteOptional("commit", state.Commit);
        json.WriteOptional("preview_url", state.PreviewUrl);
        json.WriteNumber("cost", state.Cost);
        WriteProgress(json, state.Progress);
        if (state.Base is { } from)
        {
            json.WriteStartObject("base");
            json.WriteString("task_id", from.TaskId);
            json.WriteString("branch", from.Branch);
            json.WriteString("commit", from.Commit);
            json.WriteEndObject();
        }

        json.WriteEnum("priority", state.Priority);
        if (state.Cause is { } cause)
        {
            json.WriteEnum("cause", cause);
        }

        if (state.Merge is { } merge)
        {
            json.WritePropertyName("merge");
            JsonSerializer.Serialize(json, merge, WireJson.Options);
        }

        json.WriteOptional("end_seq", state.EndSeq);
    });

    public static TaskState Read(TaskRow row)
    {
        var state = JsonSerializer.Deserialize<TaskState>(row.State, WireJson.Options)
            ?? throw new JsonException($"The state of task {row.Id} is empty.");

        // Earlier versions kept them here as well.
        return state.Outcomes is not null ? state : state with { Outcomes = ReadOutcomes(row.Metadata) };
    }

    /// <summary>
    /// Later phases' inputs, and in the table plan_ref, score and the rest without the events. By phase, each as its agent answered it.
    /// </summary>
    public static string WriteOutcomes(ImmutableSortedDictionary<string, string> outcomes) =>
        WireWriter.Text(outcomes, static (json, outcomes) =>
    {
        foreach (var (phase, payload) in outcomes)
        {
            json.WritePropertyName(phase);
            json.WriteRawValue(payload, skipInputValidation: true);
        }
    });

    private static ImmutableSortedDictionary<string, string> ReadOutcomes(string metadata)
    {
        using var document = JsonDocument.Parse(metadata);
        return document.RootElement.EnumerateObject()
            .ToImmutableSortedDictionary(outcome => outcome.Name, outcome => outcome.Value.GetRawText());
    }

    private static void WriteProgress(Utf8JsonWriter json, ProgressState progress)
    {
        json.WriteStartObject("progress");
        json.WriteString("step", progress.Step);
        json.WriteNumber("phase_fraction", progress.PhaseFraction);
        json.WriteNumber("files_created", progress.FilesCreated);
        json.WriteNumber("total_estimated_files", progress.TotalEstimatedFiles);
        json.WriteOptional("tests_total", progress.TestsTotal);
        json.WriteOptional("tests_passed", progress.TestsPassed);
        json.WriteOptional("review_score", progress.ReviewScore);
        json.WriteEndObject();
    }
}
