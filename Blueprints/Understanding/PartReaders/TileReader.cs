namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads one number of all rows: "how many said yes", "the total of this month", "the average of the last 7 days".</summary>
internal sealed class TileReader : IPartReader
{
    private const int MostNumbers = 4;

    private static readonly FrozenSet<string> Averages = Words.Set("average mean");
    private static readonly FrozenSet<string> Counts = Words.Set("many number count");
    private static readonly FrozenSet<string> Sums = Words.Set("total sum much altogether overall earned spent");
    private static readonly FrozenSet<string> Grouping = Words.Set("per each every by");

    private static readonly FrozenSet<string> Asking = [.. Words.Determiners, .. Words.Prepositions, .. Words.Polite, .. Words.Set("""
        show see list display tell there is are be been have has got we i you they it what how should shall must will how
        """)];

    private static readonly FrozenSet<string> Place = Words.Set("start page front home first dashboard screen top");

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["start", "sum"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause) => Number(Products.With(model, clause), clause)
        ?? (Facts.WithNumber(model, clause.Words, "") is { } counting ? Number(counting, clause) : null);

    private static KeptPart? Number(AppModel model, AskedClause clause)
    {
        List<Token> words = [.. clause.Words.Where(t => !Place.Contains(t.Word))];
        words = words is [{ Word: "overall" or "altogether" }] && clause.Before.Any(t => t.IsAny(Sums))
            ? [.. Overall(clause.Before), .. words] : words;
        switch (MeasureLexicon.Find(words)?.Kind)
        {
            case MeasureKind.Streak:
                return Streak(model, clause, words);
            case MeasureKind.Left or MeasureKind.Until or MeasureKind.Age or MeasureKind.Best:
                // Adding up all rows would tell something else.
                return null;
        }

        var average = words.Exists(t => t.IsAny(Averages));
        var count = words.Exists(t => t.IsAny(Counts));
        if (words.Exists(t => t.IsAny(Grouping)) || !average && !count && !words.Exists(t => t.IsAny(Sums)))
        {
            return null;
        }

        var named = new Mentions(model).In(words, clause.Focus);
        var entity = named.Find(m => m.Member is not null && IsNumber(m))?.Entity ?? named.Find(m => m.Member is null)?.Entity
            ?? model.Entities.FirstOrDefault(e => RowFilter.Of(e, words, null).Conditions.Count > 0)
            ?? model.Entities.FirstOrDefault(e => e.Name == clause.Focus)
            ?? (model.Entities.Count == 1 ? model.Entities[0] : null);
        if (entity is null || named.Exists(m => m.Entity != entity
            || !count && entity.Fields.Any(f => f.Name == m.Member && f.Type == FieldType.String)))
        {
            return null;
        }

        var filter = RowFilter.Of(entity, words, ViewLexicon.DateOf(entity));
        var fields = Numbers(model, entity, named);
        if (!count && fields.Count == 0 || Window.In(words) is not null && filter.After.Length == 0)
        {
            return null;
        }

        fields = [.. fields.Take(named.Exists(IsNumber) || average ? MostNumbers : 1)];
        var read = named.Select(m => (m.From, m.To)).Concat(filter.Read.Select(i => (i, i + 1)));
        if (ViewLexicon.Unread(words, read, $"{entity.Label} {string.Join(' ', fields.Select(f => f.Label))}").Any())
        {
            return null;
        }

        // "how many came": who did what nothing tells is not everybody.
        if (count && filter.Conditions.Count == 0 && words.Where((t, i) => t.IsWord && !named.Exists(m => i >= m.From && i < m.To))
            .Any(t => !Asking.Contains(t.Word) && !ViewLexicon.Knows(t)))
        {
            return null;
        }

        var where = filter.Conditions.Count == 0 ? "" : $" where {string.Join(" and ", filter.Conditions)}";
        var after = filter.After.Length == 0 ? "" : $" {filter.After}";
        KeptPart part = new(model, []);
        foreach (var (label, value) in count
            ? [(Naming.Sentence($"{filter.Before} {entity.PluralLabel}".Trim()), $"count({entity.Name}{where})")]
            : fields.Select(f => ($"{(average ? "Average" : "Total")} {f.Label.ToLowerInvariant()}",
                $"{(average ? "avg" : "sum")}({entity.Name}.{f.Name}{where})")))
        {
            var next = ViewNames.Add(part.Model, ViewKind.Tile, $"{label}{after}", entity.Name, new(Value: value), true);
            part = new(next.Model, [.. part.By, .. next.By]);
        }

        return part;
    }

    // "my current streak": of all days that have a row.
    private static KeptPart? Streak(AppModel model, AskedClause clause, List<Token> words)
    {
        var entity = new Mentions(model).In(words, clause.Focus).FirstOrDefault()?.Entity
            ?? model.Entities.FirstOrDefault(e => e.Name == clause.Focus) ?? model.Entities[0];
        return ViewNames.Add(model, ViewKind.Tile, "Days in a row", entity.Name,
            new(Value: $"streak({entity.Name}.{Facts.When(entity)})"), true);
    }

    // "total per room and overall": the same total, of all.
    private static IEnumerable<Token> Overall(IReadOnlyList<Token> before) => before.Reverse().TakeWhile(t => !t.Is(",")).Reverse()
        .TakeWhile(t => !t.IsAny(Grouping));

    private static bool IsNumber(Mention mention) => mention.Entity.Fields.Any(f => f.Name == mention.Member
        && f.Type is FieldType.Integer or FieldType.Decimal) || (mention.Entity.Computed ?? []).Any(c => c.Name == mention.Member);

    // The numbers that are named, or all that can be added up.
    private static List<(string Name, string Label)> Numbers(AppModel model, Entity entity, List<Mention> named)
    {
        List<(string Name, string Label)> all =
        [
            .. entity.Fields.Where(f => f.Type is FieldType.Integer or FieldType.Decimal
                && f.Number?.Kind is not (NumberKind.Year or NumberKind.Identifier)).Select(f => (f.Name, f.Label)),
            .. (entity.Computed ?? []).Select(c => (c.Name, c.Label)),
        ];
        List<(string Name, string Label)> said = [.. all.Where(f => named.Exists(m => m.Member == f.Name))];
        return said.Count > 0 ? said : Facts.Value(model, entity) is { } value ? [.. all.Where(f => f.Name == value)] : all;
    }
}
