using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>
/// Reads what somebody does of which a row remains: "members book a court for one hour", "everyone votes", "others join".
/// </summary>
internal sealed partial class DoingReader(Draft draft, StructureBinder binder, Grammar grammar, RecordReader.Understanding understand)
{
    private const int LongestActor = 3;

    /// <summary>Whoever it is: a row says who by a name.</summary>
    private static readonly FrozenSet<string> Anybody = Words.Set("""
        everyone everybody anyone anybody someone somebody other others people person persons visitor visitors friend friends one they
        """);

    /// <summary>Somebody who is kept, though the ending does not tell.</summary>
    private static readonly FrozenSet<string> Somebody = Words.Set("""
        family household colleague kid child mother father brother sister grandparent aunt uncle flatmate roommate comrade
        """);

    private static readonly FrozenSet<string> Between = Words.Set("""
        can could may might should must will would shall be able to also only then often just want wants like have has need needs simply
        always sometimes each
        """);

    private static readonly FrozenSet<string> Pronouns = Words.Set("themselves himself herself themself them it one ones him itself");

    private static readonly FrozenSet<string> WithoutAccount =
        Words.Set("registering registration account accounts login signing logging signup");

    /// <param name="each">Label of what it is done for, or null: "for each rehearsal".</param>
    public int? Read(int at, string? each = null)
    {
        var tokens = grammar.Tokens;
        if (Actor(at, t => DoingLexicon.Find(t.Word).Any()) is not { } actor)
        {
            return Made(at, each);
        }

        foreach (var (particle, doing) in DoingLexicon.Find(tokens[actor.End].Word).OrderByDescending(d => d.Particle.Length))
        {
            if (Said(at, actor.Label, particle, doing, actor.End + 1, actor.Sure, each) is { } said
                && !tokens.Skip(said.End).TakeWhile(t => !t.Is(",")).Any(t => t.Word is "them" or "those" or "these"))
            {
                string[] labels = [said.Doing.IsObject ? "" : doing.Row, said.Doing.Actor, said.Doing.Object];
                understand(() => binder.Did(said.Doing), [.. labels.Where(l => l.Length > 0)]);
                draft.Clauses++;
                return said.End;
            }
        }

        return null;
    }

    /// <summary>Who goes on to do something else behind what was read: "members book courts and leave reviews".</summary>
    public List<Token> Onward(int at, int end)
    {
        var tokens = grammar.Tokens;
        return end + 2 < tokens.Count && tokens[end].Is("and") && ActionLexicon.IsVerb(tokens[end + 1].Word) && !tokens[end + 1].IsPlural
            && !DoingLexicon.Find(tokens[end + 1].Word).Any() && Actor(at, t => DoingLexicon.Find(t.Word).Any()) is { } actor
            ? [.. tokens[at..actor.End].Where(t => t.IsPlural).Take(1), Token.Of("can")] : [];
    }

    // "everyone suggests films (title, link)", "neighbours offer lifts with date and seats": what they make is kept.
    private int? Made(int at, string? each)
    {
        if (Actor(at, Makes) is not { } actor
            || actor.End + 1 >= grammar.Tokens.Count
            || grammar.Thing(actor.End + 1) is not { Thing: { IsPlural: true } or { Several: true } or { Has.Count: > 0 } } made
            || made.Thing.Has.Count + made.Thing.Written.Count == 0)
        {
            return null;
        }

        understand(() => binder.Bind(each is null ? made.Thing : made.Thing with { Of = [.. made.Thing.Of, each] }), made.Thing.Label);
        if (actor.Label.Length > 0)
        {
            var one = grammar.Tokens[at].Word is "a" or "an" or "the";
            understand(() => binder.MadeBy(actor.Label, made.Thing.Because, one));
        }

        draft.Clauses++;
        return made.End;
    }

    private static bool Makes(Token verb) => !RecordReader.IsRecording(verb)
        && VerbLexicon.Find(verb.Word).Any(v => !v.Passive && v.Verb is { Sense: VerbSense.Object, Particle: "" });

    // Who acts, up to the verb. Sure where the words before the verb cannot belong to a noun.
    private (string Label, int End, bool Sure)? Actor(int at, Predicate<Token> does)
    {
        var tokens = grammar.Tokens;
        var from = at;
        var told = false;
        while (from < tokens.Count && (tokens[from].IsAny(Words.Determiners) || tokens[from].Word is "registered" or "new" or "every"
            or "interested"))
        {
            told |= !(tokens[from].Word is "such" or "certain" or "more");
            from++;
            if (from < tokens.Count && tokens[from - 1].Word is "other" or "another" && does(tokens[from]))
            {
                return null;
            }
        }

        if (from < tokens.Count && from > at && Anybody.Contains(tokens[from - 1].Word) && Verb(from, does) is { } lone)
        {
            return ("", lone, true);
        }

        for (var end = from + 1; end < tokens.Count && end <= from + LongestActor && tokens[end - 1].IsWord
            && (Nouns.IsPlausible(tokens[end - 1]) || tokens[end - 1].IsAny(Words.Persons)); end++)
        {
            if (Verb(Behind(end), does) is not { } verb)
            {
                continue;
            }

            var last = tokens[end - 1];
            var label = Phrases.Lemmas(tokens[from..end]);
            var anybody = Anybody.Contains(last.Word);
            if (!anybody && !(Actors.IsRole(label) || Somebody.Contains(last.Lemma) || draft.Find(label)?.Known?.IsPerson == true)
                || label is "user" or "admin" or "member" && draft.Social)
            {
                return null;
            }

            var many = last.IsPlural;
            var modal = verb > Behind(end);
            var fits = modal || anybody || (many ? !tokens[verb].IsPlural : tokens[verb].Word[^1] == 's');
            return fits ? (anybody ? "" : label, verb, modal || many || told || anybody) : null;
        }

        return null;
    }

