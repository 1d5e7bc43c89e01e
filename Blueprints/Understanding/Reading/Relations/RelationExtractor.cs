using System.Collections.Frozen;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>
/// Takes out of a sentence what it tells about two things and a verb between them: "volunteers sign up for shifts at events", "courses
/// taught by teachers", "the room each stands in", "which cleaner cleaned which room". What it has understood is a list of mentions; what
/// is left is the sentence without them, which the parser goes on with.
/// </summary>
/// <remarks>One pass with a bounded look ahead, so that reading stays linear.</remarks>
internal sealed partial class RelationExtractor(Draft draft)
{
    private static readonly FrozenSet<string> Openers =
        Words.Set("""
        where when while so that and but then also whereas plus lets let letting allows allow allowing helps help helping enables enabling
        for want wants need needs which who
        """);

    private static readonly FrozenSet<string> Modals =
        Words.Set("""
        can could may might should must will would also only then be able have has need needs want wants wish to often sometimes usually
        regularly
        """);

    private static readonly FrozenSet<string> Links =
        Words.Set("to from at in on for with by of into between about during under inside through around near");

    /// <summary>Rows by themselves: who books an appointment has the appointment, and not a booking of it.</summary>
    private static readonly FrozenSet<string> Happenings =
        Words.Set("""
        appointment booking reservation session order ticket visit lesson viewing loan rental application registration consultation
        request signup donation purchase delivery payment
        """);

    private readonly List<RelationMention> mentions = [];

    private List<Token> kept = [];

    /// <summary>What was spoken of last, for "them".</summary>
    private NounPhrase? mentioned;

    private NounPhrase? earlier;

    /// <summary>What the sentences said so far, in their order.</summary>
    public IReadOnlyList<RelationMention> Mentions => mentions;

