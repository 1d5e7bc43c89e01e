namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>What the names of a model are called in this stack's tables and rows.</summary>
internal sealed class RowNames
{
    /// <summary>Columns and properties of every row.</summary>
    public const string OwnerColumn = "owner_id";

    public const string Owner = "ownerId";

    private readonly Dictionary<string, (string Table, Dictionary<string, string> Fields)> _entities;

    /// <param name="model">As it was read; the names that this stack cannot use give way.</param>
    public RowNames(AppModel model) => _entities = model.Entities.Zip(SafeModel.Of(model).Entities, (said, safe) =>
        (said.Name, Words.Snake(safe.Plural), said.Fields.Zip(safe.Fields).ToDictionary(f => f.First.Name, f => f.Second.Name)))
        .ToDictionary(e => e.Item1, e => (e.Item2, e.Item3));

    public string Table(Entity entity) => Code.Sql(_entities[entity.Name].Table);

    public string Column(Entity entity, Field field) => Code.Sql(Words.Snake(Property(entity, field)));

    public static string Column(Relation relation) => Code.Sql($"{Words.Snake(relation.Name)}_id");

    public string Property(Entity entity, Field field) => _entities[entity.Name].Fields[field.Name];

    public static string Property(Relation relation) => $"{relation.Name}Id";

    /// <summary>All rows of an entity.</summary>
    public string Rows(Entity entity) => Words.Camel(string.Concat(_entities[entity.Name].Table.Split('_').Select(Words.Pascal)));
}
