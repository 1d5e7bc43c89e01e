namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>How many rows there may be of something: "until it is full", "not more people than seats", "max 8 per course".</summary>
internal static class CapacityReader
{
    private static readonly FrozenSet<string> Limits = Words.Set("""
        seat seats place places capacity spot spots slot slots size limit max maximum participants people persons needed space spaces
        attendees pupils students riders children players helpers volunteers bags tickets couples berths beds
        """);

    private static readonly FrozenSet<string> Heads =
        Words.Set("people persons person guests players participants attendees tickets couples seats bags heads adults children quantity");

    private static readonly FrozenSet<string> Units = Words.Set("""
        minute hour day week month year euro eur dollar percent kg g gram km m cm mm litre liter degree second metre meter kilometre %
        """);

    public static KeptPart? Read(AskedRule asked)
    {
        var full = asked.Says("full", "fully booked", "overfilled", "overbooked", "capacity", "than seats", "than places", "than allowed",
            "than the maximum", "than the limit", "than max", "than maximum", "enough have signed up", "places are taken",
            "seats are taken", "than copies",
            "than there are seats", "than spots", "than capacity", "than there are places", "than needed");
        var limited = asked.Number is not null && !IsMeasured(asked)
            && asked.Says("max", "maximum", "at most", "up to", "not more than", "no more than",
            "more than",
            "limit", "limited to", "only", "not exceed", "exceed");
        if (!full && !limited)
        {
            return null;
        }

        return limited && !full ? Counted(asked, asked.Number!.Value) : Until(asked);
    }

