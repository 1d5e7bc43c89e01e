using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads requests to compute something: "convert celsius to fahrenheit", "generate passwords", "split bills".</summary>
internal sealed class ComputationReader(Draft draft, SubjectReader subjects, ToolReader tools)
{
    /// <summary>What a part without stored data does, and the noun that it is looked up by.</summary>
    private static readonly FrozenDictionary<string, string[]> ToolNouns = new Dictionary<string, string[]>
    {
        ["calculate"] = ["calculator"], ["compute"] = ["calculator"], ["convert"] = ["converter"], ["generate"] = ["generator"],
        ["count"] = ["counter"], ["format"] = ["formatter"],
        ["roll"] = ["roller"], ["flip"] = ["flip", "flipper"], ["encode"] = ["encoder"], ["decode"] = ["decoder"], ["toss"] = ["toss"],
        ["split"] = ["splitter"], ["shorten"] = ["shortener"],
    }.ToFrozenDictionary();

    // "a tool that converts celsius to fahrenheit", "generate strong passwords".
    public bool Read(List<Token> tokens)
    {
        if (tokens.Count <= 16 && tools.ReadConversion(tokens))
        {
            return true;
        }

        for (var i = 0; i < tokens.Count - 1 && tokens.Count <= 16; i++)
        {
            if (tokens[i].IsWord && Morphology.VerbBases(tokens[i].Word).FirstOrDefault(ToolNouns.ContainsKey) is { } verb
                && verb != "split" && ReadAction(verb, tokens[(i + 1)..]))
            {
                draft.Made = true;
                return true;
            }
        }

        return false;
    }

    public bool ReadAction(string verb, List<Token> objects)
    {
        var main = Strip(BaseNoun([.. objects.TakeWhile(t => t.Word is not ("among" or "between" or "with"))]));
        var people =
            objects.Any(t =>
                t.Word is "friends" or "roommates" or "flatmates" or "housemates" or "group" or "groups" or "family" or "couples");
        if (verb == "split" && IsSharedCost(main) && (people || main[^1].Lemma is not ("bill" or "check" or "tab"))
            && draft.Entities.Count == 0)
        {
            subjects.AddApp(AppLexicon.Find("expense splitting")!, [Token.Of("bill"), Token.Of("splitter")]);
            return true;
        }

        if (Find(verb, objects) is not { } found)
        {
            return false;
        }

        tools.Add(found.Tools, found.Phrase);
        draft.Head ??= found.Phrase;
        return true;
    }

    // "calculate tips", "convert celsius to fahrenheit", "generate random passwords".
    public static (IReadOnlyList<Tool> Tools, string Phrase)? Find(string verb, List<Token> objects)
    {
        if (!ToolNouns.TryGetValue(verb, out var nouns))
        {
            return null;
        }

        List<Token> words =
            [.. objects.Where(t => t.IsWord && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Fluff)
                && t.Word is not ("between" or "into"))];
        for (var from = 0; from < Math.Min(words.Count, 3); from++)
        {
            for (var length = Math.Min(words.Count - from, 5); length > 0; length--)
            {
                var thing = Lemmas(words[from..(from + length)]);
                foreach (var noun in nouns)
                {
                    if (ToolLexicon.Find(thing + " " + noun) is { } tools)
                    {
                        return (tools, thing + " " + noun);
                    }
                }
            }
        }

        return null;
    }

    public static bool IsSharedCost(List<Token> noun) => noun.Count > 0
        && noun[^1].Lemma is "bill" or "expense" or "cost" or "rent" or "check" or "tab";
}
