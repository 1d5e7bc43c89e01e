using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>What a request says about the site as a whole: what it is for, and what it is called.</summary>
/// <param name="Subject">As it was written, e.g. <c>small choir</c>; empty when nothing was said.</param>
/// <param name="Owner">The word before it: <c>our</c>, <c>a</c>; empty when there was none.</param>
/// <param name="Name">As it was given, or null.</param>
/// <param name="When">Day and place of an event, as they were written; empty when nothing was said.</param>
/// <param name="OnePage">Whether all of it is to stand on one page.</param>
/// <param name="Sentence">The sentence that says so.</param>
/// <param name="To">The first of its tokens that does not belong to it.</param>
internal sealed record SiteHead(
    string Subject, string Owner, string? Name, string When, bool OnePage, int Sentence, int From, int To)
{
    /// <summary>The site is named in one of so many sentences from the first on.</summary>
    private const int Farthest = 3;

    private static readonly FrozenSet<string> Sites = Words.Set("website site homepage portfolio presence websites onepager");

    private static readonly FrozenSet<string> OtherSites = Words.Set("""
        construction building dig digging camp camping dive diving burial excavation nest nesting archaeological heritage job work landing
        launch test historic host
        """);

    private static readonly FrozenSet<string> BeforePage =
        Words.Set("landing home web welcome simple static single one about start front fan");

    private static readonly FrozenSet<string> OfSite = Words.Set("landing home welcome one about start front page pager info");

    private static readonly FrozenSet<string> Ends = Words.Set("""
        with where that which who whose called named titled on in at so it should including containing showing featuring and to has having
        using is are but need needs from near
        """);

    private static readonly FrozenSet<string> Where = Words.Set("on in at from near");

    public static SiteHead? Find(IReadOnlyList<IReadOnlyList<Token>> sentences, string request)
    {
        for (var s = 0; s < Math.Min(Farthest, sentences.Count); s++)
        {
            var at = Enumerable.Range(0, Math.Min(sentences[s].Count, 40)).FirstOrDefault(i => IsSite(sentences[s], i), -1);
            if (at >= 0)
            {
                var head = Read(sentences[s], at, s, request);
                return head.Subject.Length > 0 ? head : Elsewhere(head, sentences, request);
            }
        }

        return null;
    }

    private static bool IsSite(IReadOnlyList<Token> tokens, int i)
    {
        var before = i > 0 ? tokens[i - 1] : Token.Of("");
        var (next, after) = (i + 1 < tokens.Count ? tokens[i + 1].Word : "", i + 2 < tokens.Count ? tokens[i + 2].Word : "");
        return tokens[i].IsAny(Sites) && !before.IsAny(OtherSites) && !before.Is("portfolio")
                && before.Word is not ("," or "and" or "with" or "or" or "(" or ":" or "/")
                && next is not ("tracker" or "manager" or "log" or "visits" or "visit" or "traffic" or "monitor" or "website" or "site"
                    or "builder")
            || tokens[i].Word is "page" or "pager" && next is "for" or "that" or "about" or "of" or "saying" or "with"
                && (before.IsAny(BeforePage) || tokens[i].End - tokens[i].Start > "page".Length || next == "that"
                    && after is "says" or "reads" or "shows" or "displays" || next is "for" or "of" && IsOf(tokens, i + 2));
    }

    // "a page for our football club".
    private static bool IsOf(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Word is "our" or "my" or "a" or "the"
        && Enumerable.Range(at + 1, 4).Any(to => to < tokens.Count
            && SiteLexicon.Subject(Lemmas([.. tokens.Skip(at + 1).Take(to - at)])) is not null);

    private static SiteHead Read(IReadOnlyList<Token> tokens, int at, int sentence, string request)
    {
        var from = at;
        while (from > 0 && tokens[from - 1].IsWord && !tokens[from - 1].IsAny(Words.Prepositions)
            && !tokens[from - 1].IsAny(Words.MakeVerbs) && !tokens[from - 1].IsAny(Words.WantVerbs) && !tokens[from - 1].IsAny(Ends)
            && tokens[from - 1].Word is not ("me" or "us"))
        {
            from--;
        }

        List<Token> before = [.. tokens.Skip(from).Take(at - from)];
        var onePage = before.Exists(t => t.Word is "one" or "single" or "landing" or "pager") || tokens[at].Is("onepager");
        var to = at + 1;
        while (to < tokens.Count && tokens[to].IsAny(Sites))
        {
            to++;
        }

        List<Token> subject = [.. before.Where(t => !t.IsAny(OfSite) && (t.IsAny(Words.Determiners) || !t.IsAny(Words.Fluff)))];
        if (to + 1 < tokens.Count && tokens[to].Word is "for" or "of" or "about")
        {
            subject = Noun(tokens, to + 1);
            to += 1 + subject.Count;
        }

        var owner = subject.Count > 0 && subject[0].IsAny(Words.Determiners) ? subject[0].Word : "";
        subject = [.. subject.SkipWhile(t => t.IsAny(Words.Determiners))];
        var name = Given(tokens, subject.Count > 0, ref to) ?? ProperName(ref subject);
        var where = to;
        while (to < tokens.Count && tokens[to].IsAny(Where) && to + 1 < tokens.Count
            && (tokens[to + 1].IsCapitalized || tokens[to + 1].Kind == TokenKind.Number || tokens[to + 1].Word is "the"
                && to + 2 < tokens.Count && tokens[to + 2].IsCapitalized))
        {
            to++;
            while (to < tokens.Count
                && (tokens[to].IsCapitalized || tokens[to].Kind == TokenKind.Number || tokens[to].Word is "the" or "of"
                    || tokens[to].Word is "and" or "to" && to + 1 < tokens.Count && tokens[to + 1].Kind == TokenKind.Number
                        && tokens[to - 1].Kind == TokenKind.Number))
            {
                to++;
            }
        }

        return new SiteHead(Raw(subject, request), owner, name, Raw([.. tokens.Skip(where).Take(to - where)], request), onePage, sentence,
            from, to);
    }

    private static List<Token> Noun(IReadOnlyList<Token> tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && (tokens[end].Kind == TokenKind.Number || tokens[end].IsWord
            && (!tokens[end].IsAny(Ends) || tokens[end].Is("and") && end > from && end + 1 < tokens.Count
                && tokens[end - 1].IsCapitalized && tokens[end + 1].IsCapitalized)))
        {
            end++;
        }

        return [.. tokens.Skip(from).Take(end - from)];
    }

    // "called Kornblume", "'Lark & Linden'".
    private static string? Given(IReadOnlyList<Token> tokens, bool subject, ref int to)
    {
        var called = to < tokens.Count && tokens[to].Word is "called" or "named" or "titled";
        var at = to + (called ? 1 : 0);
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Quoted && (called || subject))
        {
            to = at + 1;
            return tokens[at].Text;
        }

        // "for an electrician, Blitz & Co."
        if (!called && subject && at + 1 < tokens.Count && tokens[at].Is(",") && tokens.Count - at <= 6
            && tokens.Skip(at + 1).All(t => t.IsCapitalized || t.Is("and")))
        {
            to = tokens.Count;
            return string.Join(' ', tokens.Skip(at + 1).Select(t => t.Text));
        }

        var end = at;
        while (called && end < tokens.Count && tokens[end].IsWord && (end == at || tokens[end].IsCapitalized
            || tokens[end].Is("and") && end + 1 < tokens.Count && tokens[end + 1].IsCapitalized))
        {
            end++;
        }

        if (end == at)
        {
            return null;
        }

        to = end;
        return string.Join(' ', tokens.Skip(at).Take(end - at).Select(t => t.Text));
    }

    // The "Kornblume" of "our bakery Kornblume"; "Anna and Tom's wedding" is called so itself.
    private static string? ProperName(ref List<Token> subject)
    {
        var proper = subject.FindIndex(t => t.IsCapitalized);
        if (proper < 0 || !(subject[^1].IsCapitalized || subject[^1].Kind == TokenKind.Number) || subject.Count > 1 && proper == 0
            && SiteLexicon.Subject(subject[^1].Lemma) is not null)
        {
            return null;
        }

        var name = string.Join(' ', subject.Skip(proper).Select(t => t.Text));
        subject = subject[..proper];
        return name;
    }

    // "We are a small choir and need a website.", "The website should present our association."
    private static SiteHead Elsewhere(SiteHead head, IReadOnlyList<IReadOnlyList<Token>> sentences, string request)
    {
        foreach (var tokens in sentences.Take(head.Sentence + 1))
        {
            for (var i = 1; i < tokens.Count; i++)
            {
                var introduces = tokens[i - 1].Word is "i" or "we" && tokens[i - 1].Text.Contains('\'')
                    || tokens[i - 1].Word is "are" or "am" or "run" or "own" or "have"
                    && i > 1 && tokens[i - 2].Word is "we" or "i";
                if (!introduces && tokens[i].Word is not ("our" or "my"))
                {
                    continue;
                }

                var noun = Noun(tokens, i);
                var owner = introduces ? "our" : tokens[i].Word;
                var end = i + noun.Count;
                var given = noun.Count > 0 ? Given(tokens, true, ref end) : null;
                noun = [.. noun.SkipWhile(t => t.IsAny(Words.Determiners))];
                var name = ProperName(ref noun);
                if (noun.Count is > 0 and <= 4 && SiteLexicon.Subject(Lemmas(noun)) is not null)
                {
                    return head with { Subject = Raw(noun, request), Owner = owner, Name = head.Name ?? given ?? name };
                }
            }
        }

        return head;
    }

    private static string Raw(List<Token> tokens, string request) =>
        tokens.Count == 0 ? "" : request[tokens[0].Start..tokens[^1].End].ReplaceLineEndings(" ");
}
