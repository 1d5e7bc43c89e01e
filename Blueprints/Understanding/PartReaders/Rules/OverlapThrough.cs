namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>
/// Who cannot be in two things at a time, where a row of its own says who is in which: "nobody can be in two shifts that overlap" forbids
/// no two shifts, but two of one person.
/// </summary>
internal static class OverlapThrough
{
    /// <param name="timed">What has a time.</param>
    public static KeptPart? Read(AskedRule asked, Entity timed)
    {
        foreach (var link in asked.Model.Entities.Where(e => e.Name != timed.Name))
        {
            if (link.Relations.Where(r => r.Target == timed.Name).ToList() is [var to] && Who(asked, link, to) is { } who
                && Meets(timed, to.Name) is { } meets)
            {
                var says = who == Rule.Owner ? $"You have another {timed.Label} at that time."
                    : $"This {Word(link, who)} has another {timed.Label} at that time.";
                return asked.Keep(link, new Rule($"one{timed.Name}AtATime", says,
                    Require: $"count({link.Name} where {who} = this.{who} and {meets}) <= 1"));
            }
        }

        return null;
    }

    private static string? Who(AskedRule asked, Entity link, Relation to) =>
        link.Relations.FirstOrDefault(r => r != to && asked.Things.Any(t => t.Name == r.Target && AskedRule.IsPerson(t.Label)))?.Name
        ?? (asked.SaysPerson || asked.Words.Any(t => t.IsWord && AskedRule.IsPerson(t.Lemma)) ? asked.Person(link) : null);

    private static string? Meets(Entity timed, string to)
    {
        if (Times.Span(timed) is var (from, until))
        {
            var sign = from.Type == FieldType.Date ? "<=" : "<";
            return $"{to}.{from.Name} {sign} this.{to}.{until.Name} and this.{to}.{from.Name} {sign} {to}.{until.Name}";
        }

        if (Times.Hours(timed) is var (opens, closes) && Times.Day(timed) is { } date)
        {
            return $"{to}.{date.Name} = this.{to}.{date.Name} and {to}.{opens.Name} < this.{to}.{closes.Name} and "
                + $"this.{to}.{opens.Name} < {to}.{closes.Name}";
        }

        var day = Times.Moment(timed) ?? Times.Day(timed);
        var slot = Times.Slot(timed) is { } part && part != day ? $" and {to}.{part.Name} = this.{to}.{part.Name}" : "";
        return day is null ? null : $"{to}.{day.Name} = this.{to}.{day.Name}{slot}";
    }

    private static string Word(Entity row, string member) =>
        row.Relations.Any(r => r.Name == member) ? Naming.Snake(member).Replace('_', ' ') : "person";
}
