using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>How many usual rows a rule takes before the next one is refused.</summary>
/// <param name="Members">What the rows have in common that count together.</param>
internal sealed record RuleLimits(int Most, IReadOnlyList<string> Members)
{
    /// <summary>More rows than this are not made to reach a limit.</summary>
    private const int MostRows = 60;

    /// <summary>Null where the rule is of another kind.</summary>
    public static RuleLimits? Of(Resource r, RuleCode rule)
    {
        foreach (var (less, greater) in rule.Condition.Parts().OfType<TypedExpression.Compare>()
            .Where(c => c.Operator == Operator.AtMost).Select(c => (c.Left, c.Right)))
        {
            if (less is TypedExpression.Aggregate { Kind: AggregateKind.Count or AggregateKind.Sum } or TypedExpression.Parent
                && less.Parts().OfType<TypedExpression.Aggregate>().ToList() is [var aggregate]
                && aggregate.Source.Entity.Name == r.Source.Name
                && aggregate.Where?.Parts().OfType<TypedExpression.Compare>().Any(c => c.Operator is not Operator.Equal
                    && c.Right is not TypedExpression.Clock) != true
                && Limit(r, greater) is { } limit && Each(r, aggregate) is > 0 and var each
                && limit / each is >= 1 and <= MostRows and var most)
            {
                return new((int)Math.Floor(most), [.. rule.Condition.Parts().Select(p => p switch
                {
                    TypedExpression.Read { Row: 0 } read => read.Field.Name,
                    TypedExpression.Reference { Row: 0 } reference => reference.Relation.Name,
                    TypedExpression.Parent { Row: 0 } parent => parent.Relation.Name,
                    _ => null,
                }).OfType<string>().Distinct()]);
            }
        }

        return null;
    }

    private static decimal? Limit(Resource r, TypedExpression greater) => greater switch
    {
        TypedExpression.Constant { Value: decimal number } => number,
        TypedExpression.Parent { Row: 0, Value: TypedExpression.Read read } parent
            when r.Relations.FirstOrDefault(l => l.Name == parent.Relation.Name) is { Required: true } link => Sent(link.Target, read),
        _ => null,
    };

    private static decimal? Each(Resource r, TypedExpression.Aggregate aggregate) => aggregate.Value switch
    {
        null => 1,
        TypedExpression.Read read => Sent(r, read),
        _ => null,
    };

    private static decimal? Sent(Resource r, TypedExpression.Read read) =>
        r.Entity.Fields.FirstOrDefault(f => f.Name == r.Property(read.Field.Name)) is { } field
            ? RuleTruth.Parse(Row.Of(r)[field].Sent) : null;
}
