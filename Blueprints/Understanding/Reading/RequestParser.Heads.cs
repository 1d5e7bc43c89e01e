using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>The head of a request: the words that name what to build.</summary>
internal sealed partial class RequestParser
{
    private static readonly FrozenSet<string> Pages = Words.Set("landing welcome homepage splash about coming");

    private void Head(List<Token> tokens, bool made, bool clean)
    {
        if (PageHead(tokens))
        {
            return;
        }

        if (!made && tokens.Take(3).Any(t => t.Word is "are" or "am" or "was" or "were" or "is"))
        {
            // "You are a helpful assistant" names nothing to build.
            return;
        }

        List<List<Token>> items = Items(tokens);
        List<Token> trailing = items.Count > 0 ? items[^1] : [];
        bool sharedNoun = items.Count > 1 && trailing.Count > 0 && trailing[^1].IsAny(Words.AppNouns);
        // "recipe app, private by default": the first item alone says what it is.
        bool alone = items.Count > 1 && items[0][^1].IsAny(Words.AppNouns) && !made;
        foreach (List<Token> item in items)
        {
            if (alone && item != items[0] && draft.Main is { } main && Strip(item) is { Count: > 0 and <= 3 } value && !value[^1].IsPlural && FieldLexicon.Knows(Words_(value)) && !EntityLexicon.Knows(Lemmas(value)) && !FeatureLexicon.IsAuth(Lemmas(value)))
            {
                // "a donation box app, donor, amount, date and purpose".
                AddField(main, item, value);
                continue;
            }

            DraftEntity? owner = last;
            HeadItem(item, made, clean || alone && item == items[0], sharedNoun);
            if (owner is not null && last is not null && last != owner && item[0].Word is "their" or "its")
            {
                Relate(last, owner, false);
            }

            if (draft.Refused is not null)
            {
                return;
            }
        }
    }

    private bool PageHead(List<Token> tokens)
    {
        string words = Lemmas([.. tokens.Where(t => t.IsWord && !t.IsAny(Words.Determiners))]);
        if (words.Contains("hello world", StringComparison.Ordinal))
        {
            draft.Page = new WelcomePage("Hello, world!", "Your application is up and running.");
            draft.Head = "hello world";
            draft.CleanHead = tokens.Count <= 8;
            return true;
        }

        bool page = tokens.Any(t => t.IsAny(Pages)) && (words.Contains("page", StringComparison.Ordinal) || words.Contains("homepage", StringComparison.Ordinal) || words.Contains("landing", StringComparison.Ordinal))
            || words is "portfolio" or "portfolio website" or "portfolio site" or "personal website" or "personal site" or "personal page" or "static website" or "static page" or "static site" or "resume website" or "one page website";
        if (!page)
        {
            return false;
        }

        draft.Head = Lemmas(Strip([.. tokens.Where(t => !t.Is("page") && !t.Is("landing") && !t.Is("welcome") && !t.Is("homepage"))]));
        draft.Head = draft.Head.Length == 0 || draft.Head is "about" or "coming soon" ? (words.Contains("coming soon", StringComparison.Ordinal) ? "coming soon" : "welcome page") : draft.Head;
        draft.Page = new WelcomePage(Naming.Title(draft.Head), "Welcome. We are glad that you are here.");
        draft.AppNoun = true;
        draft.CleanHead = true;
        if (words.StartsWith("portfolio", StringComparison.Ordinal))
        {
            DraftEntity work = Ensure("project", false, "portfolio");
            work.Listed = true;
            work.Fields.AddRange([new("title", null, true), new("description", null, false), new("link", null, false), new("year", null, false)]);
            draft.Main = work;
            draft.Assume("A portfolio shows a list of projects with title, description, link and year.");
        }

        return true;
    }

    private void HeadItem(List<Token> tokens, bool made, bool clean, bool sharedNoun)
    {
        if (tokens.FindIndex(t => t.Is("(")) is int open and > 0)
        {
            HeadItem(tokens[..open], made, clean, sharedNoun);
            if (last is not null && tokens.Count > open + 2)
            {
                Inside(last, [.. tokens[(open + 1)..].TakeWhile(t => !t.Is(")"))]);
            }

            return;
        }

        if (tokens.FindIndex(t => t.Word is "starting" or "beginning" or "counting") is int from and > 0)
        {
            // "counter starting at 10".
            tokens = tokens[..from];
        }

        int prep = tokens.FindIndex(t => t.IsAny(Words.Prepositions));
        List<Token> before = prep < 0 ? tokens : tokens[..prep];
        List<Token> after = prep < 0 ? [] : tokens[(prep + 1)..];
        List<Token> words = [.. before.Where(t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners))];
        if (ToolLexicon.Find(Lemmas(words)) is { } named && !(words[^1].IsPlural && EntityLexicon.Knows(Lemmas(words))))
        {
            // "JSON formatter": JSON is the subject here, not a technology to build with.
            AddTools(named, Lemmas(words));
            draft.Head ??= Words_(words);
            draft.CleanHead |= clean;
            return;
        }

