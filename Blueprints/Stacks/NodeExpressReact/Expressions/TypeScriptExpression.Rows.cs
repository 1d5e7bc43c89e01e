using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>Values of many rows.</summary>
internal sealed partial class TypeScriptExpression
{
    private string Aggregate(TypedExpression.Aggregate aggregate)
    {
        var (source, entity) = (aggregate.Source, aggregate.Source.Entity);
        var (rows, shape) = source.Children is { } children
            ? ($"{_rows[children.Row].Variable}.{children.Name}", _rows[children.Row].Shape.Children(children.Name))
            : ($"all.{_names.Rows(entity)}", _all.Children(_names.Rows(entity)));
        string Of(TypedExpression body) => Lambda(aggregate.As, entity, shape, body);
        if (source.OwnerOf is { } row)
        {
            shape.Add(RowNames.Owner, new(ValueKind.Person));
            _rows[row].Shape.Add(RowNames.Owner, new(ValueKind.Person));
            rows += $".filter((other) => other.{RowNames.Owner} === {_rows[row].Variable}.{RowNames.Owner})";
        }

        if (aggregate.Where is not null)
        {
            rows += $".filter({Of(aggregate.Where)})";
        }

        var values = aggregate.Value is null ? rows : $"{rows}.map({Of(aggregate.Value)})";
        switch (aggregate.Kind)
        {
            case AggregateKind.Count:
                return Call("count", values);
            case AggregateKind.Exists:
                return aggregate.Value is null ? $"({rows}.length > 0)" : $"({Call("present", values)}.length > 0)";
            case AggregateKind.Latest:
                shape.Add(SortOrder.Created, new(ValueKind.Moment));
                shape.Add("id", new(ValueKind.Text));
                var value = $"{Call("latest", rows, Of(aggregate.Value!), aggregate.By is null ? "() => 0" : Of(aggregate.By))}";
                return aggregate.Type.Kind == ValueKind.Boolean ? $"({value} ?? false)" : value;
            case AggregateKind.Streak:
                return Call("streak", values, Clock);
            default:
                return Call(aggregate.Kind switch
                {
                    AggregateKind.Sum => "sum",
                    AggregateKind.Avg => "average",
                    AggregateKind.Min => "least",
                    _ => "greatest",
                }, values);
        }
    }

    private string Previous(TypedExpression.Previous previous)
    {
        var list = _names.Rows(previous.Of);
        var (shape, own) = (_all.Children(list), _rows[previous.Row]);
        foreach (var row in new[] { shape, own.Shape })
        {
            row.Add(SortOrder.Created, new(ValueKind.Moment));
            row.Add("id", new(ValueKind.Text));
        }

        var rows = $"all.{list}";
        if (previous.SameOwner)
        {
            shape.Add(RowNames.Owner, new(ValueKind.Person));
            own.Shape.Add(RowNames.Owner, new(ValueKind.Person));
            rows += $".filter((other) => other.{RowNames.Owner} === {own.Variable}.{RowNames.Owner})";
        }

        string Of(TypedExpression body, Func<string, string>? use = null) => Lambda(previous.As, previous.Of, shape, body, use);
        if (previous.Group is { } group)
        {
            var same = Of(group.Other, other => Call("isEqual", other, Any(group.Own)));
            rows += $".filter({same})";
        }

        var order = $"{own.Variable}, {Any(previous.Order.Own)}";
        var value = Call("previous", rows, Of(previous.Order.Other), order, Of(previous.Value));
        return previous.Type.Kind == ValueKind.Boolean ? $"({value} ?? false)" : value;
    }
}
