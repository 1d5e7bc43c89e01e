using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>
/// Expressions as TypeScript: pure functions of rows that are loaded already, on the exact numbers and dates of <c>values/</c>. A row holds
/// its own properties; what else the expression reaches it holds as well, its parents by the name of their relation and its children as a
/// list, which the type of the parameter says. All rows of an entity come in <c>all</c>.
/// </summary>
internal sealed partial class TypeScriptExpression
{
    private readonly RowNames _names;
    private readonly RowShape _row = new();
    private readonly RowShape _all = new();
    private readonly Dictionary<int, (string Variable, RowShape Shape)> _rows = [];
    private readonly SortedSet<string> _helpers = new(StringComparer.Ordinal);
    private bool _clock;

    private TypeScriptExpression(RowNames names) => _names = names;

    /// <summary>A function that is exported under a name.</summary>
    public static WrittenFunction Function(RowNames names, string name, TypedExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var writer = new TypeScriptExpression(names);
        writer._rows[0] = ("row", writer._row);
        var body = writer.Any(expression);
        var parameters = new[]
        {
            $"row: {writer._row.Type}", writer._all.IsEmpty ? null : $"all: {writer._all.Type}", writer._clock ? "clock: Clock" : null,
        }.OfType<string>().ToList();
        var type = RowShape.TypeOf(expression.Type);
        return new(name, $"export function {name}({string.Join(", ", parameters)}): {type} {{\n  return {body};\n}}\n",
            !writer._all.IsEmpty, writer._clock, [.. writer._helpers]);
    }

    private string Any(TypedExpression expression) => expression switch
    {
        TypedExpression.Constant constant => Constant(constant.Value),
        TypedExpression.Clock clock => clock.Type.Kind == ValueKind.Date ? Call("today", Clock) : Call("moment", $"{Clock}.now"),
        TypedExpression.Read read => Read(read.Row, _names.Property(read.Of, read.Field), read.Type),
        TypedExpression.Created created => Read(created.Row, SortOrder.Created, created.Type),
        TypedExpression.Owner owner => Read(owner.Row, RowNames.Owner, owner.Type),
        TypedExpression.Reference reference => Read(reference.Row, RowNames.Property(reference.Relation), reference.Type),
        TypedExpression.Parent parent => Parent(parent),
        TypedExpression.Span span => Span(span),
        TypedExpression.Exactly exactly => Call("multiply", Any(exactly.Days), Constant(86_400m)),
        TypedExpression.Arithmetic operation => Call(operation.Operator switch
        {
            Operator.Add => "add",
            Operator.Subtract => "subtract",
            Operator.Multiply => "multiply",
            _ => "divide",
        }, Any(operation.Left), Any(operation.Right)),
        TypedExpression.Power power => Call("power", Any(power.Base), power.Exponent.ToString(CultureInfo.InvariantCulture)),
        TypedExpression.Negative negative => Call("negate", Any(negative.Operand)),
        TypedExpression.Join join => Call("join", Any(join.Left), Any(join.Right)),
        TypedExpression.Shift shift => Shift(shift),
        TypedExpression.At at => Call("at", Any(at.Day), Any(at.Time), Clock),
        TypedExpression.Elapsed elapsed =>
            Call(elapsed.Type.Kind == ValueKind.Days ? "daysBetween" : "secondsBetween", Any(elapsed.End), Any(elapsed.Start)),
        TypedExpression.Compare compare => Compare(compare.Operator, Any(compare.Left), Any(compare.Right)),
        TypedExpression.Both both => $"({Any(both.Left)} {(both.Operator == Operator.And ? "&&" : "||")} {Any(both.Right)})",
        TypedExpression.Not not => $"!{Any(not.Operand)}",
        TypedExpression.IsNone none => $"({Any(none.Operand)} === null)",
        TypedExpression.OneOf one => $"[{string.Join(", ", one.Choices.Select(Any))}].some((choice) => "
            + $"{Call("isEqual", Any(one.Operand), "choice")})",
        TypedExpression.Within within => Call("isIn", Any(within.Operand), Code.Ts(within.Unit.ToString().ToLowerInvariant()),
            within.Offset.ToString(CultureInfo.InvariantCulture), Clock),
        TypedExpression.If condition => $"({Any(condition.Condition)} ? {Any(condition.Then)} : {Any(condition.Else)})",
        TypedExpression.Otherwise otherwise => $"({Any(otherwise.Left)} ?? {Any(otherwise.Right)})",
        TypedExpression.Call call => Call(call),
        TypedExpression.Aggregate aggregate => Aggregate(aggregate),
        TypedExpression.Previous previous => Previous(previous),
        _ => throw new InvalidOperationException("There is no other kind of expression."),
    };

    private string Clock
    {
        get
        {
            _clock = true;
            return "clock";
        }
    }

    private string Call(string helper, params IEnumerable<string> arguments)
    {
        _helpers.Add(helper);
        return $"{helper}({string.Join(", ", arguments)})";
    }

