using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Reads what somebody writes down: "I enter members and games between two members", "record treatments per horse".</summary>
/// <param name="understand">Takes what is to be done with what was understood, and the labels that it names.</param>
internal sealed class RecordReader(Draft draft, StructureBinder binder, Grammar grammar, RecordReader.Understanding understand)
{
    /// <summary>Stand before what something is done for, in or on.</summary>
    public static readonly FrozenSet<string> Within = Words.Set("for in under on with within inside below per at to");

    /// <summary>Between who records and the verb.</summary>
    public static readonly FrozenSet<string> Between = Words.Set("""
        can could should must may will would be able to want wants need needs like also then have has just only i we they you it and me us
        let lets allow allows help helps
        """);

    private static readonly FrozenSet<string> Recording = Words.Set("""
        record note log enter write report add keep track register document measure list capture save store manage collect administer put
        type input maintain handle organize organise see monitor
        """);

    private static readonly FrozenSet<string> Software =
        Words.Set("app application software system site website platform program tool page");

    /// <summary>See the parameter of that name.</summary>
    public delegate void Understanding(Action act, params string[] labels);

    /// <summary>What is to be built, as a sentence calls it.</summary>
    public static bool IsSoftware(string label) => Software.Contains(label);

    /// <summary>Whether a word is a form of a verb for writing down.</summary>
    public static bool IsRecording(Token token) => token.IsWord && !token.Word.EndsWith("ed", StringComparison.Ordinal)
        && Morphology.VerbBases(token.Word).Any(Recording.Contains);

    /// <param name="each">Label of what it is written down for, or null.</param>
    /// <param name="beside">Values that were named with that: the month of "per car and month".</param>
    public int? Read(int at, string? each, IReadOnlyList<Said>? beside = null)
    {
        var tokens = grammar.Tokens;
        if (Verb(at, out var actor, out var acts) is not { } verb)
        {
            return each is null ? null : Objects(at, each, beside ?? []);
        }

        var objects = verb + 1;
        while (objects < tokens.Count && tokens[objects].Word is "down" or "up" or "in" or "track" or "of" or "for")
        {
            objects++;
        }

        if (objects >= tokens.Count || !tokens[objects].IsWord && tokens[objects].Kind != TokenKind.Number
            || Objects(objects, each, beside ?? []) is not { } end)
        {
            return null;
        }

        if (actor is not null)
        {
            understand(() => binder.ByActor(actor, acts));
        }

        return end;
    }

    // Where the verb stands; who acts may stand before it.
    private int? Verb(int at, out string? actor, out bool acts)
    {
        var tokens = grammar.Tokens;
        (actor, acts) = (null, false);
        var verb = at;
        if (IsRecording(tokens[at]) && !tokens[at].IsPlural)
        {
            return at;
        }

        if (tokens[at].Word is "i" or "we" && at + 2 < tokens.Count && tokens[at + 1].Word is "have" or "own" or "grow" or "breed" or "sell"
            or "offer" or "run")
        {
            return at + 1;
        }

        if (tokens[at].Word is "i" or "we" && at + 2 < tokens.Count && tokens[at + 1].Word is "need" or "want"
            && grammar.Thing(at + 2) is { Thing: { IsPlural: true, Has.Count: > 0 } })
        {
            return at + 1;
        }

        if (tokens[at].Is("the") && grammar.Subject(at) is { } one && (IsSoftware(one.Label) || Actors.IsAnyone(one.Label)
            || Actors.IsRole(one.Label) || one.End < tokens.Count && tokens[one.End].IsAny(ClauseReader.Modals)))
        {
            verb = one.End;
        }
        else if (grammar.Subject(at) is { IsPlural: true } who && Actors.IsRole(who.Label))
        {
            actor = who.Label;
            verb = who.End;
            acts = verb < tokens.Count && IsRecording(tokens[verb]);
        }
        else if (Actors.IsAnyone(tokens[at].Lemma))
        {
            verb = at + 1;
        }

        while (verb < tokens.Count && tokens[verb].IsAny(Between))
        {
            var lets = tokens[verb].Word is "let" or "lets" or "allow" or "allows" or "help" or "helps";
            verb++;
            if (lets && verb < tokens.Count && NounPhrase.At(tokens, verb) is { } served
                && (Actors.IsRole(served.Label) || Actors.IsAnyone(served.Label)))
            {
                verb = served.End;
            }
        }

        var held = verb + (verb < tokens.Count && tokens[verb].IsAny(Words.Determiners) ? 1 : 0);
        if (held > verb && verb > at && grammar.Is(held + 1, "of") && ListOwner.Holds(tokens[held]))
        {
            // "I want a catalogue of my plants with ...".
            return held;
        }

        return verb < tokens.Count && IsRecording(tokens[verb]) && !(verb == at && tokens[at].IsPlural) ? verb : null;
    }

