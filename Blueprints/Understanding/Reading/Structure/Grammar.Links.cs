using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What stands behind a noun and ties it to another.</summary>
internal sealed partial class Grammar
{
    private static readonly FrozenSet<string> Joining = Words.Set("of for per from by to at in into about under on");

    /// <summary>Groups consist of what stands behind "of".</summary>
    private static readonly FrozenSet<string> Containers =
        Words.Set("group team class set collection pair batch list crew band party squad");

    /// <summary>What is kept about something, and no thing of its own.</summary>
    private static readonly FrozenSet<string> About = Words.Set("note record list log data information detail overview register catalog");

    private static readonly FrozenSet<string> Periods = Words.Set("day week month year date season quarter hour");

    /// <summary>The value that a period is: the year of "per plot and year".</summary>
    public static SaidField? Period(Token token) => !token.IsWord || !Periods.Contains(token.Lemma) ? null
        : token.Lemma is "year" or "month" or "date" ? new SaidField(token.Lemma, [token], Beside: true)
        : new SaidField("date", [token], new FieldKind(FieldType.Date), Beside: true);

    // What stands behind a noun and says of what each of them is: "per plot and year", "between two members", "of pupils at lessons".
    private (SaidThing Thing, int End) Links(SaidThing thing, int at)
    {
        while (at + 1 < tokens.Count && tokens[at].IsWord)
        {
            if (Pair(thing, at) is { } pair)
            {
                (thing, at) = (thing with { Pair = pair.Pair }, pair.End);
                continue;
            }

            if (at + 2 < tokens.Count && VerbLexicon.Find(tokens[at].Word).Any(v => v.Passive)
                && tokens[at + 1].Word is "on" or "for" or "in" && Target(at + 2, true) is { } use
                && (Named(use.Label) || EntityLexicon.Knows(use.Label)) && use.Label != thing.Label)
            {
                // "materials used on an order".
                thing = thing with { Of = [.. thing.Of, use.Label] };
                at = use.End;
                continue;
            }

            var joins = tokens[at].IsAny(Joining) || tokens[at].Is("and") && thing.Of.Count > 0 && Is(at - 2, "per");
            if (!joins)
            {
                break;
            }

            var per = tokens[at].Word is "per" or "and";
            if (per && Period(tokens[at + 1]) is { } period && Ends(at + 2))
            {
                thing = thing with { Has = [.. thing.Has, period] };
                at += 2;
                continue;
            }

            if (Setting(at + 1) is { } setting)
            {
                at = setting;
                continue;
            }

            if (Target(at + 1, per) is not { } target || target.Label == thing.Label)
            {
                break;
            }

            if (tokens[at].Word is "about" or "of" or "on" && target.IsPlural && About.Contains(thing.Label))
            {
                // "notes about my spiders: name, species": they are what is kept.
                thing = thing with { Label = target.Label, IsPlural = true };
                at = target.End;
                continue;
            }

            var holds = tokens[at].Is("of") && target.IsPlural && Containers.Contains(thing.Label[(thing.Label.LastIndexOf(' ') + 1)..]);
            thing = holds ? thing with { Holds = [.. thing.Holds, target.Label] } : tokens[at].Word is "from" or "by" or "about"
                ? thing with { From = [.. thing.From, target.Label] }
                : thing with { Of = [.. thing.Of, target.Label] };
            at = target.End;
            if (per && Is(at, "and") && at + 1 < tokens.Count && Period(tokens[at + 1]) is { } when && Ends(at + 2))
            {
                thing = thing with { Has = [.. thing.Has, when] };
                at += 2;
            }
        }

        return (thing, at);
    }

    // "of our flat": where it is used.
    private int? Setting(int at) => at + 1 < tokens.Count && tokens[at].Word is "our" or "my" && NounPhrase.At(tokens,
        at) is { IsPlural: false } noun
        && Wishes.Fates.IsSetting(noun.Last) && !Named(noun.Label) ? noun.End : null;

