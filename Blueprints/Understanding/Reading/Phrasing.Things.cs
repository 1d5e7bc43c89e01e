using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Ways to name what is kept and two of it.</summary>
internal static partial class Phrasing
{
    // "want to know which dogs we have, when they came": dogs, each with that.
    private static List<Token> Inventory(List<Token> tokens)
    {
        var which = tokens.FindIndex(t => t.Is("which"));
        if (which < 2 || which + 3 >= tokens.Count || !(tokens[which - 1].Word is "know" or "down" or "record" or "note" or "of" or "see"
            or "records" or "notes" or "remember") || !tokens[which + 1].IsPlural || tokens[which + 2].Is(","))
        {
            return tokens;
        }

        var comma = tokens.FindIndex(which, Math.Min(8, tokens.Count - which), t => t.Is(","));
        return comma < 0 || tokens.Skip(comma).Any(t => t.Is("which") || t.Is("with")) || !tokens.Skip(comma).Any(t => t.Is(",")
            || t.Is("and")) ? tokens : [Word("record"), tokens[which + 1], Word("with"), .. tokens[(comma + 1)..]];
    }

    // "matches with the two players and a result": between two players, with a result.
    private static List<Token> Pairs(List<Token> tokens)
    {
        var two = tokens.FindIndex(t => t.Word is "two" or "both" || t.Text == "2");
        var with = two > 0 && tokens[two - 1].IsAny(Words.Determiners) ? two - 1 : two;
        if (with < 2 || two + 1 >= tokens.Count || !(tokens[with - 1].Is("with") || tokens[with - 1].Word is "has" or "have")
            || !tokens[with - 2].IsWord
            || !tokens[two + 1].IsPlural || !(Actors.IsRole(tokens[two + 1].Lemma) || tokens.Take(with - 1).Any(t =>
                t.Word == tokens[two + 1].Word)))
        {
            return tokens;
        }

        List<Token> rest = [.. tokens[(two + 2)..].SkipWhile(t => t.Is(",") || t.Is("and"))];
        return [.. tokens[..(with - 1)], Word("between"), Word("two"), tokens[two + 1],
            .. rest.Count < tokens.Count - two - 2 ? rest.Prepend(Word("with")) : rest];
    }
}
