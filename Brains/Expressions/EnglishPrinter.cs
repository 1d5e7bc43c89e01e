using System.Globalization;

namespace Catalyst.Brains.Expressions;

/// <summary>
/// Says in English what an expression gives, as a part of a sentence: <c>the sum of kilometres of its trips that have no back</c>.
/// </summary>
public static class EnglishPrinter
{
    /// <summary>What the expression gives.</summary>
    public static string Say(TypedExpression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression switch
        {
            TypedExpression.Constant constant => Constant(constant.Value),
            TypedExpression.Clock clock => clock.Type.Kind == ValueKind.Date ? "today" : "now",
            TypedExpression.Read read => Lower(read.Field.Label),
            TypedExpression.Created => "when it was made",
            TypedExpression.Owner => "its owner",
            TypedExpression.Reference reference => Words(reference.Relation.Name),
            TypedExpression.Parent { Value: TypedExpression.Aggregate aggregate } parent =>
                Rows(aggregate, $"of its {Words(parent.Relation.Name)}"),
            TypedExpression.Parent parent => $"{Say(parent.Value)} of its {Words(parent.Relation.Name)}",
            TypedExpression.Span span => $"{Operand(span.Amount)} {Unit(span)}",
            TypedExpression.Exactly exactly => Say(exactly.Days),
            TypedExpression.Arithmetic operation => $"{Operand(operation.Left)} {Sign(operation.Operator)} {Operand(operation.Right)}",
            TypedExpression.Power power =>
                $"{Operand(power.Base)} to the power of {power.Exponent.ToString(CultureInfo.InvariantCulture)}",
            TypedExpression.Negative negative => $"minus {Operand(negative.Operand)}",
            TypedExpression.Join join => $"{Say(join.Left)} followed by {Say(join.Right)}",
            TypedExpression.Shift shift => $"{Operand(shift.By)} {(shift.Back ? "before" : "after")} {Operand(shift.From)}",
            TypedExpression.At at => $"{Operand(at.Day)} at {Operand(at.Time)}",
            TypedExpression.Elapsed elapsed => $"the time from {Operand(elapsed.Start)} to {Operand(elapsed.End)}",
            TypedExpression.If condition when Say(condition.Then) == Say(condition.Else) => Say(condition.Then),
            TypedExpression.If condition => $"{Say(condition.Then)} if {Ask(condition.Condition)}, otherwise {Say(condition.Else)}",
            TypedExpression.Otherwise { Right: TypedExpression.Constant { Value: 0m } } otherwise => Say(otherwise.Left),
            TypedExpression.Otherwise otherwise => $"{Operand(otherwise.Left)}, or {Operand(otherwise.Right)} where there is none",
            TypedExpression.Call call => Call(call),
            TypedExpression.Aggregate { Kind: AggregateKind.Exists } => $"whether {Ask(expression)}",
            TypedExpression.Aggregate aggregate => Rows(aggregate, null),
            TypedExpression.Previous previous => $"{Say(previous.Value)} of the {previous.Of.Label} before, by {Say(previous.Order.Other)}"
                + (previous.Group is { } group ? $", of the same {Say(group.Other)}" : ""),
            _ => $"whether {Ask(expression)}",
        };
    }

    /// <summary>What has to be so, for a yes or no: <c>seats are more than 2</c> without the question.</summary>
    public static string Ask(TypedExpression condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition switch
        {
            TypedExpression.Constant constant => constant.Value is true ? "always" : "never",
            TypedExpression.Compare compare => $"{Operand(compare.Left)} {Comparison(compare)} {Operand(compare.Right)}",
            TypedExpression.Both both =>
                $"{Part(both.Left, both)} {(both.Operator == Operator.And ? "and" : "or")} {Part(both.Right, both)}",
            TypedExpression.Not { Operand: TypedExpression.IsNone none } => $"there is {Article(Say(none.Operand))}",
            TypedExpression.Not { Operand: TypedExpression.OneOf one } => $"{Operand(one.Operand)} is none of {Choices(one)}",
            TypedExpression.Not { Operand: TypedExpression.Read read } => $"not {Say(read)}",
            TypedExpression.Not { Operand: TypedExpression.Aggregate { Kind: AggregateKind.Exists } rows } => $"it has no {Bare(rows)}",
            TypedExpression.Not not => $"it is not so that {Ask(not.Operand)}",
            TypedExpression.IsNone none => $"there is no {Say(none.Operand)}",
            TypedExpression.OneOf one => $"{Operand(one.Operand)} is one of {Choices(one)}",
            TypedExpression.Within within => $"{Operand(within.Operand)} is in "
                + $"{within.Offset switch { < 0 => "last", 0 => "this", _ => "next" }} {Syntax.Word(within.Unit)}",
            TypedExpression.Aggregate { Kind: AggregateKind.Exists } aggregate => $"it has {Bare(aggregate)}",
            _ => Say(condition),
        };
    }

