using System.Globalization;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Values whose name says how they are computed of other numbers of the row: "the pace should be calculated".</summary>
internal static class Derived
{
    public static KeptPart? Read(AppModel model, AskedClause clause)
    {
        List<Entity> entities = [.. model.Entities.OrderBy(e => e.Name == clause.Focus ? 0 : 1)];
        return DerivedLexicon.In([.. clause.Words.Select(w => w.Lemma)]).SelectMany(value => entities.Select(e => Of(model, e, value)))
            .FirstOrDefault(part => part is not null);
    }

    private static KeptPart? Of(AppModel model, Entity entity, DerivedValue value)
    {
        List<string> inputs = [];
        foreach (var words in value.Inputs)
        {
            if (words.Select(word => Facts.Numbers(model, entity).FirstOrDefault(n => !inputs.Contains(n.Name)
                && !n.Label.Equals(value.Name, StringComparison.OrdinalIgnoreCase) && (Facts.Lemmas(n.Label).Contains(word)
                    || entity.Fields.Any(f => f.Name == n.Name && f.Number?.Unit == word))).Name).FirstOrDefault(n => n is not null)
                is not { } input)
            {
                return null;
            }

            inputs.Add(input);
        }

        // A speed is told by the hour, also where minutes are entered.
        var minutes = value.Name.EndsWith("speed", StringComparison.Ordinal) && entity.Fields.Any(f => f.Name == inputs[1]
            && (f.Number?.Unit == "min" || Facts.Lemmas(f.Label).Contains("minute")));
        var formula = string.Format(CultureInfo.InvariantCulture, value.Formula, [.. inputs]) + (minutes ? " * 60" : "");
        var label = value.Name is "bmi" ? "BMI" : value.Name is "vat amount" ? "VAT amount" : Naming.Sentence(value.Name);
        return ModelParts.Computed(model, entity, label,
            formula.Contains('/', StringComparison.Ordinal) ? $"round({formula}, 2)" : formula);
    }
}
