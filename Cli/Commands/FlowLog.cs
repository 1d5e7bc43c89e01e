using System.Globalization;
using System.Text.Json;

namespace Catalyst.Cli.Commands;

/// <summary>A flow log as lines: when, where, what.</summary>
internal static class FlowLog
{
    private static readonly (string Flow, string Name)[] Flows =
        [("webhook_flow", "request"), ("queue_flow", "queue"), ("agent_output", "agent"), ("microservices_flow", "service")];

    /// <summary>What says most about a line, and what else is worth seeing.</summary>
    private static readonly string[] Details = ["agent", "service", "queue", "event_type", "message", "file", "phase", "attempt", "source"];

    public static void Print(JsonElement log)
    {
        foreach (var line in Lines(log))
        {
            Output.Line(line);
        }
    }

    /// <summary>All flows in one, by time; documents before and after them.</summary>
    internal static IEnumerable<string> Lines(JsonElement log)
    {
        if (log.TryGetProperty("input", out var input) && Text(input, "prompt") is { } prompt)
        {
            yield return $"Input    {prompt}";
        }

        if (log.TryGetProperty("truncated", out var truncated) && truncated.ValueKind == JsonValueKind.True)
        {
            yield return "(only the newest lines)";
        }

        var entries = Flows
            .SelectMany(flow => log.TryGetProperty(flow.Flow, out var lines) && lines.ValueKind == JsonValueKind.Array
                ? lines.EnumerateArray().Select(line => (flow.Name, Line: line))
                : [])
            .OrderBy(entry => At(entry.Line));
        foreach (var (name, line) in entries)
        {
            var what = Text(line, "stage") ?? Text(line, "type");
            var details = Details.Select(detail => Text(line, detail)).OfType<string>().Where(text => text.Length > 0);
            yield return $"{Time(line)}  {name,-8} {what,-15} {string.Join("  ", details)}".TrimEnd();
        }

        if (log.TryGetProperty("final_result", out var result) && result.ValueKind == JsonValueKind.Object)
        {
            string?[] told = [Text(result, "status"), Text(result, "error"), Text(result, "preview_url"), Text(result, "commit")];
            yield return "Result   " + string.Join("  ", told.OfType<string>());
        }
    }

    private static string Time(JsonElement line) => At(line) is { } time ? $"{time.UtcDateTime:HH:mm:ss.fff}" : "            ";

    private static DateTimeOffset? At(JsonElement line) =>
        DateTimeOffset.TryParse(Text(line, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time : null;

    private static string? Text(JsonElement line, string name) =>
        line.ValueKind == JsonValueKind.Object && line.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;
}
