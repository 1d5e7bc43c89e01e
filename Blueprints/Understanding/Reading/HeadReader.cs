using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads the head of a request: the words that name what to build.</summary>
internal sealed class HeadReader(
    Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, ToolReader tools, SubjectReader subjects,
    TechnologyReader technologies, ContentReader content)
{
    public void Read(List<Token> tokens, bool made, bool clean)
    {
        if (!made && tokens.Take(3).Any(t => t.Word is "are" or "am" or "was" or "were" or "is"))
        {
            // "You are a helpful assistant" names nothing to build.
            return;
        }

        var items = Items(tokens);
        var trailing = items.Count > 0 ? items[^1] : [];
        var sharedNoun = items.Count > 1 && trailing.Count > 0 && trailing[^1].IsAny(Words.AppNouns);
        // "recipe app, private by default": the first item alone says what it is.
        var alone = items.Count > 1 && items[0][^1].IsAny(Words.AppNouns) && !made;
        foreach (var item in items)
        {
            if (alone && item != items[0] && draft.Main is { } main && Strip(item) is { Count: > 0 and <= 3 } value && !value[^1].IsPlural
                && FieldLexicon.Knows(WordsOf(value)) && !EntityLexicon.Knows(Lemmas(value)) && !FeatureLexicon.IsAuth(Lemmas(value)))
            {
                // "a donation box app, donor, amount, date and purpose".
                fields.Add(main, item, value);
                continue;
            }

            var owner = discourse.Focus;
            ReadItem(item, made, clean || alone && item == items[0], sharedNoun);
            if (owner is not null && discourse.Focus is not null && discourse.Focus != owner && item[0].Word is "their" or "its")
            {
                discourse.Focus.BelongsTo(owner, false);
            }

            if (draft.Refused is not null)
            {
                return;
            }
        }
    }

    private void ReadItem(List<Token> tokens, bool made, bool clean, bool sharedNoun)
    {
        if (tokens.FindIndex(t => t.Is("(")) is int open and > 0)
        {
            ReadItem(tokens[..open], made, clean, sharedNoun);
            if (discourse.Focus is not null && tokens.Count > open + 2)
            {
                content.ReadParenthesis(discourse.Focus, [.. tokens[(open + 1)..].TakeWhile(t => !t.Is(")"))]);
            }

            return;
        }

        if (tokens.FindIndex(t => t.Word is "starting" or "beginning" or "counting") is int from and > 0)
        {
            // "counter starting at 10".
            tokens = tokens[..from];
        }

        var prep = tokens.FindIndex(t => t.IsAny(Words.Prepositions));
        var before = prep < 0 ? tokens : tokens[..prep];
        var after = prep < 0 ? [] : tokens[(prep + 1)..];
        List<Token> words = [.. before.Where(t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners))];
        if (ToolLexicon.Find(Lemmas(words)) is { } named && !(words[^1].IsPlural && EntityLexicon.Knows(Lemmas(words))))
        {
            // "JSON formatter": JSON is the subject here, not a technology to build with.
            tools.Add(named, Lemmas(words));
            draft.Head ??= WordsOf(words);
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

        List<Token> noun =
            [.. words.SkipWhile((t, i) => t.IsAny(Words.Fluff) && !IsTelling(words, i)
                || t.Word is "daily" or "weekly" or "monthly" or "yearly" or "annual"
                || FeatureLexicon.IsTechnology(t.Word) && technologies.Replaces(t))];
        while (noun.Count > 1
            && (noun[^1].IsAny(Words.Fluff) || noun[^1].Word is "multiuser"
                || noun[^1].Word is "please" or "thanks" or "now" or "today" or "but" or "sheet" or "form" && noun.Count > 2)
            && !noun[^1].IsAny(Words.AppNouns))
        {
            noun.RemoveAt(noun.Count - 1);
        }

        noun = [.. noun.Where((t, i) => i == noun.Count - 1
            || !t.IsAny(Words.Fluff) && !(FeatureLexicon.IsTechnology(t.Word) && technologies.Replaces(t)))];
        var appNoun = noun.Count > 0 && noun[^1].IsAny(Words.AppNouns) || sharedNoun
            || prep >= 0 && tokens[prep].Word is "of" && after.Count > 0 && after[^1].IsAny(Words.AppNouns);
        if (noun.Count > 1 && noun[^1].IsPlural && noun[0].Word.EndsWith("ing", StringComparison.Ordinal)
            && !EntityLexicon.Knows(Lemmas(noun)) && AppLexicon.Find(Lemmas(noun)) is null && VerbLexicon.IsForm(noun[0].Word))
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
        var gerund = noun.FindLastIndex(
            t => t.Word is "sharing" or "tracking" or "keeping" or "logging" or "collecting" or "managing" or "organizing");
        if (gerund > 0 && EntityLexicon.Knows(noun[gerund - 1].Lemma) && noun.Skip(gerund + 1).All(t => t.IsAny(Words.AppNouns))
            && AppLexicon.Find(Lemmas(noun[..(gerund + 1)])) is null)
        {
            draft.Social |= noun[gerund].Is("sharing");
            noun.RemoveAt(gerund);
        }

        if (noun.Count == 0)
        {
            return;
        }

        var full = Lemmas(noun);
        var container = noun.All(t => t.IsAny(Words.AppNouns) || t.IsAny(Words.Fluff))
            && !full.Contains("inventory", StringComparison.Ordinal) && AppLexicon.Find(full) is null;
        if (prep >= 0 && tokens[prep].Word is "of" or "about" && after.Count > 0
            && (container || tokens[prep].Word == "of" && noun.Count == 1 && Nouns.IsQuantity(noun[0])))
        {
            // "a list of books": what is listed is the subject.
            draft.AppNoun |= appNoun;
            ReadItem(after, made, clean, true);
            if (draft.Main is { } listed && after[^1].IsPlural)
            {
                listed.Named = true;
            }

            return;
        }

        if (subjects.Read(noun, appNoun, made))
        {
            draft.AppNoun |= appNoun;
            draft.CleanHead |= clean
                && (prep < 0 || appNoun && after.Count > 0 && after[^1].IsAny(Words.AppNouns)
                    || draft.App is { IsSoftware: true } && tokens[prep].Word is "about" or "on" or "for" && after.Count <= 4);
            if (prep >= 0 && tokens[prep].Is("about") && after.Count is > 0 and <= 8 && draft.App is not null)
            {
                draft.Assume($"What it holds about '{Written(after)}' is entered by people; I bring no content.");
            }

            if (prep >= 0 && after.Count > 0 && discourse.Focus is not null && tokens[prep].Word is "on" or "for")
            {
                entities.Attach(discourse.Focus, after);
            }

            return;
        }

        if (container)
        {
            draft.HeadIsBare = true;
            draft.AppNoun |= appNoun;
            draft.CleanHead |= clean;
            draft.Head ??= noun.Count == 1
                && noun[0].Word is not ("app" or "application" or "website" or "site" or "system" or "tool" or "page" or "program"
                    or "software" or "something" or "thing") ? full : null;
            return;
        }

        subjects.ReadUnknown(noun, full, made, appNoun, clean && prep < 0);
        draft.AppNoun |= noun.Count == 1 && noun[0].Word is "place" or "way" && made;
    }
}
