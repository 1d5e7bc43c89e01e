using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>"I cannot sell more than is there": a button that takes from a number never takes more.</summary>
internal static partial class StockReader
{
    public static KeptPart? Read(AskedRule asked)
    {
        if (asked.Says("below zero", "negative", "below 0", "under zero") && StockRows.Read(asked) is { } held)
        {
            return held;
        }

        return MoreThanThere().IsMatch(asked.Text) ? StockRows.Read(asked) ?? StockTimes.Read(asked) ?? Button(asked) : null;
    }

    private static KeptPart? Button(AskedRule asked)
    {
        return asked.Model.Entities.OrderBy(e => e.Name == asked.Clause.Focus ? 0 : 1)
            .SelectMany(e => (e.Actions ?? []).Where(a => a.Asks is { Lowers: true } || a.When is not null && a.Sets.Any(
                s => s.Expression.EndsWith("- 1", StringComparison.Ordinal))).Select(a => $"{e.Name}.{a.Name}"))
            .FirstOrDefault() is { } action ? new KeptPart(asked.Model, [action]) : null;
    }

    // "more costumes than we have in stock", "more than is there"; "more guests than there are seats" is another matter.
    [GeneratedRegex(@" more (?:\w+ ){0,3}than (?:\w+ ){0,6}(?:there is|there are|is there|are there|have|own|left|available|stock) $")]
    private static partial Regex MoreThanThere();
}
