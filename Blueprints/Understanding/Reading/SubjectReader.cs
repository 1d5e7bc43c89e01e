using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads what a noun means: a tool, a kind of application, a known entity, or one that no lexicon has.</summary>
internal sealed class SubjectReader(Draft draft, Discourse discourse, EntityResolver entities, ToolReader tools)
{
    private static readonly FrozenSet<string> Abstract =
        Words.Set("""
        health care info information data detail record management administration tracking training support sale status performance
        overview
        """);

    private static readonly FrozenSet<string> Online = Words.Set("online web internet");

    public bool Read(List<Token> noun, bool appNoun, bool made, bool purpose = false)
    {
        if (noun.Count == 0)
        {
            return false;
        }

        if (noun.Count > 1 && noun[0].IsAny(Words.Persons) && !noun[1].IsAny(Words.AppNouns) && !EntityLexicon.Knows(Lemmas(noun))
            && AppLexicon.Find(Lemmas(noun)) is null && EntityLexicon.Knows(noun[^1].Lemma) && noun[0].IsPlural)
        {
            // "my kids' chores".
            noun = noun[1..];
        }

        for (var length = noun.Count; length > 0; length--)
        {
            var part = noun[..length];
            var phrase = Lemmas(part);
            if (length < noun.Count && !noun.Skip(length).All(t => t.IsAny(Words.AppNouns)))
            {
                break;
            }

            if (RefusalLexicon.Find(phrase) is { } refused
                && !(appNoun
                    && noun[^1].Word is "collection" or "tracker" or "list" or "library" or "journal" or "catalog" or "inventory"
                        or "manager" or "database"))
            {
                draft.Refused = refused;
                return true;
            }

            if (ToolLexicon.Find(phrase) is { } found && !(part[^1].IsPlural && EntityLexicon.Knows(phrase)))
            {
                tools.Add(found, phrase);
                draft.Head ??= WordsOf(noun);
                return true;
            }

            if ((AppLexicon.Find(phrase) ?? (made && !appNoun ? AppLexicon.Find(phrase + " clone") : null)) is { } app
                && (app.IsSoftware || appNoun || made)
                && !(app is { Place: true, IsSoftware: false } && part[^1].IsPlural && EntityLexicon.Knows(phrase)))
            {
                AddApp(app, noun);
                return true;
            }

            if (EntityLexicon.Knows(phrase) && (appNoun || part[^1].IsPlural || draft.Entities.Count > 0)
                && !(part.Count == 1 && part[0].IsAny(Words.AppNouns) && !part[0].IsPlural))
            {
                var entity = entities.Ensure(phrase, true, phrase);
                draft.Main ??= entity;
                draft.Head ??= WordsOf(noun);
                discourse.Focus = entity;
                return true;
            }
        }

        for (var from = 1; from < noun.Count; from++)
        {
            // "company wiki", "school library".
            if (noun.Take(from).All(t => Nouns.IsPlausible(t) || t.IsAny(Words.Persons))
                && AppLexicon.Find(Lemmas(noun[from..])) is { IsSoftware: true } kind
                && noun[from].Word is not ("task" or "note" or "product" or "contact" or "catalog"))
            {
                if (purpose && (kind.Phrase is "shop" or "store") && draft.Place == WordsOf(noun) && !noun[0].IsAny(Online))
                {
                    // "my phone repair shop": a place of work, where others meant one to order in.
                    var row = entities.Ensure(VerbLexicon.IsForm(noun[from - 1].Word) ? noun[from - 1].Lemma : Lemmas(noun[..from]), true,
                        WordsOf(noun));
                    (draft.Main, draft.Head, discourse.Focus) = (draft.Main ?? row, draft.Head ?? WordsOf(noun), row);
                    return true;
                }

                AddApp(kind, noun);
                return true;
            }
        }

        var end = noun[^1].Lemma is "app" or "tool" or "application" && noun.Count > 1 ? noun[^2].Lemma : noun[^1].Lemma;
        if (noun.Count > 1 && end is "calculator" or "timer" or "converter" or "counter" or "pomodoro"
            && ToolLexicon.Find(end) is { } nearest)
        {
            List<Token> named = [.. noun.SkipWhile(t => t.Kind == TokenKind.Number || t.Lemma is "minute" or "second" or "hour" or "min")];
            if (named.Count > 0 && named.Count < noun.Count && ToolLexicon.Find(Lemmas(named)) is { } sized)
            {
                // "10 minute timer".
                tools.Add(sized, Lemmas(noun));
                draft.Head ??= WordsOf(named);
                return true;
            }

            tools.Add(nearest, Lemmas(noun));
            draft.Head ??= WordsOf(noun);
            draft.Assume($"I do not know the rules of {Naming.Article(Lemmas(noun))}; it is a general {end}.");
            return true;
        }

        if (end is "generator" or "simulator" or "picker" or "preview" or "previewer" or "shuffler" or "scraper" or "translator"
            or "downloader" or "bot" or "emulator" or "synthesizer" && noun.Count > 1)
        {
            List<Token> about = [.. noun.SkipLast(1).SkipWhile(t => t.Word is "random" or "daily" or "automatic")];
            if (end is "generator" or "picker" or "shuffler" && about.Count > 0 && EntityLexicon.Knows(Lemmas(about)))
            {
                var kept = entities.Ensure(Lemmas(about), true, Lemmas(noun));
                draft.Main ??= kept;
                draft.Head ??= WordsOf(noun);
                draft.Made = draft.AppNoun = true;
                draft.Assume(
                    $"It keeps {Morphology.PluralPhrase(kept.Label)} and lists them; generating or picking one by chance is not part of "
                        + "what I can build yet.");
                discourse.Focus = kept;
                return true;
            }

            draft.Refused = Naming.Article(WordsOf(noun));
            return true;
        }

        if ((end is "game" && !appNoun || noun.Count > 1 && end is "game")
            && !(noun.Count > 1 && noun[^1].IsPlural && EntityLexicon.Knows(Lemmas(noun))))
        {
            draft.Refused = "games";
            return true;
        }

        return false;
    }

