using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>Two values of which one may not pass the other: "the end must be after the start", "not more guests than seats".</summary>
internal static partial class ComparisonRuleReader
{
    public static KeptPart? Read(AskedRule asked)
    {
        if (asked.Says("in the past", "in the future", "before today", "after today"))
        {
            return Clock(asked);
        }

        if (asked.Says("negative", "below zero", "below 0", "under zero", "less than zero"))
        {
            return Bound(asked, 0, null);
        }

        var match = Comparing().Match(asked.Text);
        if (!match.Success)
        {
            return null;
        }

        var at = WordAt(asked, match.Index);
        List<Mention> named = [.. asked.Named.Where(m => m.Member is not null)];
        var negated = asked.Says("not", "no", "never", "nobody", "cannot", "refuse", "refused", "prevent");
        var more = match.Groups["more"].Success;
        if (asked.Says("highest", "last one", "previous", "so far") && more && Outbid(asked, negated) is { } bid)
        {
            return bid;
        }

        // "more guests than seats": both stand behind "more".
        var left = named.LastOrDefault(m => m.To <= at) ?? named.FirstOrDefault(m => m.From >= at);
        var right = named.FirstOrDefault(m => m.From >= at && m != left);
        if (asked.Says("end", "ends", "finish", "return", "departure", "until") && asked.Row(e => Times.Span(e) is not null) is { } lasting
            && more != negated && !named.Exists(m => m.Entity.Name == lasting.Name && Times.Span(lasting)!.Value.To.Name != m.Member
                && Times.Span(lasting)!.Value.From.Name != m.Member))
        {
            return asked.Keep(lasting, OverlapReader.InOrder(Times.Span(lasting)!.Value.From, Times.Span(lasting)!.Value.To));
        }

        if (left is null || right is null || Pair(asked, left, right) is not var (row, one, other))
        {
            return null;
        }

        row = Counting(asked, row, one, other);
        var sign = (more, negated) switch { (true, false) => ">", (true, true) => "<=", (false, false) => "<", _ => ">=" };
        var (a, b) = (Label(asked, row, one), Label(asked, row, other));
        var day = row.Fields.Any(f => f.Name == one && f.Type is FieldType.Date or FieldType.DateTime);
        var words = sign switch
        {
            ">" => day ? "must be after" : "must be more than", "<=" => day ? "must not be after" : "must not be more than",
            "<" => day ? "must be before" : "must be less than", _ => day ? "must not be before" : "must not be less than",
        };
        return asked.Keep(row, new Rule(Naming.Camel($"{Snake(one)} {words.Split(' ')[^1]} {Snake(other)}"),
            $"{a} {words} {b.ToLowerInvariant()}.", Require: Missing(row, one) + Missing(row, other) + $"{one} {sign} {other}"));
    }

    // Both in one row, or one of them in what it belongs to.
    private static (Entity Row, string One, string Other)? Pair(AskedRule asked, Mention left, Mention right)
    {
        foreach (var row in asked.Model.Entities.OrderBy(e => e.Name == left.Entity.Name ? 0 : 1))
        {
            if (Path(row, left) is { } one && Path(row, right) is { } other && one != other)
            {
                return (row, one, other);
            }
        }

        return null;

        string? Path(Entity row, Mention mention)
        {
            var entity = asked.Find(mention.Entity.Name)!;
            return entity.Relations.Any(r => r.Name == mention.Member) ? null : entity == row ? mention.Member
                : row.Relations.FirstOrDefault(r => r.Target == entity.Name) is { } relation ? $"{relation.Name}.{mention.Member}"
                : row.Fields.FirstOrDefault(f => f.Name == mention.Member)?.Name;
        }
    }

    // What is compared with "more" is a number, unless it is a day.
    private static Entity Counting(AskedRule asked, Entity row, params string[] members)
    {
        foreach (var member in members)
        {
            var relation = row.Relations.FirstOrDefault(r => r.Name == member.Split('.')[0] && member.Contains('.',
                StringComparison.Ordinal));
            var entity = Untitled(asked.Find(relation?.Target ?? row.Name)!, member.Split('.')[^1]);
            asked.Change(entity with
            {
                Fields = [.. entity.Fields.Select(f => f.Name == member.Split('.')[^1] && f.Name != entity.TitleField ? Number(f) : f)],
            });
        }

        return asked.Find(row.Name)!;
    }

    // What is counted with is no title, if there is anything else to call a row by.
    private static Entity Untitled(Entity entity, string member) => entity.TitleField == member
        && (entity.Fields.FirstOrDefault(f => f.Name != member && f is { Type: FieldType.Date })
            ?? entity.Fields.FirstOrDefault(f => f.Name != member && f is { Type: FieldType.String, Values: null })) is { } title
        && entity.Fields.Any(f => f.Name == member && f is { Type: FieldType.String, Values: null })
            ? entity with { TitleField = title.Name } : entity;

