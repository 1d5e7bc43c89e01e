using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Other ways to ask: user stories, imperatives ("track my plants"), comparisons ("something like Trello").</summary>
internal sealed partial class RequestParser
{
    private static readonly FrozenSet<string> Imperatives = Words.Set("track manage organize log record monitor plan keep store collect catalog schedule list remember split calculate convert count generate roll flip save book order sell share sort handle administer rate review tracking managing organizing logging recording planning keeping storing selling sharing splitting");

    /// <summary>What a part without stored data does, and the noun that it is looked up by.</summary>
    private static readonly FrozenDictionary<string, string[]> ToolDeeds = new Dictionary<string, string[]>
    {
        ["calculate"] = ["calculator"], ["compute"] = ["calculator"], ["convert"] = ["converter"], ["generate"] = ["generator"], ["count"] = ["counter"], ["format"] = ["formatter"],
        ["roll"] = ["roller"], ["flip"] = ["flip", "flipper"], ["encode"] = ["encoder"], ["decode"] = ["decoder"], ["toss"] = ["toss"], ["split"] = ["splitter"], ["shorten"] = ["shortener"],
    }.ToFrozenDictionary();

    // "As a librarian, I want to register books so that ...": who acts, and what.
    private bool Story(List<Token> tokens)
    {
        if (tokens.Count < 5 || !tokens[0].Is("as") || !tokens[1].IsAny(Words.Determiners))
        {
            return false;
        }

        int i = tokens.FindIndex(2, Math.Min(tokens.Count, 9) - 2, t => t.Word is "i" or "we");
        if (i < 3)
        {
            return false;
        }

        string role = Lemmas(Strip([.. tokens[2..i].Where(t => t.IsWord)]));
        int verb = i + 1;
        while (verb < tokens.Count && (tokens[verb].Word is "to" or "would" or "like" or "should" or "can" or "could" or "must" or "be" or "able" or "will" or "also" || tokens[verb].IsAny(Words.WantVerbs)))
        {
            verb++;
        }

        List<Token> rest = BeforePurpose(tokens[verb..]);
        if (rest.Count == 0)
        {
            return true;
        }

        if (!HasHead)
        {
            draft.HeadIsBare = true;
            draft.Made = true;
        }

        if (role is "admin" or "administrator" or "moderator")
        {
            Roles(role);
        }

        bool deed = VerbOf(rest[0].Word) is { } v && Deeds.ContainsKey(v);
        Clause(NextMarker(rest, 1) is var end && end < rest.Count ? rest[..end] : rest, true);
        if (deed && EntityLexicon.Knows(role) && draft.Entities.Count > 0 && role is not ("person" or "owner" or "author"))
        {
            Ensure(role, true, role);
        }

        Segments(rest, end);
        return true;
    }

    private static List<Token> BeforePurpose(List<Token> tokens)
    {
        for (int i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Is("so") && i + 1 < tokens.Count && tokens[i + 1].Word is "that" or "i" or "we" or "they" or "it" || tokens[i].Is("in") && i + 1 < tokens.Count && tokens[i + 1].Is("order"))
            {
                return tokens[..(i > 1 && tokens[i - 1].Is(",") ? i - 1 : i)];
            }
        }

        return tokens;
    }

    // "track my plants": the thing must be a known one; poems begin with verbs, too.
    private bool Imperative(List<Token> tokens)
    {
        if (tokens.Count is < 2 or > 60 || !tokens[0].IsAny(Imperatives) || tokens[^1].IsAny(Words.AppNouns) && tokens.Count <= 4)
        {
            return false;
        }

        int end = NextMarker(tokens, 1);
        string verb = VerbOf(tokens[0].Word) ?? tokens[0].Word;
        List<Token> objects = [.. tokens[1..end].SkipWhile(t => t.Word is "track" or "of" or "down" or "up")];
        List<Token> thing = objects.Count == 0 ? [] : Strip(Items(objects)[0]);
        List<Token> noun = Strip(Main(thing));
        if (noun.Count is 0 or > 4)
        {
            return false;
        }

        bool tool = ToolOf(verb, thing) is not null || verb == "split" && Shared(noun);
        bool known = EntityLexicon.Knows(Lemmas(noun)) || noun[^1].IsPlural && (EntityLexicon.Knows(noun[^1].Lemma) || AppLexicon.Find(Lemmas(noun)) is not null || objects.Count < tokens.Count && objects[0].Word is "my" or "our");
        if (!tool && !(known && (noun[^1].IsPlural || tokens.Any(t => t.IsAny(Words.AppNouns)))))
        {
            return false;
        }

        draft.HeadIsBare = true;
        draft.Made = true;
        draft.Tracks = verb is "track" or "log" or "record" or "monitor" or "keep";
        Clause(tokens[..end], true);
        Segments(tokens, end);
        return true;
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
        for (int length = Math.Min(words.Count, 5); length > 0; length--)
        {
            string thing = Lemmas(words[..length]);
            foreach (string noun in nouns)
            {
                if (ToolLexicon.Find(thing + " " + noun) is { } tools)
                {
                    return (tools, thing + " " + noun);
                }
            }
        }

        return null;
    }

    private bool ToolDeed(string verb, List<Token> objects)
    {
        List<Token> main = Strip(Main(objects));
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

    private void Roles(string role)
    {
        draft.AuthAsked = true;
        draft.Assume($"Everyone who logs in has the same rights; a separate role ('{role}') is not part of what I can build yet.");
    }

    // "something like Trello", "a clone of Hacker News": as if it said "Trello clone".
    private static List<Token> Likened(List<Token> tokens)
    {
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            int name = tokens[i].Word switch
            {
                "like" or "alike" => i + 1,
                "similar" when tokens[i + 1].Is("to") => i + 2,
                "clone" or "copy" or "version" or "alternative" or "replica" when tokens[i + 1].Word is "of" or "to" or "for" => i + 2,
                "inspired" when tokens[i + 1].Is("by") => i + 2,
                _ => -1,
            };
            while (name > 0 && name < tokens.Count && tokens[name].IsAny(Words.Determiners))
            {
                name++;
            }

            if (name < 0 || name >= tokens.Count || AppLexicon.Find(tokens[name].Word + " clone") is null || tokens[i].Is("like") && i > 0 && tokens[i - 1].Word is "users" or "can" or "and")
            {
                continue;
            }

            int from = i;
            while (from > 0 && (tokens[from - 1].IsAny(Words.AppNouns) || tokens[from - 1].IsAny(Words.Fluff) || tokens[from - 1].IsAny(Words.Determiners) && from > 1))
            {
                from--;
            }

            return [.. tokens[..from], tokens[name], new(TokenKind.Word, "clone", "clone", "clone"), .. tokens[(name + 1)..]];
        }

        return tokens;
    }
}
