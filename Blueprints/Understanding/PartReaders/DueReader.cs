namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads which rows of a day or a time stand out: "what is due this week", "today's orders on the first page".</summary>
internal sealed class DueReader : IPartReader
{
    private static readonly FrozenSet<string> Due = Words.Set("due next expiry expires deadline until return delivery renewal end");

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["start", "today", "sum"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        var due = clause.Words.Any(t => t.Is("due"));
        if (clause.Effect.Name == "sum" && !due)
        {
            return null;
        }

        var named = new Mentions(model).In(clause.Words, clause.Focus);
        var entity = named.Find(m => m.Member is not null && DateOf(m) is not null)?.Entity
            ?? named.Find(m => m.Member is null && Date(m.Entity, clause.Words) is not null)?.Entity
            ?? model.Entities.FirstOrDefault(e => e.Name == clause.Focus && Date(e, clause.Words) is not null)
            ?? model.Entities.FirstOrDefault(e => Date(e, clause.Words) is not null);
        var date = named.Select(DateOf).FirstOrDefault(f => f is not null) ?? (entity is null ? null : Date(entity, clause.Words));
        if (entity is null || date is null)
        {
            return null;
        }

        var window = Window.In(clause.Words) ?? (due ? new Window("{0} <= today", "now", 0, 0) : null);
        if (window is null || window.Label.Contains("last", StringComparison.Ordinal))
        {
            return null;
        }

        var filter = RowFilter.Of(entity, clause.Words, date);
        var conditions = window.To == 0
            ? filter.Conditions.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, window.Condition, date.Name))
            : filter.Conditions;
        var said = due || !ViewLexicon.IsWhen(date) ? $", {date.Label.ToLowerInvariant()} {window.Label}" : $" {window.Label}";
        var part = ViewNames.Add(model, ViewKind.List, $"{Naming.Sentence(entity.PluralLabel)}{said}", entity.Name,
            new(Where: string.Join(" and ", conditions)), true);
        var order = new SortOrder(date.Name, false, true);
        return part with
        {
            Model = part.Model with
            {
                Entities = [.. part.Model.Entities.Select(e => e.Name == entity.Name && e.Order is null ? e with { Order = order } : e)],
            },
        };
    }

    private static Field? DateOf(Mention mention) =>
        mention.Entity.Fields.FirstOrDefault(f => f.Name == mention.Member && f.Type is FieldType.Date or FieldType.DateTime);

    // "due" means the date that something has to be done by.
    private static Field? Date(Entity entity, IReadOnlyList<Token> words) => words.Any(t => t.Is("due"))
        && entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime
            && Naming.Snake(f.Name).Split('_').Any(Due.Contains)) is { } due ? due : ViewLexicon.DateOf(entity);
}
