using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

internal sealed partial class RequestParser
{
    private static readonly FrozenDictionary<string, string> Refusals = new Dictionary<string, string>
    {
        ["game"] = "games", ["snake"] = "games", ["tetris"] = "games", ["tic tac toe"] = "games", ["tictactoe"] = "games", ["sudoku"] = "games", ["platformer"] = "games", ["minesweeper"] = "games",
        ["pong"] = "games", ["hangman"] = "games", ["wordle"] = "games", ["2048"] = "games", ["weather"] = "apps that need weather data", ["weather forecast"] = "apps that need weather data",
        ["operating system"] = "operating systems", ["compiler"] = "compilers", ["browser"] = "browsers", ["web browser"] = "browsers", ["chatgpt"] = "language models", ["chatgpt clone"] = "language models",
        ["chatbot"] = "chatbots", ["ai chatbot"] = "chatbots", ["video call"] = "video calls", ["video streaming"] = "video streaming", ["netflix clone"] = "video streaming", ["youtube clone"] = "video streaming",
        ["blockchain"] = "blockchains", ["cryptocurrency"] = "cryptocurrencies", ["virus"] = "malware", ["malware"] = "malware", ["keylogger"] = "malware", ["ransomware"] = "malware", ["scraper"] = "web scrapers", ["web scraper"] = "web scrapers",
        ["map"] = "maps", ["navigation"] = "maps", ["search engine"] = "search engines", ["3d"] = "3D graphics", ["machine learning model"] = "machine learning",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Pages = Words.Set("landing welcome homepage splash about coming");

    private void Head(List<Token> tokens, bool made, bool clean)
    {
        if (PageHead(tokens))
        {
            return;
        }

        List<List<Token>> items = Items(tokens);
        List<Token> trailing = items.Count > 0 ? items[^1] : [];
        bool sharedNoun = items.Count > 1 && trailing.Count > 0 && trailing[^1].IsAny(Words.AppNouns);
        foreach (List<Token> item in items)
        {
            HeadItem(item, made, clean, sharedNoun);
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
                FieldList(last, [.. tokens[(open + 1)..].TakeWhile(t => !t.Is(")"))], true);
            }

            return;
        }

        int prep = tokens.FindIndex(t => t.IsAny(Words.Prepositions));
        List<Token> before = prep < 0 ? tokens : tokens[..prep];
        List<Token> after = prep < 0 ? [] : tokens[(prep + 1)..];
        List<Token> words = [.. before.Where(t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners))];
        if (ToolLexicon.Find(Lemmas(words)) is { } named)
        {
            // "JSON formatter": JSON is the subject here, not a technology to build with.
            AddTools(named, Lemmas(words));
            draft.Head ??= Words_(words);
            draft.CleanHead |= clean;
            return;
        }

        List<Token> noun = [.. words.SkipWhile(t => t.IsAny(Words.Fluff) || t.Word is "daily" or "weekly" or "monthly" or "yearly" or "annual" || FeatureLexicon.IsTechnology(t.Word) && Tech(t))];
        while (noun.Count > 1 && (noun[^1].IsAny(Words.Fluff) || noun[^1].Word is "multiuser" ||  noun[^1].Word is "please" or "thanks" or "now" or "today" or "but" or "sheet" or "form" && noun.Count > 2) && !noun[^1].IsAny(Words.AppNouns))
        {
            noun.RemoveAt(noun.Count - 1);
        }

