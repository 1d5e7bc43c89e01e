using System.Globalization;
using System.Text;

namespace Catalyst.Persistence;

/// <summary>A part of a list. <paramref name="NextCursor"/> asks for what follows; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor);

/// <summary>A cursor that this installation did not give.</summary>
public sealed class InvalidCursorException()
    : ArgumentException("The cursor is not valid. Take it unchanged from next_cursor of the page before, or leave it out.");

/// <summary>Lists run from the newest to the oldest; a cursor is the sort key of the last item shown.</summary>
internal sealed record Cursor(DateTimeOffset At, string Id)
{
    /// <summary>The cursor that <paramref name="text"/> stands for; null asks for the first page.</summary>
    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - text.Length % 4) % 4);
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(padded)).Split('~', 2);
            if (parts.Length == 2 && !parts[1].Contains('\0', StringComparison.Ordinal))
            {
                return new Cursor(new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), parts[1]);
            }
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
        }

        throw new InvalidCursorException();
    }

    /// <summary>The same, for lists of things with a <see cref="Guid"/>.</summary>
    public static (DateTimeOffset? At, Guid? Id) ParseGuid(string? text) => Parse(text) switch
    {
        null => (null, null),
        { } cursor when Guid.TryParse(cursor.Id, out var id) => (cursor.At, id),
        _ => throw new InvalidCursorException(),
    };

    /// <summary>Cuts the one row too many, which was read only to know whether there is a next page.</summary>
    public static Page<T> Page<T>(IReadOnlyList<T> rows, int limit, Func<T, (DateTimeOffset At, string Id)> key)
    {
        if (rows.Count <= limit)
        {
            return new Page<T>(rows, null);
        }

        var (at, id) = key(rows[limit - 1]);
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{at.UtcTicks}~{id}")));
        return new Page<T>([.. rows.Take(limit)], text.TrimEnd('=').Replace('+', '-').Replace('/', '_'));
    }

    public static int Clamp(int limit) => Math.Clamp(limit, 1, 1000);
}
