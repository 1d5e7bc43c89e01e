using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What a noun means: a tool, a kind of application, a thing of the lexicon, or a thing that nobody knew before.</summary>
internal sealed partial class RequestParser
{
    private static readonly FrozenDictionary<string, string> Refusals = new Dictionary<string, string>
    {
        ["game"] = "games", ["snake"] = "games", ["tetris"] = "games", ["tic tac toe"] = "games", ["tictactoe"] = "games", ["sudoku"] = "games", ["platformer"] = "games", ["minesweeper"] = "games",
        ["pong"] = "games", ["hangman"] = "games", ["wordle"] = "games", ["2048"] = "games", ["weather"] = "apps that need weather data", ["weather forecast"] = "apps that need weather data",
        ["operating system"] = "operating systems", ["compiler"] = "compilers", ["browser"] = "browsers", ["web browser"] = "browsers", ["chatgpt"] = "language models", ["chatgpt clone"] = "language models",
        ["chatbot"] = "chatbots", ["ai chatbot"] = "chatbots", ["video call"] = "video calls", ["video streaming"] = "video streaming", ["netflix clone"] = "video streaming", ["youtube clone"] = "video streaming",
        ["blockchain"] = "blockchains", ["cryptocurrency"] = "cryptocurrencies", ["virus"] = "malware", ["malware"] = "malware", ["keylogger"] = "malware", ["ransomware"] = "malware", ["scraper"] = "web scrapers", ["web scraper"] = "web scrapers",
        ["ai"] = "artificial intelligence", ["bot"] = "bots", ["trading bot"] = "bots", ["robot"] = "robots", ["neural network"] = "machine learning", ["markdown editor"] = "editors of rich text", ["code editor"] = "code editors", ["photo editor"] = "image editing", ["image editor"] = "image editing",
        ["video editor"] = "video editing", ["spreadsheet"] = "spreadsheets", ["whiteboard"] = "drawing tools", ["drawing app"] = "drawing tools", ["music player"] = "media players", ["video player"] = "media players",
        ["map"] = "maps", ["navigation"] = "maps", ["search engine"] = "search engines", ["3d"] = "3D graphics", ["machine learning model"] = "machine learning",
    }.ToFrozenDictionary();

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

            if (ToolLexicon.Find(phrase) is { } tools && !(part[^1].IsPlural && EntityLexicon.Knows(phrase)))
            {
                AddTools(tools, phrase);
                draft.Head ??= Words_(noun);
                return true;
            }

            if ((AppLexicon.Find(phrase) ?? (made && !appNoun ? AppLexicon.Find(phrase + " clone") : null)) is { } app && (app.IsSoftware || appNoun || made) && !(app is { Place: true, IsSoftware: false } && part[^1].IsPlural && EntityLexicon.Knows(phrase)))
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
            if (noun.Take(from).All(t => Plausible(t) || t.IsAny(Words.Persons)) && AppLexicon.Find(Lemmas(noun[from..])) is { IsSoftware: true } kind && noun[from].Word is not ("task" or "note" or "product" or "contact"))
            {
                AddApp(kind, noun);
                return true;
            }
        }

        string end = noun[^1].Lemma is "app" or "tool" or "application" && noun.Count > 1 ? noun[^2].Lemma : noun[^1].Lemma;
        if (noun.Count > 1 && end is "calculator" or "timer" or "converter" or "counter" or "pomodoro" && ToolLexicon.Find(end) is { } nearest)
        {
            List<Token> named = [.. noun.SkipWhile(t => t.Kind == TokenKind.Number || t.Lemma is "minute" or "second" or "hour" or "min")];
            if (named.Count > 0 && named.Count < noun.Count && ToolLexicon.Find(Lemmas(named)) is { } sized)
            {
                // "10 minute timer".
                AddTools(sized, Lemmas(noun));
                draft.Head ??= Words_(named);
                return true;
            }

            AddTools(nearest, Lemmas(noun));
            draft.Head ??= Words_(noun);
            draft.Assume($"I do not know the rules of {Naming.Article(Lemmas(noun))}; it is a general {end}.");
            return true;
        }

        if (end is "generator" or "simulator" or "picker" or "preview" or "previewer" or "shuffler" or "scraper" or "translator" or "downloader" or "bot" or "emulator" or "synthesizer" && noun.Count > 1)
        {
            List<Token> about = [.. noun.SkipLast(1).SkipWhile(t => t.Word is "random" or "daily" or "automatic")];
            if (end is "generator" or "picker" or "shuffler" && about.Count > 0 && EntityLexicon.Knows(Lemmas(about)))
            {
                DraftEntity kept = Ensure(Lemmas(about), true, Lemmas(noun));
                draft.Main ??= kept;
                draft.Head ??= Words_(noun);
                draft.Made = draft.AppNoun = true;
                draft.Assume($"It keeps {Morphology.PluralPhrase(kept.Label)} and lists them; generating or picking one by chance is not part of what I can build yet.");
                last = kept;
                return true;
            }

            draft.Refused = Naming.Article(Words_(noun));
            return true;
        }

        if ((end is "game" && !appNoun || noun.Count > 1 && end is "game") && !(noun.Count > 1 && noun[^1].IsPlural && EntityLexicon.Knows(Lemmas(noun))))
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

        while (subject.Count > 1 && Abstract.Contains(subject[^1].Lemma) && EntityLexicon.Knows(Lemmas(subject[..^1])))
        {
            // "pet health" is about pets.
            subject = subject[..^1];
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

    private static readonly FrozenSet<string> Abstract = Words.Set("health care info information data detail record management administration tracking training support sale status performance overview");

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

    internal static bool IsNoun(Token t) => Plausible(t);

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
