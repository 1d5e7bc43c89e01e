using System.Globalization;

namespace Catalyst.Persistence;

/// <summary>The place of a line in all lines from the newest to the oldest.</summary>
internal sealed record LogCursor(DateTimeOffset At, Guid TaskId, long Seq)
{
    /// <summary>Null asks for the first page.</summary>
    /// <exception cref="InvalidCursorException">The text is none of ours.</exception>
    public static LogCursor? Parse(string? text)
    {
        if (Cursor.Parse(text) is not { } cursor)
        {
            return null;
        }

        var parts = cursor.Id.Split('/');
        return parts.Length == 2 && Guid.TryParse(parts[0], out var task)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? new LogCursor(cursor.At, task, seq)
            : throw new InvalidCursorException();
    }

    /// <summary>A page of at most <paramref name="limit"/>, when one line more was read.</summary>
    public static Page<AgentLogEntry> Page(IReadOnlyList<AgentLogEntry> entries, int limit) =>
        Cursor.Page(entries, limit,
            entry => (entry.Timestamp, string.Create(CultureInfo.InvariantCulture, $"{entry.TaskId:N}/{entry.Seq}")));
}