        noun = [.. noun.Where((t, i) => i == noun.Count - 1 || !t.IsAny(Words.Fluff) && !(FeatureLexicon.IsTechnology(t.Word) && Tech(t)))];
        bool appNoun = noun.Count > 0 && noun[^1].IsAny(Words.AppNouns) || sharedNoun || prep >= 0 && tokens[prep].Word is "of" && after.Count > 0 && after[^1].IsAny(Words.AppNouns);
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
            return;
        }

        if (Lookup(noun, appNoun, made))
        {
            draft.AppNoun |= appNoun;
            draft.CleanHead |= clean && (prep < 0 || appNoun && after.Count > 0 && after[^1].IsAny(Words.AppNouns));
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

    private bool Lookup(List<Token> noun, bool appNoun, bool made)
    {
        if (noun.Count > 1 && noun[0].IsAny(Words.Persons) && !noun[1].IsAny(Words.AppNouns) && !EntityLexicon.Knows(Lemmas(noun)) && AppLexicon.Find(Lemmas(noun)) is null && EntityLexicon.Knows(noun[^1].Lemma) && noun[0].IsPlural)
        {
            // "my kids' chores".
            noun = noun[1..];
        }

        for (int length = noun.Count; length > 0; length--)
        {
            List<Token> part = noun[..length];
            string phrase = Lemmas(part);
            if (length < noun.Count && !noun.Skip(length).All(t => t.IsAny(Words.AppNouns)))
            {
                break;
            }

            if (Refusals.TryGetValue(phrase, out string? refused) && !(appNoun && noun[^1].Word is "collection" or "tracker" or "list" or "library" or "journal" or "catalog" or "inventory" or "manager" or "database"))
            {
                draft.Refused = refused;
                return true;
            }

            if (ToolLexicon.Find(phrase) is { } tools)
            {
                AddTools(tools, phrase);
                draft.Head ??= Words_(noun);
                return true;
            }

            if ((AppLexicon.Find(phrase) ?? (made && !appNoun ? AppLexicon.Find(phrase + " clone") : null)) is { } app && (app.IsSoftware || appNoun || made))
            {
                AddApp(app, noun);
                return true;
            }

            if (EntityLexicon.Knows(phrase) && (appNoun || part[^1].IsPlural || draft.Entities.Count > 0) && !(part.Count == 1 && part[0].IsAny(Words.AppNouns) && !part[0].IsPlural))
            {
                DraftEntity entity = Ensure(phrase, true, phrase);
                draft.Main ??= entity;
                draft.Head ??= Words_(noun);
                last = entity;
                return true;
            }
        }

        for (int from = 1; from < noun.Count; from++)
        {
            // "company wiki", "school library".
            if (AppLexicon.Find(Lemmas(noun[from..])) is { IsSoftware: true } kind && noun[from].Word is not ("task" or "note" or "product" or "contact"))
            {
                AddApp(kind, noun);
                return true;
            }
        }

        string end = noun[^1].Lemma is "app" or "tool" or "application" && noun.Count > 1 ? noun[^2].Lemma : noun[^1].Lemma;
        if (noun.Count > 1 && end is "calculator" or "timer" or "converter" or "counter" && ToolLexicon.Find(end) is { } nearest)
        {
            AddTools(nearest, Lemmas(noun));
            draft.Head ??= Words_(noun);
            draft.Assume($"I do not know the rules of {Naming.Article(Lemmas(noun))}; it is a general {end}.");
            return true;
        }

        if (end is "game" && !appNoun || noun.Count > 1 && end is "game")
        {
            draft.Refused = "games";
            return true;
        }

        return false;
    }

    private void AddApp(KnownApp app, List<Token> noun)
    {
        draft.App ??= app;
        draft.Social |= app.Social;
        draft.Realtime |= app.Realtime;
        draft.Head ??= Words_(noun);
        DraftEntity? main = null;
        foreach (string label in app.Entities)
        {
            DraftEntity entity = Ensure(label, false, app.Phrase);
            if (main is null || entity.Known?.Role == EntityRole.Main && main.Known?.Role == EntityRole.Group)
            {
                main = entity;
            }
        }

        draft.Main ??= main;
        last ??= draft.Main;
    }

    private void Unknown(List<Token> noun, string full, bool made, bool appNoun, bool clean)
    {
        bool rows = clean && noun[^1].IsPlural && EntityLexicon.Knows(noun[^1].Lemma);
        if (!appNoun && (noun.Any(t => t.IsAny(Words.NotSoftware)) || !made && !rows))
        {
            return;
        }

        List<Token> subject = [.. noun.TakeWhile((t, i) => i == 0 || !noun.Skip(i).All(x => x.IsAny(Words.AppNouns)))];
        if (subject.Count is 0 or > 3 || subject.All(t => Words.Common.Contains(t.Word)) || subject.Any(t => !Plausible(t) && !(subject.Count > 1 && Words.Common.Contains(t.Word) && t.Word.Length > 2)))
        {
            return;
        }

        string label = Lemmas(subject);
        label = About(subject, full) ?? label;
        DraftEntity entity = Ensure(label, appNoun || subject[^1].IsPlural, full);
        draft.Main ??= entity;
        draft.Head ??= full;
        draft.HeadUnknown = entity.Known is null;
        draft.AppNoun |= appNoun;
        draft.CleanHead |= clean;
        last = entity;
    }

    // "movie rating": what is rated is a thing of its own, and the first of the two.
    private string? About(List<Token> subject, string because)
    {
        if (subject.Count < 2 || EntityLexicon.Knows(Lemmas(subject)))
        {
            return null;
        }

        string before = Lemmas(subject[..^1]);
        string end = subject[^1].Lemma;
        if (EntityLexicon.Find(end) is not { } thing || !EntityLexicon.Knows(before) || !thing.Parents.Any(p => p.TrimEnd('!') == before))
        {
            return null;
        }

        DraftEntity about = Ensure(before, true, because);
        if (end is "rating" or "review" or "comment" or "vote" or "reaction")
        {
            draft.Main ??= about;
        }

        return end;
    }

    /// <summary>Could be an English noun: has a vowel, and no row of a keyboard.</summary>
    private static bool Plausible(Token t)
    {
        string w = t.Word;
        return t.IsWord && w.Length is >= 2 and <= 24 && w.All(char.IsAsciiLetter) && w.Any(c => Morphology.IsVowel(c) || c == 'y')
            && !Words.Common.Contains(w) && !Words.Polite.Contains(w) && !Words.Prepositions.Contains(w)
            && w is not ("asdf" or "asd" or "qwerty" or "qwertz" or "foo" or "bar" or "foobar" or "blah" or "lorem" or "ipsum" or "asdfasdf" or "asdfgh" or "qwe" or "hjkl" or "aaa" or "test" or "xyzzy")
            && !LongRun(w);
    }

    private static bool LongRun(string word)
    {
        int run = 0;
        for (int i = 0; i < word.Length; i++)
        {
            run = Morphology.IsVowel(word[i]) || word[i] == 'y' ? 0 : run + 1;
            if (run > 4 || i > 1 && word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                return true;
            }
        }

        return false;
    }

    private void AddTools(IReadOnlyList<Tool> tools, string because)
    {
        foreach (Tool tool in tools.Where(t => draft.Tools.All(x => x.Name != t.Name)))
        {
            draft.Tools.Add(tool);
            draft.Reasons.Add((tool.Label, $"the request asks for '{because}'"));
            if (tool.Name == "CurrencyConverter")
            {
                draft.Assume("Exchange rates are not fetched: the person enters the rate.");
            }
        }
    }
}
