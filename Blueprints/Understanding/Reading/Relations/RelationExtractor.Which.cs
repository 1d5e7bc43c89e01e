using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>Indirect questions that name a row for each answer: "which cleaner cleaned which room on which day".</summary>
internal sealed partial class RelationExtractor
{
    private const int MostParts = 4;

    private int? Which(List<Token> tokens, int at)
    {
        if (tokens[at].Is("who"))
        {
            return Who(tokens, at);
        }

        if (!tokens[at].Is("which") || NounPhrase.At(tokens, at + 1, true) is not { } subject || !IsNamed(subject))
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

        if (verb >= tokens.Count || !tokens[verb].IsWord || tokens[verb].IsAny(Links))
        {
            return null;
        }

        var found = VerbLexicon.Find(tokens[verb].Word);
        List<NounPhrase> things = [];
        List<string> days = [];
        var end = Answers(tokens, verb + 1, things, days);
        if (things.Count == 0 || things.Any(t => t.Label == subject.Label))
        {
            return null;
        }

        var because = Written(tokens, at, end);
        var owns = tokens[verb].Word is "has" or "have" or "gets" or "owns" or "uses" or "got" or "own" or "get";
        var place = found.Any(f => f.Verb.Sense == VerbSense.Place) && found.All(f => f.Verb.Row.Length == 0);
        if (things.Count == 1 && days.Count == 0 && (owns || place))
        {
            Add(owns
                ? new RelationMention(things[0].Label, subject.Label, false, false, false, because)
                : new RelationMention(subject.Label, things[0].Label, false, false, false, because));
            return end;
        }

        var row = found.Select(f => f.Verb.Row).FirstOrDefault(r => r.Length > 0)
            ?? (found.Count > 0 ? Gerund(found[0].Verb.Base) : subject.Label + " " + things[0].Label);
        Add(new RelationMention(row, subject.Label, true, true, false, because));
        foreach (var thing in things)
        {
            Add(new RelationMention(row, thing.Label, thing.Label == things[0].Label, true, false, because));
        }

        foreach (var day in days)
        {
            Add(new RelationMention(row, day, false, true, true, because));
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
                ? kept.FindLast(t => t.IsPlural && Nouns.IsPlausible(t)) is { IsWord: true } plural ? plural : null : null;
            var thing = held?.Label ?? spoken?.Lemma;
            var after = held?.End ?? at + 3 + (at + 3 < tokens.Count && tokens[at + 3].Is("one") ? 1 : 0);
            if (thing is not null)
            {
                Add(new RelationMention(thing, Person(thing), false, false, false, Written(tokens, at, after)));
                return after;
            }
        }

        List<NounPhrase> things = [];
        List<string> days = [];
        if (at + 2 < tokens.Count && tokens[at + 2].Is("which") && VerbLexicon.Find(tokens[at + 1].Word) is [var does, ..]
            && Answers(tokens, at + 2, things, days) is var stop && things.Count > 0)
        {
            // "who earned which badge when"
            var left = does.Verb.Row.Length > 0 ? does.Verb.Row : Gerund(does.Verb.Base);
            var said = Written(tokens, at, stop);
            Add(new RelationMention(left, Person(things[0].Label), true, true, false, said));
            things.ForEach(t => Add(new RelationMention(left, t.Label, true, true, false, said)));
            days.ForEach(d => Add(new RelationMention(left, d, false, true, true, said)));
            return stop;
        }

        if (at + 2 >= tokens.Count || !tokens[at + 2].Is("what") || VerbLexicon.Find(tokens[at + 1].Word) is not [var found, ..]
            || draft.Entities.Exists(e => e.Label == found.Verb.Row))
        {
            return null;
        }

        var end = at + 3;
        end += end + 1 < tokens.Count && tokens[end].Is("and") && tokens[end + 1].Is("when")
            ? 2 : end < tokens.Count && tokens[end].Is("when") ? 1 : 0;
        var row = found.Verb.Row.Length > 0 ? found.Verb.Row : Gerund(found.Verb.Base);
        var because = Written(tokens, at, end);
        Add(new RelationMention(row, "person", true, true, false, because));
        Add(new RelationMention(row, "what", false, true, true, because));
        return end;
    }

    // Whoever the sentence has named before, else somebody.
    private string Person(string other) =>
        kept.FindLast(t => t.IsPlural && t.Lemma != other && Actors.IsRole(t.Lemma)) is { IsWord: true, Lemma.Length: > 0 } role
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

            at += tokens[at].IsAny(Links) ? 1 : 0;
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
    private static string Gerund(string verb)
    {
        var doubled = verb.Length is 3 or 4 && !Morphology.IsVowel(verb[^1]) && Morphology.IsVowel(verb[^2])
            && !Morphology.IsVowel(verb[^3]) && verb[^1] is not ('w' or 'x' or 'y');
        return (verb[^1] == 'e' && verb[^2] != 'e' ? verb[..^1] : doubled ? verb + verb[^1] : verb) + "ing";
    }

    private bool IsNamed(NounPhrase noun) => EntityLexicon.Knows(noun.Label) || draft.Find(noun.Label) is not null
        || Nouns.IsPlausible(noun.Last) && !FieldLexicon.Knows(noun.Label);

    // Something to keep rather than a value, a feature or the application itself.
    private bool IsThing(NounPhrase noun, List<Token> tokens, int at)
    {
        var label = noun.Label;
        if (FeatureLexicon.IsAuth(label) || FeatureLexicon.NotBuilt(label) is not null || FeatureLexicon.IsTechnology(label)
            || Actors.IsAnyone(label) && label != "friend")
        {
            return false;
        }

        if (EntityLexicon.Knows(label) || draft.Find(label) is not null || Happenings.Contains(label)
            || noun.IsPlural && EntityLexicon.Knows(noun.Last.Lemma))
        {
            return !noun.Last.IsAny(Words.AppNouns) || noun.IsPlural;
        }

        var article = tokens[at].Word is "a" or "an" or "the" or "their" or "its" or "one" or "each" or "every";
        return (noun.IsPlural && !FieldLexicon.Knows(noun.Last.Word) && FieldLexicon.Infer(label, "") is { Known: false }
            || Actors.IsRole(label) && (noun.IsPlural || article))
            && (!Words.AppNouns.Contains(noun.Last.Lemma) || noun.Last.Lemma is "manager" && article
                || noun.IsPlural && noun.Last.Lemma is "box" or "sheet" or "wheel" or "notebook");
    }

    // More words than a noun has, or what it consists of: better left to other rules.
    private static bool Behind(List<Token> tokens, NounPhrase noun) =>
        noun.End < tokens.Count
            && (tokens[noun.End].Is("(") || tokens[noun.End].Is(":")
                || tokens[noun.End].IsWord && Nouns.IsPlausible(tokens[noun.End]) && VerbLexicon.Find(tokens[noun.End].Word).Count == 0
                    && !tokens[noun.End].IsAny(Words.Fluff) && !noun.IsPlural);

    private void Add(RelationMention mention)
    {
        if (mention.Child != mention.Parent && mentions.Count < 40
            && !mentions.Exists(t => t.Child == mention.Child && t.Parent == mention.Parent))
        {
            mentions.Add(mention);
        }
    }

    private static string Written(List<Token> tokens, int from, int to) =>
        string.Join(' ', tokens.Skip(from).Take(Math.Min(to, tokens.Count) - from).Select(t => t.Text));
}
