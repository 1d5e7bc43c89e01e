namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>Reads indirect questions that name a row for each answer: "which cleaner cleaned which room on which day".</summary>
internal sealed class QuestionReader(Draft draft, RelationContext context)
{
    private const int MostParts = 4;

    public int? Which(List<Token> tokens, int at)
    {
        if (tokens[at].Is("who"))
        {
            return Who(tokens, at);
        }

        if (!tokens[at].Is("which") || NounPhrase.At(tokens, at + 1, true) is not { } subject || !context.IsNamed(subject))
        {
            return null;
        }

        var verb = subject.End;
        while (verb < tokens.Count && verb < subject.End + 2
            && tokens[verb].Word is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "should" or "can"
            && verb + 1 < tokens.Count && tokens[verb + 1].Word is not ("which" or "what"))
        {
            verb++;
        }

        if (verb >= tokens.Count || !tokens[verb].IsWord || tokens[verb].IsAny(RelationWords.Links))
        {
            return null;
        }

        var found = VerbLexicon.Find(tokens[verb].Word).Where(f => f.Verb.Particle.Length == 0).ToList();
        List<NounPhrase> things = [];
        List<string> days = [];
        var end = Answers(tokens, verb + 1, things, days);
        if (things.Count == 0 || things.Any(t => t.Label == subject.Label))
        {
            return null;
        }

        var because = RelationContext.Written(tokens, at, end);
        var owns = tokens[verb].Word is "has" or "have" or "gets" or "owns" or "uses" or "got" or "own" or "get";
        var place = found.Any(f => f.Verb.Sense == VerbSense.Place) && found.All(f => f.Verb.Row.Length == 0);
        if (things.Count == 1 && days.Count == 0 && (owns || place))
        {
            context.Add(owns
                ? new RelationMention(things[0].Label, subject.Label, false, false, false, because)
                : new RelationMention(subject.Label, things[0].Label, false, false, false, because));
            return end;
        }

        var row = found.Select(f => f.Verb.Row).FirstOrDefault(r => r.Length > 0)
            ?? (found.Count > 0 ? Gerund(found[0].Verb.Base) : subject.Label + " " + things[0].Label);
        context.Add(new RelationMention(row, subject.Label, true, true, false, because));
        foreach (var thing in things)
        {
            context.Add(new RelationMention(row, thing.Label, thing.Label == things[0].Label, true, false, because));
        }

        foreach (var day in days)
        {
            context.Add(new RelationMention(row, day, false, true, true, because));
        }

        return end;
    }

    // "who cleans what and when": a row with the person, what it was and the day.
    private int? Who(List<Token> tokens, int at)
    {
        if (at + 2 < tokens.Count && tokens[at + 1].Word is "has" or "have" or "uses" or "holds" or "got" or "keeps")
        {
            // "who has which key", "laptops and who has each one".
            var held = tokens[at + 2].Word is "which" or "what" ? NounPhrase.At(tokens, at + 3) : null;
            Token? spoken = held is null && tokens[at + 2].Word is "it" or "each" or "them" or "which" or "what"
                ? context.Kept.FindLast(t => t.IsPlural && Nouns.IsPlausible(t)) is { IsWord: true } plural ? plural : null : null;
            var thing = held?.Label ?? spoken?.Lemma;
            var after = held?.End ?? at + 3 + (at + 3 < tokens.Count && tokens[at + 3].Is("one") ? 1 : 0);
            if (thing is not null)
            {
                context.Add(new RelationMention(thing, Person(thing), false, false, false, RelationContext.Written(tokens, at, after)));
                return after;
            }
        }

        List<NounPhrase> things = [];
        List<string> days = [];
        if (at + 2 < tokens.Count && tokens[at + 2].Is("which") && VerbLexicon.Find(tokens[at + 1].Word).Where(v =>
            v.Verb.Particle.Length == 0).ToList() is [var does, ..]
            && Answers(tokens, at + 2, things, days) is var stop && things.Count > 0)
        {
            // "who earned which badge when"
            var left = does.Verb.Row.Length > 0 ? does.Verb.Row : does.Verb.Base is "take" ? "outing" : Gerund(does.Verb.Base);
            var said = RelationContext.Written(tokens, at, stop);
            context.Add(new RelationMention(left, Person(things[0].Label), true, true, false, said) { By = By(tokens[at + 1]) });
            things.ForEach(t => context.Add(new RelationMention(left, t.Label, true, true, false, said)));
            days.ForEach(d => context.Add(new RelationMention(left, d, false, true, true, said)));
            return stop;
        }

        var what = at + 3 < tokens.Count && tokens[at + 2].IsAny(RelationWords.Links) ? at + 3 : at + 2;
        var paid = what < tokens.Count && tokens[at + 1].Word is "paid" or "pays" or "pay" or "spent" or "spends";
        if (what >= tokens.Count || !tokens[what].Is("what") || VerbLexicon.Find(tokens[at + 1].Word) is not [var found, ..] && !paid
            || draft.Entities.Exists(e => e.Label == RowOf(tokens[at + 1].Word)))
        {
            return null;
        }

        var end = what + 1;
        end += end + 1 < tokens.Count && tokens[end].Is("and") && tokens[end + 1].Is("when")
            ? 2 : end < tokens.Count && tokens[end].Is("when") ? 1 : 0;
        var row = RowOf(tokens[at + 1].Word);
        var because = RelationContext.Written(tokens, at, end);
        context.Add(new RelationMention(row, "person", true, true, false, because) { By = By(tokens[at + 1]) });
        if (EntityLexicon.Find(row)?.Fields.Any(f => f.StartsWith("title", StringComparison.Ordinal)) != true)
        {
            context.Add(new RelationMention(row, "what", false, true, true, because));
        }

        return end;
    }

