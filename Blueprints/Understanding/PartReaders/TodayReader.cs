namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what of today or of a week is to be seen: "today's appointments first", "show what is due this week".</summary>
internal sealed class TodayReader : IPartReader
{
    public IReadOnlyList<string> Effects { get; } = ["today"];

    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        var named = new Mentions(model).In(clause.Words, clause.Focus).Where(m => m.Member is null).Select(m => m.Entity).ToList();
        var entity = named.Concat(model.Entities.Where(e => e.Name == clause.Focus)).Concat(model.Entities)
            .FirstOrDefault(e => Facts.When(e) != SortOrder.Created);
        return entity is null ? null : clause.Words.Any(w => w.Is("first")) ? First(model, entity) : Due(model, entity, clause.Words);
    }

    private static KeptPart First(AppModel model, Entity entity) =>
        new(ModelParts.Replaced(model, entity, entity with { Order = new SortOrder(Facts.When(entity), false, true) }),
            [$"{entity.Name}.{Wish.Order}"]);

    private static KeptPart? Due(AppModel model, Entity entity, IReadOnlyList<Token> words)
    {
        if (SaidConditions.Of(model, words, entity) is not { } said)
        {
            return null;
        }

        var due = words.Any(w => w.Is("due")) && !said.Says.Contains("due", StringComparison.OrdinalIgnoreCase);
        return ModelParts.Marked(model, entity, $"{(due ? "due " : "")}{said.Says}", said.Expression, Tone.Info, true, null);
    }
}
