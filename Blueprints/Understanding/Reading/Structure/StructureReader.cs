using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>
/// Reads the clauses of a sentence that say what is kept: "members with name and phone", "each task has a title", "for each hive I note
/// inspections with date", "the vet should be able to record treatments per horse". What it has understood is taken out of the sentence.
/// </summary>
internal sealed class StructureReader(Draft draft, StructureBinder binder)
{
    private static readonly FrozenSet<string> Openers = Words.Set("with where and plus including for managing about that");

    private readonly HashSet<string> _announced = [];
    private readonly List<Action> _understood = [];
    private List<Token> _tokens = [];
    private Grammar _grammar = new(draft, [], FrozenSet<string>.Empty);
    private RecordReader _records = new(draft, binder, new Grammar(draft, [], FrozenSet<string>.Empty), (_, _) => { });
    private DoingReader _doings = new(draft, binder, new Grammar(draft, [], FrozenSet<string>.Empty), (_, _) => { });

    /// <summary>The sentence without what was understood, and what to do with that.</summary>
    public List<Token> Read(List<Token> tokens, out IReadOnlyList<Action> understood)
    {
        _tokens = tokens;
        _grammar = new Grammar(draft, tokens, _announced);
        _records = new RecordReader(draft, binder, _grammar, Understand);
        _doings = new DoingReader(draft, binder, _grammar, Understand);
        Count();
        _understood.Clear();
        List<Token> rest = [];
        var at = 0;
        var depth = 0;
        while (at < tokens.Count)
        {
            depth += tokens[at].Is("(") ? 1 : tokens[at].Is(")") && depth > 0 ? -1 : 0;
            if (depth == 0 && at > 0 && IsDone(tokens[at - 1]) && Owned(at) is { } owned)
            {
                // "users can create recipes with a title": what they do is read by others.
                rest.AddRange(tokens[at..owned.Noun]);
                at = owned.End;
                continue;
            }

            var end = depth == 0 && IsBoundary(at) ? Clause(at) : null;
            if (end is not { } next || next <= at)
            {
                rest.Add(tokens[at++]);
                continue;
            }

            var onward = _doings.Onward(at, next);
            at = next;
            while (rest.Count > 0 && (rest[^1].Kind == TokenKind.Mark && !rest[^1].Is(")") || rest[^1].Word is "and" or "with" or "where"
                or "plus" or "also" or "including" or "about" or "that"))
            {
                rest.RemoveAt(rest.Count - 1);
            }

            if (onward.Count > 1)
            {
                rest.AddRange(onward);
                at++;
            }
        }

        understood = [.. _understood];
        draft.HasStructure |= _announced.Count > 0;
        return understood.Count > 0 && rest.TrueForAll(t => t.Kind == TokenKind.Mark || t.IsAny(RecordReader.Between)
            || t.IsAny(Words.Determiners)) ? [] : rest;
    }

    private bool IsBoundary(int at) => at == 0 || _tokens[at - 1].Is(",") || _tokens[at - 1].Is(":") || _tokens[at - 1].IsAny(Openers)
        || _tokens[at - 1].Is("to") && RecordReader.IsRecording(_tokens[at]);

    // "our firm has 12 parking places", "a club with 4 courts".
    private void Count()
    {
        var number = _tokens.FindIndex(t => t.Kind == TokenKind.Number || t.IsAny(Words.Counts));
        if (number > 0 && _tokens[number - 1].Word is "has" or "have" or "with" or "own" or "operate" or "rent" or "manage"
            && NounPhrase.At(_tokens, number) is { IsPlural: true, IsPeriod: false } counted && Nouns.IsPlausible(counted.Last)
            && !Actors.IsRole(counted.Label) && !Grammar.IsMeasure(counted.Label))
        {
            binder.Counted ??= counted.Label;
        }
    }

    private int? Clause(int at) => (at == 0 ? Rows(at) : null) ?? _doings.Read(at) ?? PerEach(at) ?? Against(at) ?? Giving(at)
        ?? Statement(at)
        ?? _records.Read(at, null)
        ?? _records.Crowd(at) ?? Declaration(at)
        ?? Bare(at) ?? (at > 0 && _tokens[at - 1].Is(":") ? _records.Questions(at) : null);

    // What people do with things that they have made.
    private static bool IsDone(Token verb) => verb.IsWord && !verb.IsPlural && Words.StoreVerbs.Contains(verb.Word)
        && ActionLexicon.IsVerb(verb.Word) && !RecordReader.IsRecording(verb);

