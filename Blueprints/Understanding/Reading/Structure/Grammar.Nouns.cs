using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Nouns: what is kept, and who acts.</summary>
internal sealed partial class Grammar
{
    /// <summary>Say how a request is written, and name nothing to keep.</summary>
    private static readonly FrozenSet<string> NoThings = Words.Set("""
        field attribute column entity feature requirement functionality detail data purpose kind type sort way thing user
        """);

    private static readonly FrozenSet<string> Spending = Words.Set("used use need needed replaced replace fitted installed changed");

    private static readonly FrozenSet<string> Priced = Words.Set("price prices cost costs euro euros dollar dollars pound pounds bill pay");

    private static readonly FrozenSet<string> Money = Words.Set("transaction transactions budget budgets bank transfers balance deposits");

    /// <summary>It has been spoken of as a kind of thing.</summary>
    public bool Named(string label) => announced.Contains(label) || draft.Find(label) is not null;

    /// <summary>The noun that names a kind of thing, in the plural or as one of each.</summary>
    public (SaidThing Thing, int End)? Noun(int at)
    {
        var (theirs, several, single) = (false, false, false);
        var start = at;
        while (at < tokens.Count && (tokens[at].Kind == TokenKind.Number || tokens[at].IsAny(Words.Determiners)
            || tokens[at].IsAny(Words.Counts)
            || tokens[at].IsAny(Words.Fluff) && at + 1 < tokens.Count && tokens[at + 1].IsWord
                && !tokens[at + 1].IsAny(Words.Prepositions)))
        {
            theirs |= tokens[at].Word is "their" or "its" or "his" or "her";
            several |= tokens[at].Word is "several" or "many" or "multiple" or "each" or "every" or "various";
            single |= tokens[at].Word is "each" or "every" or "a" or "an" or "one";
            at++;
        }

        if (at >= tokens.Count || Questions.Asks(tokens[at]) || NounPhrase.At(tokens, at, several && single) is not { } noun
            || !(noun.IsPlural || single || EntityLexicon.Knows(noun.Label) && (Is(noun.End, "of") || Is(noun.End, "between")))
            || noun.Label.Length > 40)
        {
            return null;
        }

        var last = noun.Last;
        var software = last.IsAny(Words.AppNouns) && !EntityLexicon.Knows(last.Lemma) && !Named(noun.Label);
        var first = tokens[at];
        var act = (first.IsAny(Words.MakeVerbs) || first.Word.EndsWith("ing", StringComparison.Ordinal) && VerbLexicon.IsForm(first.Word))
            && noun.End > at + 1 && !EntityLexicon.Knows(noun.Label);
        var people = Actors.IsAnyone(noun.Label) && !EntityLexicon.Knows(noun.Label) && !(noun.IsPlural
            && noun.Label is "family" or "friend"
            && Ends(noun.End));
        if (software || act || Acting(at, noun.End) is not null || NoThings.Contains(last.Lemma) || noun.Label.Split(' ').Any(w =>
            w is "i" or "we" or "you" or "it") || FeatureLexicon.IsAuth(noun.Label) && !(last.Is("accounts") && draft.Words.Overlaps(Money))
            || FeatureLexicon.IsTechnology(noun.Label)
            || people || noun.Label is "user" or "admin" or "detail" or "info"
            || ToolLexicon.Find(noun.Label) is not null)
        {
            return null;
        }

        return (new SaidThing(noun.Label, RelationContext.Written(tokens, start, noun.End))
        {
            Theirs = theirs, Several = several, IsPlural = noun.IsPlural,
            Count = tokens.Skip(start).Take(at - start).Any(t => t.Is("two") || t.Text == "2") ? 2 : 0,
        }, noun.End);
    }

    // "what parts I used": several, each with what it cost where money was spoken of.
    private (SaidThing Thing, int End)? Spent(int at)
    {
        if (at + 3 >= tokens.Count || !(tokens[at].Word is "what" or "which") || !tokens[at + 1].IsPlural
            || !Nouns.IsPlausible(tokens[at + 1]) || !tokens[at + 2].IsAny(Pronouns) || !tokens[at + 3].IsAny(Spending)
            || IsMeasure(tokens[at + 1].Lemma))
        {
            return null;
        }

        var named = new SaidField("name", [Token.Of("name")]);
        return (new SaidThing(tokens[at + 1].Lemma, RelationContext.Written(tokens, at, at + 4))
        {
            IsPlural = true, Several = true,
            Has = draft.Words.Overlaps(Priced) ? [named, new SaidField("price", [Token.Of("price")])] : [named],
        }, at + 4);
    }

    /// <summary>A number or a unit rather than a kind of thing: "hours", "grams".</summary>
    public static bool IsMeasure(string label) => !EntityLexicon.Knows(label) && !EntityLexicon.Knows(label[(label.LastIndexOf(' ') + 1)..])
        && (FieldLexicon.Infer(label, "").Type is FieldType.Decimal or FieldType.Integer
            || FieldLexicon.Infer(Morphology.PluralPhrase(label), "").Type is FieldType.Decimal or FieldType.Integer
            || NumberLexicon.Unit(label) is not null);

    /// <summary>Who or what a sentence begins with; what it does with the verb behind ends its name: "the coach enters players".</summary>
    public NounPhrase? Subject(int at)
    {
        if (NounPhrase.At(tokens, at, true) is not { } noun)
        {
            return null;
        }

        return Acting(at, noun.End) is { } end ? new NounPhrase(Phrases.Lemmas(tokens[Start(at)..end]), end, tokens[end - 1],
            noun.Each) : noun;
    }

    // Behind somebody or some software, before the verb.
    private int? Acting(int at, int to)
    {
        var start = Start(at);
        for (var end = start + 1; end < to; end++)
        {
            var label = Phrases.Lemmas(tokens[start..end]);
            if ((Actors.IsRole(label) || Actors.IsAnyone(label) || RecordReader.IsSoftware(label)) && RecordReader.IsRecording(tokens[end]))
            {
                return end;
            }
        }

        return null;
    }

    /// <summary>Behind "has 3 votes per evening", which says how many there may be; null where that does not stand there.</summary>
    public int? Allowance(int at)
    {
        if (at + 3 >= tokens.Count || !(tokens[at].Word is "has" or "have" or "gets" or "get")
            || tokens[at + 1].Kind != TokenKind.Number && !tokens[at + 1].IsAny(Words.Counts))
        {
            return null;
        }

        var per = tokens.FindIndex(at + 2, Math.Min(4, tokens.Count - at - 2), t => t.Word is "per" or "a" or "each" or "every");
        return per > 0 && NounPhrase.Period(tokens, per + 1) is { } end ? end : null;
    }

    private int Start(int at)
    {
        while (at < tokens.Count - 1 && (tokens[at].Kind == TokenKind.Number || tokens[at].IsAny(Words.Determiners)
            || tokens[at].IsAny(Words.Counts)))
        {
            at++;
        }

        return at;
    }
}
