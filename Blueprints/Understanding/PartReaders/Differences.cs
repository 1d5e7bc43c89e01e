namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads what has changed since the row before: "the usage since the last reading", "the difference to the previous one".
/// </summary>
internal static class Differences
{
    private static readonly FrozenSet<string> Linking = Words.Set("since to than from with");

    private static readonly FrozenSet<string> Kinds = Words.Set("kind type meter utility medium sort category");

    private static readonly FrozenSet<string> Counters =
        Words.Set("reading value odometer mileage meter counter kwh km kilometre stand level weight height length size");

    public static KeptPart? Read(AppModel model, AskedClause clause)
    {
        var words = clause.Words;
        var at = words.ToList().FindIndex(w => w.Word is "last" or "previous" or "before");
        if (at < 1 || !words.Take(at).Any(w => w.IsAny(Linking)))
        {
            return null;
        }

        var named = new Mentions(model).In(words, clause.Focus);
        var about = named.Select(m => m.Entity).Concat(model.Entities.Where(e => e.Name == clause.Focus)).ToList();
        var entity = about.Concat(model.Entities.Where(e => e.Relations.Any(r => about.Exists(a => a.Name == r.Target))))
            .Concat(model.Entities)
            .FirstOrDefault(e => Number(model, e, named) is not null && Facts.When(e) != SortOrder.Created);
        if (entity is null)
        {
            return null;
        }

        var link = words.Take(at).ToList().FindLastIndex(w => w.IsAny(Linking));
        var said = words.Take(link).LastOrDefault(w => w.IsWord && !Words.IsKnown(w.Word) && !VerbLexicon.IsForm(w.Word)
            || w.Word is "difference" or "change");
        var number = Number(model, entity, named)!;
        var label = said.Word is { } noun && !Facts.Label(entity, number).Equals(noun, StringComparison.OrdinalIgnoreCase)
            ? Naming.Sentence(noun) : $"{Facts.Label(entity, number)} since the last";
        return ModelParts.Computed(model, entity, label, Of(model, entity, number));
    }

    /// <summary>How much a counter has gone on since the row before, of the same thing.</summary>
    public static string Of(AppModel model, Entity entity, string number)
    {
        var per = entity.Relations.FirstOrDefault(r => !entity.Relations.Any(o => o != r && Persons(model, r)))?.Name
            ?? entity.Fields.FirstOrDefault(f => f.Type == FieldType.Enum && Facts.Lemmas(f.Label).Any(Kinds.Contains))?.Name;
        return $"{number} - previous({number} by {Facts.When(entity)}{(per is null ? "" : $" per {per}")})";
    }

    /// <summary>Whether a number goes on counting: a meter, an odometer.</summary>
    public static bool IsCounter(Entity entity, string number) => Facts.Lemmas(Facts.Label(entity, number))
        .Any(l => l is "odometer" or "mileage" or "reading" or "counter" or "meter" or "stand");

    private static bool Persons(AppModel model, Relation relation) =>
        Rules.AskedRule.IsPerson(model.Entities.First(e => e.Name == relation.Target).Label);

    private static string? Number(AppModel model, Entity entity, List<Mention> named) =>
        named.Find(m => m.Entity.Name == entity.Name && m.Member is { } member && Facts.IsNumber(model, entity, member)
            && entity.Fields.Any(f => f.Name == member))?.Member
        ?? Fields(model, entity).Where(f => IsCounter(entity, f.Name)).Select(f => f.Name).FirstOrDefault()
        ?? Fields(model, entity).Where(f => Facts.Lemmas(f.Label).Any(Counters.Contains)).Select(f => f.Name).FirstOrDefault()
        ?? (Fields(model, entity).ToList() is [var only] ? only.Name : null);

    private static IEnumerable<Field> Fields(AppModel model, Entity entity) =>
        entity.Fields.Where(f => Facts.IsNumber(model, entity, f.Name));
}
