using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>What nothing can take twice at a time: "no double bookings", "a van cannot be in two places at once".</summary>
internal static partial class OverlapReader
{
    private static readonly FrozenSet<string> Hourly =
        Lexicon.Words.Set("shift lesson rehearsal meeting appointment training session talk slot match game duty treatment");

    private static readonly FrozenSet<string> GivenBack = Words.Set("departure checkout returned return back leave brought");

    public static KeptPart? Read(AskedRule asked)
    {
        var day = asked.Says("same day", "per day", "a day", "each day", "one day", "same date", "per evening", "same evening", "per night",
            "same night");
        var time = asked.Says("at the same time", "the same time", "same time", "at once", "overlap", "overlaps", "overlapping", "clash",
            "double book", "double booked", "double booking", "double bookings", "double reservation", "double reservations",
                "in two places",
            "already booked", "already taken", "already rented", "already reserved", "already lent", "already out", "is out", "are out",
            "lent out", "same slot", "same hour", "same period", "per slot", "per time", "room and time", "meanwhile", "in that time",
            "at that time", "out can not", "in the same room", "in one room", "at a time only one")
            || AlreadyTaken().IsMatch(asked.Text);
        if (asked.Number is > 1 && asked.Says("no more than", "not more than", "at most", "max", "maximum", "up to"))
        {
            // "no more than six dogs at the same time" lets five more come.
            return null;
        }

        var twice = asked.Says("twice", "more than once", "two times");
        if (!time && !(day && (twice || asked.Says("only once", "once per", "once", "one"))))
        {
            return null;
        }

        if (asked.Row(Times.Has) is not { } row)
        {
            return null;
        }

        foreach (var timed in asked.Things.Append(row).Where(Times.Has).ToList())
        {
            if (OverlapThrough.Read(asked, Retyped(asked, timed)) is { } through)
            {
                return through;
            }
        }

        row = Retyped(asked, asked.Find(row.Name)!);
        var per = new List<string>();
        List<Entity> things = [.. asked.Things.Where(t => t.Name != row.Name)];
        foreach (var label in things.Count > 0 ? things.Select(t => t.Label).ToList() : asked.Subject is { } subject
            && !asked.InFull.Exists(m => m.Member is not null || m.Entity.Name == row.Name) ? [subject] : [])
        {
            if (asked.Linked(row, label) is var (linked, member))
            {
                row = linked;
                per.Add(member);
            }
        }

        if (per.Count == 0 && things.Count == 0)
        {
            per = [.. Named(asked, row)];
        }

        var others = asked.Says("nobody else", "no one else");
        if (per.Count == 0 && asked.SaysPerson && !others && asked.Person(row) is { } person)
        {
            per = [person];
        }

        if (per.Count == 0 && things.Count == 0)
        {
            // "no double bookings": of what is booked, not of who does it.
            row = row.Relations.Count > 0 ? row : TextsLinked(asked, row);
            per = [.. row.Relations.Where(r => !AskedRule.IsPerson(asked.Find(r.Target)!.Label)).Take(1).Select(r => r.Name)];
        }

        if (per.Count == 0 && (things.Count > 0 || asked.SaysPerson && !others
            || !asked.Named.Exists(m => m.Entity.Name == row.Name && m.Member is null)))
        {
            return null;
        }

        var what = per.Count == 0 ? $"Another {row.Label}" : per[0] == Rule.Owner ? "You" : $"This {Word(row, per[0])}";
        var taken = per.Count == 0 ? "is" : per[0] == Rule.Owner ? $"already have {Naming.Article(row.Label)}"
            : $"is already {asked.Taken}";
        if (day && row.Fields.FirstOrDefault(f => f.Type == FieldType.Date && f.Label.ToLowerInvariant() is "day" or "date") is { } named)
        {
            return asked.Keep(row, new Rule("free", $"{what} {taken} on {{{named.Name}}}.", Unique: [.. per, named.Name]));
        }

        if (Times.Span(row) is var (from, to))
        {
            var back = IsGivenBack(to);
            return asked.Keep(row,
                new Rule("free", $"{what} {taken} at that time.",
                    NoOverlap: new Overlap(per, from.Name, to.Name, to.Type == FieldType.Date && !back)),
                InOrder(from, to));
        }

        if (Times.Hours(row) is var (opens, closes))
        {
            // Hours of a weekday meet those of the same one.
            List<string> same = [.. per, .. Times.Day(row) is null ? row.Fields.Where(f => f.Type == FieldType.Enum
                && f.Label.ToLowerInvariant() is "day" or "weekday").Select(f => f.Name) : []];
            return asked.Keep(row, new Rule("free", $"{what} {taken} at that time.",
                NoOverlap: new Overlap(same, Times.At(row, opens), Times.At(row, closes))), InOrder(opens, closes));
        }

        if (Times.Lasting(row) is var (start, end))
        {
            // Without it nobody would know when the row ends.
            row = asked.Change(row with
            {
                Fields = [.. row.Fields.Select(f => Times.Minutes(f) is null ? f : f with { Required = true })],
            });
            return asked.Keep(row, new Rule("free", $"{what} {taken} at that time.", NoOverlap: new Overlap(per, start, end)));
        }

        var slot = Times.Slot(row);
        if (Times.Day(row) is { } date)
        {
            List<string> members = [.. per, date.Name, .. slot is not null && slot != date && !day ? [slot.Name] : Array.Empty<string>()];
            return asked.Keep(row, new Rule("free",
                $"{what} {taken} on {{{date.Name}}}{(members.Contains(slot?.Name ?? "") ? " at that time" : "")}.",
                Unique: members));
        }

        return Times.Moment(row) is not { } moment ? null
            : day ? asked.Keep(row, new Rule("free", $"{what} {taken} on that day.", Require: $"count({row.Name} where "
                + string.Concat(per.Select(p => $"{p} = this.{p} and ")) + $"date({moment.Name}) = date(this.{moment.Name})) <= 1"))
            : asked.Keep(row, new Rule("free", $"{what} {taken} at that time.", Unique: [.. per, moment.Name]));
    }

