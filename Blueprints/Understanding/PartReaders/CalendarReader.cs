namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what is to stand in a calendar, and puts what is about a day into one unasked.</summary>
internal sealed class CalendarReader : IPartReader
{
    private static readonly FrozenSet<string> OnDays = Words.Set("""
        booking reservation appointment event shift lesson meeting session rental training match fixture concert gig rehearsal duty holiday
        vacation absence leave class tour course workshop slot stay visit party loan service ceremony performance screening
        """);

    private static readonly FrozenSet<string> Begins = Words.Set("from start starts begin begins arrival departure out pickup checkin");

    private static readonly FrozenSet<string> Last = Words.Set("to until till end ends return back departure checkout");

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["calendar view"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        var named = new Mentions(model).In(clause.Words, clause.Focus).Select(m => m.Entity)
            .Concat(model.Entities.Where(e => e.Name == clause.Focus)).Concat(model.Entities.Where(IsOnDays)).Concat(model.Entities);
        return named.FirstOrDefault(e => First(e) is not null) is not { } entity ? null
            : model.Views?.FirstOrDefault(v => v.Kind == ViewKind.Calendar && v.Of == entity.Name) is { } there
                ? new KeptPart(model, [there.Name]) : With(model, entity);
    }

    /// <summary>The model with a calendar of whatever is about a day, but for what moves through stages.</summary>
    public static AppModel WithCalendars(AppModel model) => model.Entities
        .Where(e => IsOnDays(e) && e.Stages is null && (model.Views ?? []).All(v => v.Kind != ViewKind.Calendar || v.Of != e.Name)
            && First(e) is not null)
        .Aggregate(model, (next, e) => With(next, e) is { } part && AppModelValidator.Validate(part.Model).Count == 0 ? part.Model : next);

    private static bool IsOnDays(Entity entity) => OnDays.Contains(entity.Label.Split(' ')[^1]);

    private static KeptPart With(AppModel model, Entity entity)
    {
        var first = First(entity)!;
        var last = entity.Fields.FirstOrDefault(f => f != first && f.Type == first.Type && Parts(f).Any(Last.Contains));
        var part = ViewNames.Add(model, ViewKind.Calendar, $"Calendar of {entity.PluralLabel}", entity.Name,
            new(From: first.Name, To: last?.Name));
        return part with
        {
            Model = part.Model with
            {
                Entities = [.. part.Model.Entities.Select(e => e.Name == entity.Name && e.Order is null
                    ? e with { Order = new SortOrder(first.Name, false, true) } : e)],
            },
        };
    }

    private static Field? First(Entity entity)
    {
        var dates = entity.Fields.Where(f => f.Type is FieldType.Date or FieldType.DateTime).ToList();
        return dates.Find(f => Parts(f).Any(Begins.Contains)) ?? dates.Find(ViewLexicon.IsWhen)
            ?? dates.Find(f => !Parts(f).Any(Last.Contains));
    }

    private static string[] Parts(Field field) => Naming.Snake(field.Name).Split('_');
}
