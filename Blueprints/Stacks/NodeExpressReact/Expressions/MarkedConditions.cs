using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>A condition of a model as a property that is only read.</summary>
/// <param name="Name">Of the property.</param>
/// <param name="Value">Its expression with types, as the model that was read has it.</param>
/// <param name="Sql">Whether it is so of a row of the table <c>t</c>.</param>
internal sealed record MarkedCondition(string Name, Condition Condition, TypedExpression Value, string Sql)
{
    /// <summary>The fields and computed values that it is about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}

/// <summary>The conditions of a model.</summary>
internal static class MarkedConditions
{
    /// <summary>Of each entity, in the order of the model as it was read.</summary>
    public static IReadOnlyList<IReadOnlyList<MarkedCondition>> Of(AppModel model)
    {
        var names = new RowNames(model);
        return [.. model.Entities.Select(e => (IReadOnlyList<MarkedCondition>)[.. (e.Conditions
            ?? []).Select(c => Of(model, e, c, names))])];
    }

    private static MarkedCondition Of(AppModel model, Entity entity, Condition condition, RowNames names)
    {
        var typed = TypeChecker.Read(model, entity, condition.When, out var error)
            ?? throw new InvalidOperationException($"{entity.Name}.{condition.Name} cannot be told: {error}.");
        // A computed value stands for its expression once it is typed, so the names are taken from the text.
        var said = ExpressionParser.Parse(condition.When, out _) is { } read ? Names(read).ToHashSet() : [];
        return new(SafeModel.Property(entity, condition.Name), condition, typed, new SqlExpression(names).Write(typed))
        {
            About = [.. entity.Fields.Select(f => f.Name).Concat((entity.Computed ?? []).Select(c => c.Name)).Where(said.Contains)
                .Select(name => SafeModel.Property(entity, name))],
        };
    }

    /// <summary>The names that are compared, apart from those of other rows.</summary>
    private static IEnumerable<string> Names(Expression expression) => expression switch
    {
        Expression.Name name => [name.Text],
        Expression.Not not => Names(not.Operand),
        Expression.Binary binary => Names(binary.Left).Concat(Names(binary.Right)),
        Expression.IsNone none => Names(none.Operand),
        Expression.Within within => Names(within.Operand),
        Expression.Call call => Names(call.First),
        _ => [],
    };
}
