using System.Globalization;
using System.Text.Json;

namespace Catalyst.Cli.Commands;

/// <summary>What a search in the lines of agents asks for.</summary>
internal sealed record LogQuery(Guid? TaskId, string? Agent, string? Level, string? Text, int Limit)
{
    /// <summary>Whether it asks for anything but a task.</summary>
    public bool IsNarrow => Agent is not null || Level is not null || Text is not null;

    /// <summary>As the API takes it.</summary>
    public string ToQueryString()
    {
        (string Name, string? Value)[] parameters =
            [("task_id", TaskId?.ToString()), ("agent", Agent), ("level", Level), ("text", Text),
                ("limit", Limit.ToString(CultureInfo.InvariantCulture))];
        return string.Join('&', parameters.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
    }
}

/// <summary>The lines that a search found, oldest first as in any log.</summary>
internal static class FoundLines
{
    public static void Print(JsonElement page, bool everyTask)
    {
        foreach (var line in Lines(page, everyTask))
        {
            Output.Line(line);
        }
    }

    /// <summary>When, of which task, who, how grave, what.</summary>
    internal static IEnumerable<string> Lines(JsonElement page, bool everyTask)
    {
        var found = page.GetProperty("items").EnumerateArray().Reverse().ToList();
        if (found.Count == 0)
        {
            yield return "No line matches. Words are found by their beginnings: 'todo' finds 'todos'.";
        }

        if (page.TryGetProperty("next_cursor", out var more) && more.ValueKind == JsonValueKind.String)
        {
            yield return $"(only the newest {found.Count}; --limit shows more)";
        }

        foreach (var line in found)
        {
            var task = everyTask ? $"{line.GetProperty("task_id").GetString()![^8..]}  " : string.Empty;
            yield return $"{line.GetProperty("timestamp").GetDateTimeOffset().UtcDateTime:yyyy-MM-dd HH:mm:ss}  "
                + $"{task}{line.GetProperty("agent_name").GetString(),-9} {line.GetProperty("level").GetString(),-7} "
                + $"{line.GetProperty("message").GetString()}";
        }
    }
}
