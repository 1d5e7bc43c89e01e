using System.Globalization;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Makes the rows that show whether an expression is computed right, and computes it by itself.</summary>
internal sealed class ExampleMaker(App app, RowNames names)
{
    private int _next = 1;

    /// <summary>What a number is of a row that gets what it needs; null where it is not that simple.</summary>
    /// <param name="at">What the expression calls the row.</param>
    public decimal? Compute(TypedExpression expression, Example row, int at = 0) =>
        Compute(expression, new Dictionary<int, Example> { [at] = row });

    /// <summary>Gives a row values with which a condition is so, or is not; false where it is not that simple.</summary>
    /// <param name="at">What the condition calls the row.</param>
    public bool Make(TypedExpression condition, Example row, bool so, int at = 0) =>
        Make(condition, new Dictionary<int, Example> { [at] = row }, so);

    private decimal? Compute(TypedExpression expression, Dictionary<int, Example> rows)
    {
        switch (expression)
        {
            case TypedExpression.Constant { Value: decimal number }:
                return number;
            case TypedExpression.Read { Field.Type: FieldType.Integer or FieldType.Decimal } read when rows.TryGetValue(read.Row,
                out var row):
                var name = names.Property(read.Of, read.Field);
                if (!row.Values.TryGetValue(name, out var value))
                {
                    var chosen = Math.Clamp(++_next, read.Field.Min ?? decimal.MinValue, read.Field.Max ?? decimal.MaxValue);
                    row.Values[name] = value = chosen.ToString(CultureInfo.InvariantCulture);
                }

                return decimal.TryParse(value, CultureInfo.InvariantCulture, out var entered) ? entered : null;
            case TypedExpression.Parent parent when rows.TryGetValue(parent.Row, out var row) && Link(row, parent.Relation) is { } link:
                row.Parents.TryAdd(link, new Example(link.Target));
                rows[parent.As] = row.Parents[link];
                return Compute(parent.Value, rows);
            case TypedExpression.Negative negative:
                return -Compute(negative.Operand, rows);
            case TypedExpression.Otherwise otherwise:
                return Compute(otherwise.Left, rows);
            case TypedExpression.Call { Function: Function.Round } round when round.Second is null or TypedExpression.Constant:
                return Compute(round.First, rows) is { } exact ? Math.Round(exact, (int)((round.Second as TypedExpression.Constant)?.Value
                    as decimal? ?? 0), MidpointRounding.AwayFromZero) : null;
            case TypedExpression.Arithmetic operation:
                return (Compute(operation.Left, rows), Compute(operation.Right, rows)) is ({ } left, { } right)
                    ? operation.Operator switch
                    {
                        Operator.Add => left + right,
                        Operator.Subtract => left - right,
                        Operator.Multiply => left * right,
                        _ => right == 0 ? null : left / right,
                    } : null;
            case TypedExpression.Aggregate { Source.Children: { } children } aggregate when rows.TryGetValue(children.Row, out var row):
                return Compute(aggregate, row, children.Relation);
            default:
                return null;
        }
    }

    /// <summary>Gives a row one that belongs to it and counts.</summary>
    private bool Child(TypedExpression.Aggregate aggregate, Example parent, Relation relation)
    {
        var resource = Of(aggregate.Source.Entity);
        if (resource.Relations.FirstOrDefault(l => l.Name == relation.Name) is not { } link)
        {
            return false;
        }

        var child = new Example(resource);
        parent.Children.Add((link, child));
        return aggregate.Where is null || Make(aggregate.Where, new Dictionary<int, Example> { [aggregate.As] = child }, true);
    }

    private Resource Of(Entity entity) => app.Entities.First(r => r.Name == entity.Name || r.Name == $"{entity.Name}Entry");

    /// <summary>Two rows that count, and one that does not where only some do.</summary>
    private decimal? Compute(TypedExpression.Aggregate aggregate, Example parent, Relation relation)
    {
        var resource = Of(aggregate.Source.Entity);
        if (resource.Relations.FirstOrDefault(l => l.Name == relation.Name) is not { } link)
        {
            return null;
        }

        if (parent.Children.Count == 0)
        {
            parent.Children.AddRange(Enumerable.Range(0, 3).Select(_ => (link, new Example(resource))));
        }

        var counted = new List<decimal>();
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var (of, child) = parent.Children[i];
            var rows = new Dictionary<int, Example> { [aggregate.As] = child };
            if (of != link || aggregate.Where is not null && !Make(aggregate.Where, rows, i < 2))
            {
                return null;
            }

            if (i == 2 && aggregate.Where is not null)
            {
                continue;
            }

            if (aggregate.Value is null)
            {
                counted.Add(1);
            }
            else if (Compute(aggregate.Value, rows) is { } value)
            {
                counted.Add(value);
            }
            else
            {
                return null;
            }
        }