    /// <summary>The sentence without the mentions.</summary>
    public List<Token> Read(List<Token> tokens)
    {
        kept = new List<Token>(tokens.Count);
        Particles(tokens);
        var i = 0;
        while (i < tokens.Count)
        {
            var end = Which(tokens, i) ?? Gerund(tokens, i) ?? Clause(tokens, i) ?? Participle(tokens, i) ?? Relative(tokens, i) ?? i;
            if (end == i)
            {
                kept.Add(tokens[i++]);
                continue;
            }

            i = end;
        }

        while (kept.Count > 0
            && (kept[^1].Is(",") || kept[^1].Is(":")
                || kept[^1].IsAny(Openers) && kept[^1].Word is not ("need" or "want" or "help" or "let")))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    // "hand it in" is "hand in it".
    private static void Particles(List<Token> tokens)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i + 1].Word is "it" or "them"
                && VerbLexicon.Find(tokens[i].Word).Any(v => v.Verb.Particle.Length > 0 && tokens[i + 2].Is(v.Verb.Particle)))
            {
                (tokens[i + 1], tokens[i + 2]) = (tokens[i + 2], tokens[i + 1]);
            }
        }
    }

    // "volunteers sign up for shifts at events", "each plant stands in a room", "for parents to book slots".
    private int? Clause(List<Token> tokens, int from)
    {
        var opens = kept.Count == 0 || kept[^1].Is(",") || kept[^1].Is(":") || kept[^1].IsAny(Openers);
        if (!opens || !tokens[from].IsWord || NounPhrase.At(tokens, from) is not { } subject)
        {
            return null;
        }

        if (!subject.IsPlural && !subject.Each && NounPhrase.At(tokens, from, true) is { } one)
        {
            subject = one;
        }

        if (Actors.IsAnyone(subject.Label) || !subject.IsPlural && !subject.Each && !tokens[from].IsAny(Words.Determiners)
            && !IsThing(subject, tokens, from))
        {
            return null;
        }

        var verb = subject.End;
        var modal = false;
        while (verb < tokens.Count && verb < subject.End + 4 && tokens[verb].IsAny(Modals))
        {
            modal = true;
            verb++;
        }

        if (Active(tokens, verb, modal || subject.IsPlural) is not { } found
            || !subject.IsPlural && modal && tokens[verb - 1].Is("to") && !kept.Exists(t => t.Word is "for" or "want" or "wants"))
        {
            return null;
        }

        return Said(tokens, from, subject, found.Verb, verb + found.Length);
    }

    // "for lending books to members with due dates": what it is about are the loans.
    private int? Gerund(List<Token> tokens, int at)
    {
        var opens = kept.Count == 0 || kept[^1].Word is "for" or "about" or "of" || kept[^1].IsAny(Words.MakeVerbs);
        if (!opens || !tokens[at].IsWord || !tokens[at].Word.EndsWith("ing", StringComparison.Ordinal)
            || Morphology.VerbBases(tokens[at].Word).SelectMany(VerbLexicon.Find)
                .FirstOrDefault(v => !v.Passive && v.Verb.Row.Length > 0 && v.Verb.Row != "visit").Verb is not { } verb)
        {
            return null;
        }

        var next = at + 1;
        while (next < tokens.Count && tokens[next].Word is "out" or "in" or "for" or "up")
        {
            next++;
        }

        if (NounPhrase.At(tokens, next) is not { IsPlural: true } thing || !IsThing(thing, tokens, next)
            || thing.End < tokens.Count && tokens[thing.End].Is("(") || Happenings.Contains(thing.Last.Lemma))
        {
            return null;
        }

        Add(new RelationMention(verb.Row, thing.Label, true, true, false, Written(tokens, at, thing.End)));
        mentioned = thing;
        var rows = Morphology.PluralPhrase(verb.Row);
        kept.Add(new Token(TokenKind.Word, rows, rows, verb.Row));
        return Further(tokens, thing.End, thing, verb.Row, null);
    }

    // The verb at a token, if it says that somebody does something: "borrow" of many, "borrows" of one.
    private static (KnownVerb Verb, int Length)? Active(List<Token> tokens, int at, bool many)
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
    private int? Said(List<Token> tokens, int from, NounPhrase subject, KnownVerb verb, int at)
    {
        var linked = at < tokens.Count && tokens[at].IsAny(Links);
        if (linked && verb.Sense == VerbSense.Object || at < tokens.Count && tokens[at].Word is "how" or "what" or "when")
        {
            return null;
        }

        if (verb.Sense == VerbSense.Place && !linked && NounPhrase.At(tokens, at) is { } trait && FieldLexicon.Knows(trait.Label)
            && !EntityLexicon.Knows(trait.Label) && Actors.IsRole(subject.Label))
        {
            // "musicians play instruments".
            Add(new RelationMention(subject.Label, trait.Label, false, false, true, Written(tokens, from, trait.End)));
            mentioned = subject;
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

        var pronoun = at < tokens.Count && tokens[at].Word is "them" or "it" or "those" or "these" && mentioned is not null;
        var target = pronoun ? mentioned!.Value with { End = at + 1 } : NounPhrase.At(tokens, at);
        if (target is not { } thing || thing.IsPeriod
            || !pronoun && !IsThing(thing, tokens, at)
                && !(verb.Base is "write" or "submit" or "approve" && thing.IsPlural && FeatureLexicon.NotBuilt(thing.Label) is not null)
                && !(verb.Sense == VerbSense.Place && linked && tokens[at].Word is "a" or "an" && Nouns.IsPlausible(thing.Last)
                    && !FieldLexicon.Infer(thing.Label, "").Known) || thing.Label == subject.Label || Behind(tokens, thing))
        {
            return null;
        }

        var because = Written(tokens, from, thing.End);
        var end = thing.End;
        var row = verb.Row;
        var own = row.Length > 0 && Happenings.Contains(thing.Label[(thing.Label.LastIndexOf(' ') + 1)..]);
        if (row.Length > 0 && !own)
        {
            Add(new RelationMention(row, thing.Label, true, true, false, because));
            Add(new RelationMention(row, subject.Label, true, true, false, because, true));
        }
        else if (verb.Sense == VerbSense.Place && linked)
        {
            Add(new RelationMention(subject.Label, thing.Label, false, false, false, because));
        }
        else
        {
            row = thing.Label;
            Add(new RelationMention(thing.Label, subject.Label, false, false, false, because, true));
        }

        earlier = mentioned;
        mentioned = pronoun ? mentioned : thing;
        var owner = verb.Sense == VerbSense.Place ? thing.Label : row;
        end = Further(tokens, end, thing, owner, verb);
        if (row.Length > 0 && end + 2 < tokens.Count && tokens[end].Is(",") && tokens[end + 1].Is("with")
            && NounPhrase.At(tokens, end + 2) is { } value && IsValue(value))
        {
            // "members borrow books, with due dates": they are the loan's.
            Has(owner);
            return end + 2;
        }

        return Onward(tokens, end, subject);
    }
}
