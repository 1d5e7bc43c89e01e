namespace Catalyst.Brains.Expressions;

/// <summary>Arithmetic of numbers, dates and amounts of time.</summary>
public sealed partial class TypeChecker
{
    private const int GreatestPower = 9;

    private TypedExpression Power(Expression.Binary at, TypedExpression left, TypedExpression right)
    {
        if (!left.Type.IsNumber || right is not TypedExpression.Constant { Value: decimal exponent }
            || exponent is < 0 or > GreatestPower || exponent != decimal.Truncate(exponent))
        {
            return Fail(at, $"a power is a number ^ a whole number from 0 to {GreatestPower}");
        }

        return new TypedExpression.Power(left.Type, left, (int)exponent);
    }

    /// <summary>The base of a power, which holds no other one: powers of powers have more digits than a database can store.</summary>
    private TypedExpression Base(Expression.Binary power, Scope? scope)
    {
        if (_power)
        {
            return Fail(power, "a power of a power is not possible");
        }

        _power = true;
        var @base = Of(power.Left, scope);
        _power = false;
        return @base;
    }

    private TypedExpression Span(Expression.Span span, TypedExpression amount)
    {
        var type = amount.Type;
        if (type.Kind == ValueKind.Unknown)
        {
            return amount;
        }

        if (!type.IsNumber)
        {
            return Fail(span, $"an amount of {Syntax.Word(span.Unit)}s is a number, but here is {type}");
        }

        var whole = type.Kind == ValueKind.Integer;
        if (span.Unit is TimeUnit.Month or TimeUnit.Year)
        {
            return whole ? new TypedExpression.Span(new(ValueKind.Months, type.Optional), amount, span.Unit)
                : Fail(span, $"only whole {Syntax.Word(span.Unit)}s can be counted; round the number, or count days");
        }

        var days = whole && span.Unit is TimeUnit.Day or TimeUnit.Week && whole;
        return new TypedExpression.Span(new(days ? ValueKind.Days : ValueKind.Duration, type.Optional), amount, span.Unit);
    }

    private TypedExpression Arithmetic(Expression.Binary at, TypedExpression left, TypedExpression right)
    {
        if (left.Type.Kind == ValueKind.None || right.Type.Kind == ValueKind.None)
        {
            return Fail(at, "nothing is computed with none");
        }

        return at.Operator switch
        {
            Operator.Add or Operator.Subtract => Sum(at, left, right),
            Operator.Multiply => Product(at, left, right),
            _ => Quotient(at, left, right),
        };
    }

    private TypedExpression Sum(Expression.Binary at, TypedExpression left, TypedExpression right)
    {
        var (l, r, add) = (left.Type, right.Type, at.Operator == Operator.Add);
        var optional = l.Optional || r.Optional;
        if (l.IsNumber && r.IsNumber)
        {
            return Arithmetic(at, Wider(l, r), left, right);
        }

        if (l.Kind == r.Kind && l.Kind is ValueKind.Days or ValueKind.Months && r.Kind == l.Kind)
        {
            return Arithmetic(at, l.Kind, left, right);
        }

        if (l.IsTime && r.IsTime)
        {
            return Arithmetic(at, ValueKind.Duration, Exactly(left), Exactly(right));
        }

        if (l.Kind == ValueKind.Text && r.Kind == ValueKind.Text && add)
        {
            return new TypedExpression.Join(new(ValueKind.Text, optional), left, right);
        }

        if (l.IsDay && r.IsDay && !add)
        {
            var moments = l.Kind == r.Kind && l.Kind == ValueKind.Moment;
            return moments ? new TypedExpression.Elapsed(new(ValueKind.Duration, optional), left, right)
                : new TypedExpression.Elapsed(new(ValueKind.Days, optional), AsDate(left), AsDate(right));
        }

        if (l.Kind == ValueKind.Time && r.Kind == ValueKind.Time && !add)
        {
            return new TypedExpression.Elapsed(new(ValueKind.Duration, optional), left, right);
        }

        if (add && r.IsDay && !l.IsDay)
        {
            (left, right, l, r) = (right, left, r, l);
        }

        if (!l.IsDay)
        {
            return Unlike(at, left, right);
        }

        if (add && l.Kind == ValueKind.Date && r.Kind == ValueKind.Time)
        {
            return new TypedExpression.At(new(ValueKind.Moment, optional), left, right);
        }

        if (r.Kind == ValueKind.Duration && l.Kind == ValueKind.Date)
        {
            return Fail(at, "a date has no time of day; add whole days, weeks, months or years to it");
        }

        return r.Kind is ValueKind.Days or ValueKind.Months or ValueKind.Duration
            ? new TypedExpression.Shift(new(l.Kind, optional || !IsBounded(right)), left, right, !add)
            : Fail(at, r.IsNumber ? "a date and a number do not go together; say of what: date + 3 days"
                : $"here are {l} and {r}, which do not go together");
    }

