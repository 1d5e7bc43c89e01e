using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

/// <summary>A rule with its names in the database.</summary>
/// <param name="Constraint">What the database names when it refuses a row.</param>
/// <param name="Entity">As it was read, without the names of this stack.</param>
/// <param name="Condition">What has to be so of a row.</param>
/// <param name="Sql">The same for a row of the table <c>t</c>.</param>
internal sealed record RuleCode(Rule Rule, string Constraint, Entity Entity, TypedExpression Condition, string Sql)
{
    /// <summary>PostgreSQL cuts longer names off.</summary>
    private const int LongestName = 60;

    /// <summary>Of each entity, in the order of the model as it was read.</summary>
    public static IReadOnlyList<IReadOnlyList<RuleCode>> Of(AppModel model)
    {
        // A rule is about the rows of everybody, also where each person sees only their own.
        var shared = model with
        {
            Entities = [.. model.Entities.Select(e => e.Owner == Ownership.Private ? e with { Owner = Ownership.Authored } : e)],
        };
        var names = new RowNames(model);
        return [.. shared.Entities.Select(e => (IReadOnlyList<RuleCode>)[.. (e.Rules ?? []).Select(r => Of(shared, e, r, names))])];
    }

    private static RuleCode Of(AppModel model, Entity entity, Rule rule, RowNames names)
    {
        var typed = TypeChecker.Read(model, entity, rule.Condition(entity), out var error)
            ?? throw new InvalidOperationException($"{entity.Name}.{rule.Name} cannot be checked: {error}.");
        var name = $"{names.Table(entity).Trim('"')}_{Words.Snake(rule.Name)}";
        return new(rule, name[..Math.Min(name.Length, LongestName)], entity, typed, new SqlExpression(names).Write(typed));
    }
}
