namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>
/// Rows that take from what is there and rows that bring more: "you cannot withdraw more than there is", "stock must never go below zero".
/// </summary>
internal static class StockRows
{
    private static readonly FrozenSet<string> Taking = Lexicon.Words.Set("""
        withdrawal sale distribution issue consumption use usage removal outgoing delivery expense spending order handout pouring tapping
        """);

    private static readonly FrozenSet<string> Bringing = Lexicon.Words.Set("""
        donation receipt purchase refill restock incoming intake supply harvest deposit arrival brew production
        """);

    public static KeptPart? Read(AskedRule asked, bool forbids = true)
    {
        foreach (var thing in asked.Model.Entities.OrderBy(e => e.Name == asked.Clause.Focus ? 0 : 1))
        {
            if (Facts.Amount(asked.Model, thing, null) is not { } there || thing.Fields.All(f => f.Name != there))
            {
                continue;
            }

            var rows = asked.Model.Entities.Where(e => e != thing && e.Relations.Count(r => r.Target == thing.Name) == 1)
                .Select(e => (Row: e, Amount: Facts.Amount(asked.Model, e, null), Name: Facts.Lemmas(e.Label).Last())).ToList();
            var outs = rows.FindAll(r => r.Amount is not null && Taking.Contains(r.Name));
            if (outs.Count == 0)
            {
                continue;
            }

            var ins = rows.FindAll(r => r.Amount is not null && Bringing.Contains(r.Name));
            var left = there + string.Concat(ins.Select(r => $" + sum({Children(r.Row)}.{r.Amount})"))
                + string.Concat(outs.Select(r => $" - sum({Children(r.Row)}.{r.Amount})"));
            if (ModelParts.Computed(asked.Model, thing, "In stock", left) is not { } stock)
            {
                return null;
            }

            var member = stock.By[0].Split('.')[1];
            asked.Change(stock.Model.Entities.First(e => e.Name == thing.Name));
            KeptPart part = new(asked.Model, stock.By);
            foreach (var (row, _, _) in forbids ? outs : [])
            {
                var to = row.Relations.First(r => r.Target == thing.Name).Name;
                part = asked.Keep(row, new Rule("notMoreThanThere", "That is more than is there.", Require: $"{to}.{member} >= 0"));
            }

            return part with { By = [.. part.By.Concat(stock.By).Distinct()] };
        }

        return null;
    }

    private static string Children(Entity row) => char.ToLowerInvariant(row.Plural[0]) + row.Plural[1..];
}
