using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>
/// Reads requests for the sites of businesses, clubs, events and persons: what the pages hold, what they say, what they are called. A
/// request
/// that names an application rather than a site is left to the rest of the reader. Linear.
/// </summary>
internal static class SiteReader
{
    private const int MostSentences = 60;

    private const int LongestSentence = 160;

    /// <summary>Begin what somebody plainly says of the subject, which then stands on the page word for word.</summary>
    private static readonly FrozenSet<string> Telling = Words.Set("we i our my");

    private static readonly FrozenSet<string> Wishing = Words.Set("""
        want need like wish should must can could please would website site page section build make create add use prefer love show have
        may will app show
        """);

    private static readonly FrozenSet<string> Greeting = Words.Set("hello world says say that saying for");

    /// <param name="request">As it was written.</param>
    /// <param name="text">With blanks where it says how things look.</param>
    public static AppModel? Read(string request, string text, AppTheme? theme, string look)
    {
        IReadOnlyList<IReadOnlyList<Token>> sentences =
            [.. Quotes.Sentences(text).Take(MostSentences).Select(s => Plain([.. s.Take(LongestSentence)]))];
        if (Hello(sentences) is { } hello)
        {
            return new SiteAssembler(hello.Head, hello.Sections, request, theme, look).Assemble([], []);
        }

        if (SiteHead.Find(sentences, request) is not { } head)
        {
            return null;
        }

        List<AskedSection> sections = [];
        List<(int From, int To)> open = [];
        var reader = new SentenceSections(sections, request);
        var left = new List<(IReadOnlyList<Token> Tokens, bool[] Left)>();
        for (var s = 0; s < sentences.Count; s++)
        {
            var tokens = sentences[s];
            if (Tells(tokens) && Facts.Of(request, tokens).Count == 0)
            {
                TakeStatement(sections, tokens, request);
                continue;
            }

            if (tokens.Count < 14 && IsOpen(tokens))
            {
                open.Add((tokens[0].Start, tokens[^1].End));
                continue;
            }

            List<Token> rest = s == head.Sentence ? [.. TakeOpening(sections, [.. tokens.Take(head.From)], request),
                .. TakeOccasion(sections, [.. tokens.Skip(head.To)], request)] : [.. tokens];
            rest = TakeFacts(sections, rest, request);
            if (rest.Count > 0)
            {
                left.Add((rest, reader.Read(rest)));
            }
        }

        var certain = sections.Count(s => !s.Known.Weak || s.OwnPage || s.Text.Count > 0);
        Topics.Name(sections, left);
        var missing = Leftovers.Of(left, head, request);
        var login = sentences.Any(s => AsksLogin(s) && !IsOpen(s));
        return (login && missing.Count > 0) || !IsSite(head, sections.Count, certain, missing.Count) ? null
            : new SiteAssembler(head, sections, request, theme, look).Assemble(missing, open);
    }

    // "Visitors need not log in" asks for none.
    private static bool IsOpen(IReadOnlyList<Token> tokens) => AsksLogin(tokens)
        && tokens.Any(t => t.IsAny(Words.Negations) || t.Word is "nobody" || t.Text.EndsWith("n't", StringComparison.OrdinalIgnoreCase));

    private static bool AsksLogin(IReadOnlyList<Token> tokens) => tokens.Any(t => t.IsWord && FeatureLexicon.IsAuth(t.Lemma));

    // Where even articles have a capital, capitals name nothing.
    private static List<Token> Plain(List<Token> tokens) => tokens.Skip(1).Any(t => t.IsCapitalized && t.Text.Length > 1
        && (t.IsAny(Words.Determiners) || t.IsAny(Words.Prepositions)))
        ? [.. tokens.Select(t => t.IsWord ? t with { Text = t.Word } : t)] : tokens;

    private static bool IsSite(SiteHead head, int sections, int certain, int missing)
    {
        var subject = SiteLexicon.Subject(head.Subject) is not null;
        var own = head.Owner is "our" or "my" || head.Name is not null;
        // What does much that no site does is an application, whatever it was called.
        return certain > 0 && missing <= Math.Max(1, sections - 1) || subject && missing == 0 && (sections == 0 || own);
    }

