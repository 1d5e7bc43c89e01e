using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Gives things the values that the request says how to compute: <c>total = price * quantity</c>.</summary>
internal static class ComputedAssembler
{
    /// <summary>What a formula is about has the value itself, or most of what it is computed of.</summary>
    public static AppModel WithFormulas(AppModel model, Draft draft)
    {
        foreach (var formula in model.Entities.Count == 0 ? [] : draft.Formulas)
        {
            var entity = model.Entities.OrderBy(e => IsSubject(e, draft) ? 0 : 1).MaxBy(e =>
                (e.Fields.Any(f => f.Name == formula.Name) ? formula.Inputs.Count : 0) + formula.Inputs.Count(input => Has(e, input)))!;
            if (With(model, entity, formula) is { } computed)
            {
                model = computed;
            }
            else
            {
                draft.Assume($"{formula.Label} is entered by people, not computed by a formula.");
            }
        }

        return model with { Assumptions = draft.Assumptions };
    }

    private static bool IsSubject(Entity entity, Draft draft) => entity.Label == draft.Main?.Label
        || draft.Head is { } head && $" {head} ".Contains($" {entity.Label} ", StringComparison.Ordinal);

    private static Field Number(string name, string label, bool required) =>
        new(name, label, FieldType.Decimal, required, Number: new NumberFormat(NumberKind.Plain));

    private static bool Has(Entity entity, string name) =>
        entity.Fields.Any(f => f.Name == name) || (entity.Computed ?? []).Any(c => c.Name == name);

    /// <summary>The model with the value; null where it cannot be computed of numbers that a row has or gets.</summary>
    private static AppModel? With(AppModel model, Entity entity, WrittenFormula formula)
    {
        // What a formula computes with is a number, and is entered where nobody said otherwise.
        var missing = formula.Inputs.Zip(formula.Labels).Where(input => !Has(entity, input.First))
            .Select(input => Number(input.First, input.Second, true));
        List<Field> fields =
        [
            .. entity.Fields.Where(f => f.Name != formula.Name).Select(f => formula.Inputs.Contains(f.Name) && f.Type == FieldType.String
                ? Number(f.Name, f.Label, f.Required) : f),
            .. missing,
        ];
        var changed = entity with
        {
            Fields = fields,
            TitleField = entity.TitleField == formula.Name ? fields[0].Name : entity.TitleField,
            Computed = [.. entity.Computed ?? [], new ComputedValue(formula.Name, formula.Label, formula.Expression)],
        };
        var next = model with
        {
            Entities = [.. model.Entities.Select(e => e == entity ? changed : e)],
            Reasons = [.. model.Reasons, ($"{formula.Label} is computed", $"the request says how: {formula.Expression}")],
        };
        return TypeChecker.Read(next, changed, formula.Expression, out _) is not null && AppModelValidator.Validate(next).Count == 0
            ? next : null;
    }
}
