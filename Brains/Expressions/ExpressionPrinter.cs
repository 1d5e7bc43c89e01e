using System.Globalization;

namespace Catalyst.Brains.Expressions;

/// <summary>Writes expressions as they are read, with no parenthesis too many.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression) => expression switch
    {
        Expression.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Expression.Quote text => Quote(text.Value),
        Expression.Truth truth => truth.Value ? "true" : "false",
        Expression.Date date => $"date \"{date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"",
        Expression.Time time => $"time \"{time.Value.ToString("HH:mm", CultureInfo.InvariantCulture)}\"",
        Expression.None => "none",
        Expression.Today => "today",
        Expression.Now => "now",
        Expression.This => "this",
        Expression.Name name => Name(name.Text),
        Expression.Member member => $"{Print(member.Of)}.{MemberName(member.Text)}",
        Expression.Negative negative => $"-{Operand(negative.Operand, Syntax.Sign)}",
        Expression.Not not => $"not {Operand(not.Operand, Syntax.Negation)}",
        Expression.Binary { Operator: Operator.Power } power =>
            $"{Operand(power.Left, Syntax.Fallback)} ^ {Operand(power.Right, Syntax.Sign)}",
        Expression.Binary binary => Binary(binary),
        Expression.Span span => $"{Operand(span.Amount, Syntax.Atom)} {Syntax.Word(span.Unit)}{(IsOne(span.Amount) ? "" : "s")}",
        Expression.IsNone none => $"{Compared(none.Operand)} is {(none.Negated ? "not " : "")}none",
        Expression.OneOf one => $"{Compared(one.Operand)} is {(one.Negated ? "not " : "")}one of "
            + string.Join(", ", one.Choices.Select(c => Operand(c, Syntax.Atom))),
        Expression.Within within =>
            $"{Compared(within.Operand)} in {within.Offset switch { < 0 => "last", 0 => "this", _ => "next" }} {Syntax.Word(within.Unit)}",
        Expression.If condition => $"if {Print(condition.Condition)} then {Print(condition.Then)} else {Print(condition.Else)}",
        Expression.Call call =>
            $"{Syntax.Word(call.Function)}({Print(call.First)}{(call.Second is null ? "" : $", {Print(call.Second)}")})",
        Expression.Aggregate aggregate => $"{Syntax.Word(aggregate.Kind)}({Print(aggregate.Rows)}"
            + (aggregate.Value is null ? "" : $".({Print(aggregate.Value)})") + (aggregate.By is null ? "" : $" by {Print(aggregate.By)}")
            + (aggregate.Where is null ? ")" : $" where {Print(aggregate.Where)})"),
        Expression.Previous previous => $"previous({Print(previous.Value)} by {Print(previous.By)}"
            + (previous.Per is null ? ")" : $" per {Print(previous.Per)})"),
        _ => throw new InvalidOperationException("There is no other kind of expression."),
    };

    public static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Binary(Expression.Binary binary)
    {
        var (sign, binding) = Syntax.Operators[binary.Operator];
        // Comparisons cannot be chained; everything else goes from the left.
        return $"{Operand(binary.Left, Syntax.IsComparison(binary.Operator) ? binding + 1 : binding)} {sign} "
            + Operand(binary.Right, binding + 1);
    }

    private static string Compared(Expression operand) => Operand(operand, Syntax.Comparison + 1);

    private static string Operand(Expression operand, int binding) =>
        Binding(operand) >= binding ? Print(operand) : $"({Print(operand)})";

    private static int Binding(Expression expression) => expression switch
    {
        Expression.Binary binary => Syntax.Operators[binary.Operator].Binding,
        Expression.Negative => Syntax.Sign,
        Expression.Not => Syntax.Negation,
        Expression.IsNone or Expression.OneOf or Expression.Within => Syntax.Comparison,
        Expression.Span => Syntax.Span,
        Expression.If => Syntax.Condition,
        _ => Syntax.Atom,
    };

    private static string Name(string name) => IsWord(name) && !Syntax.Keywords.Contains(name) ? name : $"`{name}`";

    private static string MemberName(string name) => IsWord(name) ? name : $"`{name}`";

    private static bool IsWord(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static bool IsOne(Expression amount) => amount is Expression.Number { Value: 1 };
}
