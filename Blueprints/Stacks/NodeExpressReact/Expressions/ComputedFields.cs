using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>A computed value as a field that is only read.</summary>
/// <param name="Value">Its expression with types.</param>
/// <param name="Sql">Its value for a row of the table <c>t</c>, as a row of the API has it.</param>
internal sealed record ComputedField(Field Field, TypedExpression Value, string Sql);

/// <summary>The computed values of a model.</summary>
internal static class ComputedFields
{
    /// <summary>Of each entity, in the order of the model as it was read.</summary>
    public static IReadOnlyList<IReadOnlyList<ComputedField>> Of(AppModel model)
    {
        var names = new RowNames(model);
        return [.. model.Entities.Select(e => (IReadOnlyList<ComputedField>)[.. (e.Computed ?? []).Select(c => Of(model, e, c, names))])];
    }

    private static ComputedField Of(AppModel model, Entity entity, ComputedValue computed, RowNames names)
    {
        var typed = TypeChecker.Read(model, entity, computed.Expression, out var error)
            ?? throw new InvalidOperationException($"{entity.Name}.{computed.Name} cannot be computed: {error}.");
        var (type, cast) = typed.Type.Kind switch
        {
            ValueKind.Integer => (FieldType.Integer, "float8"),
            ValueKind.Decimal => (FieldType.Decimal, "float8"),
            ValueKind.Boolean => (FieldType.Boolean, (string?)null),
            ValueKind.Date => (FieldType.Date, "text"),
            ValueKind.Moment => (FieldType.DateTime, null),
            ValueKind.Time => (FieldType.Time, "varchar(5)"),
            ValueKind.Enum => (FieldType.Enum, null),
            _ => (FieldType.String, null),
        };
        var name = SafeModel.Property(entity, computed.Name);
        return new(new(name, computed.Label, type, !typed.Type.Optional, Values: typed.Type.Values, Number: Format(typed)), typed,
            new SqlExpression(names).Write(typed, type: cast));
    }

    /// <summary>A number is written as the fields behind it: a sum of money is money, a part of it is a mere number.</summary>
    public static NumberFormat? Format(TypedExpression expression)
    {
        switch (expression)
        {
            case TypedExpression.Read read:
                return read.Field.Number;
            case TypedExpression.Parent parent:
                return Format(parent.Value);
            case TypedExpression.Previous previous:
                return Format(previous.Value);
            case TypedExpression.Negative negative:
                return Format(negative.Operand);
            case TypedExpression.Otherwise otherwise:
                return Format(otherwise.Left);
            case TypedExpression.If condition:
                return Format(condition.Then) ?? Format(condition.Else);
            case TypedExpression.Call { Function: Function.Min or Function.Max or Function.Round or Function.Floor or Function.Ceil
                or Function.Abs } call:
                return Format(call.First);
            case TypedExpression.Aggregate { Value: { } value, Kind: not (AggregateKind.Count or AggregateKind.Streak) }:
                return Format(value);
            case TypedExpression.Arithmetic { Operator: Operator.Add or Operator.Subtract } sum:
                return Format(sum.Left) ?? Format(sum.Right);
            case TypedExpression.Arithmetic { Operator: Operator.Divide, Left: TypedExpression.Arithmetic
                { Operator: Operator.Multiply, Left: TypedExpression.Constant { Value: 100m } } }:
                return new(NumberKind.Percent);
            case TypedExpression.Arithmetic operation:
                // Money stays money when it is multiplied or shared; what other units become is another unit.
                var (left, right) = (Format(operation.Left), Format(operation.Right));
                var (price, count) = operation.Operator == Operator.Multiply && right is { Kind: NumberKind.Money } ? (right, left)
                    : (left, right);
                return price is { Kind: NumberKind.Money } && count is not { Kind: NumberKind.Money } ? price : null;
            default:
                return null;
        }
    }
}
