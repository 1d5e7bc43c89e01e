namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What belongs to what, without circles.</summary>
internal sealed class RelationAssembler(Draft draft)
{
    public Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> Parents(List<DraftEntity> chosen)
    {
        var parents = chosen.ToDictionary(e => e, _ => new List<(DraftEntity, bool)>());
        foreach (var entity in chosen)
        {
            foreach (var (target, required) in entity.Parents)
            {
                Add(entity, chosen.FirstOrDefault(e => e.Label == target), required);
            }

            var child = entity.Known?.Role == EntityRole.Child;
            var satisfied = entity.Parents.Count > 0 && child;
            string[] usual = satisfied ? [] : [.. entity.Known?.Parents ?? []];
            if (child && entity.Known!.Label != "enrollment"
                && usual.Where(p => p.EndsWith('!')).Select(p => Called(chosen, p.TrimEnd('!'))).OfType<DraftEntity>()
                    .Where(e => e != entity).Distinct().ToList() is { Count: > 1 } several)
            {
                // A like is for a post or for a comment, never for both.
                var about = several.Contains(draft.Main!) ? draft.Main! : several[0];
                usual = [.. usual.Where(p => Called(chosen, p.TrimEnd('!')) == about || !p.EndsWith('!'))];
            }

            foreach (var parent in usual)
            {
                Add(entity, Called(chosen, parent.TrimEnd('!')), parent.EndsWith('!'));
            }

            foreach (var other in chosen.Where(
                o => o != entity && o.Named && o.Known?.IsPerson == true && !entity.Listed
                    && entity.Known?.Fields.Any(f => f.Split(':')[0].TrimEnd('!') == o.Label
                        && !f.Contains("text", StringComparison.Ordinal)) == true))
            {
                // The interviewer of an interview, where interviewers are kept.
                Add(entity, other, false);
            }

            if (child && parents[entity].Count == 0)
            {
                var before = entity.FromClause ? chosen.TakeWhile(e => e != entity).LastOrDefault(e => e.FromClause
                    && e.Known?.Role != EntityRole.Child) : null;
                var main = before ?? (draft.Main is not null && chosen.Contains(draft.Main) && draft.Main != entity
                    ? draft.Main : chosen.FirstOrDefault(e => e != entity && e.Known?.Role != EntityRole.Child));
                Add(entity, main, true);
            }
        }

        foreach (var group in chosen.Where(
            e => e.Known?.Role == EntityRole.Group
                && e.Label is "category" or "tag" or "genre" or "label" or "folder" or "collection" or "list"))
        {
            if (draft.Main is not null && chosen.Contains(draft.Main) && parents.All(p => p.Value.All(t => t.Item1 != group)))
            {
                Add(draft.Main, group, false);
            }
        }

        return parents;

        void Add(DraftEntity child, DraftEntity? parent, bool required)
        {
            var linked = parent is not null && !required
                && chosen.Any(e => e.Parents.Any(p => p.Target == child.Label) && e.Parents.Any(p => p.Target == parent.Label)
                    || e.Known?.Label == "enrollment" && child.Known?.Kind == "student" && parent.Known?.Kind == "course");
            if (parent is not null && !linked && parent != child && parents[child].All(p => p.Item1 != parent)
                && !Reaches(parent, child, 0))
            {
                parents[child].Add((parent, required && parents[child].Count(p => p.Item2) < 2));
            }
        }

        bool Reaches(DraftEntity from, DraftEntity to, int depth) =>
            depth < 12 && parents[from].Any(p => p.Item1 == to || Reaches(p.Item1, to, depth + 1));
    }

    // By its own name, or by that of its kind: what belongs to a car belongs to a truck as well.
    private static DraftEntity? Called(List<DraftEntity> chosen, string label) =>
        chosen.FirstOrDefault(e => e.Label == label)
            ?? (EntityLexicon.Find(label) is { } known ? chosen.FirstOrDefault(e => e.Known?.Kind == known.Kind) : null);

    /// <summary>Owners before what they own.</summary>
    public static List<DraftEntity> Order(List<DraftEntity> chosen, Dictionary<DraftEntity, List<(DraftEntity Target,
        bool Required)>> parents)
    {
        var ordered = new List<DraftEntity>();
        foreach (var entity in chosen)
        {
            Visit(entity);
        }

        return ordered;

        void Visit(DraftEntity entity)
        {
            if (!ordered.Contains(entity))
            {
                foreach (var (target, _) in parents[entity])
                {
                    Visit(target);
                }

                ordered.Add(entity);
            }
        }
    }
}