        return aggregate.Kind switch
        {
            AggregateKind.Sum => counted.Sum(),
            AggregateKind.Count => counted.Count,
            AggregateKind.Avg => counted.Average(),
            AggregateKind.Min => counted.Min(),
            AggregateKind.Max => counted.Max(),
            _ => null,
        };
    }

    private bool Make(TypedExpression condition, Dictionary<int, Example> rows, bool so)
    {
        switch (condition)
        {
            case TypedExpression.Not not:
                return Make(not.Operand, rows, !so);
            case TypedExpression.Both both:
                // Both sides, or the first one alone.
                return both.Operator == Operator.And == so ? Make(both.Left, rows, so) && Make(both.Right, rows, so)
                    : Make(both.Left, rows, so) && (both.Operator != Operator.And || Make(both.Right, rows, true));
            case TypedExpression.Read { Field.Type: FieldType.Boolean } flag when rows.TryGetValue(flag.Row, out var row):
                return Set(row, flag, so ? "true" : "false");
            case TypedExpression.IsNone { Operand: TypedExpression.Read read } when rows.TryGetValue(read.Row, out var row):
                return Set(row, read, so ? "null" : Fields.Sample(read.Field, 1));
            case TypedExpression.OneOf { Operand: TypedExpression.Read { Field.Values: { } values } read } one
                when rows.TryGetValue(read.Row, out var row):
                var said = one.Choices.Select(c => (c as TypedExpression.Constant)?.Value as string).ToList();
                return values.FirstOrDefault(v => said.Contains(v) == so) is { } choice && Set(row, read, Code.Ts(choice));
            case TypedExpression.Within { Operand: TypedExpression.Read read, Offset: 0 } when rows.TryGetValue(read.Row, out var row):
                return Set(row, read, Day(read.Field, so ? 0 : -800));
            case TypedExpression.Aggregate { Kind: AggregateKind.Exists, Value: null, Source.Children: { } children } rowsOf
                when rows.TryGetValue(children.Row, out var row):
                return !so || Child(rowsOf, row, children.Relation);
            case TypedExpression.Compare { Left: TypedExpression.Aggregate { Kind: AggregateKind.Count, Value: null, Where: null,
                Source.Children: { } children } counted, Right: TypedExpression.Constant { Value: decimal most } } compare
                when rows.TryGetValue(children.Row, out var row) && most is > 0 and <= 12
                    && compare.Operator is not (Operator.Equal or Operator.NotEqual):
                var many = (compare.Operator is Operator.Greater or Operator.AtLeast) == so ? (int)most + 1 : 0;
                return Enumerable.Range(0, many).All(_ => Child(counted, row, children.Relation));
            case TypedExpression.Compare { Left: TypedExpression.Read read } compare when rows.TryGetValue(read.Row, out var row):
                return Compare(compare, read, row, so);
            default:
                return false;
        }
    }

    private bool Compare(TypedExpression.Compare compare, TypedExpression.Read read, Example row, bool so)
    {
        var above = compare.Operator is Operator.Greater or Operator.AtLeast;
        var ordered = compare.Operator is not (Operator.Equal or Operator.NotEqual);
        if (compare.Right is TypedExpression.Constant { Value: string text })
        {
            var other = read.Field.Values?.FirstOrDefault(v => v != text);
            return (compare.Operator == Operator.Equal == so ? text : other) is { } value && Set(row, read, Code.Ts(value));
        }

        if (compare.Right is TypedExpression.Constant { Value: decimal limit })
        {
            var number = ordered ? limit + (above == so ? 1 : -1) : compare.Operator == Operator.Equal == so ? limit : limit + 1;
            return number >= (read.Field.Min ?? number) && number <= (read.Field.Max ?? number)
                && Set(row, read, number.ToString(CultureInfo.InvariantCulture));
        }

        // Two days from the limit, so that no clock matters.
        return ordered && DaysFromToday(compare.Right) is { } days && Set(row, read, Day(read.Field, days + (above == so ? 2 : -2)));
    }

    private static int? DaysFromToday(TypedExpression expression) => expression switch
    {
        TypedExpression.Clock => 0,
        TypedExpression.Shift { From: TypedExpression.Clock,
            By: TypedExpression.Span { Amount: TypedExpression.Constant { Value: decimal n } } span }
            shift when span.Unit is TimeUnit.Day or TimeUnit.Week => (int)n * (span.Unit == TimeUnit.Week ? 7 : 1) * (shift.Back ? -1 : 1),
        _ => null,
    };

    private static string Day(Field field, int days) => $"new Date(Date.now() + {days} * 86_400_000).toISOString()"
        + (field.Type == FieldType.Date ? ".slice(0, 10)" : "");

    private bool Set(Example row, TypedExpression.Read read, string value) =>
        row.Values.TryAdd(names.Property(read.Of, read.Field), value) || row.Values[names.Property(read.Of, read.Field)] == value;

    private static Link? Link(Example row, Relation relation) => row.Resource.Relations.FirstOrDefault(l => l.Name == relation.Name);
}
