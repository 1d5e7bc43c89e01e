using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Requests to compute something: "convert celsius to fahrenheit", "generate passwords", "split bills".</summary>
internal sealed partial class RequestParser
{
    /// <summary>What a part without stored data does, and the noun that it is looked up by.</summary>
    private static readonly FrozenDictionary<string, string[]> ToolDeeds = new Dictionary<string, string[]>
    {
        ["calculate"] = ["calculator"], ["compute"] = ["calculator"], ["convert"] = ["converter"], ["generate"] = ["generator"], ["count"] = ["counter"], ["format"] = ["formatter"],
        ["roll"] = ["roller"], ["flip"] = ["flip", "flipper"], ["encode"] = ["encoder"], ["decode"] = ["decoder"], ["toss"] = ["toss"], ["split"] = ["splitter"], ["shorten"] = ["shortener"],
    }.ToFrozenDictionary();

    // "a tool that converts celsius to fahrenheit", "generate strong passwords".
    private bool Computes(List<Token> tokens)
    {
        if (tokens.Count <= 16 && Measures(tokens))
        {
            return true;
        }

        for (int i = 0; i < tokens.Count - 1 && tokens.Count <= 16; i++)
        {
            if (tokens[i].IsWord && Morphology.VerbBases(tokens[i].Word).FirstOrDefault(ToolDeeds.ContainsKey) is { } verb && verb != "split" && ToolDeed(verb, tokens[(i + 1)..]))
            {
                draft.Made = true;
                return true;
            }
        }

        return false;
    }

    // "celsius to fahrenheit", "convert miles into kilometers", "currency converter usd to eur".
    private bool Measures(List<Token> tokens)
    {
        bool converts = tokens.Any(t => t.Word.StartsWith("conver", StringComparison.Ordinal) || t.Is("calculator"));
        for (int i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word is "to" or "into" or "and" or "in" or "/" && (converts || tokens.Count <= 4 && tokens[i].Is("to")) && ToolLexicon.Between(tokens[i - 1].Lemma, tokens[i + 1].Lemma) is { } tool)
            {
                string phrase = Words_([tokens[i - 1], tokens[i], tokens[i + 1]]);
                AddTools([tool], phrase);
                draft.Head ??= phrase + " converter";
                draft.Made = true;
                return true;
            }
        }

        return false;
    }

    private static bool Shared(List<Token> noun) => noun.Count > 0 && noun[^1].Lemma is "bill" or "expense" or "cost" or "rent" or "check" or "tab";

    // "calculate tips", "convert celsius to fahrenheit", "generate random passwords".
    private static (IReadOnlyList<Tool> Tools, string Phrase)? ToolOf(string verb, List<Token> objects)
    {
        if (!ToolDeeds.TryGetValue(verb, out string[]? nouns))
        {
            return null;
        }

        List<Token> words = [.. objects.Where(t => t.IsWord && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Fluff) && t.Word is not ("between" or "into"))];
        for (int from = 0; from < Math.Min(words.Count, 3); from++)
        {
            for (int length = Math.Min(words.Count - from, 5); length > 0; length--)
            {
                string thing = Lemmas(words[from..(from + length)]);
                foreach (string noun in nouns)
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

    private bool ToolDeed(string verb, List<Token> objects)
    {
        List<Token> main = Strip(Main([.. objects.TakeWhile(t => t.Word is not ("among" or "between" or "with"))]));
        bool people = objects.Any(t => t.Word is "friends" or "roommates" or "flatmates" or "housemates" or "group" or "groups" or "family" or "couples");
        if (verb == "split" && Shared(main) && (people || main[^1].Lemma is not ("bill" or "check" or "tab")) && draft.Entities.Count == 0)
        {
            AddApp(AppLexicon.Find("expense splitting")!, [new(TokenKind.Word, "bill", "bill", "bill"), new(TokenKind.Word, "splitter", "splitter", "splitter")]);
            return true;
        }

        if (ToolOf(verb, objects) is not { } found)
        {
            return false;
        }

        AddTools(found.Tools, found.Phrase);
        draft.Head ??= found.Phrase;
        return true;
    }
}