    // "groups from the village can rent".
    private int Behind(int at)
    {
        var tokens = grammar.Tokens;
        return at + 3 < tokens.Count && tokens[at].Word is "from" or "of" or "in" && tokens[at + 1].Word is "the" or "our" or "my"
            && tokens[at + 2].IsWord && tokens[at - 1].IsPlural ? at + 3 : at;
    }

    // The verb at a token, behind "can" and "also".
    private int? Verb(int at, Predicate<Token> does)
    {
        var tokens = grammar.Tokens;
        while (at < tokens.Count && tokens[at].IsAny(Between))
        {
            at++;
        }

        return at < tokens.Count && tokens[at].IsWord && does(tokens[at]) ? at : null;
    }

    private (SaidDoing Doing, int End)? Said(int from, string actor, string particle, Doing doing, int at, bool sure, string? each)
    {
        var tokens = grammar.Tokens;
        var self = at < tokens.Count && tokens[at].IsAny(Pronouns);
        if (particle.Length > 0)
        {
            var behind = self ? at + 1 : at;
            if (!grammar.Is(behind, particle))
            {
                return null;
            }

            at = behind + 1;
        }
        else if (self)
        {
            at++;
        }

        actor = tokens.Exists(t => t.Is("without")) && tokens.Exists(t => t.IsAny(WithoutAccount)) ? "" : actor;
        var said = new SaidDoing(doing, actor, "", "") { Of = each is null ? [] : [each] };
        if (doing.Answers)
        {
            return Answered(said, from, at);
        }

        while (at < tokens.Count && tokens[at].IsAny(Adverbs))
        {
            at++;
        }

        var link = at < tokens.Count && tokens[at].Word is "for" or "on" or "to" or "in" or "at" or "into" ? at + 1 : at;
        if (link < tokens.Count && tokens[link].IsAny(Pronouns) && (particle.Length > 0 || link > at || !self))
        {
            at = link + 1;
        }
        else if (link < tokens.Count && Object(link, sure || link > at || particle.Length > 0) is { } thing)
        {
            var happens = RelationWords.Happenings.Contains(thing.Last.Lemma);
            var person = link == at && doing.Row is "registration" or "sign-up" or "enrollment" && (Actors.IsRole(thing.Label)
                || Somebody.Contains(thing.Last.Lemma));
            // "parents register their child": who is registered, and for what was spoken of.
            said = person ? said with { Actor = thing.Label } : said with { Object = thing.Label, IsObject = happens };
            at = thing.End;
            if (grammar.Is(at, "(") && grammar.List(at + 1, 1, thing.Label) is { Parts.Count: > 0 } inside && grammar.Is(inside.End, ")"))
            {
                said = said with { ObjectHas = inside.Parts };
                at = inside.End + 1;
            }
        }
        else if (!(self && tokens[at - 1].Word is not "themselves") && !(doing.Alone && sure && Stops(at)))
        {
            return null;
        }

        (said, at) = Tail(said, at);
        if (doing.Time == DoingTime.UntilBack && tokens[from..].FindIndex(t => t.Is("back") || t.Lemma is "return") is var back)
        {
            said = said with { Back = back >= 0 };
            if (!said.Back && DoingLexicon.Find("take").Any(d => d.Doing == doing))
            {
                return null;
            }
        }

        return (said with { Because = RelationContext.Written(tokens, from, at) }, at);
    }

    // Nothing is named that it is done to.
    private bool Stops(int at) => at >= grammar.Tokens.Count || !grammar.Tokens[at].IsWord || grammar.Tokens[at].IsAny(Adverbs)
        || grammar.Tokens[at].IsAny(When) || grammar.Tokens[at].Word is "with" or "and" or "without" or "yes" or "no";

    private NounPhrase? Object(int at, bool sure)
    {
        var tokens = grammar.Tokens;
        if (NounPhrase.At(tokens, at) is not { IsPeriod: false } noun || Actors.IsAnyone(noun.Label) || noun.Label.Length > 40)
        {
            return null;
        }

        var told = tokens[at].IsAny(Words.Determiners) || tokens[at].Kind == TokenKind.Number || noun.IsPlural || sure;
        var value = FieldLexicon.Infer(noun.Label, "").Known && !EntityLexicon.Knows(noun.Label) && !grammar.Named(noun.Label)
            && !tokens[at].IsAny(Words.Determiners);
        return told && !value && Nouns.IsPlausible(noun.Last) && !FeatureLexicon.IsAuth(noun.Label) && noun.Label is not "account"
            && FeatureLexicon.NotBuilt(noun.Label) is null && !(noun.Last.IsAny(Words.AppNouns) && !EntityLexicon.Knows(noun.Label)
                && !noun.IsPlural) ? noun : null;
    }
}
