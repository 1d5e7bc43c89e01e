using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>
/// Expressions as PostgreSQL, without parameters. Other rows are read by subqueries, so that an expression means the same in whatever
/// selection it stands; a window over the selection itself would see only the rows of the page that is shown. Numbers are numeric, days and
/// months numbers of them, durations seconds. The application's time zone is the one of the session.
/// </summary>
/// <param name="today">The day that is today.</param>
/// <param name="now">The moment that is now.</param>
internal sealed partial class SqlExpression(RowNames names, string today = "current_date", string now = "now()")
{
    private const int Or = 1;
    private const int And = 2;
    private const int Not = 3;
    private const int Comparison = 4;
    private const int Other = 5;
    private const int Sum = 6;
    private const int Product = 7;
    private const int Cast = 9;
    private const int Atom = 10;

    /// <summary>The SQL of an expression.</summary>
    /// <param name="alias">Of the table whose row it is about.</param>
    /// <param name="type">The type that it gets at the end; null for its own.</param>
    public string Write(TypedExpression expression, string alias = "t", string? type = null)
    {
        var sql = Any(expression, new(alias));
        return type is null ? sql.Text : $"{sql.In(Cast)}::{type}";
    }

    /// <summary>A piece of SQL, and how tightly its outermost operator binds.</summary>
    private readonly record struct Sql(string Text, int Binding = Atom)
    {
        public string In(int binding) => Binding >= binding ? Text : $"({Text})";
    }

    /// <summary>The aliases of rows.</summary>
    private sealed record Rows(string First)
    {
        public string this[int row] => row == 0 ? First : $"{First}{row.ToString(CultureInfo.InvariantCulture)}";
    }

