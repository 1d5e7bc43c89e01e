namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Links that nobody spells out: a value that names a kept thing, and a deed that is done to the thing before it.</summary>
internal sealed class ImpliedLinks(Draft draft)
{
    /// <summary>Name what is done to something, so that each of them is of one thing.</summary>
    private static readonly FrozenSet<string> Deeds = Words.Set("""
        treatment shoeing feeding weighing watering vaccination repair inspection servicing maintenance reservation booking rental loan
        reading measurement observation sighting cleaning grooming refuel refuelling fuelling fuel tuning fitting checkup damage
        harvest pruning fertilising visit review bid sale payment check examination milking calibration note step comment
        """);

    /// <summary>Adds the links among what was chosen.</summary>
    public void Add(List<DraftEntity> chosen)
    {
        foreach (var entity in chosen.Where(e => e.Listed || e.Fields.Count > 0))
        {
            foreach (var field in entity.Fields.Where(f => f.Declared is null).ToList())
            {
                if (Meant(field.Phrase, entity, chosen) is { } target)
                {
                    entity.Fields.Remove(field);
                    entity.BelongsTo(target, true);
                }
            }
        }

        for (var i = 1; i < chosen.Count; i++)
        {
            var deed = chosen[i];
            if (deed.Named && deed.Parents.Count == 0 && deed.Roles.Count == 0 && Deeds.Any(d => IsLast(deed.Label, d))
                && (deed.Known?.Parents ?? []).All(p => chosen.All(c => c.Label != p.TrimEnd('!')))
                && chosen[..i].FindLast(e => e.Named && e.Parents.All(p => p.Target != deed.Label) && !Deeds.Any(d => IsLast(e.Label, d))
                    && !e.Fields.Exists(f => f.Phrase is "date" or "day")) is { } done)
            {
                deed.BelongsTo(done, true);
            }
        }
    }

    private static bool IsLast(string label, string noun) => label == noun || label.EndsWith(" " + noun, StringComparison.Ordinal);

    // "sales (scout, cookie)" where scouts and cookies are kept; a plural would be many of them.
    private DraftEntity? Meant(string phrase, DraftEntity owner, List<DraftEntity> chosen) =>
        chosen.Find(e => e != owner && e.Named && e.Label == phrase && (e.Listed || e.Fields.Count > 0 || e.Known is not null)
            && e.Known?.Role != EntityRole.Child && !draft.Excluded.Contains(phrase))
        ?? Called(phrase, owner, chosen);

    // The "boat" of a request, where club boats are kept.
    private static DraftEntity? Called(string phrase, DraftEntity owner, List<DraftEntity> chosen) =>
        !phrase.Contains(' ', StringComparison.Ordinal) && !FieldLexicon.Knows(phrase)
            && chosen.FindAll(e => e.Label.EndsWith($" {phrase}", StringComparison.Ordinal)) is [var only] && only != owner && only.Named
            && only.Fields.Count > 0 ? only : null;
}
