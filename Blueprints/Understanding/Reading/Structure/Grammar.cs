using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Reads noun phrases and lists of one sentence: kinds of things with what they have, and values.</summary>
/// <remarks>Nothing is kept between calls, and every look ahead is bounded by the sentence's parts.</remarks>
internal sealed partial class Grammar(Draft draft, List<Token> tokens, IReadOnlySet<string> announced)
{
    private const int Deepest = 3;

    private const int MostItems = 40;

    private static readonly FrozenSet<string> Having = Words.Set("""
        has have having contains contain containing includes include including lists list uses use needs need holds hold gets get shows
        own owns
        """);

    private static readonly FrozenSet<string> Using = Words.Set("lists list uses use needs need contains contain");

    /// <summary>Begin a clause of their own.</summary>
    private static readonly FrozenSet<string> Speakers = Words.Set("""
        i we they you it he she if where while but so for only nobody everybody everyone anyone please
        """);

    /// <summary>Begin what is said of a value within its item: "the ink it is filled with".</summary>
    private static readonly FrozenSet<string> Pronouns = Words.Set("i we they you it he she");

    public List<Token> Tokens => tokens;

    public bool Is(int at, string word) => at < tokens.Count && tokens[at].Is(word);

    /// <summary>A kind of thing that begins at a token, with its lists, or null.</summary>
    public (SaidThing Thing, int End)? Thing(int at, int depth = 0)
    {
        if (depth > Deepest || (Cash(at) ?? Noun(at)) is not { } noun)
        {
            return null;
        }

        var (thing, end) = Links(noun.Thing, noun.End);
        if (depth == 0 && Alike(noun) is { } other)
        {
            (thing, end) = other;
        }

        if (Opener(end) is { Parenthesis: true } listed && Written(listed.From) is { } written)
        {
            return (thing with { Written = tokens[listed.From..written] }, written + 1);
        }

        if (Opener(end) is { } open && !(Is(end, ":") && (!noun.Thing.IsPlural || IsMeasure(noun.Thing.Label))) && List(open.From,
            depth + 1, thing.Label) is { Parts.Count: > 0 } list)
        {
            thing = thing with { Has = [.. thing.Has, .. open.Used ? list.Parts.ConvertAll(Use) : list.Parts] };
            end = list.End;
            while (open.Parenthesis && (Is(end, ",") || Is(end, "and")) && Belongs(end + 1) is { } to && NounPhrase.At(tokens,
                to) is { } parent)
            {
                thing = thing with { Of = [.. thing.Of, parent.Label] };
                end = parent.End;
            }

            end += open.Parenthesis && Is(end, ")") ? 1 : 0;
            if (open.Parenthesis && !Is(end - 1, ")"))
            {
                return null;
            }

            if (open.Parenthesis && Opener(end) is { Parenthesis: false } more && List(more.From, depth + 1,
                thing.Label) is { Parts.Count: > 0 } rest)
            {
                thing = thing with { Has = [.. thing.Has, .. rest.Parts] };
                end = rest.End;
            }
        }

        return (thing, end);
    }

    // "income and expenses" are the same with another sign.
    private (SaidThing Thing, int End)? Cash(int at) => at + 2 < tokens.Count && Is(at + 1, "and")
        && (tokens[at].Lemma, tokens[at + 2].Lemma) is ("income" or "earning" or "incoming", "expense" or "outgoing" or "cost")
            or ("expense", "income" or "earning")
        ? (new SaidThing("transaction", RelationContext.Written(tokens, at, at + 3))
        {
            IsPlural = true, Has = [new SaidField("kind", tokens[at..(at + 3)], new FieldKind(FieldType.Enum,
                [tokens[at].Lemma, tokens[at + 2].Lemma], FieldLexicon.Quote(tokens[at + 2].Lemma)))],
        }, at + 3) : null;

    // "horses and ponies with name": both have one.
    private (SaidThing Thing, int End)? Alike((SaidThing Thing, int End) first)
    {
        if (!first.Thing.IsPlural || first.Thing.Several || !Is(first.End, "and")
            || Noun(first.End + 1) is not { Thing.IsPlural: true } second || !Is(second.End, "with")
            || FieldLexicon.Knows(tokens[second.End - 1].Word))
        {
            return null;
        }

        // "pilots, gliders and flights with date, pilot and glider": the last one has the others.
        var (one, other) = (tokens[first.End - 1].Lemma, tokens[second.End - 1].Lemma);
        var begins = first.End - first.Thing.Label.Split(' ').Length;
        if (begins > 0 && tokens[begins - 1].Is(",") || tokens.Skip(second.End).Any(t => t.Lemma == one || t.Lemma == other))
        {
            return null;
        }

        return (second.Thing with { Alike = [first.Thing.Label] }, second.End);
    }

