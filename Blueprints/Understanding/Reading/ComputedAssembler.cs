using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Gives things the values that the request says how to compute: <c>total = price * quantity</c>.</summary>
internal static partial class ComputedAssembler
{
    /// <summary>
    /// A formula belongs where most of what it computes with stands: in the row itself, in what that belongs to, in its rows.
    /// </summary>
    private const int Own = 4;
    private const int OfParent = 3;
    private const int OfChildren = 2;

    /// <summary>What a formula is about has the value itself, or most of what it is computed of.</summary>
    public static AppModel WithFormulas(AppModel model, Draft draft)
    {
        foreach (var formula in model.Entities.Count == 0 ? [] : draft.Formulas)
        {
            var subject = Subject(model, formula);
            var entity = model.Entities.OrderBy(e => e == subject.Entity ? 0 : IsSubject(e, draft) ? 1 : 2).MaxBy(e =>
                (e.Fields.Any(f => f.Name == formula.Name) ? formula.Certain ? Own : 1 : 0) + (e == subject.Entity && subject.Each ? 3 : 0)
                + formula.Inputs.Sum(input => Resolve(model, e, input)?.Weight ?? 0))!;
            if ((formula.Certain || formula.Inputs.Any(input => Resolve(model, entity, input) is not null))
                && With(model, entity, formula) is { } computed)
            {
                model = computed;
            }
            else if (formula.Certain)
            {
                draft.Assume($"{formula.Label} is entered by people, not computed by a formula.");
            }
        }

        return model with { Assumptions = draft.Assumptions };
    }

    /// <summary>What the request was about just before, and whether it said that each of it has the value.</summary>
    private static (Entity? Entity, bool Each) Subject(AppModel model, WrittenFormula formula)
    {
        var sentences = Tokenizer.Sentences(formula.Before);
        List<Token> words = [.. sentences.Count > 0 ? sentences[^1] : []];
        var things = new Mentions(model).In(words).Where(m => m.Member is null).ToList();
        var each = things.FindLast(m => m.From > 0 && words[m.From - 1].Word is "each" or "every" or "per"
            || m.From > 0 && m.From == words.Count - 1 && words[m.From - 1].IsAny(Words.Determiners));
        return each is not null ? (each.Entity, true) : (things.LastOrDefault()?.Entity, false);
    }

    private static bool IsSubject(Entity entity, Draft draft) => entity.Label == draft.Main?.Label
        || draft.Head is { } head && $" {head} ".Contains($" {entity.Label} ", StringComparison.Ordinal);

    private static Field Number(string name, string label, bool required) =>
        new(name, label, FieldType.Decimal, required, Number: new NumberFormat(NumberKind.Plain));

    /// <summary>What a name of a formula means for the rows of an entity, and how near that is; null when nothing.</summary>
    private static (string Expression, int Weight)? Resolve(AppModel model, Entity entity, string input)
    {
        if (entity.Fields.Any(f => f.Name == input
            && (f.Type is FieldType.Integer or FieldType.Decimal or FieldType.String or FieldType.Enum))
            || (entity.Computed ?? []).Any(c => c.Name == input))
        {
            return (input, Own);
        }

        if (Called(model, entity, input) is { } own)
        {
            return (own, Own - 1);
        }

        var days = entity.Fields.Where(f => f.Type is FieldType.Date or FieldType.DateTime).ToList();
        if (input is "days" or "nights" && days.Count == 2 && days.TrueForAll(f => f.Type == FieldType.Date))
        {
            return ($"days({days[1].Name} - {days[0].Name})", Own - 1);
        }

        foreach (var relation in entity.Relations)
        {
            if (Called(model, model.Entities.First(e => e.Name == relation.Target), input) is { } above)
            {
                return ($"{relation.Name}.{above}", OfParent);
            }
        }

        foreach (var child in model.Entities)
        {
            if (Facts.Children(model, entity, e => e == child) is { } children
                && (Called(model, child, input) ?? (Names(child.PluralLabel, input) ? Facts.Value(model, child) : null)) is { } below)
            {
                return ($"sum({children.Rows}.{below})", OfChildren);
            }
        }

        return null;
    }

    // By its name, or by a label that has every word of it, or all of whose words it has: "price" and "price per kg".
    private static string? Called(AppModel model, Entity entity, string input)
    {
        var words = Naming.Snake(input).Split('_').Select(Morphology.Singular).Where(w => w is not ("sum" or "total" or "of")).ToList();
        return Facts.Numbers(model, entity).FirstOrDefault(n => n.Name == input).Name
            ?? Facts.Numbers(model, entity).Where(n => words.Count > 0 && (words.All(Facts.Lemmas(n.Label).Contains)
                || words[0] == Facts.Lemmas(n.Label).First() && Facts.Lemmas(n.Label).All(words.Contains))).Select(n => n.Name)
                .FirstOrDefault();
    }

    private static bool Names(string label, string input) => Facts.Lemmas(label).Last() == Morphology.Singular(Naming.Snake(input)
        .Split('_')[^1]);

    /// <summary>The model with the value; null where it cannot be computed of numbers that a row has or gets.</summary>
    private static AppModel? With(AppModel model, Entity entity, WrittenFormula formula)
    {
        // What a formula computes with is a number, and is entered where nobody said otherwise.
        var found = formula.Inputs.ToDictionary(input => input, input => Resolve(model, entity, input)?.Expression);
        var missing = formula.Inputs.Zip(formula.Labels).Where(input => found[input.First] is null)
            .Select(input => Number(input.First, input.Second, true));
        var expression = Identifier().Replace(formula.Expression, name => found.GetValueOrDefault(name.Value) ?? name.Value);
        List<Field> fields =
        [
            .. entity.Fields.Where(f => f.Name != formula.Name).Select(f => formula.Inputs.Contains(f.Name)
                && f.Type is FieldType.String or FieldType.Enum
                ? Number(f.Name, f.Label, f.Required) : f),
            .. missing,
        ];
        if (fields.Count == 0)
        {
            return null;
        }

        var changed = entity with
        {
            Fields = fields,
            TitleField = entity.TitleField == formula.Name ? fields[0].Name : entity.TitleField,
            Computed = [.. entity.Computed ?? [], new ComputedValue(formula.Name, formula.Label, expression)],
        };
        var next = model with
        {
            Entities = [.. model.Entities.Select(e => e == entity ? changed : e)],
            Reasons = [.. model.Reasons, ($"{formula.Label} is computed", $"the request says how: {formula.Expression}")],
        };
        return TypeChecker.Read(next, changed, expression, out _) is not null && AppModelValidator.Validate(next).Count == 0
            ? next : null;
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Identifier();
}
