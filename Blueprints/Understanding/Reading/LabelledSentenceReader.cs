namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads sentences with a colon or with parentheses near the start: "movie app: movies with title", "Book (title, author)".
/// </summary>
internal sealed class LabelledSentenceReader(
    Draft draft, LabelReader labels, ContentsReader contents, HeadReader heads, SentenceReader sentences)
{
    /// <summary>False when the sentence is of another form.</summary>
    /// <param name="first">No head has been read yet.</param>
    /// <param name="made">The sentence asks to make something.</param>
    public bool Read(List<Token> tokens, bool first, bool made)
    {
        var colon = tokens.FindIndex(t => t.Is(":"));
        var open = tokens.FindIndex(t => t.Is("("));
        if (open is > 0 and <= 4 && (colon < 0 || colon > open) && IsDeclaration(tokens, open) && ReadDeclaration(tokens, open))
        {
            return true;
        }

        colon = open >= 0 && colon > open ? -1 : colon;
        if (colon <= 0 || colon >= tokens.Count - 1)
        {
            return false;
        }

        var before = tokens[..colon];
        var after = tokens[(colon + 1)..];
        var crowd = first && colon <= 8 && ListReader.IsCrowd(Phrases.Items(after[..Markers.Next(after, 0)]));
        if (crowd && Title(before) is { } title)
        {
            // "Riding school: horses, riders, lessons": a place or an occasion, and the kinds of things that it keeps.
            draft.Head = title;
            draft.HeadIsBare = draft.AppNoun = draft.CleanHead = true;
            contents.Read(after);
            return true;
        }

        if (colon <= 5 && !before.Any(t => t.IsAny(Markers.WithWords)) && !(first && LabelReader.NamesSoftware(before))
            && labels.Read(before, after))
        {
            return true;
        }

        var marker = Markers.Next(tokens, 0);
        if (first && colon <= 14 && marker < colon && Markers.At(tokens, marker) is SegmentKind.For or SegmentKind.To)
        {
            // "an application for a football league: teams, players".
            sentences.Read(made || crowd ? [Token.Of("build"), .. before] : before);
            contents.Read(after);
            return true;
        }

        if (first && colon <= 8 && marker > colon)
        {
            // "movie app: movies with title and year": the head, then what it consists of.
            heads.Read(before, made, true);
            contents.Read(after);
            return true;
        }

        return false;
    }

    // What the request is about, when no lexicon knows it: "table tennis leaderboard" for "leaderboard for table tennis".
    private static string? Title(List<Token> label)
    {
        var link = label.FindIndex(t => t.Word is "for" or "of");
        var whole = Phrases.Strip([.. label[(link + 1)..], .. label[..Math.Max(link, 0)]]);
        var known = Enumerable.Range(0, whole.Count).Any(i => AppLexicon.Find(Phrases.Lemmas(whole[i..])) is { Place: false });
        return whole.Count is > 0 and <= 4 && !known && whole.TrueForAll(Nouns.IsPlausible) && !whole[^1].IsAny(Words.AppNouns)
            && !EntityLexicon.Knows(Phrases.Lemmas(whole)) ? Phrases.WordsOf(whole) : null;
    }

    // "interface Book (title, author)" and the like, up to the end of the sentence.
    private static bool IsDeclaration(List<Token> tokens, int open)
    {
        var close = tokens.FindIndex(t => t.Is(")"));
        return (close < 0 || close >= tokens.Count - 2) && !tokens.Take(open).Any(t => t.IsAny(Markers.WithWords) || IsAppNoun(t));
    }

    private static bool IsAppNoun(Token t) => t.IsAny(Words.AppNouns) && !EntityLexicon.Knows(t.Lemma) && t.Word is not "table";

    private bool ReadDeclaration(List<Token> tokens, int open)
    {
        List<Token> label =
        [
            .. tokens[..open].Where(t => t.Word is not ("interface" or "type" or "class" or "model" or "table" or "entity")),
        ];
        List<Token> list = [.. tokens[(open + 1)..].Where((t, n) => n < tokens.Count - open - 3 || !t.Is(")") && !t.Is(";"))];
        return labels.Read(label, list);
    }
}
