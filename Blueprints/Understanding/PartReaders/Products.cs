namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>What a price and a quantity come to, which nobody has to say: hours at an hourly rate, pieces at a unit price.</summary>
internal static class Products
{
    private static readonly FrozenSet<string> Sums =
        Words.Set("""
        total cost pay amount price value bill income revenue turnover wage earning earned money worth payment totals sales salary invoice
        charge profit much
        """);

    private static readonly FrozenSet<string> Rates = Words.Set("per unit hourly daily rate nightly each weekly single");

    private static readonly FrozenSet<string> Counts =
        Words.Set("quantity piece box jar copy unit portion ticket bottle bag item pack count");

    /// <summary>Whether a number says what one of something costs.</summary>
    public static bool IsRate(string label) => Facts.Lemmas(label).Any(Rates.Contains);

    /// <summary>The model with a total of whatever the clause asks for the money of; the model itself where nothing is missing.</summary>
    public static AppModel With(AppModel model, AskedClause clause)
    {
        if (!clause.Words.Any(w => Sums.Contains(w.Lemma)))
        {
            return model;
        }

        var named = new Mentions(model).In(clause.Words, clause.Focus).Select(m => m.Entity.Name).ToList();
        return model.Entities.OrderBy(e => named.Contains(e.Name) ? 0 : e.Name == clause.Focus ? 1 : 2)
            .Select(e => Read(model, e, clause.Words)).FirstOrDefault(part => part is not null)?.Model ?? model;
    }

    /// <summary>The total of a row itself: "the total per order", "compute the pay".</summary>
    public static KeptPart? Read(AppModel model, AskedClause clause)
    {
        var named = new Mentions(model).In(clause.Words, clause.Focus).Where(m => m.Member is null).Select(m => m.Entity).ToList();
        var entity = named.FirstOrDefault() ?? model.Entities.FirstOrDefault(e => e.Name == clause.Focus);
        return !clause.Words.Any(w => Sums.Contains(w.Lemma)) || named.Count > 1 || clause.Words.Any(w => w.Word is "all" or "overall")
            ? null : entity is null ? null : Read(model, entity, clause.Words);
    }

    private static KeptPart? Read(AppModel model, Entity entity, IReadOnlyList<Token> words)
    {
        if (Expression(model, entity) is not { } expression)
        {
            return null;
        }

        var noun = words.FirstOrDefault(w => w.Lemma is "total" or "cost" or "pay" or "value" or "bill" or "income" or "revenue" or "wage"
            or "turnover").Lemma;
        return ModelParts.Computed(model, entity, Naming.Sentence(noun ?? "total"), expression);
    }

    private static string? Expression(AppModel model, Entity entity)
    {
        // Who is told a total does not need another.
        if ((entity.Computed ?? []).Any(c => c.Expression.Contains('*', StringComparison.Ordinal)
            && Facts.IsNumber(model, entity, c.Name)))
        {
            return null;
        }

        List<(string Path, Field Field)> prices =
        [
            .. entity.Fields.Where(IsMoney).Select(f => (f.Name, f)),
            .. entity.Relations.SelectMany(r => model.Entities.First(e => e.Name == r.Target).Fields.Where(IsMoney)
                .Select(f => ($"{r.Name}.{f.Name}", f))),
        ];
        List<Field> counts = [.. entity.Fields.Where(f => f.Type is FieldType.Integer or FieldType.Decimal)];
        var price = prices.Find(p => IsRate(p.Field.Label));
        price = price.Field is null ? prices.Find(p => Facts.Lemmas(p.Field.Label).Contains("price")) : price;
        if (price.Field is null || entity.Fields.Any(f => f != price.Field && IsMoney(f) && !IsRate(f.Label)))
        {
            return null;
        }

        var rate = Facts.Lemmas(price.Field.Label).ToHashSet();
        if (rate.Overlaps(["hourly", "hour"]))
        {
            return counts.Find(f => f.Number?.Unit == "h" || Facts.Lemmas(f.Label).Contains("hour")) is { } hours
                ? $"{hours.Name} * {price.Path}" : null;
        }

        if (rate.Overlaps(["daily", "day", "night", "nightly"]))
        {
            var pieces = counts.Find(f => f != price.Field && Facts.Lemmas(f.Label).Any(Counts.Contains)) is { } many
                ? $" * {many.Name}" : "";
            return counts.Find(f => Facts.Lemmas(f.Label).Any(l => l is "day" or "night")) is { } days
                ? $"{days.Name}{pieces} * {price.Path}"
                : Rules.Times.Span(entity) is ({ Type: FieldType.Date } from, { Type: FieldType.Date } to)
                    ? $"days({to.Name} - {from.Name}){pieces} * {price.Path}" : null;
        }

        var of = counts.Find(f => f != price.Field && rate.Contains("per")
                && Facts.Lemmas(f.Label).Any(l => l != "price" && rate.Contains(l)))
            ?? counts.Find(f => Facts.Lemmas(f.Label).Any(Counts.Contains) || f.Label.StartsWith("Number of ", StringComparison.Ordinal));
        return of is null || of == price.Field ? null : $"{of.Name} * {price.Path}";
    }

    private static bool IsMoney(Field field) => field.Number?.Kind == NumberKind.Money;
}
