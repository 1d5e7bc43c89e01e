namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What a superlative sorts by.</summary>
/// <param name="Fields">Last words of the names of fields that it can mean, the likeliest first.</param>
/// <param name="Dated">A day or a time, whatever it is called; when there is none, the day on which a row was made.</param>
internal sealed record Superlative(IReadOnlyList<string> Fields, bool Descending, bool Dated);

/// <summary>Words that say which rows come first.</summary>
internal static class OrderLexicon
{
    // words: fields, behind + for the greatest first and - for the least first; @ for any day
    private const string Text = """
        newest latest recent last youngest: + @ birth date year vintage
        oldest earliest eldest: - @ birth date year vintage
        upcoming soonest next overdue urgent nearest: - @ due deadline start date
        expensive priciest costliest dearest pricey: + price cost amount fee total value rent
        cheapest cheap: - price cost amount fee total value rent
        biggest largest greatest big large: + size amount quantity capacity total area value
        smallest small: - size amount quantity capacity total area value
        longest long: + duration length distance minutes time pages
        shortest short: - duration length distance minutes time pages
        fastest quickest fast quick: - time duration minutes pace
        slowest slow: + time duration minutes pace
        heaviest heavy: + weight
        lightest light: - weight
        tallest tall: + height
        closest: - distance
        farthest furthest: + distance
        best rated popular favorite strongest: + rating stars score points votes likes grade quality
        worst weakest: - rating stars score points votes likes grade quality
        important: + priority importance
        """;

    private static readonly FrozenDictionary<string, Superlative> Words = Read();

    /// <summary>What "newest" or the "expensive" of "most expensive" sorts by, or null.</summary>
    public static Superlative? Find(string word) => Words.GetValueOrDefault(word);

    private static FrozenDictionary<string, Superlative> Read()
    {
        var words = new Dictionary<string, Superlative>();
        foreach (var line in Lexicon.Words.Lines(Text))
        {
            var sides = line.Split(": ");
            var fields = sides[1].Split(' ');
            var meaning = new Superlative([.. fields.Skip(1).Where(f => f != "@")], fields[0] == "+", fields.Contains("@"));
            foreach (var word in sides[0].Split(' '))
            {
                words.Add(word, meaning);
            }
        }

        return words.ToFrozenDictionary();
    }
}
