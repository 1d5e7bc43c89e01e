using System.Buffers;
using System.Text;

namespace Catalyst.Persistence;

/// <summary>
/// PostgreSQL stores neither U+0000 nor half a surrogate pair, and agents quote whatever a program printed. Such characters become U+FFFD
/// before they are stored, in text and as escapes in JSON, so that one odd byte never stops a task.
/// </summary>
internal static class StorableText
{
    private const char Replacement = '\uFFFD';
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(['\0', '\\',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);
    private static readonly SearchValues<char> SuspiciousPlain = SearchValues.Create(['\0',
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    /// <summary>Plain text.</summary>
    public static string Text(string text) => text.AsSpan().IndexOfAny(SuspiciousPlain) < 0 ? text : Clean(text, json: false);

    /// <inheritdoc cref="Text"/>
    public static string? OptionalText(string? text) => text is null ? null : Text(text);

    /// <summary>JSON text.</summary>
    public static string Json(string json) => IsStorable(json) ? json : Clean(json, json: true);

    /// <summary>Of the escapes only those by number can stand for what is not storable; JSON within JSON is full of the others.</summary>
    private static bool IsStorable(ReadOnlySpan<char> json)
    {
        for (var at = json.IndexOfAny(Suspicious); at >= 0; at = json.IndexOfAny(Suspicious))
        {
            if (json[at] != '\\' || at + 1 == json.Length || json[at + 1] == 'u')
            {
                return false;
            }

            json = json[(at + 2)..];
        }

        return true;
    }

    private static string Clean(string text, bool json)
    {
        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\0')
            {
                cleaned.Append(Replacement);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                cleaned.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                cleaned.Append(Replacement);
            }
            else if (json && c == '\\' && i + 1 < text.Length)
            {
                i = CleanEscape(text, i, cleaned);
            }
            else
            {
                cleaned.Append(c);
            }
        }

        return cleaned.ToString();
    }

    /// <summary>Copies the escape at <paramref name="at"/>; returns its last position.</summary>
    private static int CleanEscape(string text, int at, StringBuilder cleaned)
    {
        if (Escaped(text, at) is not { } unit)
        {
            cleaned.Append(text, at, 2);
            return at + 1;
        }

        if (char.IsHighSurrogate(unit) && Escaped(text, at + 6) is { } low && char.IsLowSurrogate(low))
        {
            cleaned.Append(text, at, 12);
            return at + 11;
        }

        if (unit == '\0' || char.IsSurrogate(unit))
        {
            cleaned.Append(Replacement);
        }
        else
        {
            cleaned.Append(text, at, 6);
        }

        return at + 5;
    }

    private static char? Escaped(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? (char)unit
            : null;
}