    /// <summary>
    /// When a condition is not so, of rows that have the values which it compares: <c>end is not after start</c> for
    /// <c>start is none or end > start</c>.
    /// </summary>
    public static string Deny(TypedExpression condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition switch
        {
            TypedExpression.Compare compare => Ask(compare with { Operator = Opposite(compare.Operator) }),
            TypedExpression.Both { Operator: Operator.And } both => $"{Denied(both.Left)} or {Denied(both.Right)}",
            TypedExpression.Both either => string.Join(" and ", Needed(either).Select(Denied)),
            TypedExpression.Not not => Ask(not.Operand),
            TypedExpression.Within within => Ask(within).Replace(" is in ", " is not in ", StringComparison.Ordinal),
            _ => Ask(new TypedExpression.Not(condition)),
        };

        static string Denied(TypedExpression part) =>
            part is TypedExpression.Both both && (both.Operator == Operator.And || Needed(both).Count > 1)
                ? $"({Deny(part)})" : Deny(part);
    }

    /// <summary>What one of several must be so, without those that only say that a value of the others is missing.</summary>
    private static List<TypedExpression> Needed(TypedExpression.Both either)
    {
        List<TypedExpression> all = [.. Alternatives(either)];
        bool IsRead(TypedExpression.IsNone none) => all.Exists(o => o is not TypedExpression.IsNone && o.Parts().Contains(none.Operand));
        return [.. all.Where(part => part is not TypedExpression.IsNone none || !IsRead(none))];
    }

    private static IEnumerable<TypedExpression> Alternatives(TypedExpression condition) =>
        condition is TypedExpression.Both { Operator: Operator.Or } both
            ? Alternatives(both.Left).Concat(Alternatives(both.Right)) : [condition];

    private static Operator Opposite(Operator comparison) => comparison switch
    {
        Operator.Equal => Operator.NotEqual,
        Operator.NotEqual => Operator.Equal,
        Operator.Less => Operator.AtLeast,
        Operator.AtMost => Operator.Greater,
        Operator.Greater => Operator.AtMost,
        _ => Operator.Less,
    };

    private static string Part(TypedExpression part, TypedExpression.Both of) =>
        part is TypedExpression.Both inner && inner.Operator != of.Operator ? $"({Ask(part)})" : Ask(part);

    private static string Constant(object? value) => value switch
    {
        null => "nothing",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        string text => text.Length == 0 ? "no text" : $"\"{text.Replace('_', ' ')}\"",
        _ => (bool)value ? "yes" : "no",
    };

    private static string Rows(TypedExpression.Aggregate aggregate, string? parent)
    {
        var rows = Whose(aggregate, parent);
        var value = aggregate.Value switch
        {
            null => "",
            TypedExpression.If choice => Operand(choice),
            var other => Say(other),
        };
        return aggregate.Kind switch
        {
            AggregateKind.Sum => $"the sum of {value} of {rows}",
            AggregateKind.Count when aggregate.Value is null => $"the number of {rows}",
            AggregateKind.Count => $"the number of {rows} with {Article(value)}",
            AggregateKind.Avg => $"the average of {value} of {rows}",
            AggregateKind.Min => $"the smallest {value} of {rows}",
            AggregateKind.Max => $"the greatest {value} of {rows}",
            AggregateKind.Latest => $"the latest {value} of {rows}{(aggregate.By is null ? "" : $", by {Say(aggregate.By)}")}",
            AggregateKind.Streak => $"the number of days in a row, up to today, on which {value} of {rows} is",
            _ => $"whether there are {rows}",
        };
    }

