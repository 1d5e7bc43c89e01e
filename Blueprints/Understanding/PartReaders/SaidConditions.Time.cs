using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Days and periods.</summary>
internal sealed partial class SaidConditions
{
    private static readonly FrozenSet<string> Ahead = Words.Set("left in ends end expires due within has have with until");

    // "not checked for two years", "heard nothing for 2 weeks", "hasn't been watered in 5 days"
    private Found? Unseen(int at) => words[at].Word is "for" or "in" or "since" && Quantity.At(words, at + 1) is { Time: not null } span
        && words.Take(at).Any(w => Negations.Contains(w.Word) || w.Word is "nothing") && !words[at - 1].IsAny(Ahead)
            ? Time(at, ">", span, "") : null;

    // "older than 3 days", "not inspected for more than 14 days", "with less than 7 days left", "within 30 days".
    private Found? Time(int at, string sign, Quantity span, string behind)
    {
        var verb = Enumerable.Range(0, at).Reverse().Select(i => words[i]).FirstOrDefault(w => w.IsWord
            && w.Word.EndsWith("ed", StringComparison.Ordinal));
        var to = span.To + (behind is "ago" or "left" or "old" or "away" or "before" or "remaining" ? 1 : 0);
        var not = Enumerable.Range(0, at).LastOrDefault(i => Negations.Contains(words[i].Word) || words[i].Is("nothing"), -1);
        var (negated, from) = (not >= 0, not >= 0 && at - not < 6 ? not : at);
        if (verb.Word is not null && negated && Facts.Children(model, entity, e => Facts.IsForm(e.Label.Split(' ')[^1],
            verb.Word)) is { } rows)
        {
            // Never is longer ago than any number of days.
            return new($"not exists({rows.Rows} where {Facts.When(rows.Entity)} >= {Moment(span, '-')})", from, to, true);
        }

        var named = Facts.Named(entity, words.Where((_, i) => i < at || i >= span.To).Select(w => w.Lemma));
        var day = named;
        var future = !negated && behind is not ("ago" or "old") && (behind is "left" or "away" or "remaining" || at > 0
            && Ahead.Contains(words[at - 1].Word));
        day ??= future ? Facts.Day(entity, StateLexicon.Expiries.Concat(StateLexicon.Deadlines)) : null;
        day ??= Facts.When(entity);
        if (future && day != SortOrder.Created)
        {
            return new(sign[0] == '<' ? $"{day} >= today and {day} <= {Moment(span, '+')}"
                : $"{day} > {Moment(span, '+')}", from, to, true);
        }

        // What was not done within a time is what still waits after it.
        var unfinished = negated && sign == "<=";
        var past = $"{day} {(sign[0] == '>' || unfinished ? '<' : ">=")} {Moment(span, '-')}";
        var finished = negated ? Facts.Finished(entity) : null;
        if (negated && (finished == $"{day} is not none"
            || finished is null && entity.Fields.Any(f => f.Name == named && !f.Required)))
        {
            // What was never done is longer ago than any number of days.
            return new($"{day} is none or {past}", from, to, true);
        }

        return new($"{past}{(finished is null ? "" : $" and {Facts.Unfinished(finished)}")}", from, to, true);
    }

    private static string Moment(Quantity span, char sign) =>
        $"{(span.Time is TimeUnit.Hour or TimeUnit.Minute ? "now" : "today")} {sign} {span.Text}";

    // "this month", "today", "of the last 7 days", "in the next two weeks".
    private Found? Period(int at)
    {
        var day = Facts.When(entity);
        var word = words[at].Word;
        switch (word)
        {
            case "today" or "todays":
                return new(Day("today"), at, at + 1);
            case "tomorrow":
                return new(Day("today + 1 day"), at, at + 1);
            case "yesterday":
                return new(Day("today - 1 day"), at, at + 1);
            case "this" or "current" or "last" or "next" or "past" or "coming" when at + 1 < words.Count:
                var next = word is "next" or "coming";
                if (words[at + 1].Word is "week" or "month" or "year")
                {
                    return new($"{day} in {(next ? "next" : word is "last" or "past" ? "last" : "this")} {words[at + 1].Word}", at, at + 2);
                }

                return word is not ("this" or "current") && Quantity.At(words, at + 1) is { Time: not null } span
                    ? new(next ? $"{day} >= today and {day} <= {Moment(span, '+')}" : $"{day} > {Moment(span, '-')} and {day} <= now",
                        at, span.To)
                    : null;
            default:
                return null;
        }

        string Day(string value) => IsMoment(day) ? $"date({day}) = {value}" : $"{day} = {value}";
    }

    private bool IsMoment(string member) => member == SortOrder.Created
        || entity.Fields.Any(f => f.Name == member && f.Type == FieldType.DateTime);
}
