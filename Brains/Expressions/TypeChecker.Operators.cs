namespace Catalyst.Brains.Expressions;

/// <summary>Operators and functions of values.</summary>
public sealed partial class TypeChecker
{
    private TypedExpression Condition(Expression expression, Scope? scope)
    {
        var condition = Of(expression, scope);
        return condition.Type.Kind is ValueKind.Boolean or ValueKind.Unknown ? condition
            : Fail(expression, $"here is {condition.Type}, but a yes or no is needed; compare it, or ask 'is not none'");
    }

    private static TypedExpression Negated(TypedExpression condition, bool negated) =>
        negated ? new TypedExpression.Not(condition) : condition;

    private TypedExpression Negative(Expression at, TypedExpression operand) =>
        operand.Type.IsNumber || operand.Type.IsTime || operand.Type.Kind is ValueKind.Months or ValueKind.Unknown
            ? new TypedExpression.Negative(operand.Type, operand)
            : Fail(at, $"a sign stands before a number, but here is {operand.Type}");

    private TypedExpression Binary(Expression.Binary binary, Scope? scope)
    {
        if (binary.Operator is Operator.And or Operator.Or)
        {
            return new TypedExpression.Both(binary.Operator, Condition(binary.Left, scope), Condition(binary.Right, scope));
        }

        var left = binary.Operator == Operator.Power ? Base(binary, scope) : Of(binary.Left, scope);
        var right = Of(binary.Right, scope);
        if (left.Type.Kind == ValueKind.Unknown || right.Type.Kind == ValueKind.Unknown)
        {
            return new TypedExpression.Constant(new(ValueKind.Unknown, true), null);
        }

        if (Syntax.IsComparison(binary.Operator))
        {
            return Compare(binary, left, right);
        }

        if (binary.Operator == Operator.Otherwise)
        {
            return Unify(binary, ref left, ref right) is not { } type ? Unlike(binary, left, right)
                : left.Type.Kind == ValueKind.None ? right
                : left.Type.Optional ? new TypedExpression.Otherwise(type with { Optional = right.Type.Optional }, left, right) : left;
        }

        return binary.Operator == Operator.Power ? Power(binary, left, right) : Arithmetic(binary, left, right);
    }

    private TypedExpression Compare(Expression.Binary at, TypedExpression left, TypedExpression right)
    {
        if (left.Type.Kind == ValueKind.None || right.Type.Kind == ValueKind.None)
        {
            return Fail(at, "nothing is compared with none; write 'is none' or 'is not none'");
        }

        if (Unify(at, ref left, ref right) is not { } type)
        {
            return Unlike(at, left, right);
        }

        return type.IsOrdered || at.Operator is Operator.Equal or Operator.NotEqual ? new TypedExpression.Compare(at.Operator, left, right)
            : Fail(at, $"{type} has no order; = and <> compare it");
    }

    private TypedExpression OneOf(Expression.OneOf one, Scope? scope)
    {
        var operand = Of(one.Operand, scope);
        var choices = new List<TypedExpression>();
        foreach (var choice in one.Choices)
        {
            var (left, right) = (operand, Of(choice, scope));
            if (right.Type.Kind == ValueKind.None || Unify(choice, ref left, ref right) is null || !ReferenceEquals(left, operand))
            {
                return Unlike(choice, left, right);
            }

            choices.Add(right);
        }

        return Negated(new TypedExpression.OneOf(operand, choices), one.Negated);
    }

    private TypedExpression Within(Expression.Within at, TypedExpression operand) =>
        operand.Type.IsDay || operand.Type.Kind == ValueKind.Unknown ? new TypedExpression.Within(AsDate(operand), at.Offset, at.Unit)
            : Fail(at, $"here is {operand.Type}, but only a date is in a {Syntax.Word(at.Unit)}");

    private TypedExpression If(Expression.If expression, Scope? scope)
    {
        var condition = Condition(expression.Condition, scope);
        var (then, other) = (Of(expression.Then, scope), Of(expression.Else, scope));
        return Unify(expression, ref then, ref other) is { } type
            ? new TypedExpression.If(type.OrNone(then.Type.Optional || other.Type.Optional), condition, then, other)
            : Unlike(expression, then, other);
    }

