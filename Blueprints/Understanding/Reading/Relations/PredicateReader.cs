namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>Reads a verb with its object, and what follows: where, to whom and with what, and what the same people do next.</summary>
internal sealed class PredicateReader(RelationContext context)
{
    // The verb at a token, if it says that somebody does something: "borrow" of many, "borrows" of one.
    public static (KnownVerb Verb, int Length)? Active(List<Token> tokens, int at, bool many)
    {
        if (at >= tokens.Count || !tokens[at].IsWord)
        {
            return null;
        }

        (KnownVerb Verb, int Length)? found = null;
        foreach (var (verb, passive) in VerbLexicon.Find(tokens[at].Word))
        {
            var form = passive ? verb.Base == tokens[at].Word : many == (verb.Base == tokens[at].Word);
            var particle = verb.Particle.Length > 0 && at + 1 < tokens.Count && tokens[at + 1].Is(verb.Particle);
            if (form && particle)
            {
                return (verb, 2);
            }

            if (form && verb.Particle.Length == 0 && (found is null || Fits(tokens, at + 1, verb)))
            {
                found = (verb, 1);
            }
        }

        return found;
    }

    // "appear in episodes" has a place, "keep bees" has an object: what follows tells which sense of a verb is meant.
    private static bool Fits(List<Token> tokens, int after, KnownVerb verb) =>
        verb.Sense == VerbSense.Place == (after < tokens.Count && tokens[after].Word is "in" or "at" or "on" or "for" or "to");

    // Everything behind the verb: its object, and where, to whom and for what.
    public int? Said(List<Token> tokens, int from, NounPhrase subject, KnownVerb verb, int at)
    {
        var linked = at < tokens.Count && tokens[at].IsAny(RelationWords.Links);
        if (linked && verb.Sense == VerbSense.Object || at < tokens.Count && tokens[at].Word is "how" or "what" or "when")
        {
            return null;
        }

        if (verb.Sense == VerbSense.Place && !linked && NounPhrase.At(tokens, at) is { } trait && FieldLexicon.Knows(trait.Label)
            && !EntityLexicon.Knows(trait.Label) && Actors.IsRole(subject.Label))
        {
            // "musicians play instruments".
            context.Add(
                new RelationMention(subject.Label, trait.Label, false, false, true, RelationContext.Written(tokens, from, trait.End)));
            context.Mentioned = subject;
            return Onward(tokens, trait.End, subject);
        }

        if (verb.Sense != VerbSense.Place && verb.Row.Length == 0 && !Actors.IsRole(subject.Label))
        {
            return null;
        }

        at += linked ? 1 : 0;
        if (at < tokens.Count && tokens[at].Is("up") && at + 1 < tokens.Count && tokens[at + 1].Is("to"))
        {
            at += 2;
        }

        var pronoun = at < tokens.Count && tokens[at].Word is "them" or "it" or "those" or "these" && context.Mentioned is not null;
        var target = pronoun ? context.Mentioned!.Value with { End = at + 1 } : NounPhrase.At(tokens, at);
        if (target is not { } thing || thing.IsPeriod
            || !pronoun && !context.IsThing(thing, tokens, at)
                && !(verb.Base is "write" or "submit" or "approve" && thing.IsPlural && FeatureLexicon.NotBuilt(thing.Label) is not null)
                && !(verb.Sense == VerbSense.Place && linked && tokens[at].Word is "a" or "an" && Nouns.IsPlausible(thing.Last)
                    && !FieldLexicon.Infer(thing.Label, "").Known) || thing.Label == subject.Label || RelationContext.Behind(tokens, thing))
        {
            return null;
        }

        var because = RelationContext.Written(tokens, from, thing.End);
        var end = thing.End;
        var row = verb.Row;
        var own = row.Length > 0 && RelationWords.Happenings.Contains(thing.Label[(thing.Label.LastIndexOf(' ') + 1)..]);
        if (row.Length > 0 && !own)
        {
            context.Add(new RelationMention(row, thing.Label, true, true, false, because));
            context.Add(new RelationMention(row, subject.Label, true, true, false, because, true));
        }
        else if (verb.Sense == VerbSense.Place && linked)
        {
            context.Add(new RelationMention(subject.Label, thing.Label, false, false, false, because));
        }
        else
        {
            row = thing.Label;
            context.Add(new RelationMention(thing.Label, subject.Label, false, false, false, because, true));
        }

        context.Earlier = context.Mentioned;
        context.Mentioned = pronoun ? context.Mentioned : thing;
        var owner = verb.Sense == VerbSense.Place ? thing.Label : row;
        end = Further(tokens, end, thing, owner, verb);
        if (row.Length > 0 && end + 2 < tokens.Count && tokens[end].Is(",") && tokens[end + 1].Is("with")
            && NounPhrase.At(tokens, end + 2) is { } value && IsValue(value))
        {
            // "members borrow books, with due dates": they are the loan's.
            context.Has(owner);
            return end + 2;
        }

        return Onward(tokens, end, subject);
    }