    // The smallest site there is.
    private static (SiteHead Head, List<AskedSection> Sections)? Hello(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        List<Token> only = [.. sentences.SelectMany(s => s)];
        if (!Phrases.Lemmas(only).Contains("hello world", StringComparison.Ordinal)
            || !only.TrueForAll(t => t.IsAny(Greeting) || t.IsAny(Words.Polite) || t.IsAny(Words.MakeVerbs) || t.IsAny(Words.AppNouns)
                || t.IsAny(Words.Fluff) || t.IsAny(Words.Determiners) || t.Kind == TokenKind.Mark))
        {
            return null;
        }

        var section = new AskedSection(Topics.Front, "front page") { Heading = "Hello, world!" };
        section.Text.Add("Your application is up and running.");
        section.Words.Add((only[0].Start, only[^1].End));
        return (new SiteHead("", "", "Hello World", "", true, 0, 0, 0), [section]);
    }

    // "We are open Tuesday to Saturday from 9 to 6."
    private static List<Token> TakeFacts(List<AskedSection> sections, List<Token> tokens, string request)
    {
        foreach (var fact in Facts.Of(request, tokens))
        {
            var name = fact.Kind == SectionKind.Hours ? "opening hour" : "contact";
            var section = sections.Find(s => s.Known.Kind == fact.Kind);
            if (section is null)
            {
                section = new AskedSection(SiteLexicon.Find(name)!, name);
                sections.Add(section);
            }

            section.Text.AddRange(fact.Entries);
            section.Words.Add((fact.Start, fact.End));
            tokens = [.. tokens.Where(t => t.End <= fact.Start || t.Start >= fact.End)];
        }

        return tokens;
    }

    // "We are a small law firm (family law, tenancy) and need a website".
    private static List<Token> TakeOpening(List<AskedSection> sections, List<Token> tokens, string request)
    {
        var end = tokens.FindIndex(t => t.IsAny(Words.WantVerbs) || t.IsAny(Wishing));
        end = end > 0 && tokens[end - 1].Is("would") ? end - 1 : end;
        end = end > 0 && tokens[end - 1].Word is "and" or "we" or "i" or "so" ? end - (tokens[end - 1].Is("and") ? 1 : 2) : end;
        var said = end > 3 ? tokens[..end] : [];
        if (said.Count < 3 || said[0].Word is not ("we" or "i") || !said[0].Text.Contains('\'')
            && said[1].Word is not ("are" or "am" or "run" or "make" or "offer"))
        {
            return tokens;
        }

        TakeStatement(sections, said, request);
        return tokens[end..];
    }

    // "Website for a wedding: Lena and Marc get married on 12 June in Salzburg".
    private static List<Token> TakeOccasion(List<AskedSection> sections, List<Token> tokens, string request)
    {
        if (tokens.Count is < 5 or > 30 || !tokens[0].Is(":") || !tokens[1].IsCapitalized || tokens.Exists(t => t.Is(","))
            || !tokens.Skip(2).Any(t => t.Kind == TokenKind.Number || t.IsCapitalized))
        {
            return tokens;
        }

        TakeStatement(sections, tokens[1..], request);
        return [];
    }

    private static bool Tells(IReadOnlyList<Token> tokens) => tokens.Count is > 3 and <= 60 && tokens[0].IsAny(Telling)
        && !tokens.Any(t => t.IsAny(Wishing) || t.Kind == TokenKind.Quoted);

    private static void TakeStatement(List<AskedSection> sections, IReadOnlyList<Token> tokens, string request)
    {
        var section = sections.Find(s => s.Name.StartsWith("about", StringComparison.Ordinal)) ?? sections.Find(s => s.IsHero);
        if (section is null)
        {
            section = new AskedSection(Topics.Front, "front page");
            sections.Add(section);
        }

        var (from, to) = (tokens[0].Start, tokens[^1].End);
        var end = to < request.Length && request[to] is '.' or '!' ? to + 1 : to;
        section.Text.Add(request[from..end].Trim());
        section.Words.Add((from, end));
    }
}