    private (int Noun, int End)? Owned(int at)
    {
        if (_grammar.Noun(at) is not { } noun || _grammar.Thing(at) is not { Thing: { Has.Count: > 0, IsPlural: true } } whole
            || _tokens[at].Is("table")
            || IsSaidOf(whole.End))
        {
            return null;
        }

        Bind(whole.Thing);
        return (noun.End, whole.End);
    }

    // "receipts, checked or approved by a manager": what others read goes with what stands before it.
    private bool IsSaidOf(int at)
    {
        while (at < _tokens.Count && (_tokens[at].Is(",") || _tokens[at].Is("and")))
        {
            at++;
        }

        return at < _tokens.Count && VerbLexicon.Find(_tokens[at].Word).Any(v => v.Passive) && _tokens.Skip(at).Take(4).Any(t =>
            t.Is("by"));
    }

    // "a booking list for our canoes", "a lending list of my games": a row is of one of those. The head goes on to name the whole.
    private int? Rows(int at)
    {
        while (at < _tokens.Count && (_tokens[at].IsAny(Words.Determiners) || _tokens[at].IsAny(Words.Fluff)
            || _tokens[at].IsAny(Words.MakeVerbs)
            || _tokens[at].IsAny(Words.Polite)))
        {
            at++;
        }

        if (at + 3 >= _tokens.Count || !_tokens[at + 1].IsAny(Words.AppNouns) || !(_tokens[at + 2].Word is "of" or "for")
            || NounPhrase.At(_tokens, at + 3) is not { IsPlural: true } kept || kept.Last.IsAny(Words.Persons)
            || ActionLexicon.Verb(_tokens[at].Word) is not { } verb || ActionLexicon.Row(verb) is not { } row)
        {
            return null;
        }

        var thing = new SaidThing(row, RelationContext.Written(_tokens, at, kept.End)) { Of = [kept.Label] };
        Understand(() => binder.Bind(thing), row, kept.Label);
        return null;
    }

    // "Running log - date, distance in km, shoes.", "Roaster, origin, rating, notes.": values and nothing else.
    private int? Bare(int at)
    {
        var alone = at == 0 ? draft.Main is not null : _tokens[at - 1].Is(",") && _tokens.Take(at - 1).All(t => t.IsWord
            && !t.IsAny(Markers.WithWords) && !t.IsAny(Markers.ClauseWords) && !t.IsAny(Words.Prepositions) && !t.Is("and"));
        if (!alone || _tokens.Count - at < 5 || _grammar.List(at, 1, "") is not { Parts.Count: > 2 } list || list.End < _tokens.Count
            || list.Parts.Exists(p => p is not SaidField) || list.Parts.OfType<SaidField>()
                .Count(f => f.Kind is not null || FieldLexicon.Infer(f.Phrase, "").Known) * 2 < list.Parts.Count)
        {
            return null;
        }

        Understand(() => binder.More(list.Parts, []));
        return list.End;
    }

    // "who gives to whom": one of the persons to another.
    private int? Giving(int at)
    {
        var whom = _tokens[at].Is("who") ? _tokens.FindIndex(at, Math.Min(6, _tokens.Count - at), t => t.Is("whom")) : -1;
        if (whom < at + 2)
        {
            return null;
        }

        var act = Morphology.VerbBases(_tokens[at + 1].Word).Last();
        var because = RelationContext.Written(_tokens, at, whom + 1);
        Understand(() => binder.Between(Reading.Relations.QuestionReader.Gerund(act.Length > 2 ? act : _tokens[at + 1].Word), because));
        return whom + 1;
    }

    private void Understand(Action act, params string[] labels)
    {
        _understood.Add(act);
        _announced.UnionWith(labels);
    }

    private void Bind(SaidThing thing)
    {
        Understand(() => binder.Bind(thing), [thing.Label, .. thing.Of, .. thing.From, .. thing.Holds, .. thing.Pair is { } pair
            ? [pair.Label] : (string[])[]]);
        foreach (var part in thing.Has.OfType<SaidThing>())
        {
            _announced.Add(part.Label);
        }
    }

