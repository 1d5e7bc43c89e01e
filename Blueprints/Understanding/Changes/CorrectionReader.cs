using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Reads what a part should be about instead: "it should not be about the weight", "not the weight but the number of balls".
/// </summary>
internal sealed class CorrectionReader(ModelEditor editor, Lookup lookup, EntityAdder things)
{
    public bool Read(IReadOnlyList<Token> clause) => ReadKept(clause) || ReadMarked(clause);

    // "The borrower is a person with name and phone": it is kept, and chosen from a list.
    private bool ReadKept(IReadOnlyList<Token> clause)
    {
        var verb = clause.ToList().FindIndex(t => t.Word is "is" or "are" or "be");
        var with = clause.ToList().FindIndex(t => t.Is("with"));
        if (verb < 1 || with < verb + 2 || !clause.Skip(verb + 1).Take(with - verb - 1).Any(t => t.Lemma is "person" or "thing" or "list"
            or "entity" or "record" or "people") || Field(clause.Take(verb)) is not var (entity, field))
        {
            return false;
        }

        if (entity.TitleField == field.Name)
        {
            // A row is listed by another value then.
            if (entity.Fields.Where(f => f != field && f.Type is not (FieldType.Boolean or FieldType.Enum)).OrderBy(f =>
                f.Type == FieldType.String ? 0 : 1).FirstOrDefault() is not { } title)
            {
                return false;
            }

            var listed = entity with
            {
                TitleField = title.Name, Fields = [.. entity.Fields.Select(f => f == title ? f with { Required = true } : f)],
            };
            editor.Apply(editor.With(listed), new ModelEdit(EditKind.ChangeField, entity.Name, title.Name, null,
                $"List {entity.PluralLabel} by their {title.Label.ToLowerInvariant()}"));
        }

        things.Add(new Item(Morphology.Plural(field.Label.ToLowerInvariant()), [], false, true, false, null, null, null,
            FieldReader.List([.. clause.Skip(with + 1)])), null);
        if (lookup.Entity(field.Label.ToLowerInvariant()) is not { } made)
        {
            return false;
        }

        editor.Entities.AddRelation(editor.Find(entity.Name)!, made);
        return true;
    }

    private bool ReadMarked(IReadOnlyList<Token> clause)
    {
        var not = clause.ToList().FindIndex(t => t.Is("not"));
        var but = clause.ToList().FindIndex(t => t.Word is "but" or "rather");
        var about = not >= 0 && clause.Skip(not).Take(3).Any(t => t.Word is "about" or "on" or "for" or "of");
        if (not < 0 || !about && but < not)
        {
            return false;
        }

        var wrong = Field(clause.Skip(not + 1).Take((but > not ? but : clause.Count) - not - 1));
        if (wrong is not var (entity, field))
        {
            return false;
        }

        var right = but > not ? Field(clause.Skip(but + 1)) : null;
        var name = new Regex($@"(?<![\w.]){Regex.Escape(field.Name)}(?!\w)");
        List<Condition> told = [.. (entity.Conditions ?? []).Where(c => name.IsMatch(c.When))];
        if (told.Count == 0)
        {
            editor.IsSo($"Nothing is marked by the {field.Label.ToLowerInvariant()} of {Naming.Article(entity.Label)}.");
            return true;
        }

        Condition? Now(Condition c) => !told.Contains(c) ? c : right is var (of, other) && of.Name == entity.Name
            ? c with
            {
                When = name.Replace(c.When, other.Name), Label = c.Label.Replace(field.Label, other.Label, StringComparison.Ordinal),
            } : null;
        List<Condition> left = [.. entity.Conditions!.Select(Now).OfType<Condition>().DistinctBy(c => c.When)];
        var next = editor.With(entity with { Conditions = left.Count > 0 ? left : null });
        next = next with
        {
            Wishes = next.Wishes?.Select(w => w with { By = [.. w.By.Where(p => Wish.IsPart(next, p))] })
                .Where(w => !w.IsDone || w.By.Count > 0)
                .Select(w => w.IsDone ? w with { Criterion = WishCriteria.Of(w.By, next, w.Words) } : w).ToList(),
        };
        return editor.Apply(next, new ModelEdit(EditKind.AddPart, entity.Name, told[0].Name, null,
            right is null ? $"Stop marking {entity.PluralLabel} by their {field.Label.ToLowerInvariant()}"
                : $"Mark {entity.PluralLabel} by their {right.Value.Field.Label.ToLowerInvariant()}, not their {field.Label
                    .ToLowerInvariant()}"));
    }

    private (Entity Entity, Field Field)? Field(IEnumerable<Token> words)
    {
        List<Token> named = [.. words.Where(t => t.IsWord && !t.IsAny(Words.Determiners) && t.Word is not ("be" or "about" or "on"))];
        for (var length = named.Count; length > 0; length--)
        {
            for (var at = 0; at + length <= named.Count; at++)
            {
                if (lookup.FieldAnywhere(string.Join(' ', named.Skip(at).Take(length).Select(t => t.Word))) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }
}
