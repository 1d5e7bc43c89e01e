using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Puts parts into a model.</summary>
internal static class ModelParts
{
    /// <summary>The model with another state of an entity.</summary>
    public static AppModel Replaced(AppModel model, Entity before, Entity after) =>
        model with { Entities = [.. model.Entities.Select(e => e.Name == before.Name ? after : e)] };

    /// <summary>The model with a computed value; null where it cannot be computed or nothing would be left to enter.</summary>
    public static KeptPart? Computed(AppModel model, Entity entity, string label, string expression)
    {
        var same = (entity.Computed ?? []).FirstOrDefault(c => c.Expression == expression);
        if (same is not null)
        {
            return new(model, [$"{entity.Name}.{same.Name}"]);
        }

        var name = Free(entity, Naming.Camel(label));
        if (name.Length == 0)
        {
            return null;
        }

        List<Field> fields = [.. entity.Fields.Where(f => f.Name != name)];
        var changed = entity with
        {
            Fields = fields,
            TitleField = entity.TitleField == name && fields.Count > 0 ? fields[0].Name : entity.TitleField,
            Computed = [.. entity.Computed ?? [], new ComputedValue(name, label, expression)],
        };
        var next = Replaced(model, entity, changed);
        return fields.Count > 0 && TypeChecker.Read(next, changed, expression, out _) is not null
            ? new(next, [$"{entity.Name}.{name}"]) : null;
    }

    /// <summary>The model where a thing names another one by a link, in place of a field.</summary>
    /// <param name="field">What named it so far; null for nothing.</param>
    public static AppModel Linked(AppModel model, Entity entity, Field? field, Entity target, string name)
    {
        List<Field> left = [.. entity.Fields.Where(f => f != field)];
        var linked = entity with
        {
            Fields = left.Count > 0 ? left : [new Field("name", "Name", FieldType.String, true)],
            TitleField = entity.TitleField == field?.Name ? left.FirstOrDefault()?.Name ?? "name" : entity.TitleField,
            Relations = [.. entity.Relations, new Relation(name, target.Name, true)],
        };
        // Whom something belongs to stands before it.
        var others = model.Entities.Where(e => e.Name != target.Name);
        return model with { Entities = [.. others.SelectMany(e => e.Name == entity.Name ? new[] { target, linked } : [e])] };
    }

    /// <summary>The model with a condition; null where there is no name for it.</summary>
    public static KeptPart? Marked(AppModel model, Entity entity, string says, string expression, Tone tone, bool alert,
        NamedColour? colour)
    {
        if (entity.Conditions?.FirstOrDefault(c => c.When == expression) is { } same)
        {
            return new(model, [$"{entity.Name}.{same.Name}"]);
        }

        var label = Naming.Sentence(says.ToLowerInvariant());
        var name = Free(entity, Naming.Camel($"is {label}"));
        return name.Length is 0 or > 60 || (entity.Conditions ?? []).Any(c => c.Name == name) ? null
            : new(Replaced(model, entity, entity with
            {
                Conditions = [.. entity.Conditions ?? [], new Condition(name, label, expression, tone, alert, colour)],
            }), [$"{entity.Name}.{name}"]);
    }

    /// <summary>A name that no relation and no computed value has.</summary>
    public static string Free(Entity entity, string name)
    {
        name = AppModelValidator.IsReservedField(name) ? name + "Value" : name;
        return entity.Relations.Any(r => r.Name == name || r.Name + "Id" == name) || (entity.Computed ?? []).Any(c => c.Name == name)
            ? Enumerable.Range(2, 50).Select(n => $"{name}{n}").First(n => (entity.Computed ?? []).All(c => c.Name != n)) : name;
    }
}
