namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>English words by how common they are.</summary>
internal static class WordList
{
    /// <summary>Rank of what applications are about: names of things and of values.</summary>
    public const int Domain = 0;

    /// <summary>Rank of the words that everybody uses; the next one is that of common words, the last of all others.</summary>
    public const int Everyday = 1;

    private const int ShortestPart = 4;

    private static readonly Dictionary<string, int> Ranks = Read();

    private static readonly FrozenDictionary<char, (string Word, int Rank)[]> ByInitial = Ranks.GroupBy(word => word.Key[0])
        .ToFrozenDictionary(group => group.Key, group => group.Select(word => (word.Key, word.Value)).Order().ToArray());

    /// <summary>Whether it is a word, a form of one, or made of two.</summary>
    public static bool Knows(string word)
    {
        if (IsForm(word))
        {
            return true;
        }

        for (var i = ShortestPart; i <= word.Length - ShortestPart; i++)
        {
            if (Ranks.ContainsKey(word[..i]) && IsForm(word[i..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All words with an initial.</summary>
    public static IReadOnlyList<(string Word, int Rank)> With(char initial) => ByInitial.GetValueOrDefault(initial) ?? [];

    private static bool IsForm(string word) => Ranks.ContainsKey(word) || Ranks.ContainsKey(Morphology.Singular(word))
        || Morphology.VerbBases(word).Any(Ranks.ContainsKey) || Morphology.VerbBases(Morphology.Singular(word)).Any(Ranks.ContainsKey);

    private static Dictionary<string, int> Read()
    {
        using var reader = new StreamReader(typeof(WordList).Assembly.GetManifestResourceStream("words.txt")!);
        var ranks = new Dictionary<string, int>(50_000, StringComparer.Ordinal);
        var names = EntityLexicon.Names.Concat(FieldLexicon.Names).Concat(Words.AppNouns).SelectMany(name => name.Split(' '));
        foreach (var name in names.Where(name => name.Length > 2 && name.All(char.IsAsciiLetterLower)))
        {
            ranks.TryAdd(name, Domain);
            ranks.TryAdd(Morphology.Plural(name), Domain);
        }

        var rank = Domain;
        while (reader.ReadLine() is { } line)
        {
            rank += line.Length == 0 ? 1 : 0;
            foreach (var word in line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                ranks.TryAdd(word, rank);
            }
        }

        return ranks;
    }
}