    private string Constant(object? value) => value switch
    {
        null => "null",
        decimal number => Call("decimal", Code.Ts(number.ToString(CultureInfo.InvariantCulture))),
        string text => Code.Ts(text),
        DateOnly date => Call("day", Code.Ts(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        TimeOnly time => Call("timeOfDay", Code.Ts(time.ToString("HH:mm", CultureInfo.InvariantCulture))),
        _ => (bool)value ? "true" : "false",
    };

    private string Read(int row, string property, ExpressionType type)
    {
        var (variable, shape) = _rows[row];
        shape.Add(property, type);
        var value = $"{variable}.{property}";
        return type.Kind switch
        {
            ValueKind.Integer or ValueKind.Decimal => Call("decimal", value),
            ValueKind.Date => Call("day", value),
            ValueKind.Moment => Call("moment", value),
            ValueKind.Time => Call("timeOfDay", value),
            _ => value,
        };
    }

    /// <summary>A function of a row, whose shape it fills.</summary>
    private string Lambda(int row, Entity entity, RowShape shape, TypedExpression body, Func<string, string>? use = null)
    {
        var variable = $"{Words.Camel(entity.Name)}{row.ToString(CultureInfo.InvariantCulture)}";
        _rows[row] = (variable, shape);
        var value = Any(body);
        return $"({variable}) => {(use is null ? value : use(value))}";
    }

    private string Parent(TypedExpression.Parent parent)
    {
        var (variable, shape) = _rows[parent.Row];
        var call = Call("of", $"{variable}.{parent.Relation.Name}",
            Lambda(parent.As, parent.Target, shape.Parent(parent.Relation.Name), parent.Value));
        return parent.Type.Kind == ValueKind.Boolean ? $"({call} ?? false)" : call;
    }

    private string Span(TypedExpression.Span span)
    {
        var factor = SqlExpression.Factor(span);
        return span.Amount is TypedExpression.Constant { Value: decimal amount } ? Constant(amount * factor)
            : factor == 1 ? Any(span.Amount) : Call("multiply", Any(span.Amount), Constant((decimal)factor));
    }

    private string Shift(TypedExpression.Shift shift)
    {
        var (from, by) = (Any(shift.From), Any(shift.By));
        by = shift.Back ? Call("negate", by) : by;
        var add = shift.By.Type.Kind switch { ValueKind.Days => "addDays", ValueKind.Months => "addMonths", _ => "addSeconds" };
        return shift.Type.Kind == ValueKind.Date || add == "addSeconds" ? Call(add, from, by)
            : Call("onDay", from, $"(date) => {Call(add, "date", by)}", Clock);
    }

    private string Compare(Operator op, string left, string right) => op switch
    {
        Operator.Equal => Call("isEqual", left, right),
        Operator.NotEqual => $"!{Call("isEqual", left, right)}",
        Operator.Less => Call("isLess", left, right),
        Operator.AtMost => Call("isAtMost", left, right),
        Operator.Greater => Call("isLess", right, left),
        _ => Call("isAtMost", right, left),
    };

    private string Call(TypedExpression.Call call)
    {
        var first = Any(call.First);
        return call.Function switch
        {
            Brains.Expressions.Function.Min => Call("least", $"[{first}, {Any(call.Second!)}]"),
            Brains.Expressions.Function.Max => Call("greatest", $"[{first}, {Any(call.Second!)}]"),
            Brains.Expressions.Function.Round when call.Second is TypedExpression.Constant { Value: decimal digits } =>
                Call("round", first, digits.ToString(CultureInfo.InvariantCulture)),
            Brains.Expressions.Function.Round => Call("round", first),
            Brains.Expressions.Function.Floor => Call("floor", first),
            Brains.Expressions.Function.Ceil => Call("ceil", first),
            Brains.Expressions.Function.Abs => Call("abs", first),
            Brains.Expressions.Function.Date => Call("dayOf", first, Clock),
            Brains.Expressions.Function.Days when call.First.Type.Kind == ValueKind.Days => first,
            Brains.Expressions.Function.Days => Call("divide", first, Constant(86_400m)),
            Brains.Expressions.Function.Hours => Call("divide", first, Constant(3600m)),
            Brains.Expressions.Function.Minutes => Call("divide", first, Constant(60m)),
            Brains.Expressions.Function.Length => Call("textLength", first),
            _ => Call("part", first, Code.Ts(call.Function.ToString().ToLowerInvariant())),
        };
    }
}

/// <summary>A function in TypeScript.</summary>
/// <param name="TakesAll">Whether its second parameter are all rows of some entities.</param>
/// <param name="TakesClock">Whether its last parameter is a clock.</param>
/// <param name="Helpers">What it uses of <c>values/</c>.</param>
internal sealed record WrittenFunction(string Name, string Text, bool TakesAll, bool TakesClock, IReadOnlyList<string> Helpers);
