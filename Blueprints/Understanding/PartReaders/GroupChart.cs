using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>A number for each value of a field, side by side: "total weight per shelf", "how many books of each genre".</summary>
internal static class GroupChart
{
    /// <summary>The model with the chart; null where the words count nothing of the rows.</summary>
    /// <param name="per">The field.</param>
    /// <param name="measured">What else the words name.</param>
    public static KeptPart? Of(AppModel model, MeasureKind kind, Mention per, IReadOnlyList<Mention> measured, IReadOnlyList<Token> words)
    {
        var rows = per.Entity;
        AggregateKind? aggregate = kind switch
        {
            MeasureKind.Sum => AggregateKind.Sum,
            MeasureKind.Count => AggregateKind.Count,
            MeasureKind.Average => AggregateKind.Avg,
            MeasureKind.Highest => AggregateKind.Max,
            MeasureKind.Lowest => AggregateKind.Min,
            _ => null,
        };
        if (aggregate is not { } by || measured.Any(m => m.Entity != rows)
            || rows.Fields.FirstOrDefault(f => f.Name == per.Member) is not { Type: FieldType.String or FieldType.Enum } group)
        {
            return null;
        }

        // "How many eggs per coop" adds up the eggs of hens, and counts no hens.
        var named = measured.FirstOrDefault(m => m.Member is { } member && Facts.IsNumber(model, rows, member))?.Member;
        if (by == AggregateKind.Count && named is null && measured.Any(m => m.Member is not null))
        {
            return null;
        }

        by = by == AggregateKind.Count && named is not null ? AggregateKind.Sum : by;
        var number = named
            ?? (by == AggregateKind.Count
                || measured.Any(m => m.Member is null) && kind == MeasureKind.Sum ? null : Facts.Value(model, rows));
        if (number is null && by is not (AggregateKind.Count or AggregateKind.Sum))
        {
            return null;
        }

        var said = SaidConditions.Of(model, [.. words.Where((_, i) => i < per.From || i >= per.To)], rows);
        var counted = number is null || by == AggregateKind.Count;
        var what = counted ? $"Number of {rows.PluralLabel}" : $"{Prefix(by)} {Facts.Label(rows, number!).ToLowerInvariant()}";
        var label = $"{what}{(said is null ? "" : $" {said.Says}")} per {group.Label.ToLowerInvariant()}";
        return ViewNames.Add(model, ViewKind.Chart, label, rows.Name, new(Where: said?.Expression, X: group.Name, Form: ChartForm.Bar,
            Measures: [new(what, counted ? AggregateKind.Count : by, counted ? null : number)]));
    }

    private static string Prefix(AggregateKind kind) => kind switch
    {
        AggregateKind.Avg => "Average",
        AggregateKind.Max => "Highest",
        AggregateKind.Min => "Lowest",
        _ => "Total",
    };
}
