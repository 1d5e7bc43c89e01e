using System.Globalization;
using System.Text.RegularExpressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Whether the first row of a test keeps to a rule with its usual values.</summary>
internal static partial class RuleTruth
{
    /// <summary>Days of tests are in the future.</summary>
    private const decimal Future = 1_000_000;

    /// <summary>Null where that cannot be told.</summary>
    public static bool? Of(TypedExpression condition, Resource r) => So(condition, r, new Dictionary<int, Resource> { [0] = r });

    /// <summary>What TypeScript is as a number, days and times too; null for anything else.</summary>
    public static decimal? Parse(string literal) => decimal.TryParse(literal, CultureInfo.InvariantCulture, out var number) ? number
        : literal.StartsWith("'2020-", StringComparison.Ordinal) ? -Future
        : Day().Match(literal) is { Success: true } day ? Future + (day.Groups["day"].Value is { Length: > 0 } after
            ? decimal.Parse(after, CultureInfo.InvariantCulture) : 0) + (day.Groups["hour"].Value is { Length: > 0 } hour
            ? decimal.Parse(hour, CultureInfo.InvariantCulture) / 24 : 0)
        : TimeOnly.TryParseExact(literal, "\\'HH:mm\\'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? PartOfDay(time)
        : null;

    private static decimal PartOfDay(TimeOnly time) => (decimal)time.ToTimeSpan().TotalMinutes / 1440;

    private static bool? So(TypedExpression condition, Resource r, Dictionary<int, Resource> rows)
    {
        switch (condition)
        {
            case TypedExpression.Not not:
                return !So(not.Operand, r, rows);
            case TypedExpression.Both { Operator: Operator.And } both:
                return So(both.Left, r, rows) & So(both.Right, r, rows);
            case TypedExpression.Both both:
                return So(both.Left, r, rows) | So(both.Right, r, rows);
            case TypedExpression.IsNone { Operand: TypedExpression.Reference { Row: 0 } reference }:
                return r.Relations.All(l => l.Name != reference.Relation.Name || !l.Required);
            case TypedExpression.IsNone { Operand: TypedExpression.Parent { Row: 0 } parent }:
                return r.Relations.All(l => l.Name != parent.Relation.Name || !l.Required);
            case TypedExpression.IsNone { Operand: TypedExpression.Read }:
                return false;
            case TypedExpression.Read { Field.Type: FieldType.Boolean } read when Sent(read, rows) is { } sent:
                return sent == "true";
            case TypedExpression.Compare { Right: TypedExpression.Constant { Value: string text } } compare
                when Said(compare.Left, rows) is { } sent:
                return compare.Operator switch
                {
                    Operator.Equal => sent == Code.Ts(text),
                    Operator.NotEqual => sent != Code.Ts(text),
                    _ => null,
                };
            case TypedExpression.Compare compare when (Value(compare.Left, r, rows), Value(compare.Right, r, rows)) is ({ } a, { } b):
                return compare.Operator switch
                {
                    Operator.Less => a < b, Operator.AtMost => a <= b, Operator.Greater => a > b, Operator.AtLeast => a >= b,
                    Operator.Equal => a == b, Operator.NotEqual => a != b, _ => null,
                };
            default:
                return null;
        }
    }

    // A value of the row, or of what it belongs to.
    private static string? Said(TypedExpression expression, Dictionary<int, Resource> rows)
    {
        switch (expression)
        {
            case TypedExpression.Read read:
                return Sent(read, rows);
            case TypedExpression.Parent parent when Above(parent, rows) is { } above:
                rows[parent.As] = above;
                return Said(parent.Value, rows);
            default:
                return null;
        }
    }

    private static Resource? Above(TypedExpression.Parent parent, Dictionary<int, Resource> rows) =>
        rows.TryGetValue(parent.Row, out var row)
            && row.Relations.FirstOrDefault(l => l.Name == parent.Relation.Name) is { Required: true } link ? link.Target : null;

    private static decimal? Value(TypedExpression expression, Resource r, Dictionary<int, Resource> rows)
    {
        switch (expression)
        {
            case TypedExpression.Constant { Value: decimal number }:
                return number;
            case TypedExpression.Constant { Value: TimeOnly time }:
                return PartOfDay(time);
            case TypedExpression.Clock:
                return 0;
            case TypedExpression.Read read:
                return Sent(read, rows) is { } sent ? Parse(sent) : null;
            case TypedExpression.Parent parent when Above(parent, rows) is { } above:
                rows[parent.As] = above;
                return Value(parent.Value, r, rows);
            case TypedExpression.At at:
                return Value(at.Day, r, rows) + Value(at.Time, r, rows);
            case TypedExpression.Otherwise otherwise:
                return Value(otherwise.Left, r, rows);
            case TypedExpression.Call { Function: Function.Date } date:
                return Value(date.First, r, rows);
            case TypedExpression.Arithmetic { Operator: Operator.Add or Operator.Subtract } sum:
                return sum.Operator == Operator.Add ? Value(sum.Left, r, rows) + Value(sum.Right, r, rows)
                    : Value(sum.Left, r, rows) - Value(sum.Right, r, rows);
            case TypedExpression.Aggregate { Kind: AggregateKind.Count or AggregateKind.Sum } aggregate:
                return Counted(aggregate, r, rows);
            default:
                return null;
        }
    }

    // The row is the only one yet that belongs to what was made for it.
    private static decimal? Counted(TypedExpression.Aggregate aggregate, Resource r, Dictionary<int, Resource> rows)
    {
        if (aggregate.Source.Children is null && !(aggregate.Where?.Parts().OfType<TypedExpression.Compare>().Any(IsShared) ?? false))
        {
            return null;
        }

        if (aggregate.Source.Entity.Name != r.Source.Name)
        {
            return 0;
        }

        rows[aggregate.As] = r;
        return aggregate.Value is null ? 1 : Value(aggregate.Value, r, rows);
    }

    private static bool IsShared(TypedExpression.Compare compare) => compare.Operator == Operator.Equal && compare.Right is
        TypedExpression.Reference { Row: 0 } or TypedExpression.Owner { Row: 0 }
        or TypedExpression.Read { Row: 0, Field.Type: FieldType.Date or FieldType.DateTime };

    private static string? Sent(TypedExpression.Read read, Dictionary<int, Resource> rows) => rows.TryGetValue(read.Row, out var row)
        && row.Entity.Fields.FirstOrDefault(f => f.Name == row.Property(read.Field.Name)) is { } field ? Row.Of(row)[field].Sent : null;

    [GeneratedRegex(@"^`?(?:\$\{)?app\.day\((?<day>\d*)\)(?:\}T(?<hour>\d\d))?")]
    private static partial Regex Day();
}