    private static Field Number(Field field) => field is { Type: FieldType.String, Values: null }
        ? field with { Type = FieldType.Decimal, MaxLength = null, Number = new NumberFormat(NumberKind.Plain) } : field;

    private static string Missing(Entity row, string member) =>
        member.Contains('.', StringComparison.Ordinal) || row.Fields.Any(f => f.Name == member && f.Required) ? ""
            : $"{member} is none or ";

    private static KeptPart? Clock(AskedRule asked)
    {
        var past = asked.Says("in the past", "before today");
        var forbidden = asked.Says("not", "no", "nobody", "cannot", "never", "refused", "prevent");
        if (asked.Row(Times.Has) is not { } row)
        {
            return null;
        }

        var field = asked.Named.Where(m => m.Entity.Name == row.Name).Select(m => row.Fields.FirstOrDefault(f => f.Name == m.Member
            && f.Type is FieldType.Date or FieldType.DateTime)).FirstOrDefault(f => f is not null) ?? Times.Span(row)?.From
            ?? Times.Moment(row) ?? Times.Day(row);
        if (field is null)
        {
            return null;
        }

        var later = past == forbidden;
        return asked.Keep(row, new Rule(later ? "toCome" : "past", $"{field.Label} must not be in the {(later ? "past" : "future")}.",
            Require: Missing(row, field.Name)
                + $"{field.Name} {(later ? ">=" : "<=")} {(field.Type == FieldType.Date ? "today" : "now")}"));
    }

    /// <summary>A number that has a limit of its own.</summary>
    public static KeptPart? Bound(AskedRule asked, decimal? min, decimal? max)
    {
        var numbers = asked.Named.Where(m => m.Member is not null).Select(m => (Row: asked.Find(m.Entity.Name)!,
            Field: asked.Find(m.Entity.Name)!.Fields.FirstOrDefault(f => f.Name == m.Member && f.Name != m.Entity.TitleField
                && f is { Type: FieldType.Integer or FieldType.Decimal } or { Type: FieldType.String, Values: null })));
        if (numbers.FirstOrDefault(n => n.Field is not null) is not (var row, { } field))
        {
            return null;
        }

        asked.Change(row with { Fields = [.. row.Fields.Select(f => f == field ? Number(f) with { Min = min ?? f.Min, Max = max
            ?? f.Max } : f)] });
        return new KeptPart(asked.Model, [$"{row.Name}.{field.Name}"]);
    }

    // "a bid must be higher than the highest one so far".
    private static KeptPart? Outbid(AskedRule asked, bool negated)
    {
        bool IsAmount(Field f) => f.Type is FieldType.Integer or FieldType.Decimal;
        if (negated || asked.Row(e => e.Fields.Any(IsAmount) && e.Relations.Count > 0) is not { } row)
        {
            return null;
        }

        var amount = row.Fields.First(IsAmount);
        var about = row.Relations.FirstOrDefault(r => !AskedRule.IsPerson(asked.Find(r.Target)!.Label)) ?? row.Relations[0];
        return asked.Keep(row, new Rule("higher", $"{amount.Label} must be higher than the highest so far.",
            Require: $"count({row.Name} where {about.Name} = this.{about.Name} and {amount.Name} >= this.{amount.Name}) <= 1"));
    }

    private static int WordAt(AskedRule asked, int position)
    {
        var spaces = asked.Text[..(position + 1)].Count(c => c == ' ') - 1;
        var counted = asked.Words.Select((t, i) => (t, i)).Where(p => p.t.IsWord || p.t.Kind == TokenKind.Number).ToList();
        return spaces < counted.Count ? counted[spaces].i : asked.Words.Count;
    }

    private static string Label(AskedRule asked, Entity row, string member) => member.Split('.') is [var relation, var field]
        ? $"{asked.Find(row.Relations.First(r => r.Name == relation).Target)!.Fields.First(f => f.Name == field).Label} of the "
            + Naming.Snake(relation).Replace('_', ' ')
        : row.Fields.First(f => f.Name == member).Label;

    private static string Snake(string member) => Naming.Snake(member.Split('.')[^1]).Replace('_', ' ');

    [GeneratedRegex(@" (?:(?<more>after|later|greater|higher|more|bigger|larger|longer|exceeds?|above)|before|earlier|less|smaller|lower"
        + "|fewer|below) ")]
    private static partial Regex Comparing();
}
