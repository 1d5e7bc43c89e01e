using Catalyst.Blueprints.Understanding.PartReaders;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Gives things the rows that the request names; what it only chooses from becomes a thing of its own.</summary>
internal static class FirstRowAssembler
{
    public static AppModel WithRows(AppModel model, Draft draft)
    {
        foreach (var named in draft.Rows.GroupBy(r => r.Thing))
        {
            if (Of(model, named.Key, [.. named.DistinctBy(r => r.Name, StringComparer.OrdinalIgnoreCase)]) is { } next
                && AppModelValidator.Validate(next).Count == 0)
            {
                model = next;
            }
        }

        return model;
    }

    private static AppModel? Of(AppModel model, string thing, List<NamedRow> named)
    {
        if (Found(model, thing) is { } found)
        {
            return ModelParts.Replaced(model, found, Filled(found, named));
        }

        var holders = model.Entities.SelectMany(e => e.Fields.Where(f => f.Type is FieldType.String or FieldType.Enum or FieldType.Text
            && IsCalled(f.Label.ToLowerInvariant(), thing)), (e, f) => (Entity: e, Field: f)).ToList();
        var (name, plural) = (Naming.Pascal(thing), Morphology.PluralPhrase(thing));
        if (holders.Count != 1 || AppModelValidator.IsReservedEntity(name) || model.Entities.Any(e => e.Name == name))
        {
            return null;
        }

        var entity = new Entity(name, Naming.Pascal(plural), thing, plural,
            [new Field("name", "Name", FieldType.String, true)], [], Ownership.None, "name", []);
        return ModelParts.Linked(model, holders[0].Entity, holders[0].Field, Filled(entity, named), Naming.Camel(thing));
    }

    private static Entity? Found(AppModel model, string thing) => model.Entities.FirstOrDefault(e => e.Label == thing)
        ?? model.Entities.FirstOrDefault(e => IsCalled(e.Label, thing));

    private static bool IsCalled(string label, string thing) => label == thing || label.EndsWith(" " + thing, StringComparison.Ordinal);

    private static Entity Filled(Entity entity, List<NamedRow> named)
    {
        var priced = named[0].Price is not { } price ? null : entity.Fields.FirstOrDefault(f => f.Number?.Kind == NumberKind.Money)
            ?? new Field("price", "Price", FieldType.Decimal, false, Min: 0, Number: price.Unit);
        // Nothing else has been said of the rows, so nothing else can be needed.
        var fields = entity.Fields.Select(f =>
            f.Name == entity.TitleField || f.Type == FieldType.Boolean ? f : f with { Required = false });
        return entity with
        {
            Fields = [.. fields, .. priced is null || entity.Fields.Contains(priced) ? [] : new[] { priced }],
            Rows = [.. named.Select(row => new FirstRow(priced is null ? [new(entity.TitleField, row.Name)]
                : [new(entity.TitleField, row.Name), new(priced.Name, row.Price!.Text)]))],
        };
    }
}