    // What is recorded: kinds of things, or the values of a row.
    private int? Objects(int at, string? each, IReadOnlyList<Said> beside, int fewest = 1)
    {
        var tokens = grammar.Tokens;
        List<SaidThing> things = [];
        var end = at;
        var next = at;
        while (next < tokens.Count && grammar.Thing(next) is { } thing && (fewest < 2 || thing.Thing.IsPlural)
            && !Grammar.IsMeasure(thing.Thing.Label))
        {
            things.Add(thing.Thing);
            next = end = thing.End;
            while (next < tokens.Count && (tokens[next].Is(",") || tokens[next].Is("and")))
            {
                next++;
            }

            if (next == end || next >= tokens.Count || grammar.Clause(next))
            {
                break;
            }
        }

        if (things.Count < fewest)
        {
            return fewest > 1 ? null : Values(at, each, beside);
        }

        SaidField? question = null;
        if (next < tokens.Count && Structure.Questions.Asks(tokens[next])
            && FieldPhrases.Read(tokens[next..grammar.ItemEnd(next)]) is { Several: true } several)
        {
            // "training sessions, and which players were there".
            (question, end) = (several, grammar.ItemEnd(next));
            things[^1] = things[^1] with { Has = [.. things[^1].Has, question] };
        }

        if (each is null && !things.Exists(t => t.Has.Count + t.Written.Count > 0 || t.Pair is not null || t.Of.Count + t.From.Count > 0))
        {
            return null;
        }

        foreach (var thing in things)
        {
            var said = each is null ? thing : thing with { Theirs = false, Of = [.. thing.Of, each], Has = [.. thing.Has, .. beside] };
            understand(() => binder.Bind(said), [said.Label, .. said.Of, .. said.From]);
            draft.Clauses++;
        }

        return end;
    }

    // "the hours I worked with date and what I did": a row of its own where it has a day, else values of what each is.
    private int? Values(int at, string? each, IReadOnlyList<Said> beside)
    {
        var tokens = grammar.Tokens;
        if (grammar.List(at, 1, each ?? "") is not { Parts.Count: > 0 } list)
        {
            return null;
        }

        List<Said> parts = [.. list.Parts, .. beside];
        var end = list.End;
        List<string> of = each is null ? [] : [each];
        var whole = new List<SaidThing>();
        while (end + 1 < tokens.Count && (tokens[end].Word is "per" or "on" or "for" || of.Count > 0 && tokens[end].Word is "and" or "of"))
        {
            if (Grammar.Period(tokens[end + 1]) is { } period)
            {
                parts.Add(period with { Beside = false });
                end += 2;
            }
            else if (tokens[end].Is("of") && NounPhrase.At(tokens, end + 1) is { IsPlural: true } owner)
            {
                // "on projects of clients".
                whole.Add(new SaidThing(of[^1], of[^1]) { Of = [owner.Label] });
                end = owner.End;
            }
            else if (tokens[end].Word is "per" or "on" or "for" && NounPhrase.At(tokens, end + 1) is { IsPeriod: false } per
                && (tokens[end].Is("per") || per.IsPlural || per.Each || grammar.Named(per.Label)))
            {
                of.Add(per.Label);
                end = per.End;
            }
            else
            {
                break;
            }
        }

        if (end < tokens.Count && tokens[end].Is("with") && grammar.List(end + 1, 1, "") is { Parts.Count: > 0 } more)
        {
            parts.AddRange(more.Parts);
            end = more.End;
        }

        var fields = parts.OfType<SaidField>().ToList();
        if (of.Count == 0)
        {
            // "I enter date, distance and what I did": of what the request is about.
            if (fields.Count < 2 || parts.Exists(p => p is SaidThing { Several: false }))
            {
                return null;
            }

            understand(() => binder.More(parts, []));
            return end;
        }

        var happens = fields.Exists(f => f.Phrase.StartsWith("what ", StringComparison.Ordinal)
            && !f.Phrase.StartsWith("what is ", StringComparison.Ordinal)
            || f.Kind?.Type == FieldType.Date && !Structure.Questions.IsOfIt(f.Tokens)
            || f.Phrase is "date" or "day" or "time" or "month" or "year" or "date and time");
        var self = each is not null && EntityLexicon.Find(each)?.Fields.Any(f => f.StartsWith("date", StringComparison.Ordinal)) == true;
        if ((!happens || self) && each is not null && of.Count == 1 && draft.Find(each) is null or { Listed: false })
        {
            understand(() => binder.Bind(new SaidThing(each!, each!) { Has = parts }), each!);
            return end;
        }

        foreach (var owned in whole)
        {
            understand(() => binder.Bind(owned), owned.Label, owned.Of[0]);
        }

        if (!happens && Label(fields, of[0]) is "work entry")
        {
            // Hours are worked on a day.
            parts.Add(new SaidField("date", [Token.Of("date")], new FieldKind(FieldType.Date)));
        }

        var row = new SaidThing(Label(fields, of[0]), RelationContext.Written(tokens, at, end)) { Has = parts, Of = of };
        understand(() => binder.Bind(row).IsRow = true, row.Label);
        draft.Clauses++;
        return end;
    }

    /// <summary>Kinds of things in a row, some with what they have: "accounts, transactions (amount, date) and budgets".</summary>
    public int? Crowd(int at) => Objects(at, null, [], 2);

    /// <summary>"a lending list: which game, to whom, since when": questions about what the head names.</summary>
    public int? Questions(int at)
    {
        if (grammar.List(at, 1, "") is not { Parts.Count: > 1 } list || list.Parts.Exists(p => p is not SaidField)
            || !list.Parts.Exists(p => p is SaidField { Tokens: [var first, var second, ..] }
                && (Structure.Questions.Asks(first) || Structure.Questions.Asks(second))))
        {
            return null;
        }

        understand(() => binder.More(list.Parts, []));
        return list.End;
    }

    // What a row of values is called: by the number that leads it, else by what it is of.
    private static string Label(List<SaidField> fields, string of)
    {
        var lead = fields.Count > 0 ? fields[0].Phrase : "";
        return lead.EndsWith("hour", StringComparison.Ordinal) || lead.EndsWith("hours", StringComparison.Ordinal) ? "work entry"
            : FieldLexicon.Infer(lead, "") is { Type: FieldType.Decimal or FieldType.Integer } && fields.Count <= 4
                ? Morphology.Singular(lead) + " entry" : of + " entry";
    }
}
