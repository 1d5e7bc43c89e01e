using Catalyst.Blueprints.Understanding.Reading.Relations;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Finds the entity of the draft that a phrase means, or makes it.</summary>
internal sealed class EntityResolver(Draft draft)
{
    public DraftEntity Ensure(string label, bool named, string because)
    {
        label = label is "user" ? "member" : label;
        label = label.Split(' ') is [var count, _, ..] && Words.Counts.Contains(count) ? label[(count.Length + 1)..] : label;
        label = label.Length > 40 ? label[..40].Trim() : label;
        if (label is "line item" && (draft.Find("invoice item") ?? draft.Find("order item")) is { } line)
        {
            line.Named |= named;
            return line;
        }

        label = label is "line item" && draft.Find("invoice") is not null ? "invoice item" : label;
        if (draft.Main is { } main && draft.Find(label) is null && main.Label.EndsWith(" " + label, StringComparison.Ordinal)
            && main.Label.IndexOf(' ', StringComparison.Ordinal) == main.Label.Length - label.Length - 1)
        {
            // The "grades" of a "student grade tracker".
            main.Named |= named;
            return main;
        }

        if (draft.Find(label) is null && label is not ("item" or "list")
            && draft.Entities.FirstOrDefault(e => e.Suggested && e.Label.EndsWith(" " + label, StringComparison.Ordinal)) is { } longer)
        {
            longer.Named |= named;
            return longer;
        }

        if (named && EntityLexicon.Find(label) is { } meant && draft.Find(label) is null
            && draft.Entities.FirstOrDefault(e => e.Suggested && !e.Named && e.Known?.Kind == meant.Kind) is { } twin)
        {
            // What a shop calls a customer, this request calls a client.
            Rename(twin, label, meant);
        }

        var entity = draft.Find(label);
        if (entity is null)
        {
            var known = EntityLexicon.Find(label);
            for (var space = label.EndsWith(" place", StringComparison.Ordinal) ? -1 : label.IndexOf(' ', StringComparison.Ordinal);
                known is null && space > 0; space = label.IndexOf(' ', space + 1))
            {
                known = EntityLexicon.Find(label[(space + 1)..]);
            }

            known ??= Actors.IsDoer(label) ? KnownEntity.Person(label) : null;
            entity = new DraftEntity(label, known) { Because = because, Suggested = !named };
            draft.Entities.Add(entity);
        }

        entity.Named |= named;
        return entity;
    }

    public DraftEntity? Known(string phrase, List<Token> objects) =>
        draft.Find(phrase)
            ?? (EntityLexicon.Knows(phrase) || objects.Count > 0 && Strip(BaseNoun(objects))[^1].IsPlural
                && Strip(BaseNoun(objects)).All(Nouns.IsPlausible) ? Ensure(phrase, true, Written(objects)) : null);

    public DraftEntity? Other(DraftEntity entity, string label)
    {
        var other = draft.Find(label);
        if (other is null && EntityLexicon.Find(label) is { } meant
            && draft.Entities.FirstOrDefault(e => e.Suggested && !e.Named && e != entity && e.Known?.Kind == meant.Kind) is { } twin)
        {
            Rename(twin, label, meant);
            other = twin;
        }

        return other == entity ? null : other;
    }

    // The "bookings" of "court bookings made by members".
    public string Meant(string label) =>
        draft.Find(label) is null
            && draft.Entities.Where(e => e.Label.EndsWith(" " + label, StringComparison.Ordinal)).ToList() is [var only]
            ? only.Label : label;

    public void Attach(DraftEntity child, List<Token> target)
    {
        var label = Lemmas(Strip(target));
        if (target.Any(t => t.Word is "our" or "my" or "the") && !target[^1].IsPlural && Wishes.Fates.IsSetting(target[^1])
            && draft.Find(label) is null)
        {
            // "of our flat": where it is used.
            return;
        }

        var parent = draft.Find(label)
            ?? (EntityLexicon.Knows(label) && !target.Any(t => t.IsAny(Words.Persons)) ? Ensure(label, true, Written(target)) : null);
        if (parent is not null)
        {
            child.BelongsTo(parent, child.Known?.Role == EntityRole.Child || target.Any(t => t.Word is "each" or "every"));
        }
    }

    private void Rename(DraftEntity entity, string label, KnownEntity known)
    {
        foreach (var child in draft.Entities)
        {
            for (var i = 0; i < child.Parents.Count; i++)
            {
                child.Parents[i] = child.Parents[i].Target == entity.Label ? (label, child.Parents[i].Required) : child.Parents[i];
            }
        }

        entity.Label = label;
        entity.Known = known;
    }
}
