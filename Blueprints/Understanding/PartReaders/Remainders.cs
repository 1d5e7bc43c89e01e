namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what is left: of a budget, to be paid, on an account.</summary>
internal sealed class Remainders(AppModel model)
{
    private static readonly FrozenSet<string> Dues = Words.Set(
        "fee due price cost budget contribution rent charge bill capacity limit goal debt "
        + "places seats capacity maximum amount total stock quantity");

    private static readonly FrozenSet<string> Payments = Words.Set(
        "payment paid repayment deposit transfer instalment installment donation");

    private static readonly FrozenSet<string> Gains = Words.Set("income deposit in credit earned received revenue payment");

    /// <param name="per">Of what each it is asked for, or null.</param>
    /// <param name="about">What the clause is about: it or what it belongs to has the value.</param>
    public KeptPart? Read(Entity? per, Entity? about, IReadOnlyList<Token> words)
    {
        var label = words.Any(w => w.Lemma == "balance") ? "Balance" : words.Any(w => w.Word is "pay" or "owe" or "owes" or "due")
            ? "Still to pay" : "Left";
        List<Entity> likely = per is not null ? [per] : about is null ? []
            : [about, .. about.Relations.Select(r => model.Entities.First(e => e.Name == r.Target))];
        return likely.Select(e => Expression(e, words) is { } expression ? ModelParts.Computed(model, e, label, expression) : null)
            .FirstOrDefault(part => part is not null);
    }

    private string? Expression(Entity entity, IReadOnlyList<Token> words)
    {
        var children = model.Entities.Select(c => Facts.Children(model, entity, e => e == c)).OfType<(Entity Entity, Relation,
            string Rows)>()
            .Select(c => (c.Entity, c.Rows, Value: Facts.Value(model, c.Entity))).ToList();
        var due = entity.Fields.Where(f => Facts.IsNumber(model, entity, f.Name))
            .OrderBy(f => Facts.Lemmas(f.Label).Any(l => words.Any(w => w.Lemma == l)) ? 0 : 1)
            .FirstOrDefault(f => Facts.Lemmas(f.Label).Any(Dues.Contains) && !Facts.Lemmas(f.Label).Any(Payments.Contains));
        var paid = entity.Fields.FirstOrDefault(f => Facts.IsNumber(model, entity, f.Name) && Facts.Lemmas(f.Label).Any(Payments.Contains));
        if (due is not null && paid is not null)
        {
            return $"{due.Name} - ({paid.Name} otherwise 0)";
        }

        var payments = children.Find(c => Facts.Lemmas(c.Entity.Label).Any(Payments.Contains) && c.Value is not null);
        var charges = children.Where(c => c.Value is not null && c != payments).ToList();
        if (payments.Rows is not null && charges.Count > 0)
        {
            return $"{string.Join(" + ", charges.Select(c => $"sum({c.Rows}.{c.Value})"))} - sum({payments.Rows}.{payments.Value})";
        }

        if (due is not null && payments.Rows is not null)
        {
            return $"{due.Name} - sum({payments.Rows}.{payments.Value})";
        }

        foreach (var (child, rows, value) in charges)
        {
            if (child.Fields.FirstOrDefault(f => f.Values?.Any(Gains.Contains) == true) is { } kind)
            {
                // Money that comes in and goes out stands in one list.
                return $"sum({rows}.(if {Facts.OneOf(kind.Name, kind.Values!.Where(Gains.Contains))} then {value} else -{value}))";
            }

            if (due is not null)
            {
                return $"{due.Name} - sum({rows}.{value})";
            }

            if (Facts.Finished(child) is { } finished)
            {
                return $"sum({rows}.{value} where {Facts.Unfinished(finished)})";
            }
        }

        // Places are taken by rows, whatever else these say.
        return due is not null && children.Count > 0 && due.Number?.Kind == NumberKind.Count
            ? $"{due.Name} - count({children[0].Rows})" : null;
    }
}
