using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What follows what somebody does: for how long, with which values and answers, and that it is brought back.</summary>
internal sealed partial class DoingReader
{
    private static readonly FrozenSet<string> Adverbs = Words.Set("""
        once online there together again directly in-app beforehand afterwards twice only anonymously weekly daily monthly then please
        """);

    private static readonly FrozenSet<string> Returning = Words.Set("bring give return hand take put");

    private static readonly FrozenSet<string> Hours = Words.Set("hour minute slot o'clock oclock half-hour");

    private static readonly FrozenSet<string> Days = Words.Set("day date evening morning afternoon weekday sunday saturday");

    private static readonly FrozenSet<string> Longer = Words.Set("night week weekend month days weeks season year");

    private static readonly FrozenSet<string> When = Words.Set("for at on in per every each until between from after before by within");

    // What follows: for how long, with which values, to whom, and that it is brought back.
    private (SaidDoing Said, int End) Tail(SaidDoing said, int at)
    {
        var tokens = grammar.Tokens;
        while (at < tokens.Count)
        {
            var t = tokens[at];
            if (t.IsAny(Adverbs))
            {
                at++;
            }
            else if (t.Is("with") && grammar.List(at + 1, 1, said.Doing.Row) is { Parts.Count: > 0 } list)
            {
                (said, at) = (said with { Has = [.. said.Has, .. list.Parts] }, list.End);
            }
            else if (Choices(at) is { } choices)
            {
                (said, at) = (said with { Answers = choices.Values }, choices.End);
            }
            else if (t.Is("from") && (grammar.Is(at + 1, "to") || grammar.Is(at + 1, "until") || grammar.Is(at + 1, ",")
                && tokens.Skip(at + 2).Take(1).Any(n => n.Word is "to" or "until")))
            {
                at += grammar.Is(at + 1, ",") ? 3 : 2;
            }
            else if (t.IsAny(When) && Period(at + 1) is { } period)
            {
                (said, at) = (said with
                {
                    Length = period.Length > said.Length ? period.Length : said.Length, Slots = period.Slots ?? said.Slots,
                }, period.End);
            }
            else if (t.Word is "per" or "for" && said.Object.Length == 0 && NounPhrase.At(tokens, at + 1) is { IsPeriod: false } per
                && (Nouns.IsPlausible(per.Last) || EntityLexicon.Knows(per.Last.Lemma)) && !Actors.IsAnyone(per.Label)
                && !Actors.IsRole(per.Label))
            {
                (said, at) = (said with { Object = per.Label }, per.End);
            }
            else if (t.Word is "at" or "in" or "of" or "to" or "from" or "on" && NounPhrase.At(tokens, at + 1) is { IsPeriod: false } other
                && Nouns.IsPlausible(other.Last) && !FieldLexicon.Infer(other.Label, "").Known && !Actors.IsAnyone(other.Label)
                && (EntityLexicon.Knows(other.Label) || grammar.Named(other.Label) || other.IsPlural))
            {
                var person = t.Word is "to" or "from";
                said = person ? said with { Of = [.. said.Of, other.Label] } : said with { At = [.. said.At, other.Label] };
                at = other.End;
            }
            else if (Return(at) is { } returned)
            {
                (said, at) = (said with { Back = true }, returned);
            }
            else
            {
                break;
            }
        }

        return (said, at);
    }

    // "and bring it back", ", gives back", "and returns them".
    private int? Return(int at)
    {
        var tokens = grammar.Tokens;
        if (!(tokens[at].Is("and") || tokens[at].Is(",")))
        {
            return null;
        }

        var verb = at + 1;
        while (verb < tokens.Count && (tokens[verb].Word is "and" or "he" or "she" or "they" or "then" or "later" || tokens[verb].IsAny(
            Between)))
        {
            verb++;
        }

        if (verb >= tokens.Count || !Morphology.VerbBases(tokens[verb].Word).Any(Returning.Contains))
        {
            return null;
        }

        var end = verb + 1;
        while (end < tokens.Count && end < verb + 4 && (tokens[end].IsAny(Pronouns) || tokens[end].IsAny(Words.Determiners)
            || grammar.Named(tokens[end].Lemma)))
        {
            end++;
        }

        return grammar.Is(end, "back") ? end + 1 : tokens[verb].Word is "return" or "returns" ? end : null;
    }

