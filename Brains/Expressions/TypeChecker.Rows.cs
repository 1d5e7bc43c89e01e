using Catalyst.Brains.Model;

namespace Catalyst.Brains.Expressions;

/// <summary>Values of other rows.</summary>
public sealed partial class TypeChecker
{
    private TypedExpression Aggregate(Expression.Aggregate aggregate, Scope? scope)
    {
        var (start, names) = Names(aggregate.Rows, scope);
        if (names.Count == 0)
        {
            return Fail(aggregate.Rows, "name the rows: count(this.trips)");
        }

        var entity = _model.Entities.FirstOrDefault(e => e.Name == names[0].Text);
        return entity is not null && aggregate.Rows is not Expression.This ? All(aggregate, entity, names, scope)
            : start is not null ? Children(aggregate, names, 0, start) : Path(aggregate.Rows, start);
    }

    /// <summary>All rows of an entity; where they are private, those of the same person.</summary>
    private TypedExpression All(Expression.Aggregate aggregate, Entity entity, List<(string Text, Expression At)> names, Scope? scope)
    {
        int? ownerOf = null;
        if (Members.IsPrivate(_model, entity))
        {
            if (scope is null || !Members.IsOwned(_model, scope.This.Entity))
            {
                return Fail(aggregate.Rows, $"the {entity.PluralLabel} of others are private, so they cannot be counted together");
            }

            ownerOf = scope.This.Row;
        }

        return Rows(aggregate, new(entity, null, ownerOf), names, 1, scope);
    }

    private TypedExpression Children(Expression.Aggregate aggregate, List<(string Text, Expression At)> names, int from, Scope scope)
    {
        var (text, at) = names[from];
        var child = Members.Children(_model, scope.Entity).FirstOrDefault(c => c.Name == text);
        if (child.Entity is not null)
        {
            return Rows(aggregate, new(child.Entity, (scope.Row, child.Relation, text), null), names, from + 1, scope);
        }

        if (from < names.Count - 1 && scope.Entity.Relations.FirstOrDefault(r => r.Name == text) is { } relation)
        {
            var value = Parent(scope, relation, at, target => Children(aggregate, names, from + 1, target));
            // Who has no parent has no rows there.
            return value.Type is { Optional: true, Kind: not ValueKind.Unknown }
                && aggregate.Kind is AggregateKind.Sum or AggregateKind.Count or AggregateKind.Streak
                    ? new TypedExpression.Otherwise(value.Type with { Optional = false }, value, new TypedExpression.Constant(
                        value.Type with { Optional = false }, 0m)) : value;
        }

        var known = Members.Children(_model, scope.Entity).Select(c => c.Name).ToList();
        return Fail(at, $"'{text}' are no rows; " + (known.Count == 0 ? $"nothing belongs to {scope.Entity.Name}"
            : $"to {scope.Entity.Name} belong {string.Join(", ", known)}"));
    }

    private TypedExpression Rows(Expression.Aggregate aggregate, RowSource source, List<(string Text, Expression At)> names, int from,
        Scope? scope)
    {
        var (kind, word) = (aggregate.Kind, Syntax.Word(aggregate.Kind));
        var row = Row(source.Entity, scope);
        if (aggregate.Value is not null && from < names.Count)
        {
            return Fail(names[from].At, "the value is either a name or stands in parentheses");
        }

        var value = aggregate.Value is not null ? Of(aggregate.Value, row) : from < names.Count ? Walk(names, from, row) : null;
        if (value is null && kind is not (AggregateKind.Count or AggregateKind.Exists))
        {
            return Fail(aggregate, $"'{word}' needs a value of the rows: {word}({ExpressionPrinter.Print(aggregate.Rows)}."
                + $"{source.Entity.Fields.Select(f => f.Name).FirstOrDefault()})");
        }

        if (aggregate.By is not null && kind != AggregateKind.Latest)
        {
            return Fail(aggregate.By, "only 'latest' has an order");
        }

        var by = aggregate.By is null ? null : Of(aggregate.By, row);
        if (by is not null && !by.Type.IsOrdered)
        {
            return Fail(aggregate.By!, $"rows are ordered by a number or a date, but here is {by.Type}");
        }

        var where = aggregate.Where is null ? null : Condition(aggregate.Where, row);
        if (value?.Type.Kind == ValueKind.Unknown)
        {
            return value;
        }

        var type = Result(kind, value?.Type);
        if (type is null)
        {
            return Fail(aggregate.Value ?? aggregate.Rows, $"'{word}' does not work with {value!.Type}");
        }

        value = kind == AggregateKind.Avg ? Exactly(value!) : kind == AggregateKind.Streak ? AsDate(value!) : value;
        return new TypedExpression.Aggregate(type, kind, source, row.Row, value, by, where);
    }

    private static ExpressionType? Result(AggregateKind kind, ExpressionType? value) => kind switch
    {
        AggregateKind.Count => new(ValueKind.Integer),
        AggregateKind.Exists => ExpressionType.Boolean,
        AggregateKind.Latest => value!.Kind == ValueKind.None ? null : value.OrNone(),
        AggregateKind.Streak => value!.IsDay ? new(ValueKind.Integer) : null,
        AggregateKind.Sum => value!.IsNumber || value.IsTime ? value with { Optional = false } : null,
        AggregateKind.Avg => value!.IsNumber ? new(ValueKind.Decimal, true) : value.IsTime ? new(ValueKind.Duration, true) : null,
        _ => value!.IsOrdered ? value!.OrNone() : null,
    };

    private TypedExpression Previous(Expression.Previous previous, Scope? scope)
    {
        if (scope is null)
        {
            return Fail(previous, "only a row has a previous one");
        }

        var other = Row(scope.Entity, scope);
        var value = Of(previous.Value, other);
        var order = (Other: Of(previous.By, other), Own: Of(previous.By, scope));
        if (!order.Own.Type.IsOrdered)
        {
            return Fail(previous.By, $"rows are ordered by a number or a date, but here is {order.Own.Type}");
        }

        (TypedExpression, TypedExpression)? group = previous.Per is null ? null : (Of(previous.Per, other), Of(previous.Per, scope));
        return value.Type.Kind == ValueKind.None ? Fail(previous.Value, "it never has a value")
            : new TypedExpression.Previous(value.Type.OrNone(), scope.Row, scope.Entity, Members.IsPrivate(_model, scope.Entity), other.Row,
                value, order, group);
    }
}
