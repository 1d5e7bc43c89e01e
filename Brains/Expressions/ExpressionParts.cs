namespace Catalyst.Brains.Expressions;

/// <summary>What an expression consists of.</summary>
public static class ExpressionParts
{
    /// <summary>The expression, and every one that it is made of.</summary>
    public static IEnumerable<TypedExpression> Parts(this TypedExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Inner(expression).OfType<TypedExpression>().SelectMany(Parts).Prepend(expression);
    }

    /// <summary>The conditions that all have to be so for this one to be.</summary>
    public static IEnumerable<TypedExpression> Conditions(this TypedExpression? condition) => condition switch
    {
        null => [],
        TypedExpression.Both { Operator: Operator.And } both => Conditions(both.Left).Concat(Conditions(both.Right)),
        _ => [condition],
    };

    private static IEnumerable<TypedExpression?> Inner(TypedExpression expression) => expression switch
    {
        TypedExpression.Parent parent => [parent.Value],
        TypedExpression.Span span => [span.Amount],
        TypedExpression.Exactly exactly => [exactly.Days],
        TypedExpression.Arithmetic operation => [operation.Left, operation.Right],
        TypedExpression.Power power => [power.Base],
        TypedExpression.Negative negative => [negative.Operand],
        TypedExpression.Join join => [join.Left, join.Right],
        TypedExpression.Shift shift => [shift.From, shift.By],
        TypedExpression.At at => [at.Day, at.Time],
        TypedExpression.Elapsed elapsed => [elapsed.End, elapsed.Start],
        TypedExpression.Compare compare => [compare.Left, compare.Right],
        TypedExpression.Both both => [both.Left, both.Right],
        TypedExpression.Not not => [not.Operand],
        TypedExpression.IsNone none => [none.Operand],
        TypedExpression.OneOf one => [one.Operand, .. one.Choices],
        TypedExpression.Within within => [within.Operand],
        TypedExpression.If condition => [condition.Condition, condition.Then, condition.Else],
        TypedExpression.Otherwise otherwise => [otherwise.Left, otherwise.Right],
        TypedExpression.Call call => [call.First, call.Second],
        TypedExpression.Aggregate aggregate => [aggregate.Value, aggregate.By, aggregate.Where],
        TypedExpression.Previous previous => [previous.Value, previous.Order.Other, previous.Order.Own, previous.Group?.Other,
            previous.Group?.Own],
        _ => [],
    };
}