    // What remains of what somebody did: an expense where it was paid for.
    private static string RowOf(string verb) => verb is "paid" or "pays" or "pay" or "spent" or "spends" ? "expense"
        : VerbLexicon.Find(verb) is not [var found, ..] ? "" : found.Verb.Row.Length > 0 ? found.Verb.Row : Gerund(found.Verb.Base);

    private static string By(Token verb) => Structure.ItemKinds.IsParticiple(verb) ? verb.Word + " by" : "who";

    // Whoever the sentence has named before, else somebody.
    private string Person(string other) =>
        context.Kept.FindLast(t => t.IsPlural && t.Lemma != other && Actors.IsRole(t.Lemma)) is { IsWord: true, Lemma.Length: > 0 } role
            ? role.Lemma : "person";

    // "... which room on which day in which season".
    private static int Answers(List<Token> tokens, int at, List<NounPhrase> things, List<string> days)
    {
        var end = at;
        for (var part = 0; part < MostParts && at < tokens.Count; part++)
        {
            at += tokens[at].Is("and") && at + 1 < tokens.Count ? 1 : 0;
            if (tokens[at].Is("when"))
            {
                days.Add("date");
                end = ++at;
                continue;
            }

            at += tokens[at].IsAny(RelationWords.Links) ? 1 : 0;
            if (at + 1 < tokens.Count && tokens[at].Word is "which" or "what" && tokens[at + 1].Word is "day" or "date" or "time" or "hour")
            {
                days.Add("date");
                end = at += 2;
                continue;
            }

            if (at + 1 >= tokens.Count || tokens[at].Word is not ("which" or "what") || NounPhrase.At(tokens, at + 1) is not { } thing)
            {
                return end;
            }

            if (thing.IsPeriod && !EntityLexicon.Knows(thing.Label)
                || FieldLexicon.Infer(thing.Label, "") is { Type: FieldType.Date or FieldType.DateTime })
            {
                days.Add(thing.Label is "day" or "time" ? "date" : thing.Label);
            }
            else
            {
                things.Add(thing);
            }

            end = at = thing.End;
        }

        return end;
    }

    /// <summary>What a verb is called when it is a thing: "clean" is a cleaning.</summary>
    public static string Gerund(string verb)
    {
        var doubled = verb.Length is 3 or 4 && !Morphology.IsVowel(verb[^1]) && Morphology.IsVowel(verb[^2])
            && !Morphology.IsVowel(verb[^3]) && verb[^1] is not ('w' or 'x' or 'y');
        return (verb[^1] == 'e' && verb[^2] != 'e' ? verb[..^1] : doubled ? verb + verb[^1] : verb) + "ing";
    }
}