    // "for each hive I note ...", "under each shelf its boxes with ...", "per car and month the kilometres".
    private int? PerEach(int at)
    {
        if (at + 2 >= _tokens.Count || !_tokens[at].IsAny(RecordReader.Within) || !(_tokens[at + 1].Word is "each" or "every" or "all"
            || _tokens[at].Is("per")) || NounPhrase.At(_tokens, at + 1) is not { } each)
        {
            return null;
        }

        if (each.IsPeriod || !Nouns.IsPlausible(each.Last))
        {
            // "for each evening every player says yes or no": an evening may be kept, or only be a time.
            var kept = draft.Words.Contains(Morphology.Plural(each.Last.Lemma)) && !each.Last.IsPlural ? each.Label : null;
            return _doings.Read(each.End + (_grammar.Is(each.End, ",") ? 1 : 0), kept);
        }

        var start = each.End + (_grammar.Is(each.End, ",") ? 1 : 0);
        List<Said> beside = [];
        if (_tokens[at].Is("per") && _grammar.Is(start, "and") && start + 1 < _tokens.Count
            && Grammar.Period(_tokens[start + 1]) is { } period)
        {
            beside.Add(period);
            start += 2;
        }

        if (start >= _tokens.Count)
        {
            return null;
        }

        if ((_records.Read(start, each.Label, beside) ?? _doings.Read(start, each.Label)) is { } recorded)
        {
            return recorded;
        }

        if (start + 1 < _tokens.Count && _tokens[start].Word is "i" or "we" or "they" or "you"
            && VerbLexicon.IsForm(_tokens[start + 1].Word))
        {
            // "in each bed I plant several vegetables with ...".
            start += 2;
        }

        if (_grammar.Thing(start) is { Thing.Has.Count: > 0 } thing)
        {
            Bind(thing.Thing with { Theirs = false, Of = [.. thing.Thing.Of, each.Label] });
            return thing.End;
        }

        return null;
    }

    // "teams play matches against each other".
    private int? Against(int at)
    {
        if (_grammar.Noun(at) is not { } sides || !sides.Thing.IsPlural)
        {
            return null;
        }

        var against = _tokens.FindIndex(sides.End, Math.Min(6, _tokens.Count - sides.End), t => t.Is("against"));
        if (against < 0 || !_grammar.Is(against + 1, "each") && !_grammar.Is(against + 1, "one"))
        {
            return null;
        }

        var said = _tokens.FindIndex(sides.End, against - sides.End, t => t.IsPlural && Nouns.IsPlausible(t));
        var label = said < 0 ? "match" : Phrases.Lemmas([.. _tokens[Math.Max(sides.End + 1, said - 1)..(said + 1)]
            .Where(t => Nouns.IsPlausible(t) && !VerbLexicon.IsForm(t.Word))]);
        var (first, second) = PairLexicon.Of(label, sides.Thing.Label, draft.Words);
        var thing = new SaidThing(label, RelationContext.Written(_tokens, at, against + 2))
        {
            Pair = new SaidPair(sides.Thing.Label, first, second),
        };
        var end = against + 3;
        var list = end + (_grammar.Is(end, ",") ? 1 : 0);
        if (_grammar.Is(list, "with") && _grammar.List(list + 1, 1, label) is { Parts.Count: > 0 } has)
        {
            thing = thing with { Has = has.Parts };
            end = has.End;
        }

        Bind(thing);
        return Math.Min(end, _tokens.Count);
    }

    // "each film has a title", "orders belong to a customer and have a date", "they also have a genre".
    private int? Statement(int at)
    {
        SaidThing? subject = null;
        int end;
        if (_tokens[at].Word is "they" or "it" or "these" or "each" && at + 1 < _tokens.Count
            && (_tokens[at + 1].Word is "also" or "has" or "have" or "should" or "contain" or "contains" or "needs" or "need"
                || _tokens[at + 1].Is("of") && _grammar.Is(at + 2, "them") || _tokens[at + 1].Is("one")))
        {
            end = at + (_tokens[at + 1].Is("of") ? 3 : _tokens[at + 1].Is("one") ? 2 : 1);
        }
        else if (_grammar.Noun(at) is { } noun && (noun.Thing.Several || noun.Thing.IsPlural || _grammar.Named(noun.Thing.Label)
            || at == 0 && draft.HasHead && _tokens[at].Word is "a" or "an" && EntityLexicon.Knows(noun.Thing.Label)))
        {
            (subject, end) = noun;
            if (_grammar.Thing(at) is { Thing.Has.Count: 0 } whole && whole.End > noun.End)
            {
                // "groups of pupils have a topic".
                (subject, end) = whole;
            }
        }
        else
        {
            return null;
        }

        if (subject is null && binder.Last is null && draft.Main is null && _announced.Count == 0)
        {
            return null;
        }

        if (_grammar.Allowance(end) is { } allowed)
        {
            // "each friend has 3 votes per evening": how many, and no value.
            return allowed;
        }

        var (said, of, understood) = Predicates(end, subject?.Label ?? "");
        var placed = subject is { Several: true, Of.Count: > 0 } && end == _tokens.Count;
        if (said.Count == 0 && (of.Count == 0 || subject is null) && !placed)
        {
            return null;
        }

        if (subject is not null)
        {
            Bind(subject with { Has = [.. subject.Has, .. said], Of = [.. subject.Of, .. of] });
        }
        else
        {
            Understand(() => binder.More(said, of), [.. of]);
        }

        draft.Clauses++;
        return understood;
    }