    // "deals (title, stage: lead/won/lost)": with types and choices behind the names.
    private int? Written(int from)
    {
        var close = tokens.FindIndex(from, t => t.Is(")"));
        var colon = tokens.FindIndex(from, t => t.Is(":") || t.Is("/"));
        return colon > 0 && colon < close && tokens.FindIndex(from, t => t.Is(",")) is > 0 and var comma && comma < close ? close : null;
    }

    /// <summary>A part that is used by what has it.</summary>
    public static Said Use(Said part) => part is SaidThing used ? used with { Used = true } : part;

    /// <summary>Where the list behind a noun begins: "with", "that have", "(", ":".</summary>
    public (int From, bool Parenthesis, bool Used)? Opener(int at)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        var t = tokens[at];
        if (t.Is("(") || t.Is(":"))
        {
            return (at + 1, t.Is("("), false);
        }

        var verb = t.Word is "that" or "which" or "who" ? at + 1 : at;
        verb += verb < tokens.Count && tokens[verb].Word is "also" or "each" or "all" or "can" or "should" or "must" or "will" ? 1 : 0;
        if (t.Is("with") && !(Is(at + 1, "the") && Is(at + 2, "following")))
        {
            return (at + 1, false, false);
        }

        if (Is(verb, "consist") || Is(verb, "consists") || Is(verb, "consisting") || Is(verb, "made"))
        {
            return Is(verb + 1, "of") ? (verb + 2, false, true) : null;
        }

