using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>One thing to tick off: any of some kinds of part, of a thing, in which words are found.</summary>
/// <param name="Kinds">Kinds of part that would keep it, see <see cref="Fact"/>; <c>out</c> for saying that it is not done.</param>
/// <param name="Things">Names that its thing may bear; none where it belongs to no thing.</param>
/// <param name="Member">Names of the field whose choices they are.</param>
/// <param name="Words">Words of the part, each with its alternatives.</param>
/// <param name="Type">Type of the field, or null for any.</param>
/// <param name="Start">Where in the request its words begin; negative where they stand at no one place.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Line">As it is written, for people.</param>
internal sealed partial record ExpectedWish(
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Things, IReadOnlyList<string> Member, IReadOnlyList<string> Targets,
    IReadOnlyList<IReadOnlyList<string>> Words, string? Type, int Start, int End, bool IsOptional, string Line)
{
    /// <summary>Under which kind it is counted.</summary>
    public string Kind => Kinds[0];

    /// <summary>The wishes of one line: one for each field, otherwise one.</summary>
    public static IEnumerable<ExpectedWish> Parse(string line, string request)
    {
        var match = Shape().Match(line);
        if (!match.Success)
        {
            throw new FormatException($"'{line}' is no wish.");
        }

        string[] kinds = [.. match.Groups["kinds"].Value.Split('|').Select(kind => kind == "fields" ? "field" : kind)];
        var things = Names(match.Groups["things"].Value);
        var words = match.Groups["words"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var said = match.Groups["said"].Value.Trim();
        var from = said.Length == 0 ? 0 : request.IndexOf(said, StringComparison.OrdinalIgnoreCase);
        if (from < 0)
        {
            throw new FormatException($"'{said}' does not stand in the request.");
        }

        if (kinds[0] is "page" or "text" && words.Length == 0)
        {
            (words, things) = ([string.Join('|', things)], []);
        }

        var span = (Start: said.Length == 0 ? -1 : from, End: from + said.Length);
        var all = new ExpectedWish(kinds, things, Names(match.Groups["member"].Value), Names(match.Groups["target"].Value),
            [], null, span.Start, span.End, match.Groups["optional"].Success, line);
        if (kinds[0] != "field")
        {
            var at = said.Length > 0 ? span : Find(words.Length > 0 ? words[0].Split('|') : things, request, 0, request.Length, (-1, 0));
            yield return all with { Words = [.. words.Select(word => word.Split('|'))], Start = at.Item1, End = at.Item2 };
            yield break;
        }

        foreach (var word in words)
        {
            // A colon within a name would be a time or a ratio, which no field is called.
            var colon = word.IndexOf(':', StringComparison.Ordinal);
            var names = (colon < 0 ? word : word[..colon]).Split('|');
            var type = colon < 0 ? null : word[(colon + 1)..];
            var at = Find(names, request, from, said.Length == 0 ? request.Length : from + said.Length, span);
            yield return all with
            {
                Words = [names], Type = type, Start = at.Item1, End = at.Item2,
                Line = $"{match.Groups["kinds"].Value} {match.Groups["things"].Value}: {word}",
            };
        }
    }

    // Where one of the names stands, so that of a list of fields each is looked for at its own place.
    private static (int, int) Find(IReadOnlyList<string> names, string request, int from, int to, (int, int) otherwise) =>
        names.Select(name => (Name: name, At: request.IndexOf(name, from, to - from, StringComparison.OrdinalIgnoreCase)))
            .Where(found => found.At >= 0).Select(found => (found.At, found.At + found.Name.Length)).FirstOrDefault(otherwise);

    private static string[] Names(string text) => text.Trim().Split('|', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^(?<optional>~\s*)?(?<kinds>[a-z|]+)(?<things>\s[^:.<>]+)?(?:\.(?<member>[^:<>]+))?(?:>(?<target>[^:<]+?))?"
        + @"\s*(?::(?<words>.*?))?(?:\s<\s(?<said>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