    // What is said of a subject: "belong to a customer and have a date".
    private (List<Said> Said, List<string> Of, int End) Predicates(int at, string subject)
    {
        var said = new List<Said>();
        var of = new List<string>();
        var end = at;
        for (var n = 0; n < 4; n++)
        {
            var verb = end;
            while (verb < _tokens.Count && (_tokens[verb].Word is "also" or "can" or "should" or "must" or "will" or "may"
                || n > 0 && (_tokens[verb].Is("and") || _tokens[verb].Is(","))))
            {
                verb++;
            }

            if (verb + 2 < _tokens.Count && _tokens[verb].Word is "is" or "are" && _tokens[verb
                + 1].Word is "noted" or "recorded" or "entered"
                or "logged" or "kept" or "listed" or "stored" or "registered" && _tokens[verb + 2].Is("with"))
            {
                // "materials are noted with quantity and price".
                verb += 2;
                if (_grammar.List(verb + 1, 1, subject) is { Parts.Count: > 0 } noted)
                {
                    said.AddRange(noted.Parts);
                    end = noted.End;
                    continue;
                }
            }

            if (_grammar.Belongs(verb) is { } to && Parent(to) is { } parent && parent.Label != subject)
            {
                of.Add(parent.Label);
                end = parent.End;
                while (end + 1 < _tokens.Count && (_tokens[end].Is("and") || _tokens[end].Is(","))
                    && _tokens[end + 1].IsAny(Words.Determiners)
                    && !_grammar.Clause(end + 1) && Parent(end + 1) is { } another)
                {
                    of.Add(another.Label);
                    end = another.End;
                }
            }
            else if (verb < _tokens.Count && (_tokens[verb].IsWord || of.Count > 0 && _tokens[verb].Is(":"))
                && !(_tokens[verb].Word is "with" or "that" or "which" or "who")
                && _grammar.Opener(verb) is { } open && _grammar.List(open.From, 1, subject) is { Parts.Count: > 0 } list)
            {
                said.AddRange(open.Used ? list.Parts.ConvertAll(Grammar.Use) : list.Parts);
                end = list.End;
            }
            else
            {
                break;
            }
        }

        return (said, of, end);
    }

    private NounPhrase? Parent(int at) =>
        NounPhrase.At(_tokens, at) is { IsPeriod: false } noun && Nouns.IsPlausible(noun.Last) ? noun : null;

    // "members with name and phone", "games between two members with a result", "attendance of pupils at lessons".
    private int? Declaration(int at)
    {
        if (RecordReader.IsRecording(_tokens[at]) && !_tokens[at].IsPlural || _grammar.Thing(at) is not { } found)
        {
            return null;
        }

        var thing = found.Thing;
        var structured = thing.Has.Count + thing.Written.Count > 0 || thing.Pair is not null
            || thing.Holds.Count + thing.Of.Count + thing.From.Count > 1;
        var lone = thing.Has is [SaidThing] || at == 0 && thing.Has.Count > 0 && thing.Has.TrueForAll(p => p is SaidField { Tokens: [..,
            { IsPlural: true }] });
        var group = thing.Has is [SaidField { Tokens: [.., { IsPlural: true } only] }] && EntityLexicon.Knows(only.Lemma);
        if (!structured || !thing.IsPlural && !thing.Several && thing.Pair is null && thing.Of.Count + thing.From.Count < 2 || at == 0
            && lone || group
            || IsSaidOf(found.End))
        {
            return null;
        }

        var (said, of, end) = Predicates(found.End, thing.Label);
        Bind(thing with { Has = [.. thing.Has, .. said], Of = [.. thing.Of, .. of] });
        draft.Clauses++;
        return said.Count + of.Count > 0 ? end : found.End;
    }
}
