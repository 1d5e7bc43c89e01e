namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what is to be gone through one after the other: "the cook sees one step at a time", "flip the card".</summary>
internal sealed class PlayerReader : IPartReader
{
    private static readonly FrozenSet<string> Backs =
        Words.Set("back answer translation meaning definition solution explanation pronunciation reverse");

    private static readonly FrozenSet<string> Steps = Words.Set("step instruction direction method procedure preparation");

    private static readonly FrozenSet<string> Learned = Words.Set("card flashcard vocabulary vocab");

    private static readonly FrozenSet<string> Lasting = Words.Set("second duration time");

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["playing"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        var named = new Mentions(model).In([.. clause.Words, .. clause.After.TakeWhile(t => t.IsWord)], clause.Focus);
        var lines = named.Select(m => m.Entity).Where(e => Lines(e) is not null)
            .Concat(model.Entities.Where(e => Lines(e) is not null)).FirstOrDefault();
        var turned = clause.Words.Any(t => t.Word is "flip" or "turn" or "front" or "card" or "cards" or "knew" or "quiz" or "learn");
        var entity = turned ? model.Entities.FirstOrDefault(e => Back(e) is not null) : null;
        entity ??= model.Entities.FirstOrDefault(e => Steps.Contains(Last(e)))
            ?? (lines is null ? named.Select(m => m.Entity).Concat(model.Entities.Where(e => e.Name == clause.Focus))
                .LastOrDefault(e => !turned || Back(e) is not null) : null);
        return entity is not null ? With(model, entity, turned)
            : !turned && lines is not null ? Add(model, "Step by step", lines, new(Lines: Lines(lines))) : null;
    }

    /// <summary>The model with cards that can be learned by, though nobody says how cards are used.</summary>
    public static AppModel WithPlayers(AppModel model) =>
        model.Entities.Where(e => Learned.Contains(Last(e)) && Back(e) is not null)
            .Aggregate(model, (next, e) => With(next, e, true) is var part && AppModelValidator.Validate(part.Model).Count == 0
                ? part.Model : next);

    private static KeptPart With(AppModel model, Entity entity, bool turned)
    {
        if (!turned || Back(entity) is not { } back)
        {
            return Add(model, $"Go through the {entity.PluralLabel}", entity, new(Seconds: Seconds(entity)));
        }

        // "words with translation": the word itself stands on the front.
        var front = entity with { TitleField = Naming.Camel(entity.Label), Fields =
            [new(Naming.Camel(entity.Label), Naming.Sentence(entity.Label), FieldType.String, true), .. entity.Fields] };
        return Add(back != entity.TitleField ? model
            : model with { Entities = [.. model.Entities.Select(e => e == entity ? front : e)] },
            $"Learn the {entity.PluralLabel}", entity, new(Turned: back));
    }

    private static KeptPart Add(AppModel model, string label, Entity entity, ViewOptions options) =>
        model.Views?.FirstOrDefault(v => v.Kind == ViewKind.Player && v.Of == entity.Name) is { } there
            ? new KeptPart(model, [there.Name]) : ViewNames.Add(model, ViewKind.Player, label, entity.Name, options);

    private static string? Back(Entity entity) =>
        entity.Fields.FirstOrDefault(f => f.Type is FieldType.String or FieldType.Text && Named(f, Backs))?.Name;

    private static string? Lines(Entity entity) =>
        entity.Fields.FirstOrDefault(f => f.Name != entity.TitleField && f.Type == FieldType.Text && Named(f, Steps))?.Name;

    private static string? Seconds(Entity entity) => entity.Fields.FirstOrDefault(f => f.Type is FieldType.Integer or FieldType.Decimal
        && (f.Number?.Unit is "s" || Named(f, Lasting) && f.Name.Contains("second", StringComparison.OrdinalIgnoreCase)))?.Name;

    private static string Last(Entity entity) => entity.Label.Split(' ')[^1];

    private static bool Named(Field field, FrozenSet<string> names) =>
        Naming.Snake(field.Name).Split('_').Any(part => names.Contains(Morphology.Singular(part)));
}