    /// <summary>The rows, e.g. <c>its trips that have no back</c>.</summary>
    private static string Whose(TypedExpression.Aggregate aggregate, string? parent)
    {
        var (source, plural) = (aggregate.Source, aggregate.Source.Entity.PluralLabel);
        var rows = source.Children is not { } children ? $"all {plural}"
            : (parent is null ? $"its {plural}" : $"the {plural} {parent}")
                // "its matches as first player", where both players are of one kind.
                + (source.Entity.Relations.Count(r => r.Target == children.Relation.Target) > 1
                    ? $" as {Words(children.Relation.Name)}" : "");
        return aggregate.Where switch
        {
            null => rows,
            TypedExpression.IsNone { Operand: TypedExpression.Read read } => $"{rows} that have no {Say(read)}",
            TypedExpression.Not { Operand: TypedExpression.IsNone { Operand: TypedExpression.Read read } } =>
                $"{rows} that have {Article(Say(read))}",
            var where => $"{rows} where {Ask(where)}",
        };
    }

    private static string Bare(TypedExpression.Aggregate rows) =>
        Whose(rows, null) is var whose && whose.StartsWith("its ", StringComparison.Ordinal) ? whose[4..] : whose;

    private static string Call(TypedExpression.Call call)
    {
        var first = Operand(call.First);
        return call.Function switch
        {
            Function.Min => $"the smaller of {first} and {Operand(call.Second!)}",
            Function.Max => $"the greater of {first} and {Operand(call.Second!)}",
            Function.Round when call.Second is TypedExpression.Constant { Value: decimal and not 0m } decimals =>
                $"{first} rounded to {Say(decimals)} decimals",
            Function.Round => $"{first} rounded",
            Function.Floor => $"{first} rounded down",
            Function.Ceil => $"{first} rounded up",
            Function.Abs => $"{first} without its sign",
            Function.Date => $"the day of {first}",
            Function.Day => $"the day of the month of {first}",
            Function.Weekday => $"the day of the week of {first}",
            Function.Length => $"the number of characters of {first}",
            Function.Days or Function.Hours or Function.Minutes => $"{first} in {Syntax.Word(call.Function)}",
            _ => $"the {Syntax.Word(call.Function)} of {first}",
        };
    }

    private static string Sign(Operator op) => op switch
    {
        Operator.Add => "plus",
        Operator.Subtract => "minus",
        Operator.Multiply => "times",
        _ => "divided by",
    };

    private static string Comparison(TypedExpression.Compare compare)
    {
        var day = compare.Left.Type.IsDay;
        return compare.Operator switch
        {
            Operator.Equal => "is",
            Operator.NotEqual => "is not",
            Operator.Less => day ? "is before" : "is less than",
            Operator.AtMost => day ? "is not after" : "is at most",
            Operator.Greater => day ? "is after" : "is more than",
            _ => day ? "is not before" : "is at least",
        };
    }

    private static string Choices(TypedExpression.OneOf one) => string.Join(", ", one.Choices.Select(Say));

    private static string Operand(TypedExpression operand) => operand is TypedExpression.Arithmetic or TypedExpression.If
        or TypedExpression.Join or TypedExpression.Otherwise { Right: not TypedExpression.Constant { Value: 0m } } or TypedExpression.Shift
        ? $"({Say(operand)})" : Say(operand);

    private static string Unit(TypedExpression.Span span) =>
        Syntax.Word(span.Unit) + (span.Amount is TypedExpression.Constant { Value: 1m } ? "" : "s");

    private static string Article(string noun) => $"{("aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a")} {noun}";

    /// <summary>A name in camelCase as words.</summary>
    private static string Words(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>A label within a sentence; an abbreviation stays as it is.</summary>
    private static string Lower(string label) => label.Length > 1 && char.IsUpper(label[1]) || label.Length == 0 ? label
        : char.ToLowerInvariant(label[0]) + label[1..];
}
