using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

/// <summary>An action with its conditions and values as SQL about a row of the table <c>t</c>.</summary>
/// <param name="Sets">The fields that it sets, by their name in the model.</param>
internal sealed record ActionCode(RowAction Action, string? When, IReadOnlyList<(string Member, string Sql)> Sets)
{
    /// <summary>The property of a row that tells whether it can be done; null when always.</summary>
    public string? Can => When is null || Action.Draws ? null : $"can{Words.Pascal(Action.Name)}";

    public string Path => Words.Kebab(Action.Name);

    /// <summary>Of each entity, in the order of the model as it was read.</summary>
    public static IReadOnlyList<IReadOnlyList<ActionCode>> Of(AppModel model)
    {
        var names = new RowNames(model);
        return [.. model.Entities.Select(e => (IReadOnlyList<ActionCode>)[.. (e.Actions ?? []).Select(a => new ActionCode(a,
            a.When is null ? null : Sql(e, a.When), [.. a.Sets.Select(s => (s.Member, Sql(e, s.Expression)))]))])];

        string Sql(Entity entity, string text) => new SqlExpression(names).Write(TypeChecker.Read(model, entity, text, out var error)
            ?? throw new InvalidOperationException($"'{text}' of {entity.Name} cannot be computed: {error}."));
    }
}