        if (prep > 0 && after.Count > 0 && after[^1].Word is "calculator" or "converter" or "timer" or "counter" or "generator")
        {
            // "age in dog years calculator": the preposition is part of its name.
            before = tokens;
            after = [];
            prep = -1;
            words = [.. tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners))];
        }

        List<Token> noun = [.. words.SkipWhile((t, i) => t.IsAny(Words.Fluff) && !Telling(words, i) || t.Word is "daily" or "weekly" or "monthly" or "yearly" or "annual" || FeatureLexicon.IsTechnology(t.Word) && Tech(t))];
        while (noun.Count > 1 && (noun[^1].IsAny(Words.Fluff) || noun[^1].Word is "multiuser" ||  noun[^1].Word is "please" or "thanks" or "now" or "today" or "but" or "sheet" or "form" && noun.Count > 2) && !noun[^1].IsAny(Words.AppNouns))
        {
            noun.RemoveAt(noun.Count - 1);
        }

        noun = [.. noun.Where((t, i) => i == noun.Count - 1 || !t.IsAny(Words.Fluff) && !(FeatureLexicon.IsTechnology(t.Word) && Tech(t)))];
        bool appNoun = noun.Count > 0 && noun[^1].IsAny(Words.AppNouns) || sharedNoun || prep >= 0 && tokens[prep].Word is "of" && after.Count > 0 && after[^1].IsAny(Words.AppNouns);
        if (noun.Count > 1 && noun[^1].IsPlural && noun[0].Word.EndsWith("ing", StringComparison.Ordinal) && !EntityLexicon.Knows(Lemmas(noun)) && AppLexicon.Find(Lemmas(noun)) is null && VerbLexicon.IsForm(noun[0].Word))
        {
            // "an app for hosting dinner parties".
            noun.RemoveRange(0, noun.Count > 2 && noun[1].Word is "out" or "up" or "in" ? 2 : 1);
        }

        if (noun.Count > 1 && noun[0].Word is "manage" or "organize" or "handle" or "administer" && noun[1].IsWord)
        {
            // "manage a small library".
            noun.RemoveAt(0);
        }

        if (noun.Count == 0 || noun.Count > 6)
        {
            return;
        }

        noun.RemoveAll(t => t.Is("multiuser"));
        int gerund = noun.FindLastIndex(t => t.Word is "sharing" or "tracking" or "keeping" or "logging" or "collecting" or "managing" or "organizing");
        if (gerund > 0 && EntityLexicon.Knows(noun[gerund - 1].Lemma) && noun.Skip(gerund + 1).All(t => t.IsAny(Words.AppNouns)) && AppLexicon.Find(Lemmas(noun[..(gerund + 1)])) is null)
        {
            draft.Social |= noun[gerund].Is("sharing");
            noun.RemoveAt(gerund);
        }

        if (noun.Count == 0)
        {
            return;
        }

        string full = Lemmas(noun);
        bool container = noun.All(t => t.IsAny(Words.AppNouns) || t.IsAny(Words.Fluff)) && !full.Contains("inventory", StringComparison.Ordinal) && AppLexicon.Find(full) is null;
        if (prep >= 0 && tokens[prep].Word is "of" or "about" && after.Count > 0 && (container || tokens[prep].Word == "of" && noun.Count == 1 && Quantity(noun[0])))
        {
            // "a list of books": what is listed is the subject.
            draft.AppNoun |= appNoun;
            HeadItem(after, made, clean, true);
            if (draft.Main is { } listed && after[^1].IsPlural)
            {
                listed.Named = true;
            }

            return;
        }

        if (Lookup(noun, appNoun, made))
        {
            draft.AppNoun |= appNoun;
            draft.CleanHead |= clean && (prep < 0 || appNoun && after.Count > 0 && after[^1].IsAny(Words.AppNouns) || draft.App is { IsSoftware: true } && tokens[prep].Word is "about" or "on" or "for" && after.Count <= 4);
            if (prep >= 0 && tokens[prep].Is("about") && after.Count is > 0 and <= 8 && draft.App is not null)
            {
                draft.Assume($"What it holds about '{Written(after)}' is entered by people; I bring no content.");
            }

            if (prep >= 0 && after.Count > 0 && last is not null && tokens[prep].Word is "on" or "for")
            {
                Attach(last, after);
            }

            return;
        }

        if (container)
        {
            draft.HeadIsBare = true;
            draft.AppNoun |= appNoun;
            draft.CleanHead |= clean;
            draft.Head ??= noun.Count == 1 && noun[0].Word is not ("app" or "application" or "website" or "site" or "system" or "tool" or "page" or "program" or "software" or "something" or "thing") ? full : null;
            return;
        }

        Unknown(noun, full, made, appNoun, clean && prep < 0);
        draft.AppNoun |= noun.Count == 1 && noun[0].Word is "place" or "way" && made;
    }

    private static bool Quantity(Token t) => t.Lemma is "list" or "collection" or "catalog" or "directory" or "database" or "log" or "record" or "set" or "kind" or "type" or "register" or "library" or "archive" or "inventory" or "diary";

    private bool Tech(Token t)
    {
        if (FeatureLexicon.Replaced(t.Word) is { } sentence)
        {
            draft.Assume(sentence);
        }

        return true;
    }
}