    // "... at events", "... to neighbors", "... for a pickup date"; "of" and "at" tell about the thing, "to" and "with" about what happens.
    public int Further(List<Token> tokens, int at, NounPhrase thing, string owner, KnownVerb? verb)
    {
        while (at + 1 < tokens.Count)
        {
            at = Adverbs(tokens, at);
            if (at + 1 < tokens.Count && tokens[at].IsAny(RelationWords.Links) && NounPhrase.Period(tokens, at + 1) is { } period)
            {
                at = period;
                continue;
            }

            if (at + 1 < tokens.Count && tokens[at].Word is "about" or "for" or "to" && tokens[at + 1].Word is "them" or "it"
                && context.Earlier is { } spoken && spoken.Label != owner)
            {
                context.Add(new RelationMention(owner, spoken.Label, false, false, false, RelationContext.Written(tokens, at, at + 2)));
                at += 2;
                continue;
            }

            if (at + 2 < tokens.Count && tokens[at].Is("with") && verb is not null && NounPhrase.At(tokens, at + 1) is { } first
                && !Actors.IsRole(first.Label) && !FeatureLexicon.IsAuth(first.Label) && FeatureLexicon.NotBuilt(first.Label) is null)
            {
                // "borrow books with a due date and notes": what remains has them.
                context.Has(owner);
                return at + 1;
            }

            if (at + 1 >= tokens.Count || !tokens[at].IsAny(RelationWords.Links) || NounPhrase.At(tokens, at + 1) is not { } other)
            {
                return at;
            }

            if (tokens[at].Is("with") && verb is null && !Actors.IsRole(other.Label))
            {
                // "rentals of cottages with a check-in date and a price": a list, which the parser reads.
                return at;
            }

            var child = tokens[at].Word is "at" or "in" or "of" or "about" && verb is not { Gives: true } ? thing.Label : owner;
            var dated = FieldLexicon.Infer(other.Label, "") is { Known: true, Type: FieldType.Date or FieldType.DateTime };
            var value = dated || FieldLexicon.Knows(other.Label) && !EntityLexicon.Knows(other.Label);
            if (!value && !context.IsThing(other, tokens, at + 1) || other.Label == child || RelationContext.Behind(tokens, other))
            {
                return at;
            }

            context.Add(new RelationMention(child, other.Label, false, false, value, RelationContext.Written(tokens, at, other.End)));
            at = other.End;
        }

        return at;
    }

    private static bool IsValue(NounPhrase noun) => FieldLexicon.Infer(noun.Label, "").Known && !EntityLexicon.Knows(noun.Label)
        && !FeatureLexicon.IsAuth(noun.Label);

    // "online", "every week": how and when, in the middle of a clause.
    private static int Adverbs(List<Token> tokens, int at)
    {
        while (at < tokens.Count
            && tokens[at].Word is "online" or "together" or "there" or "themselves" or "weekly" or "daily" or "monthly" or "regularly"
                or "back")
        {
            at++;
        }

        return at + 1 < tokens.Count && tokens[at].Word is "every" or "each" or "per" or "once"
            && NounPhrase.Period(tokens, at + 1) is { } end ? end : at;
    }

    // "..., vote on them and rate those": the same people do something else.
    private int Onward(List<Token> tokens, int end, NounPhrase subject)
    {
        var next = end;
        while (next < tokens.Count
            && (tokens[next].Is(",") || tokens[next].Is("and") || tokens[next].Is("or") || tokens[next].Word is "then" or "also" or "to"))
        {
            next++;
        }

        if (next == end || next >= tokens.Count)
        {
            return end;
        }

        if (tokens[next].Word is "each" or "they" or "it" or "every" && next + 1 < tokens.Count
            && tokens[next + 1].Word is "has" or "have" or "needs" or "need" && context.Mentioned is { } spoken)
        {
            // "each has a carrier": each of what was spoken of.
            context.Has(spoken.Label);
            return next + 2;
        }

        if (tokens[next].Word is "have" or "has" && next + 1 < tokens.Count && !tokens[next + 1].Is("to"))
        {
            // "tasks take place at locations and have a start time".
            context.Has(subject.Label);
            return next + 1;
        }

        if (Active(tokens, next, true) is { } more && Said(tokens, next, subject, more.Verb, next + more.Length) is { } further)
        {
            return further;
        }

        if (ActionLexicon.IsVerb(tokens[next].Word) && !tokens[next].IsPlural && next + 1 < tokens.Count && !tokens[next + 1].Is(",")
            && (tokens[next + 1].IsAny(Words.Determiners) || tokens[next + 1].IsAny(RelationWords.Links) || tokens[next + 1].IsPlural
                || tokens[next + 1].Word is "them" or "it"))
        {
            // What other rules know goes on with its subject, and with the name of what "them" stands for.
            context.Kept.AddRange([subject.Last, Token.Of("can")]);
            return Named(tokens, next);
        }

        return end;
    }

    private int Named(List<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Count && i < at + 12; i++)
        {
            if (tokens[i].Word is "them" or "those" or "these" && context.Mentioned is { } thing)
            {
                tokens[i] = thing.Last;
                var clause = i + 1;
                while (clause < tokens.Count && tokens[i + 1].Word is "they" or "that" or "which" or "we" or "you" && tokens[clause].IsWord
                    && tokens[clause].Word is not ("and" or "with"))
                {
                    clause++;
                }

                tokens.RemoveRange(i + 1, clause - i - 1);
            }
        }

        return at;
    }
}
