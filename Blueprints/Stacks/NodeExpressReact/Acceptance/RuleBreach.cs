using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What has to be entered, by label, so that a condition does not hold, and what puts it right.</summary>
internal sealed record RuleBreach(IReadOnlyDictionary<string, string> Entered, IReadOnlyDictionary<string, string> Right)
{
    /// <summary>Null where that is not certain.</summary>
    public static RuleBreach? Of(Resource r, TypedExpression condition)
    {
        switch (condition)
        {
            case TypedExpression.Both { Operator: Operator.Or } either:
                return Of(r, either.Right);
            case TypedExpression.Compare { Operator: Operator.Less or Operator.AtMost or Operator.Greater or Operator.AtLeast } compare:
                var upward = compare.Operator is Operator.Less or Operator.AtMost;
                return upward ? Wrong(r, compare.Left, compare.Right) : Wrong(r, compare.Right, compare.Left);
            default:
                return null;
        }
    }

    // The value that has to be less is more, or the other one less.
    private static RuleBreach? Wrong(Resource r, TypedExpression less, TypedExpression greater) =>
        Own(r, less) is { } field ? Above(r, field, greater) is { } above ? Change(r, field, above) : null
        : Own(r, greater) is { } other && Below(r, other, less) is { } below ? Change(r, other, below) : null;

    private static Sample? Above(Resource r, Field field, TypedExpression limit) => limit is TypedExpression.Clock
        ? RuleValues.Time(field, 3, 9) : RuleValues.Time(field, 6, 23) is { } late && limit is TypedExpression.Read ? late
        : Known(r, limit) is { } number ? RuleValues.Number(field, number + 1) : null;

    private static Sample? Below(Resource r, Field field, TypedExpression limit) => limit is TypedExpression.Clock
        ? field.Type == FieldType.Date ? new("'2000-01-02'", "", null) : new("'2000-01-02T09:30'", "", null)
        : Known(r, limit) is { } number ? RuleValues.Number(field, number - 1) : null;

    private static decimal? Known(Resource r, TypedExpression expression) => expression switch
    {
        TypedExpression.Constant { Value: decimal number } => number,
        TypedExpression.Read { Row: 0 } read => Sent(r, read),
        TypedExpression.Parent { Row: 0, Value: TypedExpression.Read read } parent
            when r.Relations.FirstOrDefault(l => l.Name == parent.Relation.Name) is { Required: true } link => Sent(link.Target, read),
        _ => null,
    };

    private static decimal? Sent(Resource r, TypedExpression.Read read) =>
        r.Entity.Fields.FirstOrDefault(f => f.Name == r.Property(read.Field.Name)) is { Type: FieldType.Integer or FieldType.Decimal } field
            ? RuleTruth.Parse(Row.Of(r)[field].Sent) : null;

    private static Field? Own(Resource r, TypedExpression expression) => expression is TypedExpression.Read { Row: 0 } read
        ? r.Entity.Fields.FirstOrDefault(f => f.Name == r.Property(read.Field.Name)) : null;

    private static RuleBreach Change(Resource r, Field field, Sample wrong) => new(
        new Dictionary<string, string> { [field.Label] = wrong.Entered },
        new Dictionary<string, string> { [field.Label] = Row.Of(r)[field].Entered });
}
