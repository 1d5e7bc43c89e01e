using System.Globalization;
using Catalyst.Brains.Model;

namespace Catalyst.Brains.Expressions;

/// <summary>Kinds of value.</summary>
public enum ValueKind
{
    /// <summary>Of an expression that is wrong; fits everywhere, so that one mistake is told once.</summary>
    Unknown,

    /// <summary>Only of <c>none</c> itself.</summary>
    None,
    Integer,
    Decimal,
    Text,
    Boolean,

    /// <summary>A day of the calendar.</summary>
    Date,

    /// <summary>A date with a time.</summary>
    Moment,

    /// <summary>A time of day, to the minute.</summary>
    Time,

    /// <summary>Whole days; a number of days when compiled.</summary>
    Days,

    /// <summary>Months, which differ in length; a number of months when compiled.</summary>
    Months,

    /// <summary>Exact time; a number of seconds when compiled.</summary>
    Duration,

    /// <summary>One of the values of a field.</summary>
    Enum,

    /// <summary>Somebody with an account.</summary>
    Person,

    /// <summary>A row of an entity.</summary>
    Row,
}

/// <summary>What an expression gives.</summary>
/// <param name="Optional">Whether it can be none; a boolean cannot.</param>
/// <param name="Entity">Of a row: its entity.</param>
/// <param name="Values">Of an enum: its values.</param>
public sealed record ExpressionType(ValueKind Kind, bool Optional = false, string? Entity = null, IReadOnlyList<string>? Values = null)
{
    internal static ExpressionType Boolean { get; } = new(ValueKind.Boolean);

    internal bool IsNumber => Kind is ValueKind.Integer or ValueKind.Decimal;

    internal bool IsTime => Kind is ValueKind.Days or ValueKind.Duration;

    internal bool IsDay => Kind is ValueKind.Date or ValueKind.Moment;

    /// <summary>Whether one can come before another.</summary>
    internal bool IsOrdered => IsNumber || IsTime || IsDay || Kind is ValueKind.Time or ValueKind.Months or ValueKind.Unknown;

    internal bool IsText => Kind is ValueKind.Text or ValueKind.Enum;

    /// <summary>The type of a field.</summary>
    public static ExpressionType Of(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var kind = field.Type switch
        {
            FieldType.Integer => ValueKind.Integer,
            FieldType.Decimal => ValueKind.Decimal,
            FieldType.Boolean => ValueKind.Boolean,
            FieldType.Date => ValueKind.Date,
            FieldType.DateTime => ValueKind.Moment,
            FieldType.Time => ValueKind.Time,
            FieldType.Enum => ValueKind.Enum,
            _ => ValueKind.Text,
        };
        return new(kind, !field.Required && field.Default is null && kind != ValueKind.Boolean, Values: field.Values);
    }

    /// <summary>Why a value cannot become that of a field; null when it can.</summary>
    internal static string? WhyNotIn(Field field, TypedExpression value)
    {
        var (wanted, given) = (Of(field), value.Type);
        return value is TypedExpression.Constant { Value: string word } && wanted.Values?.Contains(word) == false
                ? $"which is {wanted}, to '{word}'"
            : wanted.Kind != given.Kind && !(wanted.Kind == ValueKind.Decimal && given.Kind == ValueKind.Integer)
                && !(wanted.IsText && given.IsText)
                ? $"which is {wanted}, to {given}" + (wanted.Kind == ValueKind.Integer && given.IsNumber ? "; round it" : "")
            : field.Required && given.Optional ? "which is required, to what may be none; say what it is otherwise" : null;
    }

    internal ExpressionType OrNone(bool optional = true) => this with { Optional = (Optional || optional) && Kind != ValueKind.Boolean };

    /// <summary>For people, e.g. <c>a number</c>.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.None => "no value",
        ValueKind.Integer => "a whole number",
        ValueKind.Decimal => "a number",
        ValueKind.Text => "text",
        ValueKind.Boolean => "a yes or no",
        ValueKind.Date => "a date",
        ValueKind.Moment => "a date with a time",
        ValueKind.Time => "a time of day",
        ValueKind.Days => "a number of days",
        ValueKind.Months => "a number of months",
        ValueKind.Duration => "a duration",
        ValueKind.Enum => $"one of {string.Join(", ", Values ?? [])}",
        ValueKind.Person => "a person",
        ValueKind.Row => string.Create(CultureInfo.InvariantCulture, $"one {Entity}"),
        _ => "something unknown",
    };
}