    private static KeptPart? Counted(AskedRule asked, int most)
    {
        if ((Group(asked) ?? (Noun(asked) is { } noun ? MadeRows.For(asked, noun) : null)) is not var (row, group))
        {
            return PerDay(asked, most) ?? PerValue(asked, most) ?? ComparisonRuleReader.Bound(asked, null, most);
        }

        if (asked.Says("at the same time", "at once", "at a time") && Noun(asked) is { } counted
            && row.Relations.FirstOrDefault(r => r.Name == group) is { } of && asked.Find(of.Target)!.Label.Split(' ')[^1] == counted)
        {
            // "no more than six dogs at the same time" limits the stays of all dogs together.
            return null;
        }

        var summed = asked.Named.Where(m => m.Entity.Name == row.Name).Select(m => row.Fields.FirstOrDefault(f => f.Name == m.Member
            && f.Type is FieldType.Integer or FieldType.Decimal)).FirstOrDefault(f => f is not null);
        var children = Children(asked, row, group);
        if (summed is not null)
        {
            return children is null ? null : asked.Keep(row, new Rule(Name(group),
                $"At most {most} {summed.Label.ToLowerInvariant()} for one {Word(group)}.",
                Require: $"sum({group}.{children}.{summed.Name}) <= {most}"));
        }

        var day = asked.Says("per day", "per evening", "a day", "per night") ? Times.Day(row)?.Name : null;
        // What was given back counts no more.
        var back = day is not null ? null : Times.Span(row) is { To.Required: false } span ? span.To.Name
            : row.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime && !f.Required
                && OverlapReader.IsGivenBack(f))?.Name;
        var coming = day is null ? Coming(asked, row) : null;
        var from = coming is null ? null : $"{coming.Name} >= {(coming.Type == FieldType.Date ? "today" : "now")}";
        back = coming is null ? back : null;
        var condition = back is null && day is null && coming is null && children is not null ? $"count({group}.{children}) <= {most}"
            : $"count({row.Name} where {group} = this.{group}" + (back is null ? "" : $" and {back} is none")
                + (from is null ? "" : $" and {from}") + (day is null ? "" : $" and {day} = this.{day}") + $") <= {most}";
        var what = coming is null ? row.PluralLabel : $"{row.PluralLabel} to come";
        return asked.Keep(row, new Rule(Name(group), group == Rule.Owner
            ? $"You have {most} {what} already, which are the most." : $"At most {most} {what} for one {Word(group)}.",
            Require: back is not null ? $"{back} is not none or {condition}"
                : from is not null ? $"{from.Replace(">=", "<", StringComparison.Ordinal)} or {condition}" : condition));
    }

    // "not more than 40 persons per evening", where there is nothing but the day that they have in common.
    private static KeptPart? PerDay(AskedRule asked, int most)
    {
        if (!asked.Says("per day", "per evening", "a day", "per night", "each day", "every day", "each evening", "per date")
            || asked.Row(e => Times.Day(e) is not null) is not { } row)
        {
            return null;
        }

        var day = Times.Day(row)!.Name;
        var heads = row.Fields.FirstOrDefault(f => f.Type == FieldType.Integer && f.Label.ToLowerInvariant().Split(' ')
            .Any(Heads.Contains));
        var what = heads?.Label.ToLowerInvariant() ?? row.PluralLabel;
        return asked.Keep(row, new Rule("atMostADay", $"At most {most} {what} on {{{day}}}.",
            Require: $"{(heads is null ? $"count({row.Name}" : $"sum({row.Name}.{heads.Name}")} where {day} = this.{day}) <= {most}"));
    }

    // "a cage can hold at most 4 rabbits", where the cage is a value of each rabbit.
    private static KeptPart? PerValue(AskedRule asked, int most)
    {
        if (Counted(asked) is not { Member: null } counted || asked.Find(counted.Entity.Name) is not { } row
            || asked.Named.Find(m => m.Entity.Name == row.Name && m.Member is not null)?.Member is not { } member
            || !row.Fields.Any(f => f.Name == member && f.Type is FieldType.String or FieldType.Enum))
        {
            return null;
        }

        var label = row.Fields.First(f => f.Name == member).Label.ToLowerInvariant();
        return asked.Keep(row, new Rule(Name(member), $"At most {most} {row.PluralLabel} for one {label}.",
            Require: $"count({row.Name} where {member} = this.{member}) <= {most}"));
    }

    // "two future bookings": what is over counts no more.
    private static Field? Coming(AskedRule asked, Entity row) =>
        asked.Says("future", "upcoming", "open", "coming", "in advance", "ahead")
            ? Times.Span(row)?.From ?? Times.Moment(row) ?? Times.Day(row) : null;

    // "more than 14 days", "more than 50 kg": a measure counts no rows.
    private static bool IsMeasured(AskedRule asked)
    {
        var at = asked.Words.ToList().FindIndex(t => AskedRule.Counted(t) is not null);
        return at >= 0 && at + 1 < asked.Words.Count && Units.Contains(asked.Words[at + 1].Lemma);
    }

    // "up to six riders": the riders.
    private static string? Noun(AskedRule asked)
    {
        var at = asked.Words.ToList().FindIndex(t => AskedRule.Counted(t) is not null);
        return at >= 0 && at + 1 < asked.Words.Count && asked.Words[at + 1] is { IsWord: true } noun ? noun.Lemma : null;
    }

    private static string Name(string group) => "atMost" + Naming.Pascal(Word(group));

    private static KeptPart? Until(AskedRule asked)
    {
        if (Group(asked) is not var (row, member) || row.Relations.FirstOrDefault(r => r.Name == member) is not { } relation)
        {
            return null;
        }

        var group = asked.Find(relation.Target)!;
        var limit = asked.Named.Where(m => m.Entity.Name == group.Name).Select(m => Number(group, m.Member)).FirstOrDefault(f =>
            f is not null)
            ?? group.Fields.FirstOrDefault(f => f.Type == FieldType.Integer && f.Label.ToLowerInvariant().Split(' ').Any(Limits.Contains));
        if (limit is null && asked.Number is null)
        {
            limit = new Field("places", "Places", FieldType.Integer, true, Min: 1, Number: new NumberFormat(NumberKind.Count));
            if (group.Fields.Any(f => f.Name == limit.Name))
            {
                return null;
            }

            group = asked.Change(group with { Fields = [.. group.Fields, limit] });
        }

        if (Children(asked, row, member) is not { } children)
        {
            return null;
        }

        var heads = row.Fields.FirstOrDefault(f => f.Type == FieldType.Integer && f.Label.ToLowerInvariant().Split(' ')
            .Any(Heads.Contains));
        var back = Times.Span(row) is { To.Required: false } span ? $" where {span.To.Name} is none" : "";
        var sum = heads is null ? $"count({member}.{children}{back})" : $"sum({member}.{children}.{heads.Name})";
        var most = limit is null ? $"{asked.Number}" : $"{member}.{limit.Name}";
        var open = limit is { Required: false } ? $"{most} is none or " : "";
        return asked.Keep(row, new Rule("notFull", limit?.Label is "Copies" or "Stock" or "Quantity"
            ? $"None of this {Word(member)} is left." : $"This {Word(member)} is full.", Require: $"{open}{sum} <= {most}"));
    }

    // What is counted, and the member by which it counts together.
    private static (Entity Row, string Member)? Group(AskedRule asked)
    {
        var counted = Counted(asked);
        var own = asked.SaysPerson && counted is { Member: null } ? asked.Find(counted.Entity.Name) : null;
        if (own is not null && asked.Named.TrueForAll(m => m.Entity.Name == own.Name) && asked.Person(own) is { } person)
        {
            // "nobody may have more than two bookings".
            return (own, person);
        }

        var groups = asked.Named.Where(m => m.Member is null && m != counted && IsGroup(asked, m)).Select(m => m.Entity.Name)
            .Concat(asked.Named.Where(m => m.Member is not null && m != counted).Select(m => m.Entity.Name))
            .Concat(counted is null || counted.Member is not null || asked.Named.Count == 1 ? [asked.Clause.Focus ?? ""] : []);
        var rows = groups.SelectMany(group => asked.Model.Entities.SelectMany(row => row.Relations.Where(r => r.Target == group).Select(r =>
            (Row: row, Relation: r)))
            .Where(c => counted is null || counted.Entity.Name == c.Row.Name
                || counted.Member is null && c.Row.Relations.Any(r => r.Target == counted.Entity.Name)
                || counted.Member is not null && counted.Entity.Name == group)
            .OrderBy(c => asked.Row(e => e == c.Row) is null ? 1 : 0)).ToList();
        return rows.Count > 0 ? (rows[0].Row, rows[0].Relation.Name) : null;
    }

    // "max 6 riders": what stands behind the number.
    private static Mention? Counted(AskedRule asked)
    {
        var at = asked.Words.ToList().FindIndex(t => AskedRule.Counted(t) is not null);
        return at < 0 ? null : asked.Named.FirstOrDefault(m => m.From > at && m.From <= at + 2);
    }

    // "per lesson", "in a tent", "for each course"; "a course has at most".
    private static bool IsGroup(AskedRule asked, Mention thing) => thing.From <= 1
        || asked.Words.Take(thing.From).TakeLast(2).Any(t => t.Word is "per" or "in" or "into" or "each" or "for" or "a" or "an" or "every"
            or "one" or "on" or "of" or "the");

    private static Field? Number(Entity entity, string? member) =>
        entity.Fields.FirstOrDefault(f => f.Name == member && f.Type is FieldType.Integer or FieldType.Decimal);

    // The rows of a thing, as the language calls them there.
    private static string? Children(AskedRule asked, Entity row, string member) =>
        row.Relations.FirstOrDefault(r => r.Name == member) is { } relation
            && row.Relations.Count(r => r.Target == relation.Target) == 1 ? char.ToLowerInvariant(row.Plural[0]) + row.Plural[1..] : null;

    private static string Word(string member) => Naming.Snake(member).Replace('_', ' ');
}
