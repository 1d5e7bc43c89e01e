using Catalyst.Brains.Model;

namespace Catalyst.Brains.Expressions;

/// <summary>What a name can mean in an entity.</summary>
internal static class Members
{
    /// <summary>Whose row it is.</summary>
    public const string Owner = "owner";

    /// <summary>
    /// The rows that refer to a row, by name: the plural of their entity, and the name of the relation behind it where several lead here
    /// (<c>matchesAsHome</c>).
    /// </summary>
    public static IEnumerable<(string Name, Entity Entity, Relation Relation)> Children(AppModel model, Entity entity) =>
        from child in model.Entities
        let relations = child.Relations.Where(r => r.Target == entity.Name).ToList()
        from relation in relations
        let plural = char.ToLowerInvariant(child.Plural[0]) + child.Plural[1..]
        let role = $"As{char.ToUpperInvariant(relation.Name[0])}{relation.Name[1..]}"
        select (relations.Count == 1 ? plural : plural + role, child, relation);

    public static bool IsOwned(AppModel model, Entity entity) =>
        model.Auth is not null && entity.Owner is (Ownership.Private or Ownership.Authored);

    public static bool IsPrivate(AppModel model, Entity entity) => model.Auth is not null && entity.Owner == Ownership.Private;

    /// <summary>What stands here instead of a name that is not known.</summary>
    public static string Known(AppModel model, Entity entity)
    {
        var names = entity.Fields.Select(f => f.Name).Concat((entity.Computed ?? []).Select(c => c.Name))
            .Concat(entity.Relations.Select(r => r.Name)).Concat(Children(model, entity).Select(c => c.Name))
            .Append(SortOrder.Created).Concat(IsOwned(model, entity) ? [Owner] : []);
        return $"{entity.Name} has {string.Join(", ", names)}";
    }
}
