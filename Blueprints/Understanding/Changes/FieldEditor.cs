namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Changes the fields of a thing.</summary>
internal sealed class FieldEditor(ModelEditor editor)
{
    private const int MostFields = 16;

    public void Add(string entityName, Field field)
    {
        var entity = editor.Find(entityName)!;
        if (entity.Fields.FirstOrDefault(f => f.Name == field.Name) is { } present)
        {
            if (field.Values is { } values && present.Values is { } had && values.Except(had).Any())
            {
                Set(entityName, present with { Values = [.. had.Union(values)] },
                    $"Let the {present.Label.ToLowerInvariant()} of {entity.PluralLabel} also be "
                        + $"{Naming.List([.. values.Except(had).Select(Human)])}");
                return;
            }

            editor.IsSo($"{Naming.Sentence(entity.PluralLabel)} have {One(present.Label)} already.");
        }
        else if (entity.Relations.Any(r => r.Name == field.Name || r.Name + "Id" == field.Name))
        {
            editor.IsSo($"{Naming.Sentence(entity.PluralLabel)} have {One(field.Label)} already.");
        }
        else if (entity.Fields.Count >= MostFields)
        {
            editor.Refuse(
                $"{Naming.Sentence(entity.PluralLabel)} have {MostFields} fields, which is as many as I put into one form; remove "
                + $"one before adding {field.Label.ToLowerInvariant()}.");
        }
        else
        {
            editor.Apply(
                editor.With(entity with { Fields = [.. entity.Fields, field] }),
                new ModelEdit(EditKind.AddField, entity.Name, field.Name, null,
                    $"Add {One(field.Label)} to {entity.PluralLabel}{Kind(field)}"));
        }
    }

    public void Remove(Entity entity, Field field)
    {
        List<Field> left = [.. entity.Fields.Where(f => f.Name != field.Name)];
        var title = entity.TitleField;
        if (title == field.Name)
        {
            if (left.FirstOrDefault(f => f.Required && f.Type is FieldType.String or FieldType.Email && f.Values is null) is not { } other)
            {
                editor.Refuse($"{Naming.Sentence(entity.PluralLabel)} are listed by their {field.Label.ToLowerInvariant()}, so it stays. "
                    + "Rename it, or add another required text first.");
                return;
            }

            title = other.Name;
        }

        if (editor.Apply(
            editor.With(entity with { Fields = left, TitleField = title, Order = entity.Order?.Field == field.Name ? null : entity.Order,
                Stages = entity.Stages == field.Name ? null : entity.Stages }),
            new ModelEdit(EditKind.RemoveField, entity.Name, field.Name, null,
                $"Remove the {field.Label.ToLowerInvariant()} from {entity.PluralLabel}")))
        {
            editor.Assume($"What is stored as {field.Label.ToLowerInvariant()} of {entity.PluralLabel} is deleted.");
        }
    }

    public void Rename(Entity entity, Field field, string phrase)
    {
        var name = NameOf(entity, phrase);
        if (name == field.Name)
        {
            editor.IsSo($"It is called {field.Label.ToLowerInvariant()} already.");
        }
        else if (name.Length == 0 || AppModelValidator.IsReservedField(name) || Taken(entity, name))
        {
            editor.Refuse($"The {field.Label.ToLowerInvariant()} of {entity.PluralLabel} cannot be renamed to \"{phrase}\": "
                + $"{(Taken(entity, name) ? "they have that already" : "that name cannot be used")}.");
        }
        else
        {
            var changed = entity with
            {
                Fields = [.. entity.Fields.Select(f => f.Name == field.Name ? f with { Name = name, Label = Naming.Sentence(phrase) } : f)],
                TitleField = entity.TitleField == field.Name ? name : entity.TitleField,
                Order = entity.Order?.Field == field.Name ? entity.Order with { Field = name } : entity.Order,
                Stages = entity.Stages == field.Name ? name : entity.Stages,
                Rows = entity.Rows?.Select(r => r.Renamed(field.Name, name)).ToList(),
            };
            editor.Apply(editor.With(changed), new ModelEdit(EditKind.RenameMember, entity.Name, field.Name, name,
                $"Rename the {field.Label.ToLowerInvariant()} of {entity.PluralLabel} to {phrase}"));
        }
    }

    /// <summary>Replaces a field by one of the same name.</summary>
    public bool Set(string entityName, Field field, string sentence)
    {
        var entity = editor.Find(entityName)!;
        var present = entity.Fields.First(f => f.Name == field.Name);
        if (Same(present, field))
        {
            editor.IsSo($"The {present.Label.ToLowerInvariant()} of {entity.PluralLabel} is like that already.");
            return false;
        }

        if (entity.TitleField == field.Name && (!field.Required || field.Type == FieldType.Boolean))
        {
            editor.Refuse($"{Naming.Sentence(entity.PluralLabel)} are listed by their {present.Label.ToLowerInvariant()}, so "
                + $"{Naming.Article(entity.Label)} cannot be without it.");
            return false;
        }

        return editor.Apply(editor.With(entity with { Fields = [.. entity.Fields.Select(f => f.Name == field.Name ? field : f)] }),
            new ModelEdit(EditKind.ChangeField, entity.Name, field.Name, null, sentence));
    }

    /// <summary>The name for code of a field that people call <paramref name="phrase"/>.</summary>
    public static string NameOf(Entity entity, string phrase)
    {
        var name = Naming.Camel(phrase);
        return name.Length > 0 && AppModelValidator.IsReservedField(name) ? Naming.Camel(entity.Label.Split(' ')[^1] + " " + phrase) : name;
    }

    public static string Human(string value) => value.Replace('_', ' ');

    private static string One(string label) => label.ToLowerInvariant() is var lower
        && Text.Morphology.Singular(lower.Split(' ')[^1]) == lower.Split(' ')[^1] ? Naming.Article(lower) : lower;

    private static bool Taken(Entity entity, string name) =>
        entity.Fields.Any(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
            || entity.Relations.Any(r => r.Name == name || r.Name + "Id" == name);

    private static bool Same(Field a, Field b) =>
        a with { Values = null } == b with { Values = null } && (a.Values ?? []).SequenceEqual(b.Values ?? []);

    private static string Kind(Field field) => field.Type switch
    {
        FieldType.Enum => $" ({string.Join(", ", field.Values!.Select(Human))})",
        FieldType.Boolean => " (yes or no)",
        FieldType.Date => " (a date)",
        FieldType.DateTime => " (a date and time)",
        FieldType.Integer => " (a whole number)",
        FieldType.Decimal => " (a number)",
        FieldType.Image => " (a picture that is uploaded)",
        FieldType.File => " (a file that is uploaded)",
        _ => "",
    } + (field.Required && field.Type is not (FieldType.Boolean or FieldType.Enum) ? ", required" : "");
}
