using System.Text.Json;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Api.Feed;

/// <summary>
/// One event, one message for people's screens. The rule: a log line becomes <c>agent_log</c>, a deployed preview <c>preview_ready</c>, an
/// end <c>task_complete</c>, and everything else <c>progress</c> with its event type. Every message carries <c>seq</c>, to resume after.
/// </summary>
internal static class UiMessages
{
    /// <summary>The message as UTF-8 JSON.</summary>
    public static byte[] Write(AgentEvent source)
    {
        using var buffer = new MemoryStream(512);
        using (var document = ParsePayload(source))
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = WireJson.Options.Encoder }))
        {
            var payload = document.RootElement;
            writer.WriteStartObject();
            writer.WriteString("type", TypeOf(source.EventType, payload));
            writer.WriteString("task_id", source.TaskId);
            writer.WriteNumber("seq", source.Seq);
            writer.WriteString("event_id", source.EventId);
            writer.WriteString("timestamp", source.Timestamp);
            switch (TypeOf(source.EventType, payload))
            {
                case "agent_log":
                    WriteLog(writer, source, payload);
                    break;
                case "preview_ready":
                    Copy(writer, payload, "preview_url", "fallback_url", "backend_url");
                    break;
                case "task_complete":
                    WriteEnd(writer, source, payload);
                    break;
                default:
                    WriteProgress(writer, source, payload);
                    break;
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string TypeOf(string eventType, JsonElement payload) => eventType switch
    {
        EventTypes.TaskProgress when Text(payload, "kind") == "log" => "agent_log",
        EventTypes.DeployStatus when Text(payload, "status") == "deployed" => "preview_ready",
        EventTypes.DeployComplete or EventTypes.TaskFailed or EventTypes.TaskCancelled => "task_complete",
        _ => "progress",
    };

    private static void WriteLog(Utf8JsonWriter writer, AgentEvent source, JsonElement payload)
    {
        writer.WriteString("agent_name", Text(payload, "agent_name") ?? DisplayName(source.Actor));
        writer.WriteString("message", Text(payload, "message") ?? string.Empty);
        writer.WriteString("level", Text(payload, "level") ?? "info");
        Copy(writer, payload, "file", "phase", "progress", "step", "files_created", "total_estimated_files", "tests_total", "tests_passed");
    }

    private static void WriteProgress(Utf8JsonWriter writer, AgentEvent source, JsonElement payload)
    {
        writer.WriteString("event_type", source.EventType);
        writer.WriteString("actor", source.Actor);
        if (Text(payload, "phase") is null && PhaseOf(source.EventType) is { } phase)
        {
            writer.WriteString("phase", phase.Wire());
        }

        Copy(
            writer, payload, "phase", "progress", "step", "message", "status", "decision", "reason", "files_created",
            "total_estimated_files", "tests_total",
            "tests_passed", "total_tests", "passed", "failed", "score", "round", "attempt");
    }

    private static void WriteEnd(Utf8JsonWriter writer, AgentEvent source, JsonElement payload)
    {
        writer.WriteString("status", source.EventType switch
        {
            EventTypes.TaskFailed => "failed",
            EventTypes.TaskCancelled => "cancelled",
            _ => "completed",
        });
        Copy(writer, payload, "error", "cause", "next", "reason", "phase", "preview_url", "fallback_url");
        if (payload.TryGetProperty("artifacts", out var artifacts) && artifacts.ValueKind == JsonValueKind.Object)
        {
            writer.WritePropertyName("artifacts");
            artifacts.WriteTo(writer);
            return;
        }

        writer.WriteStartObject("artifacts");
        if (source.Repo.Length > 0)
        {
            writer.WriteString("code", "git://repos/" + source.Repo[(source.Repo.LastIndexOf('/') + 1)..]);
        }

        writer.WriteString("tests", $"file://artifacts/{source.TaskId}/test-results/");
        if (Text(payload, "preview_url") is { } preview)
        {
            writer.WriteString("preview", preview);
        }

        writer.WriteEndObject();
    }

    private static TaskPhase? PhaseOf(string eventType)
    {
        foreach (var phase in TaskPhases.All)
        {
            if (phase.Outcome() == eventType)
            {
                return phase;
            }
        }

        return null;
    }

    private static string DisplayName(string actor) => actor.Length == 0 ? actor : char.ToUpperInvariant(actor[0]) + actor[1..];

    private static void Copy(Utf8JsonWriter writer, JsonElement payload, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (payload.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Events from outside may carry anything: what is not an object reads as an empty one.</summary>
    private static JsonDocument ParsePayload(AgentEvent source)
    {
        try
        {
            var document = JsonDocument.Parse(source.Payload.Json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // Told below as an empty payload; the event itself is in the history as it came.
        }

        return JsonDocument.Parse("{}");
    }
}