    // Something that is kept: behind "per" anything, else what is known or spoken of as one of each.
    private NounPhrase? Target(int at, bool per)
    {
        if (NounPhrase.At(tokens, at) is not { } noun || noun.IsPeriod || tokens[at].Word.EndsWith("ing", StringComparison.Ordinal)
            && VerbLexicon.IsForm(tokens[at].Word) && !EntityLexicon.Knows(noun.Label) || noun.Label is "user" or "person" or "people")
        {
            return null;
        }

        var known = draft.Words.Contains(Morphology.PluralPhrase(noun.Label)) && !noun.IsPlural && !FieldLexicon.Knows(noun.Label)
            || Named(noun.Label) || EntityLexicon.Knows(noun.Label) || noun.Each
            || noun.IsPlural && !FieldLexicon.Knows(noun.Last.Word) && Nouns.IsPlausible(noun.Last)
            || tokens[at].Word is "a" or "an" && Is(at - 1, "of") && Nouns.IsPlausible(noun.Last) && !FieldLexicon.Knows(noun.Last.Word);
        var software = noun.Last.IsAny(Words.AppNouns) && !EntityLexicon.Knows(noun.Label);
        return (known || per && Nouns.IsPlausible(noun.Last)) && !software && NumberLexicon.Unit(noun.Label) is null ? noun : null;
    }

    // "between two members", "between a home team and an away team", "from one warehouse to another", "against each other".
    private (SaidPair Pair, int End)? Pair(SaidThing thing, int at)
    {
        List<string> said = [.. draft.Words];
        if (Is(at, "between") && Side(at + 1) is { } sides)
        {
            if (sides.IsPlural)
            {
                var (first, second) = PairLexicon.Of(thing.Label, sides.Label, said);
                return (new SaidPair(sides.Label, first, second), sides.End);
            }

            if (Is(sides.End, "and") && Side(sides.End + 1) is { } other && other.Last.Lemma == sides.Last.Lemma)
            {
                var label = sides.Last.Lemma;
                return sides.Label == other.Label ? (Named(thing.Label, label, said), other.End)
                    : (new SaidPair(label, sides.Label, other.Label), other.End);
            }
        }

        if (Is(at, "from") && NounPhrase.At(tokens, at + 1) is { } source && Is(source.End, "to"))
        {
            var another = source.End + 1 < tokens.Count && tokens[source.End + 1].Word is "another" or "other";
            if (another)
            {
                var end = source.End + 2 + (Is(source.End + 2, source.Last.Word) || Is(source.End + 2, source.Last.Lemma) ? 1 : 0);
                return (Named(thing.Label, source.Label, [.. said, "transfer"]) with { First = "from " + source.Label,
                    Second = "to " + source.Label },
                    end);
            }

            if (NounPhrase.At(tokens, source.End + 1) is { } goal && goal.Label == source.Label)
            {
                return (new SaidPair(source.Label, "from " + source.Label, "to " + source.Label), goal.End);
            }
        }

        return null;

        static SaidPair Named(string thing, string label, IEnumerable<string> said)
        {
            var (first, second) = PairLexicon.Of(thing, label, said);
            return new SaidPair(label, first, second);
        }
    }

    // "two members", "a home team": with the words that tell one side from the other.
    private NounPhrase? Side(int at)
    {
        at = Start(at);
        if (NounPhrase.At(tokens, at) is { } noun)
        {
            return noun;
        }

        return at + 1 < tokens.Count && tokens[at].IsWord && tokens[at + 1].IsWord && Nouns.IsPlausible(tokens[at + 1])
            ? new NounPhrase(Phrases.Lemmas(tokens[at..(at + 2)]), at + 2, tokens[at + 1], false) : null;
    }

    /// <summary>"belong to", "are assigned to", "is part of", "stands in": where the place stands that is named behind it.</summary>
    public int? Belongs(int at)
    {
        if (at + 2 >= tokens.Count)
        {
            return null;
        }

        var to = tokens[at].Word is "belong" or "belongs" or "belonging" && tokens[at + 1].Is("to") ? at + 2
            : tokens[at].Word is "is" or "are" && tokens[at + 1].Word is "assigned" or "part" or "linked" or "stored" or "kept" or "located"
                or "placed" && tokens[at + 2].IsAny(Phrases.LinkWords) ? at + 3
            : tokens[at].Word is "is" or "are" && tokens[at + 1].Word is "in" or "for" or "of" && tokens[at + 2].IsAny(Words.Determiners)
                ? at + 2
            : tokens[at].Word is "stand" or "stands" or "sit" or "sits" or "live" or "lives" or "lie" or "lies"
                && tokens[at + 1].Word is "in" or "on" or "at" ? at + 2 : -1;
        return to > 0 && to < tokens.Count ? to : null;
    }
}