    private Sql Any(TypedExpression expression, Rows rows) => expression switch
    {
        TypedExpression.Constant constant => Constant(constant.Value),
        TypedExpression.Clock clock => clock.Type.Kind == ValueKind.Date ? new(today) : new(now),
        TypedExpression.Read read => new($"{rows[read.Row]}.{names.Column(read.Of, read.Field)}{(read.Field.Type == FieldType.Integer
            ? "::numeric" : "")}", read.Field.Type == FieldType.Integer ? Cast : Atom),
        TypedExpression.Created created => new($"{rows[created.Row]}.\"created_at\""),
        TypedExpression.Owner owner => new($"{rows[owner.Row]}.\"{RowNames.OwnerColumn}\""),
        TypedExpression.Reference reference => new($"{rows[reference.Row]}.{RowNames.Column(reference.Relation)}"),
        TypedExpression.Parent parent => OrNo(parent.Type, parent.Relation.Required,
            new($"(SELECT {Any(parent.Value, rows).Text} FROM {names.Table(parent.Target)} {rows[parent.As]} WHERE "
                + $"{rows[parent.As]}.\"id\" = {rows[parent.Row]}.{RowNames.Column(parent.Relation)})")),
        TypedExpression.Span span => Span(span, rows),
        TypedExpression.Exactly exactly => new($"{Number(exactly.Days, rows).In(Product)} * 86400", Product),
        TypedExpression.Arithmetic { Operator: Operator.Divide } quotient =>
            Quotient(Number(quotient.Left, rows), $"nullif({Number(quotient.Right, rows).Text}, 0)"),
        TypedExpression.Arithmetic operation => Arithmetic(operation, rows),
        TypedExpression.Power power => Power(power, rows),
        TypedExpression.Negative negative => new($"-{Number(negative.Operand, rows).In(Cast)}", Product),
        TypedExpression.Join join => new($"{Any(join.Left, rows).In(Other)} || {Any(join.Right, rows).In(Other + 1)}", Other),
        TypedExpression.Shift shift => Shift(shift, rows),
        TypedExpression.At at => new($"({Any(at.Day, rows).In(Sum)} + {Any(at.Time, rows).In(Sum + 1)})::timestamptz", Cast),
        TypedExpression.Elapsed elapsed => Elapsed(elapsed, rows),
        TypedExpression.Compare compare => Compare(compare, rows),
        TypedExpression.Both both => Both(both, rows),
        TypedExpression.Not not => new($"NOT {Any(not.Operand, rows).In(Not)}", Not),
        TypedExpression.IsNone none => new($"{Any(none.Operand, rows).In(Other)} IS NULL", Comparison),
        TypedExpression.OneOf one => OrNo(one.Operand.Type.Optional || one.Choices.Any(c => c.Type.Optional), new(
            $"{Any(one.Operand, rows).In(Other)} IN ({string.Join(", ", one.Choices.Select(c => Any(c, rows).Text))})", Comparison)),
        TypedExpression.Within within => Within(within, rows),
        TypedExpression.If condition => new($"CASE WHEN {Any(condition.Condition, rows).Text} THEN {Any(condition.Then, rows).Text} ELSE "
            + $"{Any(condition.Else, rows).Text} END"),
        TypedExpression.Otherwise otherwise => new($"coalesce({Any(otherwise.Left, rows).Text}, {Any(otherwise.Right, rows).Text})"),
        TypedExpression.Call call => Call(call, rows),
        TypedExpression.Aggregate aggregate => Aggregate(aggregate, rows),
        TypedExpression.Previous previous => Previous(previous, rows),
        _ => throw new InvalidOperationException("There is no other kind of expression."),
    };

    private static Sql Constant(object? value) => value switch
    {
        null => new("NULL"),
        decimal number => new(number.ToString(CultureInfo.InvariantCulture)),
        string text => new(Code.SqlText(text)),
        DateOnly date => new($"date '{date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'"),
        TimeOnly time => new($"time '{time.ToString("HH:mm", CultureInfo.InvariantCulture)}'"),
        _ => new((bool)value ? "true" : "false"),
    };

    /// <summary>A number that PostgreSQL computes with exactly: a whole constant alone would be an integer, which overflows.</summary>
    private Sql Number(TypedExpression expression, Rows rows)
    {
        var sql = Any(expression, rows);
        return MayBeInteger(expression) ? new($"{sql.In(Cast)}::numeric", Cast) : sql;
    }

    private static bool MayBeInteger(TypedExpression expression) => expression switch
    {
        TypedExpression.Constant constant => constant.Value is null or decimal,
        TypedExpression.Span span => MayBeInteger(span.Amount),
        TypedExpression.If condition => MayBeInteger(condition.Then) && MayBeInteger(condition.Else),
        TypedExpression.Otherwise otherwise => MayBeInteger(otherwise.Left) && MayBeInteger(otherwise.Right),
        TypedExpression.Parent parent => MayBeInteger(parent.Value),
        TypedExpression.Aggregate { Kind: AggregateKind.Min or AggregateKind.Max or AggregateKind.Latest } aggregate =>
            MayBeInteger(aggregate.Value!),
        TypedExpression.Previous previous => MayBeInteger(previous.Value),
        TypedExpression.Call { Function: Function.Min or Function.Max } call => MayBeInteger(call.First) && MayBeInteger(call.Second!),
        _ => false,
    };

    /// <summary>A condition is always true or false.</summary>
    private static Sql OrNo(bool optional, Sql condition) => optional ? new($"coalesce({condition.Text}, false)") : condition;

    private static Sql OrNo(ExpressionType type, bool certain, Sql value) => OrNo(type.Kind == ValueKind.Boolean && !certain, value);

    private Sql Span(TypedExpression.Span span, Rows rows)
    {
        var factor = Factor(span);
        return span.Amount is TypedExpression.Constant { Value: decimal amount } ? Constant(amount * factor)
            : factor == 1 ? Number(span.Amount, rows)
            : new($"{Number(span.Amount, rows).In(Product)} * {factor.ToString(CultureInfo.InvariantCulture)}", Product);
    }

    /// <summary>Days that are not whole are seconds.</summary>
    internal static int Factor(TypedExpression.Span span) => TypeChecker.Factor(span.Unit)
        * (span.Type.Kind == ValueKind.Duration && span.Unit is TimeUnit.Day or TimeUnit.Week && span.Type.Kind == ValueKind.Duration
            ? 86_400 : 1);

    private Sql Arithmetic(TypedExpression.Arithmetic operation, Rows rows)
    {
        var (sign, binding) = operation.Operator switch
        {
            Operator.Add => ('+', Sum),
            Operator.Subtract => ('-', Sum),
            _ => ('*', Product),
        };
        // A sign after an operator begins a comment, or is read as another operator.
        var right = Any(operation.Right, rows);
        var left = MayBeInteger(operation.Right) ? Number(operation.Left, rows) : Any(operation.Left, rows);
        return new($"{left.In(binding)} {sign} {right.In(right.Text.StartsWith('-') ? Atom : binding + 1)}", binding);
    }

    /// <summary>Ten decimals, of a quotient that has enough of them to be rounded.</summary>
    private static Sql Quotient(Sql dividend, string divisor) => new($"round(round({dividend.Text}, 30) / {divisor}, 10)");

    private Sql Power(TypedExpression.Power power, Rows rows) => Once(Number(power.Base, rows), power.Base is TypedExpression.Read,
        x => power.Exponent == 0 ? $"{x} * 0 + 1" : string.Join(" * ", Enumerable.Repeat(x, power.Exponent)), Sum);

    /// <summary>SQL that uses a value several times, and computes it once.</summary>
    private static Sql Once(Sql value, bool simple, Func<string, string> use, int binding) => simple ? new(use(value.In(Cast)), binding)
        : new($"(SELECT {use("v.x")} FROM (SELECT {value.Text} AS x) v)");

    private Sql Compare(TypedExpression.Compare compare, Rows rows)
    {
        var sign = compare.Operator switch
        {
            Operator.Equal => "=",
            Operator.NotEqual => "<>",
            Operator.Less => "<",
            Operator.AtMost => "<=",
            Operator.Greater => ">",
            _ => ">=",
        };
        var sql = $"{Any(compare.Left, rows).In(Other)} {sign} {Any(compare.Right, rows).In(Other)}";
        var optional = compare.Left.Type.Optional || compare.Right.Type.Optional;
        return !optional ? new(sql, Comparison) : new($"coalesce({sql}, {(compare.Operator == Operator.NotEqual ? "true" : "false")})");
    }

    private Sql Both(TypedExpression.Both both, Rows rows)
    {
        var (word, binding) = both.Operator == Operator.And ? ("AND", And) : ("OR", Or);
        return new($"{Any(both.Left, rows).In(binding)} {word} {Any(both.Right, rows).In(binding + 1)}", binding);
    }

    private Sql Call(TypedExpression.Call call, Rows rows)
    {
        var first = Any(call.First, rows);
        return call.Function switch
        {
            Function.Min => new($"least({first.Text}, {Any(call.Second!, rows).Text})"),
            Function.Max => new($"greatest({first.Text}, {Any(call.Second!, rows).Text})"),
            Function.Round => new($"round({Number(call.First, rows).Text}, {(call.Second is null ? "0" : Any(call.Second, rows).Text)})"),
            Function.Floor => new($"floor({Number(call.First, rows).Text})"),
            Function.Ceil => new($"ceil({Number(call.First, rows).Text})"),
            Function.Abs => new($"abs({Number(call.First, rows).Text})"),
            Function.Month => new($"extract(month FROM {first.Text})"),
            Function.Year => new($"extract(year FROM {first.Text})"),
            Function.Day => new($"extract(day FROM {first.Text})"),
            Function.Weekday => new($"extract(isodow FROM {first.Text})"),
            Function.Date => new($"{first.In(Cast)}::date", Cast),
            Function.Days when call.First.Type.Kind == ValueKind.Days => first,
            Function.Days => Quotient(Number(call.First, rows), "86400"),
            Function.Hours => Quotient(Number(call.First, rows), "3600"),
            Function.Minutes => Quotient(Number(call.First, rows), "60"),
            _ => new($"char_length({first.Text})::numeric", Cast),
        };
    }
}
