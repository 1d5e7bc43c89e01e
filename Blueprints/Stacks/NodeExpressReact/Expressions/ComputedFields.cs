using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>A computed value as a field that is only read.</summary>
/// <param name="Sql">Its value for a row of the table <c>t</c>, as a row of the API has it.</param>
internal sealed record ComputedField(Field Field, string Sql);

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
            ValueKind.Enum => (FieldType.Enum, null),
            _ => (FieldType.String, null),
        };
        var name = SafeModel.Property(entity, computed.Name);
        return new(new(name, computed.Label, type, !typed.Type.Optional, Values: typed.Type.Values),
            new SqlExpression(names).Write(typed, type: cast));
    }
}
