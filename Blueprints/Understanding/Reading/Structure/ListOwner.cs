using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What has the values of a list, by the words before it: the lighthouse of "list of lighthouses I have visited".</summary>
internal static class ListOwner
{
    /// <summary>Hold many of what is named before them: "wine cellar", "yarn stash".</summary>
    private static readonly FrozenSet<string> Holders = Words.Set("""
        cellar stash shelf rack cabinet hoard pantry library drawer collection museum file table card index inventory register list catalog
        glossary lexicon dictionary vocabulary phrasebook bibliography discography shed garage barn fridge freezer vault wardrobe closet
        bookcase bookshelf chest catalog catalogue register directory database box registry archive entry record overview book
        notebook sheet tracker
        album
        """);

    /// <summary>Hold what happened, and say of what in the word before.</summary>
    private static readonly FrozenSet<string> Logs = Words.Set("log logbook diary journal notebook book protocol record chronicle history");

    /// <summary>Say that values follow.</summary>
    public static readonly FrozenSet<string> Values = Words.Set("""
        field fields column columns attribute attributes property properties
        """);

    /// <summary>Whether a word names what holds many of something.</summary>
    public static bool Holds(Token t) => t.IsWord && (Holders.Contains(t.Lemma) || t.IsAny(Words.AppNouns));

    /// <summary>Whether they end in what holds what was written down day by day, and say nothing of what that is.</summary>
    public static bool IsLog(List<Token> head) => head.Count > 0 && Logs.Contains(head[^1].Lemma) && !head[^1].IsPlural
        && head.SkipLast(1).All(t => t.IsWord && (t.IsAny(Words.Polite) || t.IsAny(Words.WantVerbs) || t.IsAny(Words.MakeVerbs)
            || t.IsAny(Words.Determiners) || t.IsAny(Words.Fluff) || t.Word is "keep" or "write" or "i" or "we"));

    /// <summary>Whether the words before a list say that values follow: "fields are", "each has".</summary>
    public static bool SaysValues(List<Token> head) => head.Exists(t => t.IsAny(Values));

    /// <summary>Label of the owner, empty for what was spoken of before; null where the words name none.</summary>
    public static string? Of(List<Token> head, List<SaidField> fields)
    {
        // "For translators: glossary of terms - ...": what stands nearest.
        var mark = head.FindLastIndex(t => t.Is(":"));
        List<Token> words = [.. head.Skip(mark + 1).Where(t => t.IsWord).SkipWhile(t => (t.IsAny(Words.Polite) || t.IsAny(Words.WantVerbs)
            || t.IsAny(Words.MakeVerbs) || t.IsAny(Words.Determiners) || t.IsAny(Words.Fluff)) && !EntityLexicon.Knows(t.Lemma))];
        if (words.Count == 0)
        {
            return "";
        }

        if (SaysValues(words))
        {
            return OfValues(words);
        }

        var of = words.FindIndex(t => t.Word is "of" or "for" or "about" or "with");
        if (of > 0 && (words[..of].TrueForAll(t => t.IsAny(Words.AppNouns) || Holders.Contains(t.Lemma) || Nouns.IsQuantity(t)
            || t.IsAny(Words.Fluff)) || words[of].Is("with")) && NounPhrase.At(words, of + 1) is { IsPlural: true } kept
            && Nouns.IsPlausible(kept.Last) && !kept.Last.IsAny(Words.Persons))
        {
            // "an app for tracking job applications".
            var gerund = kept.Label.IndexOf("ing ", StringComparison.Ordinal);
            return gerund > 0 && ActionLexicon.IsVerb(words[of + 1].Word) && !EntityLexicon.Knows(kept.Label) ? kept.Label[(gerund + 4)..]
                : kept.Label;
        }

        if (words.Count == 1 && (EntityLexicon.Knows(words[0].Lemma) || head[0].Word is "each" or "every" && Nouns.IsPlausible(words[0])))
        {
            return words[0].Lemma;
        }

        if (ActionLexicon.Verb(words[0].Word) is { } verb && words.Count > 1 && !words[0].IsPlural && (Object(words) is not null
            || !EntityLexicon.Knows(words[0].Word)) && NounPhrase.At(words, 1) is { } done && Ends(words, done.End))
        {
            // "book meeting rooms", "track my dives".
            return ActionLexicon.Row(verb) ?? (done.IsPlural ? done.Label : null);
        }

        if (NounPhrase.At(words, 0) is not { } noun || AppLexicon.Find(noun.Label) is { Place: false } && !noun.IsPlural)
        {
            return null;
        }

        if (noun.IsPlural && noun.End < words.Count && Ends(words, noun.End + 1) && Holders.Contains(words[noun.End].Lemma))
        {
            // "fish list".
            return noun.Label;
        }

        return noun.IsPlural ? Ends(words, noun.End) && Nouns.IsPlausible(noun.Last) && !noun.Last.IsAny(Words.Persons) ? noun.Label : null
            : Held(words[..noun.End], words, noun.End, fields);
    }

