namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>Reads what is said of a noun behind it: "taught by teachers", "that clients request", "each stands in".</summary>
internal sealed class DescriptionReader(RelationContext context, PredicateReader predicates)
{
    // "courses taught by teachers", "tickets raised by employees and assigned to technicians", "books are written by authors".
    public int? Participle(List<Token> tokens, int at)
    {
        var verb = at;
        while (verb < tokens.Count && verb < at + 2
            && tokens[verb].Word is "is" or "are" or "was" or "were" or "get" or "be" or "," or "and" && context.Kept.Count > 0)
        {
            verb++;
        }

        if (verb >= tokens.Count || !tokens[verb].IsWord || Head() is not { } noun)
        {
            return null;
        }

        if (verb == at && tokens[at].Word is "by" or "from" or "about" && context.Kept[^1].IsPlural
            && NounPhrase.At(tokens, at + 1) is { IsPlural: true } source && source.Label != noun.Lemma
            && context.IsThing(source, tokens, at + 1)
            && !RelationContext.Behind(tokens, source)
            && (tokens[at].Is("about") ? EntityLexicon.Knows(noun.Lemma) : Actors.IsRole(source.Label)))
        {
            // "paintings by artists", "requests from tenants".
            context.Add(
                new RelationMention(noun.Lemma, source.Label, false, false, false, RelationContext.Written(tokens, at, source.End)));
            return source.End;
        }

        if (verb + 2 < tokens.Count && tokens[verb + 1].Word is "or" or "and" && Passive(tokens, verb + 2) is not null
            && VerbLexicon.Find(tokens[verb].Word).Any(v => v.Passive))
        {
            // "approved or rejected by a manager".
            verb += 2;
        }

        int? end = null;
        while (Passive(tokens, verb) is { } found && NounPhrase.At(tokens, found.At + 1) is { } other && !other.IsPeriod
            && context.IsThing(other, tokens, found.At + 1) && !RelationContext.Behind(tokens, other))
        {
            var because = RelationContext.Written(tokens, verb, other.End);
            if (found.Verb.Row.Length > 0 && (tokens[found.At].Is("by") || found.Verb.Gives && tokens[found.At].Is("to")))
            {
                context.Add(new RelationMention(found.Verb.Row, noun.Lemma, true, true, false, because));
                context.Add(new RelationMention(found.Verb.Row, other.Label, true, true, false, because));
            }
            else if (noun.Lemma != other.Label)
            {
                context.Add(new RelationMention(noun.Lemma, other.Label, false, false, false, because));
            }

            var further = predicates.Further(tokens, other.End, other, found.Verb.Row.Length > 0 ? found.Verb.Row : noun.Lemma, null);
            end = further;
            verb = further + (further + 1 < tokens.Count && (tokens[further].Is("and") || tokens[further].Is(",")) ? 1 : 0);
            if (verb >= tokens.Count || !tokens[verb].IsWord)
            {
                break;
            }
        }

        return end;
    }

    // The participle with the place of its preposition.
    private static (KnownVerb Verb, int At)? Passive(List<Token> tokens, int at)
    {
        // "goals scored by players": what is done to a thing comes before the row that doing it may leave.
        foreach (var (verb, passive) in VerbLexicon.Find(at < tokens.Count ? tokens[at].Word : "")
            .OrderBy(v => v.Verb.Sense == VerbSense.Row))
        {
            var link = at + 1 + (verb.Particle.Length > 0 ? 1 : 0);
            var particle = verb.Particle.Length == 0 || at + 1 < tokens.Count && tokens[at + 1].Is(verb.Particle);
            if (passive && particle && link < tokens.Count
                && tokens[link].Word is "by" or "to" or "in" or "at" or "on" or "from" or "into" or "with" or "for" or "of")
            {
                return (verb, link);
            }
        }

        return null;
    }

    // The plural that a participle is about: the nearest in front of it. Software is built by people and kept by nobody.
    private Token? Head()
    {
        for (var i = context.Kept.Count - 1; i >= 0 && i > context.Kept.Count - 6; i--)
        {
            if (context.Kept[i].Is(",") && i < context.Kept.Count - 1 || context.Kept[i].Is("and") || context.Kept[i].Is("(")
                || context.Kept[i].Is(")"))
            {
                return null;
            }

            if (context.Kept[i].IsPlural
                || EntityLexicon.Knows(context.Kept[i].Lemma) && i > 0 && context.Kept[i - 1].IsAny(Words.Determiners))
            {
                return context.Kept[i].IsAny(Words.AppNouns)
                    || FieldLexicon.Knows(context.Kept[i].Lemma) && !EntityLexicon.Knows(context.Kept[i].Lemma)
                    || FieldLexicon.Infer(context.Kept[i].Word, "") is { Type: FieldType.Text } ? null : context.Kept[i];
            }
        }

        return null;
    }

