namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what is to be shown as pictures: "a gallery of the pictures", "as cards with a photo".</summary>
internal sealed class GalleryReader : IPartReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["gallery"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        var named = new Mentions(model).In([.. clause.Words, .. clause.After.TakeWhile(t => t.IsWord)], clause.Focus)
            .Where(m => m.Member is null && Picture(m.Entity) is not null).Select(m => m.Entity).Take(1).ToList();

        // "A gallery of the pictures" is one of whatever has some.
        var parts = (named.Count > 0 ? named : model.Entities.Where(e => Picture(e) is not null))
            .Aggregate((Model: model, By: new List<string>()), (done, entity) =>
                With(done.Model, entity) is var part ? (part.Model, [.. done.By, .. part.By]) : done);
        return parts.By.Count > 0 ? new KeptPart(parts.Model, parts.By) : null;
    }

    private static KeptPart With(AppModel model, Entity entity) =>
        model.Views?.FirstOrDefault(v => v.Kind == ViewKind.Gallery && v.Of == entity.Name) is { } there
            ? new KeptPart(model, [there.Name])
            : ViewNames.Add(model, ViewKind.Gallery, $"Gallery of {entity.PluralLabel}", entity.Name, new(Picture: Picture(entity)));

    private static string? Picture(Entity entity) =>
        entity.Stages is null ? entity.Fields.FirstOrDefault(f => f.Type == FieldType.Image)?.Name : null;
}
