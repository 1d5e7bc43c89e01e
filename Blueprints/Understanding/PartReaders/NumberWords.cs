namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>What people call a number beside its label: by its unit, by the main word of its label, as money.</summary>
internal static class NumberWords
{
    private static readonly string[] Money =
        ["money", "income", "revenue", "earning", "turnover", "taking", "spending", "sale", "cost", "amount", "sum"];

    /// <summary>Names of numbers that money adds up to, the likeliest first.</summary>
    private static readonly string[] Totals = ["total", "bill", "amount", "price", "fee", "cost", "sum"];

    private static readonly FrozenSet<string> Vague = Words.Set("number time day date week month year value total in per of name id");

    /// <summary>Words, each of which means one number of the entity and no other.</summary>
    public static IEnumerable<(string Word, string Member)> Of(AppModel model, Entity entity)
    {
        List<(string Name, string Label)> numbers = [.. Facts.Numbers(model, entity)];
        var labels = entity.Fields.Select(f => f.Label).Concat((entity.Computed ?? []).Select(c => c.Label))
            .Select(label => Facts.Lemmas(label).ToList()).ToList();
        var found = numbers.SelectMany(n => Units(entity, n.Name).Concat(Main(n.Label)).Distinct().Select(word => (word, n.Name)))
            .GroupBy(f => f.word).Where(g => g.Count() == 1 && !labels.Exists(l => l is [var only] && only == g.Key)
                && !entity.Fields.Any(f => f.Name != g.First().Name && Facts.Lemmas(f.Label).Last() == g.Key))
            .Select(g => g.First()).ToList();
        return Total(entity, numbers) is { } total ? found.Concat(Money.Where(word => found.TrueForAll(f => f.word != word))
            .Select(word => (word, total))) : found;
    }

    private static IEnumerable<string> Units(Entity entity, string name) =>
        entity.Fields.FirstOrDefault(f => f.Name == name)?.Number is { Kind: NumberKind.Measurement, Unit: { } unit }
            ? NumberLexicon.WordsFor(unit).Select(Morphology.Singular) : [];

    // "monthly fee" is a fee, and "length in minutes" a length.
    private static IEnumerable<string> Main(string label)
    {
        List<string> lemmas = [.. Facts.Lemmas(label)];
        var within = lemmas.FindIndex(l => l is "in" or "per" or "of");
        return (lemmas.Count < 2 ? [] : within > 0 ? new[] { lemmas[within - 1], lemmas[^1] } : [lemmas[^1]])
            .Where(l => !Vague.Contains(l) && NumberLexicon.Unit(l) is null or { Kind: NumberKind.Measurement });
    }

    private static string? Total(Entity entity, List<(string Name, string Label)> numbers) =>
        Totals.SelectMany(word => numbers.Where(n => (entity.Computed ?? []).Any(c => c.Name == n.Name)
            && Facts.Lemmas(n.Label).Contains(word))).Select(n => n.Name).FirstOrDefault()
        ?? (entity.Fields.Where(f => f.Number?.Kind == NumberKind.Money).ToList() is [var only] ? only.Name : null);
}