    private TypedExpression Product(Expression.Binary at, TypedExpression left, TypedExpression right)
    {
        var (l, r) = (left.Type, right.Type);
        if (l.IsNumber && r.IsNumber)
        {
            return Arithmetic(at, Wider(l, r), left, right);
        }

        var (amount, number) = l.IsNumber ? (r, l) : (l, r);
        if (!number.IsNumber || !amount.IsTime && amount.Kind != ValueKind.Months)
        {
            return Unlike(at, left, right);
        }

        if (number.Kind == ValueKind.Integer)
        {
            return Arithmetic(at, amount.Kind, left, right);
        }

        return amount.Kind == ValueKind.Months ? Fail(at, "only whole months can be counted; round the number, or count days")
            : Arithmetic(at, ValueKind.Duration, Exactly(left), Exactly(right));
    }

    private TypedExpression Quotient(Expression.Binary at, TypedExpression left, TypedExpression right)
    {
        var (l, r) = (left.Type, right.Type);
        var kind = l.IsNumber && r.IsNumber || l.IsTime && r.IsTime || l.Kind == r.Kind && l.Kind == ValueKind.Months ? ValueKind.Decimal
            : l.IsTime && r.IsNumber ? ValueKind.Duration : ValueKind.Unknown;
        if (kind == ValueKind.Unknown)
        {
            return Unlike(at, left, right);
        }

        var bothDays = l.Kind == ValueKind.Days && r.Kind == ValueKind.Days;
        var quotient = bothDays ? Arithmetic(at, kind, left, right) : Arithmetic(at, kind, Exactly(left), Exactly(right));
        return right is TypedExpression.Constant { Value: not 0m } ? quotient : quotient with { Type = quotient.Type.OrNone() };
    }

    private static TypedExpression.Arithmetic Arithmetic(
        Expression.Binary at, ValueKind kind, TypedExpression left, TypedExpression right) =>
        new(new(kind, left.Type.Optional || right.Type.Optional), at.Operator, left, right);

    private static ValueKind Wider(ExpressionType left, ExpressionType right) =>
        left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer ? ValueKind.Integer : ValueKind.Decimal;

    /// <summary>Whether an amount is known to be small enough to be added to any date.</summary>
    public static bool IsBounded(TypedExpression amount) => amount is TypedExpression.Span
    {
        Amount: TypedExpression.Constant { Value: decimal value }, Unit: var unit,
    } && value * Factor(unit) <= unit switch
    {
        TimeUnit.Day or TimeUnit.Week => Expression.MostDays,
        TimeUnit.Month or TimeUnit.Year => Expression.MostMonths,
        _ => Expression.MostDays * 86_400m,
    } && (amount.Type.Kind != ValueKind.Duration || unit is not (TimeUnit.Day or TimeUnit.Week));

    /// <summary>How many days, months or seconds a unit has.</summary>
    public static int Factor(TimeUnit unit) => unit switch
    {
        TimeUnit.Minute => 60,
        TimeUnit.Hour => 3600,
        TimeUnit.Week => 7,
        TimeUnit.Year => 12,
        _ => 1,
    };
}