    private TypedExpression Call(Expression.Call call, Scope? scope)
    {
        var first = Of(call.First, scope);
        var second = call.Second is null ? null : Of(call.Second, scope);
        var (type, name) = (first.Type, Syntax.Word(call.Function));
        if (type.Kind == ValueKind.Unknown || second?.Type.Kind == ValueKind.Unknown)
        {
            return first;
        }

        if (call.Function is Function.Min or Function.Max)
        {
            if (second is null)
            {
                return Fail(call, $"'{name}' needs two values, or rows: {name}(trips.length)");
            }

            return Unify(call, ref first, ref second) is not { } common ? Unlike(call, first, second)
                : common.IsOrdered
                    ? new TypedExpression.Call(common with { Optional = first.Type.Optional && second.Type.Optional }, call.Function, first,
                        second)
                : Fail(call, $"'{name}' needs numbers, dates or durations, but here is {common}");
        }

        if (call.Function == Function.Round && second is not null
            && second is not TypedExpression.Constant { Value: 0m or 1m or 2m or 3m or 4m or 5m or 6m or 7m or 8m or 9m or 10m })
        {
            return Fail(call.Second!, "the decimals to round to are a whole number from 0 to 10");
        }

        if (call.Function != Function.Round && second is not null)
        {
            return Fail(call.Second!, $"'{name}' has only one value");
        }

        ValueKind? kind = call.Function switch
        {
            Function.Round when type.Kind == ValueKind.Decimal =>
                second is TypedExpression.Constant { Value: not 0m } ? ValueKind.Decimal : ValueKind.Integer,
            Function.Round when type.IsNumber => ValueKind.Integer,
            Function.Floor or Function.Ceil when type.IsNumber => ValueKind.Integer,
            Function.Abs when type.IsNumber || type.IsTime => type.Kind,
            Function.Month or Function.Year or Function.Day or Function.Weekday when type.IsDay => ValueKind.Integer,
            Function.Date when type.IsDay => ValueKind.Date,
            Function.Days when type.Kind == ValueKind.Days => ValueKind.Integer,
            Function.Days or Function.Hours or Function.Minutes when type.IsTime => ValueKind.Decimal,
            Function.Length when type.IsText => ValueKind.Integer,
            _ => null,
        };
        var needed = call.Function switch
        {
            Function.Month or Function.Year or Function.Day or Function.Weekday or Function.Date => "a date",
            Function.Days or Function.Hours or Function.Minutes => "a duration, such as end - start",
            Function.Length => "text",
            _ => "a number",
        };
        return kind is null ? Fail(call.First, $"'{name}' needs {needed}, but here is {type}")
            : call.Function == Function.Date ? AsDate(first)
            : call.Function is Function.Month or Function.Year or Function.Day or Function.Weekday
                ? new TypedExpression.Call(new(kind.Value, type.Optional), call.Function, AsDate(first), null)
            : call.Function is Function.Days or Function.Hours or Function.Minutes && kind == ValueKind.Decimal
                ? new TypedExpression.Call(new(kind.Value, type.Optional), call.Function, Exactly(first), null)
            : new TypedExpression.Call(new(kind.Value, type.Optional), call.Function, first, second);
    }

    /// <summary>
    /// Makes two values one kind, and says which; null when they are unlike. A date beside a moment counts as days, whole days beside a
    /// duration count as 24 hours each.
    /// </summary>
    private ExpressionType? Unify(Expression at, ref TypedExpression left, ref TypedExpression right)
    {
        var (l, r) = (left.Type, right.Type);
        if (l.Kind == r.Kind && l.Entity == r.Entity && l.Kind is not (ValueKind.Enum or ValueKind.None) || r.Kind == ValueKind.Unknown)
        {
            return l.OrNone(r.Optional);
        }

        if (l.Kind == ValueKind.Unknown)
        {
            return r.OrNone();
        }

        if (l.Kind == ValueKind.None || r.Kind == ValueKind.None)
        {
            var other = l.Kind == ValueKind.None ? r : l;
            return other.Kind is ValueKind.Boolean or ValueKind.None ? null : other.OrNone();
        }

        if (l.IsNumber && r.IsNumber)
        {
            return new(ValueKind.Decimal, l.Optional || r.Optional);
        }

        if (l.IsDay && r.IsDay)
        {
            (left, right) = (AsDate(left), AsDate(right));
            return new(ValueKind.Date, l.Optional || r.Optional);
        }

        if (l.IsTime && r.IsTime)
        {
            (left, right) = (Exactly(left), Exactly(right));
            return new(ValueKind.Duration, l.Optional || r.Optional);
        }

        return l.IsText && r.IsText ? Words(at, left, right) : null;
    }

    private ExpressionType? Words(Expression at, TypedExpression left, TypedExpression right)
    {
        var (l, r) = (left.Type, right.Type);
        if ((l.Values ?? r.Values) is { } values && (left as TypedExpression.Constant ?? right as TypedExpression.Constant) is { } word
            && !values.Contains((string)word.Value!))
        {
            Fail(at, $"'{word.Value}' is not one of {string.Join(", ", values)}");
        }

        IReadOnlyList<string>? all = l.Values is null || r.Values is null ? null : [.. l.Values.Union(r.Values)];
        return new(all is null ? ValueKind.Text : ValueKind.Enum, l.Optional || r.Optional, Values: all);
    }

    private static TypedExpression AsDate(TypedExpression day) => day.Type.Kind == ValueKind.Moment
        ? new TypedExpression.Call(new(ValueKind.Date, day.Type.Optional), Function.Date, day, null) : day;

    private static TypedExpression Exactly(TypedExpression time) => time.Type.Kind == ValueKind.Days
        ? new TypedExpression.Exactly(new(ValueKind.Duration, time.Type.Optional), time) : time;

    private TypedExpression.Constant Unlike(Expression at, TypedExpression left, TypedExpression right) =>
        Fail(at, $"here are {left.Type} and {right.Type}, which do not go together");
}
