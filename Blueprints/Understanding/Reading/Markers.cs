namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>The words that begin a part of a sentence behind its head.</summary>
internal static class Markers
{
    public static readonly FrozenSet<string> WithWords =
        Words.Set("""
        with including include includes featuring having has have contains containing contain comprising supporting supports support plus
        offering
        """);

    public static readonly FrozenSet<string> ClauseWords =
        Words.Set("where that which who whose so when lets can allows letting allowing enables enabling");

    public static readonly FrozenSet<string> Every = Words.Set("every each");

    private static readonly FrozenSet<string> TakeFor =
        Words.Set("search look apply vote pay register signup shop wait ask rsvp searching looking applying voting paying");

    public static readonly Token With = Token.Of("with");

    public static readonly Token Has = Token.Of("has");

    public static int Next(List<Token> tokens, int from)
    {
        var depth = 0;
        for (var i = from; i < tokens.Count; i++)
        {
            var t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            if (depth == 0 && t.IsWord && At(tokens, i) is not null)
            {
                return i;
            }
        }

        return tokens.Count;
    }

    public static SegmentKind? At(List<Token> tokens, int i)
    {
        var t = tokens[i];
        Token? next = i + 1 < tokens.Count ? tokens[i + 1] : null;
        return t.Word switch
        {
            "with" when next is { Word: "no" } or { Word: "out" } => SegmentKind.Without,
            "plus" when next is { Word: "one" or "ones" } => null,
            "support" when next is { Lemma: "portal" or "desk" or "ticket" or "team" or "system" or "app" or "request" or "agent"
                or "case" } || i > 0 && tokens[i - 1].Word is "customer" or "tech" or "technical" or "user" or "it" or "product" or "for" =>
                null,
            _ when i > 0 && tokens[i - 1].Word is "," or "and" && next is null or { Word: "," } or { Word: "and" } => null,
            _ when t.IsAny(WithWords) => t.Word is "plus" && i == 0 ? null : SegmentKind.With,
            "without" or "no" or "except" or "excluding" or "minus" => SegmentKind.Without,
            "not" when next is not { Word: "only" } => SegmentKind.Without,
            "but" when next is { Word: "with" or "without" or "no" or "not" } => SegmentKind.With,
            "consisting" or "consists" => SegmentKind.With,
            "for" when next is { Word: "each" or "every" } || i > 0 && tokens[i - 1].IsAny(TakeFor) => null,
            "for" => SegmentKind.For,
            "to" when next is { } n && n.IsWord && ActionLexicon.Verb(n.Word) is not null => SegmentKind.To,
            "using" or "via" => SegmentKind.Using,
            "in" or "on" or "built" or "written" or "powered" when IsTechnology(tokens, i) => SegmentKind.Using,
            "called" or "named" or "titled" or "entitled" => SegmentKind.Named,
            "each" or "every"
                when i > 0 && tokens.Skip(i + 1).Take(4)
                    .Any(x => x.Word is "has" or "have" or "with" or "having" or "belongs" or "contains") => SegmentKind.Each,
            "belong" or "belongs" or "belonging" => SegmentKind.Belongs,
            _ when t.IsAny(ClauseWords) => SegmentKind.Clause,
            _ => null,
        };
    }

    private static bool IsTechnology(List<Token> tokens, int i)
    {
        var at = i + 1;
        while (at < tokens.Count && tokens[at].Word is "with" or "in" or "on" or "by" or "using" or "a" or "the")
        {
            at++;
        }

        return at < tokens.Count
            && (FeatureLexicon.IsTechnology(tokens[at].Word)
                || at + 1 < tokens.Count && FeatureLexicon.IsTechnology(tokens[at].Word + " " + tokens[at + 1].Word));
    }
}
