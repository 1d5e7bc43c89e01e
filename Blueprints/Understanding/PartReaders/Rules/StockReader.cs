namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>"I cannot sell more than is there": a button that takes from a number never takes more.</summary>
internal static class StockReader
{
    public static KeptPart? Read(AskedRule asked)
    {
        if (asked.Says("below zero", "negative", "below 0", "under zero") && StockRows.Read(asked) is { } held)
        {
            return held;
        }

        if (!asked.Says("than is there", "than are there", "than there is", "than there are", "than in stock", "than is in stock",
            "than are in stock", "than is available", "than available", "than is left", "than are left", "than we have", "than i have"))
        {
            return null;
        }

        return StockRows.Read(asked) ?? Button(asked);
    }

    private static KeptPart? Button(AskedRule asked)
    {
        return asked.Model.Entities.OrderBy(e => e.Name == asked.Clause.Focus ? 0 : 1)
            .SelectMany(e => (e.Actions ?? []).Where(a => a.Asks is { Lowers: true } || a.When is not null && a.Sets.Any(
                s => s.Expression.EndsWith("- 1", StringComparison.Ordinal))).Select(a => $"{e.Name}.{a.Name}"))
            .FirstOrDefault() is { } action ? new KeptPart(asked.Model, [action]) : null;
    }
}
