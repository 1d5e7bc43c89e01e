using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Values that keep to the rules of their thing: what comes first is less than what comes later.</summary>
internal static class RuleValues
{
    /// <summary>The value of a field that rules compare; null where any will do.</summary>
    public static Sample? Of(Resource r, Field field)
    {
        var name = r.Said(field).Name;
        if (r.Rules.Any(code => code.Rule.NoOverlap?.Begins(name) == true))
        {
            return Time(field, 0, 8);
        }

        if (r.Rules.Any(code => code.Rule.NoOverlap?.Ends(name) == true))
        {
            return Time(field, 2, 20);
        }

        foreach (var (less, greater) in r.Rules.Where(code => code.Rule.Require is not null).SelectMany(RuleSamples.Comparisons))
        {
            if (greater is TypedExpression.Clock && IsOwn(less, name))
            {
                return field.Type == FieldType.Date ? new("'2020-01-02'", "'2020-01-02'", null)
                    : new("'2020-01-02T09:30'", "'2020-01-02T09:30:00.000Z'", null);
            }

            if (IsOwn(less, name) && greater is TypedExpression.Read && Time(field, 0, 8) is { } early)
            {
                return early;
            }

            if (IsOwn(greater, name) && less is TypedExpression.Read or TypedExpression.Parent)
            {
                return Time(field, 2, 20) ?? Number(field, 40);
            }
        }

        var closed = Closed(r, name).ToList();
        return closed.Count > 0 && field.Values?.FirstOrDefault(v => !closed.Contains(v)) is { } open ? Choice(open) : null;
    }

    // The states in which nothing may refer to it.
    private static IEnumerable<string> Closed(Resource r, string name) => r.Children.SelectMany(c => c.Resource.Rules)
        .SelectMany(code => code.Condition.Conditions()).OfType<TypedExpression.Compare>()
        .Where(c => c is { Operator: Operator.NotEqual, Left: TypedExpression.Parent { Value: TypedExpression.Read read } }
            && read.Of.Name == r.Source.Name && read.Field.Name == name)
        .Select(c => (c.Right as TypedExpression.Constant)?.Value).OfType<string>();

    private static Sample Choice(string value) => new(Code.Ts(Words.Human(value)), Code.Ts(value), Code.Ts(Words.Human(value)));

    /// <summary>Another value that is allowed too; null where there is none for certain.</summary>
    /// <param name="sample">The first one.</param>
    public static Sample? Other(Field field, Sample sample)
    {
        switch (field.Type)
        {
            case FieldType.String or FieldType.Text:
                return Fields.MaxLength(field) < 16 ? null : Same("`Other ${app.n}`");
            case FieldType.Integer or FieldType.Decimal:
                return RuleTruth.Parse(sample.Sent) is { } number ? Number(field, number + 1) : null;
            case FieldType.Date or FieldType.DateTime or FieldType.Time:
                return Time(field, 7, 8);
            case FieldType.Email:
                return Same("`other${app.n}@example.com`");
            case FieldType.Enum:
                return field.Values!.FirstOrDefault(v => Code.Ts(v) != sample.Sent) is { } value
                    ? Choice(value) : null;
            default:
                return null;
        }
    }

    /// <summary>A number within the limits of its field; null where it is outside.</summary>
    public static Sample? Number(Field field, decimal value) => field.Type is not (FieldType.Integer or FieldType.Decimal)
        || value < field.Min || value > field.Max ? null
        : Same(value.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture)) is var said
            ? said with { Entered = Code.Ts(said.Sent), Shown = Code.Ts(said.Sent) } : null;

    /// <summary>A day or a time on it; null for what is no time.</summary>
    public static Sample? Time(Field field, int day, int hour) => field.Type switch
    {
        FieldType.Date => new($"app.day({day})", $"app.day({day})", $"app.dayText({day})"),
        FieldType.DateTime => new($"`${{app.day({day / 7 * 7})}}T{hour:00}:30`", $"`${{app.day({day / 7 * 7})}}T{hour:00}:30:00.000Z`",
            null),
        FieldType.Time => new($"'{hour:00}:30'", $"'{hour:00}:30'", null),
        _ => null,
    };

    private static bool IsOwn(TypedExpression expression, string name) =>
        expression is TypedExpression.Read { Row: 0 } read && read.Field.Name == name;

    private static Sample Same(string literal) => new(literal, literal, literal);
}
