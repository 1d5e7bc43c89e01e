using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Other ways to ask: user stories, imperatives ("track my plants"), comparisons ("something like Trello").</summary>
internal sealed partial class RequestParser
{
    private static readonly FrozenSet<string> Imperatives = Words.Set("track manage organize log record monitor plan keep store collect catalog schedule list remember split calculate convert count generate roll flip save book order sell share sort handle administer rate review tracking managing organizing logging recording planning keeping storing selling sharing splitting");

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
        if (tokens.Count is < 2 or > 60 || !tokens[0].IsAny(Imperatives) || tokens[^1].IsAny(Words.AppNouns) && tokens.Count <= 4 && !tokens[1].IsAny(Words.Determiners))
        {
            return false;
        }

        if (tokens.FindIndex(t => t.Is(":")) is int colon and >= 2 && colon < tokens.Count - 1)
        {
            // "track my kids' vaccinations: child, vaccine, date".
            if (!Imperative(tokens[..colon]))
            {
                return false;
            }

            Contents(tokens[(colon + 1)..]);
            return true;
        }

        int end = NextMarker(tokens, 1);
        string verb = VerbOf(tokens[0].Word) ?? tokens[0].Word;
        List<Token> objects = [.. tokens[1..end].SkipWhile(t => t.Word is "track" or "of" or "down" or "up")];
        List<Token> thing = Items(objects) is [var whole, ..] ? Strip(whole) : [];
        int self = thing.FindIndex(t => t.Word is "i" or "we" or "that" or "you");
        List<Token> noun = Strip(Main(self > 0 ? thing[..self] : thing));
        while (noun.Count > 1 && noun[^1].IsAny(Words.AppNouns) && EntityLexicon.Knows(noun[^2].Lemma))
        {
            noun.RemoveAt(noun.Count - 1);
            self = self < 0 ? -2 : self;
        }

        if (noun.Count is 0 or > 4)
        {
            return false;
        }

        bool tool = ToolOf(verb, thing) is not null || verb == "split" && Shared(noun);
        bool known = EntityLexicon.Knows(Lemmas(noun)) || ties.Ties.Any(t => t.Child == Lemmas(noun) || t.Parent == Lemmas(noun)) || noun[^1].IsPlural && (EntityLexicon.Knows(noun[^1].Lemma) || AppLexicon.Find(Lemmas(noun)) is not null || objects.Count > 0 && objects[0].Word is "my" or "our" || verb is "track" or "monitor" or "manage" or "record" && noun.TrueForAll(Plausible) && end < tokens.Count && tokens[end].Word is "with");
        if (!tool && !(known && (noun[^1].IsPlural || self == -2 || tokens.Any(t => t.IsAny(Words.AppNouns)))))
        {
            return false;
        }

        draft.HeadIsBare = true;
        draft.Made = true;
        draft.Tracks = verb is "track" or "log" or "record" or "monitor" or "keep";
        if (verb == "split" && tokens.Any(t => t.IsAny(Words.Persons) || t.Lemma is "roommate" or "flatmate"))
        {
            ToolDeed(verb, tokens[1..]);
            return true;
        }

        Clause(self > 0 ? [tokens[0], .. thing[..self]] : tokens[..end], true);
        if (self > 0 && thing.Skip(self).Select(t => VerbOf(t.Word)).FirstOrDefault(v => v is not null && Deeds.ContainsKey(v)) is { } deed)
        {
            Deed(deed, []);
        }

        Segments(tokens, end);
        return true;
    }

    // "a page that says 'Welcome'".
    private bool Says(List<Token> tokens)
    {
        int quote = tokens.FindIndex(t => t.Kind == TokenKind.Quoted);
        if (quote < 1 || !tokens.Take(quote).Any(t => t.Word is "says" or "saying" or "say" or "reads" or "displays" or "shows" or "showing" or "displaying" or "text" or "message" or "greeting") || !tokens.Take(quote).Any(t => t.Word is "page" or "website" or "site" or "app" or "homepage"))
        {
            return false;
        }

        string heading = Naming.Safe(tokens[quote].Text);
        if (heading.Length == 0)
        {
            return false;
        }

        draft.Page = new WelcomePage(heading, "Welcome. We are glad that you are here.");
        draft.Head = heading.Length <= 40 ? heading : "welcome page";
        draft.Made = draft.AppNoun = draft.CleanHead = true;
        return true;
    }

    // "public and private notes": a mark on each of them.
    private void Visibility(IReadOnlyList<Token> sentence)
    {
        if (draft.Main is { } main && main.Fields.Count < 20 && sentence.Any(t => t.Is("public")) && sentence.Any(t => t.Is("private")) && main.Fields.All(f => f.Phrase != "public"))
        {
            main.Fields.Add(new DraftField("public", new FieldKind(FieldType.Boolean, Default: "false"), null));
            draft.Assume($"'Public' is a mark that each {main.Label} carries; it does not hide anything by itself.");
        }
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

            if (i > 0 && name > 0 && name < tokens.Count && tokens[i].Word is "like" or "similar" or "inspired" && tokens[name].IsWord && AppLexicon.Find(tokens[name].Word + " clone") is null && (tokens[i - 1].IsAny(Words.AppNouns) || AppLexicon.Find(tokens[i - 1].Lemma) is not null))
            {
                // "a delivery app like Foodly": a name that says nothing here.
                int end = name;
                while (end < tokens.Count && end < name + 3 && tokens[end].IsWord && Marker(tokens, end) is null && tokens[end].Word is not ("and" or "or"))
                {
                    end++;
                }

                return [.. tokens[..i], .. tokens[end..]];
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

            if (from > 0 && from == i && tokens[from - 1].IsWord && !tokens[from - 1].IsAny(Words.Determiners) && !tokens[from - 1].IsAny(Words.MakeVerbs) || from > 0 && from < i && !tokens[from - 1].IsAny(Words.Determiners) && !tokens[from - 1].IsAny(Words.MakeVerbs) && !tokens[from - 1].IsAny(Words.WantVerbs) && !tokens[from - 1].IsAny(Words.Polite))
            {
                // "an issue tracker like Jira" says what it is.
                return [.. tokens[..i], .. tokens[(name + 1)..]];
            }

            return [.. tokens[..from], tokens[name], new(TokenKind.Word, "clone", "clone", "clone"), .. tokens[(name + 1)..]];
        }

        return tokens;
    }
}
