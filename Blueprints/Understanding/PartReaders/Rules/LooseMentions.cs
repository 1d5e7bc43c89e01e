namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>What words name by a part of a label: "firing" a kiln firing, "German term" the term in German.</summary>
internal static class LooseMentions
{
    /// <summary>All that is named in full, and what the words between name in part, from left to right.</summary>
    public static List<Mention> With(AppModel model, IReadOnlyList<Token> words, List<Mention> named, string? focus)
    {
        var said = words.Where(t => t.IsWord).Select(t => t.Lemma).ToHashSet();
        var found = new List<Mention>(named);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsWord && words[i].Lemma.Length > 2 && !named.Exists(m => m.From <= i && i < m.To)
                && (!words[i].IsAny(Lexicon.Words.Common) || words[i].Lemma is "number" or "name")
                && !words[i].IsAny(Lexicon.Words.Determiners)
                && Find(model, words[i].Lemma, said, found, focus) is var (entity, member)
                && !found.Exists(m => m.Entity.Name == entity.Name && m.Member == member))
            {
                found.Add(new Mention(i, i + 1, entity, member));
            }
        }

        return [.. found.OrderBy(m => m.From)];
    }

    private static (Entity, string?)? Find(AppModel model, string lemma, HashSet<string> said, List<Mention> found, string? focus)
    {
        List<Entity> called = [.. model.Entities.Where(e => Facts.Lemmas(e.Label).ToList() is { Count: > 1 } label && label[^1] == lemma)];
        if (called is [var only])
        {
            return (only, null);
        }

        var near = model.Entities.Where(e => e.Name == focus || found.Exists(m => m.Entity.Name == e.Name)
            || e.Relations.Any(r => r.Target == focus)).ToList();
        var fields = near.SelectMany(e => e.Fields.Where(f => f.Type != FieldType.Boolean).Select(f => (Entity: e, Field: f,
                Label: Facts.Lemmas(f.Label).ToList())))
            .Where(c => c.Label.Count > 1 && c.Label.Contains(lemma))
            .GroupBy(c => c.Label.Count(said.Contains)).MaxBy(g => g.Key)?.ToList();
        return fields is [var best] ? (best.Entity, best.Field.Name) : null;
    }
}