    /// <summary>Whether a day says when something came back: on that day it can go out again.</summary>
    public static bool IsGivenBack(Field to) => to.Label.ToLowerInvariant().Split(' ').Any(GivenBack.Contains);

    /// <summary>What ends does so after it has begun.</summary>
    /// <param name="open">Whether it may also end when it begins.</param>
    public static Rule InOrder(Field from, Field to, bool open = false)
    {
        var sign = open || to.Type == FieldType.Date ? ">=" : ">";
        return new Rule(Rule.InOrder, $"{to.Label} must {(sign == ">" ? "be after" : "not be before")} {from.Label.ToLowerInvariant()}.",
            Require: to.Required && from.Required ? $"{to.Name} {sign} {from.Name}"
                : string.Concat(new[] { from, to }.Where(f => !f.Required).Select(f => $"{f.Name} is none or "))
                    + $"{to.Name} {sign} {from.Name}");
    }

    // A shift is not a matter of days.
    private static Entity Retyped(AskedRule asked, Entity row) => Times.Span(row) is ({ Type: FieldType.Date } from, var to)
        && Hourly.Contains(row.Label.Split(' ')[^1])
        ? asked.Change(row with { Fields = [.. row.Fields.Select(f => f == from || f == to ? f with { Type = FieldType.DateTime } : f)] })
        : row;

    private static Entity TextsLinked(AskedRule asked, Entity row)
    {
        foreach (var thing in asked.Model.Entities.Where(e => e.Name != row.Name && row.Fields.Any(f => f.Type == FieldType.String
            && f.Label.Equals(e.Label, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            row = asked.Linked(row, thing.Label)?.Row ?? row;
        }

        return row;
    }

    // Texts of the row that the clause names.
    private static IEnumerable<string> Named(AskedRule asked, Entity row) => asked.Named.Where(m => m.Member is not null
        && m.Entity.Name == row.Name && (row.Relations.Any(r => r.Name == m.Member)
            || row.Fields.Any(f => f.Name == m.Member && f.Type is FieldType.String or FieldType.Enum or FieldType.Integer
                && !f.Label.StartsWith("Who ", StringComparison.Ordinal))))
        .Select(m => m.Member!).Distinct();

    private static string Word(Entity row, string member) =>
        row.Fields.FirstOrDefault(f => f.Name == member)?.Label.ToLowerInvariant() ?? Naming.Snake(member).Replace('_', ' ');

    // "borrowed already, nobody else can borrow it", "a tool which is already hired".
    [GeneratedRegex(@" (?:(?:is|are|been) (?:already )?(?:lent|rented|booked|borrowed|reserved|hired|taken|out)(?: already)?|already out) "
        + @"(?:.* )?(?:cannot|can not|must not|may not|nobody|no one|not be) "
        + @"| (?:nobody|no one) else (?:can|may) (?:borrow|rent|hire|book|reserve) ")]
    private static partial Regex AlreadyTaken();
}
