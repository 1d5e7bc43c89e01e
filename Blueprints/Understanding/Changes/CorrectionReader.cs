using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Reads what a part should be about instead: "it should not be about the weight", "not the weight but the number of balls".
/// </summary>
internal sealed class CorrectionReader(ModelEditor editor, Lookup lookup)
{
    public bool Read(IReadOnlyList<Token> clause)
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