    // "two hours", "one day", "10, 13 and 16 o'clock", "8 and 22".
    private (DoingLength Length, int End, List<string>? Slots)? Period(int at)
    {
        var tokens = grammar.Tokens;
        var length = DoingLength.Unsaid;
        var end = at;
        List<string> hours = [];
        var or = false;
        while (end < tokens.Count && (tokens[end].Kind == TokenKind.Number || tokens[end].IsAny(Words.Determiners)
            || tokens[end].IsAny(Words.Counts) || tokens[end].Is(":") || end > at && (tokens[end].Word is "and" or "or" or "to"
                || tokens[end].Is(",")) && end + 1 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number))
        {
            if (tokens[end].Kind == TokenKind.Number)
            {
                length = DoingLength.Hours;
                hours.Add(tokens[end].Text);
            }

            or |= tokens[end].Is("or");
            end++;
        }

        // "at 10, 13 or 16 o'clock": one of those.
        var slots = or && hours.Count > 1 && hours.TrueForAll(h => int.TryParse(h, out var hour) && hour is > 0 and < 25)
            ? hours.ConvertAll(h => h + "_oclock") : null;
        if (end < tokens.Count && tokens[end].IsWord)
        {
            var unit = tokens[end].IsPlural && Longer.Contains(tokens[end].Word) || Longer.Contains(tokens[end].Lemma) ? DoingLength.Days
                : Hours.Contains(tokens[end].Lemma) ? DoingLength.Hours : Days.Contains(tokens[end].Lemma) ? DoingLength.Day
                : tokens[end].Word is "time" or "period" or "moment" ? length : (DoingLength?)null;
            if (unit is { } known)
            {
                return (known, end + 1, slots);
            }
        }

        return length == DoingLength.Hours && end > at && !(end < tokens.Count && tokens[end].IsWord && Nouns.IsPlausible(tokens[end]))
            ? (length, end, slots) : null;
    }

    // "yes, no or abstain", or "(boolean)" where that was made of "yes or no".
    private (List<string> Values, int End)? Choices(int at)
    {
        var tokens = grammar.Tokens;
        if (grammar.Is(at, "(") && grammar.Is(at + 1, "boolean"))
        {
            return (["yes", "no"], at + 3);
        }

        if (!(tokens[at].Word is "yes" or "no" or "for" or "pro" or "either") || !tokens.Skip(at + 1).Take(4).Any(t => t.Is("no")
            || t.Is("yes") || t.Is("against") || t.Is("con") || t.Is("contra")))
        {
            return null;
        }

        List<string> values = [];
        var end = at + (grammar.Is(at, "either") ? 1 : 0);
        while (end < tokens.Count && tokens[end].IsWord && values.Count < 6)
        {
            values.Add(tokens[end++].Word);
            var joint = end;
            while (joint < tokens.Count && (tokens[joint].Is(",") || tokens[joint].Is("/") || tokens[joint].Word is "or" or "and"))
            {
                joint++;
            }

            if (joint == end || values.Count > 1 && tokens[end - 2].Word is "or" or "and")
            {
                break;
            }

            end = joint;
        }

        return values.Count > 1 ? (values, end) : null;
    }

    // "says yes, no or maybe", "answer if they come".
    private (SaidDoing, int)? Answered(SaidDoing said, int from, int at)
    {
        var tokens = grammar.Tokens;
        if (at >= tokens.Count)
        {
            return null;
        }

        if (Choices(at) is { } choices)
        {
            var (more, tail) = Tail(said with { Answers = choices.Values }, choices.End);
            return (more with { Because = RelationContext.Written(tokens, from, tail) }, tail);
        }

        var come = tokens.FindIndex(at, Math.Min(6, tokens.Count - at), t =>
            t.Word is "come" or "comes" or "coming" or "attend" or "attends"
            or "join" or "there");
        if (come < 0 || !(tokens[at].Word is "if" or "whether" or "that" || tokens.Skip(come).Take(2).Any(t => t.Is("("))))
        {
            return null;
        }

        var end = grammar.Is(come + 1, "(") && grammar.Is(come + 2, "boolean") ? come + 4 : come + 1;
        said = said with { Answers = ["yes", "no"] };
        var list = grammar.Is(end, ",") && grammar.Is(end + 1, "with") ? end + 2 : grammar.Is(end, "with") ? end + 1 : -1;
        if (list > 0 && grammar.List(list, 1, said.Doing.Row) is { Parts.Count: > 0 } has)
        {
            (said, end) = (said with { Has = has.Parts }, has.End);
        }

        return (said with { Because = RelationContext.Written(tokens, from, end) }, end);
    }
}
