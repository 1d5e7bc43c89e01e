namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>A noun with what belongs to it, where it stands in a sentence.</summary>
/// <param name="Label">Singular, lower case, without articles.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Each">It was said of each one: "each volunteer".</param>
internal readonly record struct NounPhrase(string Label, int End, Token Last, bool Each)
{
    private const int MostWords = 3;

    private static readonly FrozenSet<string> Enders = Words.Set("""
        and or but with where that who whom whose which when while can may could should must will so because per until if then also to is
        are was were has have gets having including called what not only up back out every each it they
        """);

    /// <summary>Somebody else begins to do something.</summary>
    private static readonly FrozenSet<string> Pronouns = Words.Set("i we you he she me us them");

    private static readonly FrozenSet<string> Anybody =
        Words.Set("everyone everybody anyone anybody someone somebody nobody others");

    private static readonly FrozenSet<string> Periods =
        Words.Set("day week month year hour minute night morning evening afternoon time weekend moment while season");

    /// <summary>"For a day", "every week": when, and not what.</summary>
    public bool IsPeriod => Periods.Contains(Last.Lemma);

    /// <summary>Behind a period that begins at a token, or null.</summary>
    public static int? Period(IReadOnlyList<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].IsAny(Words.Determiners) || tokens[at].Kind == TokenKind.Number))
        {
            at++;
        }

        return at < tokens.Count && tokens[at].IsWord && Periods.Contains(tokens[at].Lemma) ? at + 1 : null;
    }

    public bool IsPlural => Last.IsPlural;

    /// <summary>The phrase that begins at a token, or null.</summary>
    /// <param name="acts">It is followed by what it does: "plays" in "which band plays" is no noun.</param>
    public static NounPhrase? At(IReadOnlyList<Token> tokens, int from, bool acts = false)
    {
        var at = from;
        var each = false;
        while (at < tokens.Count
            && (tokens[at].Kind == TokenKind.Number
                || tokens[at].IsWord
                    && (tokens[at].IsAny(Words.Determiners) || tokens[at].Word is "verified" or "registered" or "active" or "existing"
                        || tokens[at].IsAny(Words.Fluff) && at + 1 < tokens.Count && tokens[at + 1].IsWord && !Ends(tokens, at + 1))))
        {
            each |= tokens[at].Word is "each" or "every";
            at++;
        }

        var start = at;
        while (at < tokens.Count && at < start + MostWords && !Ends(tokens, at) && !(at > start && tokens[at].IsAny(Pronouns)))
        {
            at++;
            if (tokens[at - 1].IsAny(Anybody))
            {
                // "everyone suggests films".
                break;
            }

            if (tokens[at - 1].IsPlural
                && !(at < tokens.Count && tokens[at].IsPlural && !Ends(tokens, at) && VerbLexicon.Find(tokens[at].Word).Count == 0))
            {
                break;
            }

            if (at < tokens.Count && VerbLexicon.Find(tokens[at].Word)
                .Any(v => v.Passive || tokens[at].Word != v.Verb.Base && (each || acts)))
            {
                break;
            }
        }

        if (at == start)
        {
            return null;
        }

        var label = string.Join(' ', Enumerable.Range(start, at - start).Select(i => tokens[i].Lemma));
        return new NounPhrase(label, at, tokens[at - 1], each);
    }

    private static bool Ends(IReadOnlyList<Token> tokens, int at) =>
        !tokens[at].IsWord || tokens[at].IsAny(Words.Prepositions) || tokens[at].IsAny(Enders)
            || !Nouns.IsPlausible(tokens[at]) && !EntityLexicon.Knows(tokens[at].Lemma) && !tokens[at].IsAny(Words.Persons);
}
