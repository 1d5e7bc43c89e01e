using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>The properties that a function needs of a row, as a TypeScript type.</summary>
internal sealed class RowShape
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (RowShape Shape, bool Many)> _rows = new(StringComparer.Ordinal);

    public bool IsEmpty => _values.Count + _rows.Count == 0;

    public string Type
    {
        get
        {
            var rows = _rows.Select(r => $"{r.Key}: "
                + (r.Value.Many ? $"readonly {r.Value.Shape.Type}[]" : $"{r.Value.Shape.Type} | null"));
            return IsEmpty ? "object" : $"{{ {string.Join("; ", _values.Select(v => $"{v.Key}: {v.Value}").Concat(rows))} }}";
        }
    }

    /// <summary>What an expression gives.</summary>
    public static string TypeOf(ExpressionType type)
    {
        var name = type.Kind switch
        {
            ValueKind.Integer or ValueKind.Decimal or ValueKind.Days or ValueKind.Months or ValueKind.Duration => "Decimal",
            ValueKind.Boolean => "boolean",
            ValueKind.Date => "Day",
            ValueKind.Moment => "Moment",
            ValueKind.Time => "Time",
            _ => "string",
        };
        // Helpers of numbers and dates give null when they are given nothing, so the type of a value that is always there says so too.
        return type.Kind == ValueKind.Boolean ? name : $"{name} | null";
    }

    public void Add(string property, ExpressionType type) => _values[property] = type.Kind switch
    {
        ValueKind.Integer or ValueKind.Decimal => "Numeric",
        ValueKind.Boolean => "boolean",
        ValueKind.Moment => "Date | string | null",
        _ => "string | null",
    };

    public RowShape Parent(string property) => Row(property, false);

    public RowShape Children(string property) => Row(property, true);

    private RowShape Row(string property, bool many)
    {
        if (!_rows.TryGetValue(property, out var row))
        {
            row = _rows[property] = (new RowShape(), many);
        }

        return row.Shape;
    }
}
