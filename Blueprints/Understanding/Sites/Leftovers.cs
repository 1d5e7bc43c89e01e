using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>What a request for a site says and no part of it keeps: each is a wish that is not done.</summary>
internal static class Leftovers
{
    private const string Reason = "a site that I build has no such part";

    private const string Instead = "say what such a page or section is called and what it says, or ask for an application of its own";

    private static readonly FrozenSet<string> Glue =
    [
        .. Words.Determiners, .. Words.Prepositions, .. Words.Polite, .. Words.Fluff, .. Words.AppNouns, .. Words.MakeVerbs,
            .. Words.WantVerbs,
        .. Words.Common, .. Words.Negations, .. Words.Labels, .. Words.Persons, .. Words.Set("""
        say says saying visitors visitor guest guests reader readers homepage functionalities presenting inform informing presence internet
        online publish published text texts content contents menu navigation header footer links link landing onepager present display
        presents serious professional
        elegant romantic including well look looks looking mobile phone friendly subject welcoming warm calm below above top bottom beside
        each
        """),
    ];

    /// <param name="head">Its words are kept by the name of the site.</param>
    public static List<Wish> Of(IEnumerable<(IReadOnlyList<Token> Tokens, bool[] Left)> sentences, SiteHead head, string request)
    {
        var called = Words.Set($"{head.Subject} {head.Name}".ToLowerInvariant());

        var wishes = new List<Wish>();
        foreach (var (tokens, left) in sentences)
        {
            foreach (var clause in Clauses.Of(tokens))
            {
                var said = Enumerable.Range(clause.From, clause.To - clause.From).Where(i => left[i]).ToList();
                var first = said.FindIndex(i => IsContent(tokens[i]) && !called.Contains(tokens[i].Word));
                if (first < 0)
                {
                    continue;
                }

                var to = said[said.FindLastIndex(i => IsContent(tokens[i]) && !called.Contains(tokens[i].Word))];
                while (to + 1 < clause.To && left[to + 1] && tokens[to + 1].IsAny(Words.AppNouns))
                {
                    to++;
                }

                var (start, end) = (tokens[said[0] <= to && !tokens[said[0]].IsAny(Words.Determiners) ? said[0] : said[first]].Start,
                    tokens[to].End);
                var effect = Why(tokens, clause);
                wishes.Add(new Wish(request[start..end], start, "", [], effect?.Reason ?? Reason,
                    effect is null ? Instead : effect.Instead.Length > 0 ? effect.Instead : null));
            }
        }

        return wishes;
    }

    private static bool IsContent(Token t) => t.IsWord && t.Word.Length > 2 && t.Start >= 0 && !Glue.Contains(t.Word)
        && !Glue.Contains(t.Lemma)
        && !Fates.IsSetting(t) && SiteLexicon.Subject(t.Lemma) is null;

    private static Effect? Why(IReadOnlyList<Token> tokens, Clause clause)
    {
        for (var i = clause.From; i < clause.To; i++)
        {
            for (var length = Math.Min(3, clause.To - i); length > 0; length--)
            {
                if (FeatureLexicon.NotBuilt(Reading.Phrases.Lemmas([.. tokens.Skip(i).Take(length)])) is { } missing)
                {
                    return Effect.Missing(missing);
                }
            }
        }

        return Effects.Find(tokens, false).Find(e => e.From < clause.To && e.To > clause.From)?.Effect;
    }
}
