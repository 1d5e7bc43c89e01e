using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>What takes from a number or adds to it: "when I sell a piece, the weight must go down", "use up", "restock".</summary>
internal static partial class AmountReader
{
    private static readonly FrozenDictionary<string, string> Lowering = new Dictionary<string, string>
    {
        ["sell"] = "Sell", ["use"] = "Use", ["take"] = "Take out", ["open"] = "Open", ["drink"] = "Drink", ["eat"] = "Eat",
        ["consume"] = "Use", ["give"] = "Give out", ["distribute"] = "Give out", ["issue"] = "Issue", ["ship"] = "Ship",
        ["remove"] = "Take out", ["withdraw"] = "Withdraw", ["hand"] = "Hand out", ["spend"] = "Spend", ["cook"] = "Use",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Raising = new Dictionary<string, string>
    {
        ["buy"] = "Add", ["add"] = "Add", ["restock"] = "Restock", ["receive"] = "Receive", ["refill"] = "Refill", ["deposit"] = "Pay in",
        ["produce"] = "Add", ["deliver"] = "Receive", ["put"] = "Add",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Quantities =
        Lexicon.Words.Set("quantity stock amount count number weight bottles pieces left copies");

    public static KeptPart? Read(AskedAction asked)
    {
        var (down, up) = (Down().IsMatch(asked.Text), Up().IsMatch(asked.Text));
        if (!down && !up || asked.Thing(e => Number(asked, e) is not null) is not { } thing || Number(asked, thing) is not { } number)
        {
            return null;
        }

        var verbs = down ? Lowering : Raising;
        var label = asked.Asked.Clause.Before.Concat(asked.Words).SelectMany(t => Morphology.VerbBases(t.Word))
            .Select(verbs.GetValueOrDefault).LastOrDefault(l => l is not null) ?? (down ? "Take out" : "Add");
        var many = Naming.Sentence(number.Label).ToLowerInvariant();
        if (number.Type == FieldType.String)
        {
            number = number with { Type = FieldType.Integer, MaxLength = null, Number = new NumberFormat(NumberKind.Count) };
        }

        number = number with { Required = true, Min = down ? Math.Max(0, number.Min ?? 0) : number.Min };
        thing = thing with { Fields = [.. thing.Fields.Select(f => f.Name == number.Name ? number : f)] };
        asked.Asked.Change(thing);
        if (One().IsMatch(asked.Text) || One().IsMatch(string.Concat(asked.Asked.Clause.Before.TakeLast(6).Select(t => $" {t.Word}"))
            + " "))
        {
            return asked.Keep(thing, new RowAction(Naming.Camel($"{label} one"), $"{label} one",
                [new ValueChange(number.Name, $"{number.Name} {(down ? '-' : '+')} 1")], down ? $"{number.Name} >= 1" : null,
                down ? $"There is none left." : "This is not possible."));
        }

        var named = label.Contains(' ', StringComparison.Ordinal) ? label : $"{label} {many}";
        return asked.Keep(thing, new RowAction(Naming.Camel(named),
            label, [], null, $"That is more than is there: the {many} is not enough.",
            new AskedAmount(number.Name, down, down ? Left(asked.Asked.Model, thing) : null)));
    }

    // The sale that remains, where nothing else has to be entered for it.
    private static LeftRow? Left(AppModel model, Entity thing)
    {
        foreach (var row in model.Entities)
        {
            var relation = row.Relations.FirstOrDefault(r => r.Target == thing.Name);
            var amount = row.Fields.FirstOrDefault(f => f.Type is FieldType.Integer or FieldType.Decimal);
            if (relation is not null && amount is not null && row.Owner == thing.Owner
                && row.Relations.All(r => r == relation || !r.Required)
                && row.Fields.All(f => f == amount || !f.Required || f.Default is not null
                    || f.Type is FieldType.Date or FieldType.DateTime))
            {
                return new LeftRow(row.Name, relation.Name, amount.Name);
            }
        }

        return null;
    }

    // What the clause names, or what is there as a quantity.
    private static Field? Number(AskedAction asked, Entity thing) =>
        asked.Asked.Named.Where(m => m.Entity.Name == thing.Name && m.Member is not null)
            .Select(m => thing.Fields.FirstOrDefault(f => f.Name == m.Member && f.Name != thing.TitleField
                && (f.Type is FieldType.Integer or FieldType.Decimal || f is { Type: FieldType.String, Values: null })))
            .FirstOrDefault(f => f is not null)
        ?? thing.Fields.Where(f => f.Number?.Kind == NumberKind.Count || IsQuantity(f) && f.Name != thing.TitleField && f.Values is null
            && f.Type is FieldType.Integer or FieldType.Decimal or FieldType.String)
            .OrderBy(f => (f.Number?.Kind == NumberKind.Count ? 0 : 2) + (IsQuantity(f) ? 0 : 1)).FirstOrDefault();

    private static bool IsQuantity(Field field) => field.Label.ToLowerInvariant().Split(' ').Any(Quantities.Contains);

    [GeneratedRegex(" (goes|go|went) down | (is|be|gets|get|are) (reduced|deducted|lowered|subtracted|taken off) "
        + "| (reduces|lowers|decreases|deducts?|subtracts?|reduce|lower|decrease) "
        + "| less (afterwards|then) | take (one|some)?( )?out | taken out | take one | use up | used up | one less ")]
    private static partial Regex Down();

    [GeneratedRegex(" (goes|go|went) up | (is|be|gets|get|are) (increased|raised) | (increases?|raises?) | restock | refill | add stock ")]
    private static partial Regex Up();

    [GeneratedRegex(" (by one|by 1|(open|drink|use|take|sell|eat|opened) one|a bottle|take one out|one bottle|one is (opened|used)) ")]
    private static partial Regex One();
}
