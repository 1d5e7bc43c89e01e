namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>
/// Puts values that stand one below the other, or between semicolons, on one line: "Fields:", "- maker", "- year" become
/// "Fields: maker, year". Every character keeps its place.
/// </summary>
internal static class Outline
{
    private const int LongestHead = 90;

    private const int LongestItem = 80;

    private static readonly FrozenSet<string> Leading = Words.Set("has have with are contains contain includes include needs is of and");

    private readonly record struct Line(int From, int To, bool IsBullet);

    public static string Flatten(string text)
    {
        var left = text.ToCharArray();
        Line? head = null;
        var lines = LinesOf(text);
        for (var i = 0; i < lines.Count; i++)
        {
            Semicolons(text, left, lines[i]);
            var end = i;
            var bare = head is { } above && text[above.To - 1] == ':';
            while (end < lines.Count && (lines[end].IsBullet || bare && !lines[i].IsBullet) && IsValue(text, lines[end]))
            {
                end++;
            }

            var whole = end == lines.Count || !lines[end].IsBullet;
            if (head is { } said && end - i >= 2 && whole)
            {
                Join(text, left, said, lines.GetRange(i, end - i));
                head = null;
                i = end - 1;
                continue;
            }

            head = lines[i].IsBullet || lines[i].To - lines[i].From > LongestHead ? null : lines[i];
        }

        return new string(left);
    }

    private static void Join(string text, char[] left, Line head, List<Line> items)
    {
        var last = text[head.From..head.To].Split(' ')[^1].ToLowerInvariant();
        left.AsSpan(head.To, items[0].From - head.To).Fill(' ');
        if (char.IsLetterOrDigit(last[^1]) && !Leading.Contains(last))
        {
            left[head.To] = ':';
        }

        for (var i = 0; i < items.Count; i++)
        {
            var colon = text.IndexOf(':', items[i].From, items[i].To - items[i].From);
            if (colon > 0)
            {
                // The choices behind a name are no items of the list.
                left.AsSpan(colon, items[i].To - colon).Replace(',', '/');
            }

            if (i > 0)
            {
                left.AsSpan(items[i - 1].To, items[i].From - items[i - 1].To).Fill(' ');
                left[items[i - 1].To] = ',';
            }
        }
    }

    // "register: machine; serial number; hall".
    private static void Semicolons(string text, char[] left, Line line)
    {
        var colon = text.IndexOf(':', line.From, line.To - line.From);
        if (colon < 0 || line.To - line.From > 1000)
        {
            return;
        }

        var parts = text[(colon + 1)..line.To].TrimEnd('.').Split(';');
        if (parts.Length > 2 && Array.TrueForAll(parts, p => p.Length <= LongestItem && IsValue(p)))
        {
            left.AsSpan(line.From, line.To - line.From).Replace(';', ',');
        }
    }

    private static List<Line> LinesOf(string text)
    {
        var lines = new List<Line>();
        for (var from = 0; from < text.Length;)
        {
            var to = text.IndexOf('\n', from);
            var next = to < 0 ? text.Length : to + 1;
            to = to < 0 ? text.Length : to;
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            var start = Bullet(text, from, to);
            if (to > start)
            {
                lines.Add(new Line(start, to, start > from));
            }

            from = next;
        }

        return lines;
    }

    // Behind "- ", "* ", "• ", "1. " or "1) ".
    private static int Bullet(string text, int from, int to)
    {
        var at = from;
        while (at < to && at < from + 2 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var sign = at > from ? at < to && text[at] is '.' or ')' : at < to && text[at] is '-' or '*' or '•' or '–';
        return sign && at + 1 < to && text[at + 1] == ' ' ? at + 2 : from;
    }

    private static bool IsValue(string text, Line line) => line.To - line.From <= LongestItem && !(text[line.To - 1] is '.' or ':' or '?')
        && IsValue(text[line.From..line.To]);

    private static bool IsValue(string item) => Tokenizer.Sentences(item) is [var sentence] && Phrasing.Canonical(sentence) is var tokens
        && tokens.TrueForAll(t => !t.Is(",") || tokens.Exists(o => o.Is("(") || o.Is(":")))
        && !(tokens.Count > 2 && tokens[0].IsPlural && tokens.Exists(t => t.Is("(")) && !FieldLexicon.Knows(tokens[0].Word))
        && FieldPhrases.Read(tokens) is not null;
}
