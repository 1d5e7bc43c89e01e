using System.Text.Json;
using Catalyst.Agents.Analysis;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.AgentLogs;

/// <summary>The line that an event of an agent stands for: what people saw, without credentials and endless texts.</summary>
internal static class AgentLogLine
{
    /// <summary>Whether the event may be a line; cheap, for whoever is in a hurry.</summary>
    public static bool MayBe(AgentEvent e) => e.EventType == EventTypes.TaskProgress;

    /// <summary>The line; null when the event tells of progress only.</summary>
    public static AgentLogEntry? From(AgentEvent e, int maxTextLength)
    {
        if (!MayBe(e))
        {
            return null;
        }

        try
        {
            using var payload = JsonDocument.Parse(e.Payload.Json);
            return payload.RootElement is { ValueKind: JsonValueKind.Object } fields ? From(e, fields, maxTextLength) : null;
        }
        catch (JsonException)
        {
            // The event itself is in the history as it came.
            return null;
        }
    }

    private static AgentLogEntry? From(AgentEvent e, JsonElement fields, int maxTextLength) =>
        Text(fields, "kind") == "log" && Text(fields, "message") is { } message
            ? new AgentLogEntry(
                e.EventId, e.TaskId, e.TraceId, e.Seq, Text(fields, "agent_name") ?? e.Actor, Clean(message, maxTextLength),
                Level(Text(fields, "level")),
                e.Timestamp, Text(fields, "phase"), Text(fields, "file") is { Length: > 0 } file ? Clean(file, maxTextLength) : null)
            : null;

    /// <summary>Masked before it is cut: half a credential is not known for one.</summary>
    private static string Clean(string text, int maxLength)
    {
        text = SecretMask.Apply(text);
        return text.Length > maxLength ? string.Concat(text.AsSpan(0, maxLength), "…") : text;
    }

    private static string Level(string? level) =>
        Enum.TryParse<ReportLevel>(level, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known.ToString().ToLowerInvariant() : "info";

    private static string? Text(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
