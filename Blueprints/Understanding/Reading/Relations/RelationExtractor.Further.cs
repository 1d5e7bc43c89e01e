using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>What follows a verb and its object: where, to whom and with what, and what the same people do next.</summary>
internal sealed partial class RelationExtractor
{
    // "... at events", "... to neighbors", "... for a pickup date"; "of" and "at" tell about the thing, "to" and "with" about what happens.
    private int Further(List<Token> tokens, int at, NounPhrase thing, string owner, KnownVerb? verb)
    {
        while (at + 1 < tokens.Count)
        {
            at = Adverbs(tokens, at);
            if (at + 1 < tokens.Count && tokens[at].IsAny(Links) && NounPhrase.Period(tokens, at + 1) is { } period)
            {
                at = period;
                continue;
            }

            if (at + 1 < tokens.Count && tokens[at].Word is "about" or "for" or "to" && tokens[at + 1].Word is "them" or "it"
                && earlier is { } spoken && spoken.Label != owner)
            {
                Add(new RelationMention(owner, spoken.Label, false, false, false, Written(tokens, at, at + 2)));
                at += 2;
                continue;
            }

            if (at + 2 < tokens.Count && tokens[at].Is("with") && verb is not null && NounPhrase.At(tokens, at + 1) is { } first
                && !Actors.IsRole(first.Label) && !FeatureLexicon.IsAuth(first.Label) && FeatureLexicon.NotBuilt(first.Label) is null)
            {
                // "borrow books with a due date and notes": what remains has them.
                Has(owner);
                return at + 1;
            }

            if (at + 1 >= tokens.Count || !tokens[at].IsAny(Links) || NounPhrase.At(tokens, at + 1) is not { } other)
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
            if (!value && !IsThing(other, tokens, at + 1) || other.Label == child || Behind(tokens, other))
            {
                return at;
            }

            Add(new RelationMention(child, other.Label, false, false, value, Written(tokens, at, other.End)));
            at = other.End;
        }

        return at;
    }

    private static bool IsValue(NounPhrase noun) => FieldLexicon.Infer(noun.Label, "").Known && !EntityLexicon.Knows(noun.Label)
        && !FeatureLexicon.IsAuth(noun.Label);

    private void Has(string owner)
    {
        kept.AddRange([Token.Mark(","), Token.Of("each"), .. owner.Split(' ').Select(w => new Token(TokenKind.Word, w, w, w)),
            Token.Of("has")]);
    }

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
            && tokens[next + 1].Word is "has" or "have" or "needs" or "need" && mentioned is { } spoken)
        {
            // "each has a carrier": each of what was spoken of.
            Has(spoken.Label);
            return next + 2;
        }

        if (tokens[next].Word is "have" or "has" && next + 1 < tokens.Count && !tokens[next + 1].Is("to"))
        {
            // "tasks take place at locations and have a start time".
            Has(subject.Label);
            return next + 1;
        }

        if (Active(tokens, next, true) is { } more && Said(tokens, next, subject, more.Verb, next + more.Length) is { } further)
        {
            return further;
        }

        if (ActionLexicon.IsVerb(tokens[next].Word) && !tokens[next].IsPlural && next + 1 < tokens.Count && !tokens[next + 1].Is(",")
            && (tokens[next + 1].IsAny(Words.Determiners) || tokens[next + 1].IsAny(Links) || tokens[next + 1].IsPlural
                || tokens[next + 1].Word is "them" or "it"))
        {
            // What other rules know goes on with its subject, and with the name of what "them" stands for.
            kept.AddRange([subject.Last, Token.Of("can")]);
            return Named(tokens, next);
        }

        return end;
    }

    private int Named(List<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Count && i < at + 12; i++)
        {
            if (tokens[i].Word is "them" or "those" or "these" && mentioned is { } thing)
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