    // "the room each stands in", "the prescriptions the doctors write", "viewings that clients request", "guests who appear in episodes".
    public int? Relative(List<Token> tokens, int at)
    {
        if (context.Kept.Count == 0 || !context.Kept[^1].IsWord
            || context.Kept[^1].IsAny(Words.AppNouns) && !EntityLexicon.Knows(context.Kept[^1].Lemma)
            || !(context.Kept[^1].IsPlural || EntityLexicon.Knows(context.Kept[^1].Lemma)
                || context.Kept.Count > 1 && context.Kept[^2].Is("the") && Nouns.IsPlausible(context.Kept[^1])))
        {
            return null;
        }

        var noun = context.Kept[^1];
        var from = tokens[at].Word is "that" or "which" or "who" ? at + 1 : at;
        if (tokens[at].Is("who"))
        {
            var verb = from;
            while (verb < tokens.Count && tokens[verb].IsAny(RelationWords.Modals))
            {
                verb++;
            }

            return PredicateReader.Active(tokens, verb, verb > from || noun.IsPlural) is { } does
                ? predicates.Said(tokens, at, new NounPhrase(noun.Lemma, verb, noun, false), does.Verb, verb + does.Length) : null;
        }

        if (from < tokens.Count && tokens[from].Word is "each" or "it" or "they" or "every")
        {
            var verb = from + 1
                + (from + 1 < tokens.Count
                    && (tokens[from + 1].Is("one")
                        || Nouns.IsPlausible(tokens[from + 1]) && VerbLexicon.Find(tokens[from + 1].Word).Count == 0) ? 1 : 0);
            var place = verb < tokens.Count
                && (tokens[verb].Word is "is" or "are"
                    || VerbLexicon.Find(tokens[verb].Word).Any(v => v.Verb.Sense == VerbSense.Place || v.Verb.Sense == VerbSense.Object));
            var link = verb + 1;
            while (place && link < tokens.Count && VerbLexicon.Find(tokens[link].Word).Any(v => v.Passive))
            {
                link++;
            }

            if (place && link < tokens.Count && tokens[link].Word is "in" or "at" or "on" or "to" or "from" or "for" or "with" or "by"
                && Stops(tokens, link + 1) && (verb > from + 1 && !tokens[from + 1].Is("one") ? tokens[from + 1] : Before()) is { } thing
                && thing.Lemma != noun.Lemma)
            {
                context.Add(
                    new RelationMention(thing.Lemma, noun.Lemma, false, false, false, RelationContext.Written(tokens, at, link + 1)));
                return link + 1;
            }

            return null;
        }

        if (NounPhrase.At(tokens, from) is { IsPlural: true } who && Actors.IsRole(who.Label)
            && PredicateReader.Active(tokens, who.End, true) is { Verb.Sense: not VerbSense.Place } act
            && Stops(tokens, who.End + act.Length))
        {
            var because = RelationContext.Written(tokens, at, who.End + act.Length);
            var child = act.Verb.Row.Length > 0 && !RelationWords.Happenings.Contains(noun.Lemma) ? act.Verb.Row : noun.Lemma;
            if (child != noun.Lemma)
            {
                context.Add(new RelationMention(child, noun.Lemma, true, true, false, because));
            }

            context.Add(new RelationMention(child, who.Label, child != noun.Lemma, child != noun.Lemma, false, because));
            return who.End + act.Length;
        }

        return null;
    }

    // The thing in front of the noun that was kept last: the plants of "track plants and the room".
    private Token? Before()
    {
        for (var i = context.Kept.Count - 2; i >= 0 && i > context.Kept.Count - 10; i--)
        {
            var theirs = i > 0 && context.Kept[i - 1].Word is "their" or "its";
            if (context.Kept[i].IsPlural && !theirs && !context.Kept[i].IsAny(Words.AppNouns) && Nouns.IsPlausible(context.Kept[i]))
            {
                return context.Kept[i];
            }
        }

        return null;
    }

    private static bool Stops(List<Token> tokens, int at) => at >= tokens.Count || !tokens[at].IsWord
        || tokens[at].Word is "and" or "or" or "but" or "with" or "so" or "when" or "where" or "for";
}
