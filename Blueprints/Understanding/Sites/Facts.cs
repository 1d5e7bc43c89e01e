using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>Finds what is plainly said: when it is open, where it is, how to reach somebody. Kept word for word.</summary>
internal static partial class Facts
{
    private const string Days =
        "(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|daily|every day|weekdays?|weekends?|holidays?";

    private static readonly FrozenSet<string> DayWords = Words.Set("""
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue wed
        thu fri sat sun daily weekdays weekends
        """);

    public static bool IsDay(string word) => DayWords.Contains(word);

    /// <param name="Kind">The section that the fact belongs to.</param>
    public sealed record Fact(SectionKind Kind, int Start, int End, IReadOnlyList<string> Entries);

    public static IReadOnlyList<Fact> Of(string request, IReadOnlyList<Token> tokens) =>
        tokens.Count is < 3 or > 60 ? [] : [.. Of(request, tokens[0].Start, tokens[^1].End, tokens)];

    private static IEnumerable<Fact> Of(string request, int start, int end, IReadOnlyList<Token> tokens)
    {
        var plain = Quotes.WithoutAbbreviations(request[start..end]).ToCharArray();
        foreach (var quoted in tokens.Where(t => t.Kind == TokenKind.Quoted))
        {
            plain.AsSpan(quoted.Start - start, quoted.End - quoted.Start).Fill(' ');
        }

        var sentence = new string(plain);
        foreach (var (kind, pattern) in new[] { (SectionKind.Hours, Open()), (SectionKind.Contact, Address()),
            (SectionKind.Contact, Phone()),
            (SectionKind.Contact, Mail()) })
        {
            if (pattern.Match(sentence) is { Success: true } match)
            {
                var said = request.Substring(start + match.Groups["said"].Index, match.Groups["said"].Length);
                yield return new Fact(kind, start + match.Index, start + match.Index + match.Length,
                    kind == SectionKind.Hours ? [.. Entries(said)] : [Entry(match.Groups["label"].Value, said)]);
            }
        }
    }

    /// <summary>One entry a line: "Tuesday to Friday 9 to 6", "Saturday 9 to 1".</summary>
    public static IEnumerable<string> Entries(string text) => Joint().Split(text)
        .Select(part => Joining().Replace(part, "").Trim(' ', ',', '.'))
        .Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]
            + (part.EndsWith(".m", StringComparison.Ordinal) ? "." : ""));

    private static string Entry(string label, string said) => label.StartsWith("fax", StringComparison.OrdinalIgnoreCase)
        ? $"Fax {said.Trim()}"
        : label.Length > 0 ? $"Phone {said.Trim()}" : said.Trim(' ', ',', '.');

    [GeneratedRegex(@"\b(?:(?:we|it|the \w+|the \w+ \w+)(?:'re| are| is)?|are|is|be)?\s*open(?:ed)?\s+(?:from |on )?"
        + @"(?<said>(?=[^.;!?\n]*?\b(?:" + Days + @")\b)[^;!?\n]*?(?:\d|closed|noon|midnight)(?:[^.;!?\n]|\.(?=[\dm]))*?)"
        + @"(?=\.(?:\s|$)|[;!?\n]|$|,? and (?:we|our|the|a|it|there)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(?:(?:our |the |my )?address(?: is|:)|(?:we are |it is |is |are )?located (?:at|in)|"
        + @"(?:you )?(?:can )?find us (?:at|in)|we are (?:at|in)(?= [A-Z0-9]))\s+(?<said>[^;!?\n]+?)"
        + @"(?=\.(?:\s|$)|[;!?\n]|$|,? and (?:we|our|the|a|it|there|phone|call)\b|,? (?:phone|telephone|tel|call|e-?mail)\b)(?<label>)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:our |the |my )?(?<label>phone|telephone|tel|call(?: us)?|fax)(?: number)?(?: is|:| at| under|\.)?\s+"
        + @"(?<said>\+?\(?\d[\d\s/()-]{4,}\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:\b(?:our |the |my )?e-?mail(?: address)?(?: is|:)?\s+)?(?<said>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)(?<label>)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"[,;\n]\s*|\s+and\s+(?=(?:on\s+)?(?:" + Days + @")\b|closed\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(?:and|is|are|on)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joining();
}
