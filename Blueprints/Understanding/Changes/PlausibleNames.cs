namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Tells names of things and values from what people say beside them, so that no sentence becomes a field.</summary>
internal static class PlausibleNames
{
    private const int MostWords = 4;

    /// <summary>They say what happens or how it is meant, and name nothing.</summary>
    private static readonly FrozenSet<string> Telling = Words.Set("""
        not no be been being is are am was were has had have having do does did can could may might must should shall will would cannot
        instead than then when if because so that which who whom whose what how why where there here to on for with without into onto
        only also each every show shown display see want need use make let allow it i me we us you they them he she
        """);

    /// <summary>Parts of pages and what is seen on them, and never entered.</summary>
    private static readonly FrozenSet<string> Screens = Words.Set("""
        button buttons menu screen popup dialog tab tabs sidebar toolbar chart graph curve diagram ranking leaderboard filter search
        sorting csv pdf excel print printout export import download notification reminder restart
        """);

    /// <summary>Whether people would enter a value of that name.</summary>
    public static bool IsValue(string phrase) => FieldLexicon.Knows(phrase) || EntityLexicon.Knows(Lookup.Singular(phrase))
        || IsName(phrase) && !Screens.Contains(phrase[(phrase.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether there can be several of it.</summary>
    public static bool IsThing(string phrase) => EntityLexicon.Knows(Lookup.Singular(phrase))
        || IsName(phrase) && phrase.Split(' ').All(w => !Words.Prepositions.Contains(w) && !char.IsAsciiDigit(w[0]))
            && !Screens.Contains(phrase[(phrase.LastIndexOf(' ') + 1)..]);

    private static bool IsName(string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "Total price per month" is computed.
        return !(words.Contains("per") && words[0] is "total" or "average" or "sum" or "number" or "count")
            && words.Length is > 0 and <= MostWords && !words.Any(Telling.Contains) && !words.All(w => Words.Prepositions.Contains(w))
            && words.Any(w => w.Any(char.IsLetter)) && !words[0].Any(char.IsAsciiDigit);
    }
}