    public void AddApp(KnownApp app, List<Token> noun)
    {
        draft.App ??= app;
        draft.Social |= app.Social;
        draft.Realtime |= app.Realtime;
        draft.Head ??= WordsOf(noun);
        DraftEntity? main = null;
        foreach (var label in app.Entities)
        {
            var entity = entities.Ensure(label, false, app.Phrase);
            if (main is null || entity.Known?.Role == EntityRole.Main && main.Known?.Role == EntityRole.Group)
            {
                main = entity;
            }
        }

        draft.Main ??= main;
        discourse.Focus ??= draft.Main;
    }

    public void ReadUnknown(List<Token> noun, string full, bool made, bool appNoun, bool clean)
    {
        var rows = clean && noun[^1].IsPlural && EntityLexicon.Knows(noun[^1].Lemma);
        if (!appNoun && (noun.Any(t => t.IsAny(Words.NotSoftware)) || !made && !rows))
        {
            return;
        }

        List<Token> subject = [.. noun.TakeWhile((t, i) => i == 0 || !noun.Skip(i).All(x => x.IsAny(Words.AppNouns)))];
        if (subject.Count is 0 or > 3 || subject.All(t => Words.Common.Contains(t.Word))
            || subject.Any(t => !Nouns.IsPlausible(t) && !(subject.Count > 1 && Words.Common.Contains(t.Word) && t.Word.Length > 2)))
        {
            return;
        }

        while (subject.Count > 1 && Abstract.Contains(subject[^1].Lemma) && EntityLexicon.Knows(Lemmas(subject[..^1])))
        {
            // "pet health" is about pets.
            subject = subject[..^1];
        }

        var label = Lemmas(subject);
        label = About(subject, full) ?? label;
        if (draft.HasStructure && draft.Find(label) is null && !EntityLexicon.Knows(label))
        {
            // What is kept was said with what it has; the head only names the whole.
            draft.Head ??= full;
            draft.AppNoun |= appNoun;
            draft.CleanHead |= clean;
            return;
        }

        var entity = entities.Ensure(label, appNoun || subject[^1].IsPlural, full);
        draft.Main ??= entity;
        draft.Head ??= full;
        draft.HeadUnknown = entity.Known is null;
        draft.AppNoun |= appNoun;
        draft.CleanHead |= clean;
        discourse.Focus = entity;
    }

    // "movie rating": what is rated is a thing of its own, and the first of the two.
    private string? About(List<Token> subject, string because)
    {
        if (subject.Count < 2 || EntityLexicon.Knows(Lemmas(subject)))
        {
            return null;
        }

        var before = Lemmas(subject[..^1]);
        var end = subject[^1].Lemma;
        if (EntityLexicon.Find(end) is not { } thing || !EntityLexicon.Knows(before) || !thing.Parents.Any(p => p.TrimEnd('!') == before))
        {
            return null;
        }

        var about = entities.Ensure(before, true, because);
        if (end is "rating" or "review" or "comment" or "vote" or "reaction")
        {
            draft.Main ??= about;
        }

        return end;
    }
}
