namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>Games, toys and clocks, as data.</summary>
internal static partial class ToolTable
{
    /// <summary>Every tool of the table.</summary>
    public static readonly IReadOnlyList<KnownTool> All = [.. Blocks(Text).Select(Parse)];

    private static readonly FrozenDictionary<ToolKind, KnownTool> ByKind = All.ToFrozenDictionary(t => t.Kind);

    private static readonly FrozenDictionary<string, string[]> Sets = Lists(Pictures);

    private static readonly FrozenDictionary<string, string[]> WordSets = Lists(WordLists);

    /// <summary>Words to guess of a theme: animals, fruit.</summary>
    public static string[]? WordsOf(string lemma) => WordSets.GetValueOrDefault(lemma);

    /// <summary>What is known of a kind, or null.</summary>
    public static KnownTool? Find(ToolKind kind) => ByKind.GetValueOrDefault(kind);

    /// <summary>Pictures of what a word names: animals, fruit.</summary>
    public static string[]? PicturesOf(string lemma) => Sets.GetValueOrDefault(lemma);

    // "animal pet: dog, cat": a list, by each of its names.
    private static FrozenDictionary<string, string[]> Lists(string text) => Blocks(text).SelectMany(block => block.Select(l =>
        l.Split(": ", 2)))
        .SelectMany(line => line[0].Split(' ').Select(name => (name, line[1].Split(", ")))).ToFrozenDictionary(p => p.name, p => p.Item2);

    private static IEnumerable<string[]> Blocks(string text) => text.ReplaceLineEndings("\n").Split("\n\n")
        .Select(block => Words.Lines(block.Trim('\n')));

    // "Kind: label", then lines that begin with "said", "cues" or "does".
    private static KnownTool Parse(string[] lines)
    {
        var head = lines[0].Split(": ", 2);
        var sayings = new List<string[]>();
        var cues = new List<string[]>();
        var abilities = new List<(FrozenSet<string>, string)>();
        foreach (var line in lines.Skip(1))
        {
            var text = line[5..];
            if (line.StartsWith("does ", StringComparison.Ordinal))
            {
                var colon = text.IndexOf(": ", StringComparison.Ordinal);
                abilities.Add(([.. Lemmas(colon < 0 ? text : text[..colon])], colon < 0 ? "" : text[(colon + 2)..]));
            }
            else
            {
                (line.StartsWith("said ", StringComparison.Ordinal) ? sayings : cues).AddRange(text.Split(',').Select(Lemmas));
            }
        }

        return new KnownTool(Enum.Parse<ToolKind>(head[0]), head[1], sayings, cues, abilities);
    }

    private static string[] Lemmas(string text) => [.. ToolWord.Of(text).Select(w => w.Lemma)];
}
