namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>
/// Takes out of a sentence what it tells about two things and a verb between them: "volunteers sign up for shifts at events", "courses
/// taught by teachers", "the room each stands in", "which cleaner cleaned which room". What it has understood is a list of mentions; what
/// is left is the sentence without them, which the parser goes on with.
/// </summary>
/// <remarks>One pass with a bounded look ahead, so that reading stays linear.</remarks>
internal sealed class RelationExtractor
{
    private readonly RelationContext _context;
    private readonly PredicateReader _predicates;
    private readonly DescriptionReader _descriptions;
    private readonly QuestionReader _questions;

    public RelationExtractor(Draft draft)
    {
        _context = new RelationContext(draft);
        _predicates = new PredicateReader(_context);
        _descriptions = new DescriptionReader(_context, _predicates);
        _questions = new QuestionReader(draft, _context);
    }

    /// <summary>What the sentences said so far, in their order.</summary>
    public IReadOnlyList<RelationMention> Mentions => _context.Mentions;

    /// <summary>The sentence without the mentions.</summary>
    public List<Token> Read(List<Token> tokens)
    {
        _context.Kept = new List<Token>(tokens.Count);
        Particles(tokens);
        var i = 0;
        while (i < tokens.Count)
        {
            var end = _questions.Which(tokens, i) ?? Gerund(tokens, i) ?? Clause(tokens, i) ?? _descriptions.Participle(tokens, i)
                ?? _descriptions.Relative(tokens, i) ?? i;
            if (end == i)
            {
                _context.Kept.Add(tokens[i++]);
                continue;
            }

            i = end;
        }

        while (_context.Kept.Count > 0
            && (_context.Kept[^1].Is(",") || _context.Kept[^1].Is(":")
                || _context.Kept[^1].IsAny(RelationWords.Openers) && _context.Kept[^1].Word is not ("need" or "want" or "help" or "let")))
        {
            _context.Kept.RemoveAt(_context.Kept.Count - 1);
        }

        return _context.Kept;
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
        var opens = _context.Kept.Count == 0 || _context.Kept[^1].Is(",") || _context.Kept[^1].Is(":")
            || _context.Kept[^1].IsAny(RelationWords.Openers);
        if (!opens || !tokens[from].IsWord || NounPhrase.At(tokens, from) is not { } subject)
        {
            return null;
        }

        if (!subject.IsPlural && !subject.Each && NounPhrase.At(tokens, from, true) is { } one)
        {
            subject = one;
        }

        if (Actors.IsAnyone(subject.Label) || !subject.IsPlural && !subject.Each && !tokens[from].IsAny(Words.Determiners)
            && !_context.IsThing(subject, tokens, from))
        {
            return null;
        }

        var verb = subject.End;
        var modal = false;
        while (verb < tokens.Count && verb < subject.End + 4 && tokens[verb].IsAny(RelationWords.Modals))
        {
            modal = true;
            verb++;
        }

        if (PredicateReader.Active(tokens, verb, modal || subject.IsPlural) is not { } found
            || !subject.IsPlural && modal && tokens[verb - 1].Is("to") && !_context.Kept.Exists(t => t.Word is "for" or "want" or "wants"))
        {
            return null;
        }

        return _predicates.Said(tokens, from, subject, found.Verb, verb + found.Length);
    }

    // "for lending books to members with due dates": what it is about are the loans.
    private int? Gerund(List<Token> tokens, int at)
    {
        var opens = _context.Kept.Count == 0 || _context.Kept[^1].Word is "for" or "about" or "of"
            || _context.Kept[^1].IsAny(Words.MakeVerbs);
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

        if (NounPhrase.At(tokens, next) is not { IsPlural: true } thing || !_context.IsThing(thing, tokens, next)
            || thing.End < tokens.Count && tokens[thing.End].Is("(") || RelationWords.Happenings.Contains(thing.Last.Lemma))
        {
            return null;
        }

        _context.Add(new RelationMention(verb.Row, thing.Label, true, true, false, RelationContext.Written(tokens, at, thing.End)));
        _context.Mentioned = thing;
        var rows = Morphology.PluralPhrase(verb.Row);
        _context.Kept.Add(new Token(TokenKind.Word, rows, rows, verb.Row));
        return _predicates.Further(tokens, thing.End, thing, verb.Row, null);
    }
}