        var has = verb < tokens.Count && tokens[verb].IsAny(Having);
        return has && !(verb + 1 < tokens.Count && tokens[verb + 1].Is("to")) ? (verb + 1, false, tokens[verb].IsAny(Using)) : null;
    }

    /// <summary>The parts of a list, which ends where a clause or another kind of thing begins.</summary>
    /// <param name="owner">Label of what has them.</param>
    public (List<Said> Parts, int End) List(int at, int depth, string owner)
    {
        List<Said> parts = [];
        var end = at;
        var closed = false;
        while (at < tokens.Count && parts.Count < MostItems)
        {
            var joint = at;
            var and = false;
            while (at < tokens.Count && (tokens[at].Is(",") || tokens[at].Word is "and" or "plus" or "also"
                || tokens[at].Is("then") && parts.Count > 0 && at + 1 < tokens.Count && tokens[at + 1].Word is "what" or "how"))
            {
                and |= tokens[at].Word is "and" or "plus";
                at++;
            }

            if (at >= tokens.Count || tokens[at].Is(")") || parts.Count > 0 && joint == at && !(tokens[at].Is("to")
                && Questions.Asks(tokens[at - 1])) || parts.Count > 0 && Clause(at))
            {
                break;
            }

            if (parts.Count > 0 && IsSaid(at))
            {
                break;
            }

            if ((Spent(at) ?? Nested(at, depth, parts.Count == 0)) is { } nested)
            {
                if (closed && parts.Count > 0 && !nested.Thing.Theirs && !nested.Thing.Several)
                {
                    break;
                }

                parts.Add(nested.Thing);
                end = at = nested.End;
                closed = true;
                continue;
            }

            var stop = ItemEnd(at);
            if (stop == at || FieldPhrases.Read([.. tokens[at..stop]]) is not { } field || !IsValue(field, parts))
            {
                break;
            }

            parts.Add(field);
            end = at = stop;
            closed |= and;
        }

        return (parts, end);
    }

    // "ingredients with amount and unit", "several prints", "comments": a kind of thing inside a list of what another has.
    private (SaidThing Thing, int End)? Nested(int at, int depth, bool leads)
    {
        if (Thing(at, depth) is not { } found)
        {
            return null;
        }

        var rich = found.Thing.Has.Count > 0 || found.Thing.Pair is not null || found.Thing.Of.Count > 0
            && EntityLexicon.Knows(found.Thing.Label);
        var bare = found.Thing.Has.Count + found.Thing.Of.Count == 0;
        var plural = found.Thing.IsPlural;
        var kept = bare && plural && (Named(found.Thing.Label) || found.Thing.Several && Nouns.IsPlausible(tokens[found.End - 1])
            || EntityLexicon.Knows(found.Thing.Label) && !ItemReader.IsPart(found.Thing.Label))
            && (!FieldLexicon.Knows(tokens[found.End - 1].Word) || leads && !Is(found.End, ",") && !Is(found.End, "and")
                && EntityLexicon.Find(found.Thing.Label) is { Role: EntityRole.Group });
        return rich && (plural || found.Thing.Several) || kept ? found : null;
    }

    // "checked or approved by a manager": said of what stands before.
    private bool IsSaid(int at) => VerbLexicon.Find(tokens[at].Word).Any(v => v.Passive) && at + 1 < tokens.Count
        && (tokens[at + 1].Is("or") || tokens[at + 1].Is("by"));

    /// <summary>Behind the item of a list that begins at a token.</summary>
    public int ItemEnd(int at)
    {
        var depth = 0;
        var i = at;
        var question = at < tokens.Count && Questions.Asks(tokens[at]);
        for (; i < tokens.Count; i++)
        {
            var t = tokens[i];
            if (t.Is(")") && depth == 0)
            {
                break;
            }

            depth += t.Is("(") ? 1 : t.Is(")") ? -1 : 0;
            if (depth > 0 || i == at)
            {
                continue;
            }

            var pair = t.Is("and") && i + 1 < tokens.Count
                && tokens[i - 1].Word + tokens[i + 1].Word is "datetime" or "dayhour" or "lostfound";
            if (t.Is(",") || t.Is(":") || t.Is("=") || (t.Word is "and" or "plus" or "or") && !pair || Questions.Asks(t)
                && !(i == at + 1 && tokens[at].IsAny(Words.Prepositions))
                || t.Is("per") && Target(i + 1, false) is not null && FieldLexicon.Infer(tokens[i - 1].Word,
                    "").Number?.Kind != NumberKind.Money
                || t.Word is "on" or "for" && IsMeasure(tokens[i - 1].Lemma) && Target(i + 1, false) is { IsPlural: true }
                || t.Is("to") && i + 1 < tokens.Count && Questions.Asks(tokens[i + 1])
                || t.Is("as") && i + 1 < tokens.Count && tokens[i + 1].Word is "a" or "an"
                || t.Word is "so" or "if" or "because" or "while" or "but" or "that" or "with"
                || t.Word is "for" && !(i + 1 < tokens.Count && tokens[i + 1].Word is "each" or "them" && Ends(i + 2))
                || !question && !(tokens[i - 1].IsAny(Pronouns) && i > at + 1)
                    && (t.IsAny(ClauseReader.Modals) || t.Word is "is" or "are" or "belong" or "belongs" or "has" or "have"))
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Somebody begins to say something: "customers order", "we note", "each of them has", "show me".</summary>
    public bool Clause(int at)
    {
        var t = tokens[at];
        if (Questions.Asks(t) && Asked(at) && (t.Word is "how" || t.Is("where")
            && (ItemEnd(at) - at <= 3 || Questions.IsOfIt(tokens[at..ItemEnd(at)]))))
        {
            // "how many people are needed", "where found", "where I got it from": values.
            return false;
        }

        if (t.IsAny(Speakers) || t.Is("there") && at + 1 < tokens.Count
            && tokens[at + 1].Word is "is" or "are" or "should" or "was" or "will"
            || t.Is("when") && !Asked(at) || t.Is("show") && !Ends(at + 1)
            || t.Word is "each" or "every" && NounPhrase.At(tokens, at) is not null)
        {
            return true;
        }

        if (NounPhrase.At(tokens, at, true) is not { } subject || subject.End >= tokens.Count || !tokens[subject.End].IsWord)
        {
            return false;
        }

        var verb = tokens[subject.End];
        if (verb.IsAny(ClauseReader.Modals) || verb.Word is "is" or "are" or "was" or "were" or "has" or "have" or "belong" or "belongs")
        {
            return true;
        }

        var acts = subject.IsPlural && VerbLexicon.Find(verb.Word).Any(v => !v.Passive && v.Verb.Base == verb.Word)
            || subject.IsPlural && Words.StoreVerbs.Contains(verb.Word) && ActionLexicon.IsVerb(verb.Word)
            || subject.IsPlural && Actors.IsRole(subject.Label) && !verb.IsPlural && DoingLexicon.Find(verb.Word).Any(d =>
                d.Particle.Length == 0 || Is(subject.End + 1, d.Particle));
        return acts && !Ends(subject.End + 1);
    }

    // "when it is due" is a value where it ends the list or stands among others.
    private bool Asked(int at) => Questions.Read(tokens[at..ItemEnd(at)]) is not null && !Is(at - 1, "then");

    /// <summary>Nothing more of a phrase stands at a token.</summary>
    public bool Ends(int at) => at >= tokens.Count || !tokens[at].IsWord || tokens[at].Word is "and" or "with" or "or" or "but" or "so"
        or "should" or "can" or "when";

    // Accounts, charts and what else is no value end a list of values.
    private static bool IsValue(SaidField field, List<Said> parts) => FieldLexicon.Knows(field.Phrase) || parts.Count > 0
        && FeatureLexicon.MayBeValue(field.Phrase) || !FeatureLexicon.IsAuth(field.Phrase) && FeatureLexicon.NotBuilt(field.Phrase) is null
            && ToolLexicon.Find(field.Phrase) is null && !FeatureLexicon.IsTechnology(field.Phrase)
                && !FeatureLexicon.IsIncluded(field.Phrase);
}
