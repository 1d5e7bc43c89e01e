using Catalyst.Blueprints.Understanding.PartReaders;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Reads values of one thing that are seen on another: "show the deposit for each rental" of an item that has a deposit, times how many.
/// </summary>
internal sealed class CarriedValueReader(ModelEditor editor, Lookup lookup)
{
    public bool Read(IReadOnlyList<Token> clause)
    {
        var on = clause.ToList().FindLastIndex(t => t.Word is "for" or "on" or "with" or "of" or "in" or "at" or "beside");
        if (on < 2 || !clause.Take(2).Any(t => t.Word is "show" or "see" or "display" or "list" or "shown")
            || lookup.Entity(ChangePhrases.Phrase(clause.Skip(on + 1))) is not { } child)
        {
            return false;
        }

        var phrase = ChangePhrases.Phrase(clause.Take(on).SkipWhile(t => t.Word is "show" or "see" or "display" or "list" or "also"));
        foreach (var relation in child.Relations)
        {
            if (Lookup.Field(editor.Find(relation.Target)!, phrase) is { } field && Lookup.Field(child, phrase) is null)
            {
                var many = child.Fields.FirstOrDefault(f => f.Type == FieldType.Integer
                    && f.Name is "quantity" or "amount" or "pieces" or "count" or "number");
                var times = many is not null && field.Type is FieldType.Integer or FieldType.Decimal ? $" * {many!.Name}" : "";
                if (ModelParts.Computed(editor.Model, child, field.Label, $"{relation.Name}.{field.Name}{times}") is not { } part)
                {
                    return false;
                }

                return part.Model == editor.Model ? editor.IsSo($"{Naming.Sentence(child.PluralLabel)} show that already.")
                    : editor.Apply(part.Model, new ModelEdit(EditKind.AddPart, child.Name, part.By[0].Split('.')[^1], null,
                        $"Show the {field.Label.ToLowerInvariant()} of {Naming.Article(child.Label)}"
                            + (times.Length > 0 ? $", times its {many!.Label.ToLowerInvariant()}" : "")));
            }
        }

        return false;
    }
}