    /// <summary>What something is done with each time: the meeting room of "book meeting rooms".</summary>
    public static NounPhrase? Object(List<Token> head) => head.Count > 1 && ActionLexicon.Verb(head[0].Word) is { } verb
        && ActionLexicon.LeavesRow(verb) && !head[0].IsPlural && NounPhrase.At(head, 1) is { IsPlural: true } done
        && Ends(head, done.End) && !EntityLexicon.Knows(Phrases.Lemmas(head[..done.End])) ? done : null;

    // "fields of a boat", "boat fields", "fields are".
    private static string? OfValues(List<Token> words)
    {
        var of = words.FindIndex(t => t.Word is "of" or "for" or "per");
        if (of >= 0)
        {
            return NounPhrase.At(words, of + 1) is { } owner ? owner.Label : "";
        }

        List<Token> before = [.. words.TakeWhile(t => !t.IsAny(Values)).Where(t => !t.IsAny(Words.Determiners) && !t.IsAny(Words.Polite)
            && !(t.Word is "following" or "with" or "has" or "have" or "are"))];
        return before.Count is > 0 and <= 3 && before.TrueForAll(t => Nouns.IsPlausible(t) || EntityLexicon.Knows(t.Lemma))
            ? Phrases.Lemmas(before) : "";
    }

    // "wine cellar", "tax driving log", "alterations tailor".
    private static string? Held(List<Token> noun, List<Token> words, int end, List<SaidField> fields)
    {
        var last = noun[^1].Lemma;
        var place = Actors.IsRole(last) || EntityChooser.IsOrganisation(last) || AppLexicon.Find(last) is { Place: true };
        if (!Ends(words, end) || noun.Count < 2 && !place)
        {
            return null;
        }

        var before = noun[..^1];
        if (place)
        {
            // Where somebody works on what others bring: "shoe repair shop: customer, pair, what to mend".
            return before.Count > 0 && (before[^1].IsPlural || VerbLexicon.IsForm(before[^1].Word)) ? Phrases.Lemmas(before)
                : fields.Exists(f => f.Phrase is "customer" or "client" or "owner") ? "order" : null;
        }

        var label = Phrases.Lemmas(before);
        if (before[^1].Word.EndsWith("ing", StringComparison.Ordinal) && Logs.Contains(last) && !EntityLexicon.Knows(label))
        {
            return Morphology.VerbBases(before[^1].Word).LastOrDefault(b => b.Length > 2);
        }

        if (Logs.Contains(last))
        {
            // A dream happens on a day; of an allergy there is something to say each day.
            return EntityLexicon.Find(label)?.Fields.Any(f => f.StartsWith("date", StringComparison.Ordinal)) == true
                || EntityLexicon.Knows(label) && !fields.Exists(f => Questions.Asks(f.Tokens[0])) ? label : label + " entry";
        }

        return Holders.Contains(last) && before.TrueForAll(t => Nouns.IsPlausible(t) || EntityLexicon.Knows(t.Lemma)) ? label : null;
    }

    // Nothing follows but where, by whom or when: "props for our theatre", "meteorites I have found".
    private static bool Ends(List<Token> words, int end) => end >= words.Count || words[end].IsAny(Words.Prepositions)
        || words[end].Word is "i" or "we" or "that" or "which" or "so" or "still" or "already" || ItemKinds.IsParticiple(words[end]);
}
