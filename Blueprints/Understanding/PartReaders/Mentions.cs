namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Where words name an entity of the model, or a member of it.</summary>
/// <param name="From">Index of the first word.</param>
/// <param name="To">Index behind the last word.</param>
/// <param name="Member">Name of a field, a relation or a computed value; null for the entity itself.</param>
internal sealed record Mention(int From, int To, Entity Entity, string? Member);

/// <summary>Finds what words name, by the labels that people read: the longest label first, and of equal ones what stands
/// nearest.</summary>
internal sealed class Mentions
{
    /// <summary>Labels have no more words.</summary>
    private const int Longest = 5;

    private static readonly string[] People = ["person", "friend", "flatmate", "roommate", "housemate", "participant"];

    private readonly Dictionary<string, List<(Entity Entity, string? Member)>> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Entity Entity, string? Member)>> _meant = new(StringComparer.Ordinal);
    private readonly AppModel _model;

    public Mentions(AppModel model)
    {
        _model = model;
        foreach (var entity in model.Entities)
        {
            Add(entity.Label, entity, null);
            foreach (var (name, label) in entity.Fields.Select(f => (f.Name, f.Label))
                .Concat(entity.Relations.Select(r => (r.Name, Naming.Snake(r.Name).Replace('_', ' '))))
                .Concat((entity.Computed ?? []).Select(c => (c.Name, c.Label))))
            {
                Add(label, entity, name);
            }

            foreach (var (word, member) in NumberWords.Of(model, entity))
            {
                Add(_meant, word, entity, member);
            }
        }

        // "who paid": each person is one of its values.
        if (model.Entities.SelectMany(e => e.Fields.Where(f => f.Label.StartsWith("Who ", StringComparison.Ordinal)), (e, f) => (e, f))
            .ToList() is [var (of, who)])
        {
            foreach (var person in People)
            {
                Add(_meant, person, of, who.Name);
            }
        }
    }

    /// <summary>All that the words name, from left to right and without overlap.</summary>
    /// <param name="focus">Name of the entity whose members come before those of others; null for none.</param>
    public List<Mention> In(IReadOnlyList<Token> words, string? focus = null)
    {
        var found = new List<Mention>();
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i, focus) is { } mention)
            {
                found.Add(mention);
                focus = mention.Entity.Name;
                i = mention.To - 1;
            }
        }

        return found;
    }

    /// <summary>What the words from an index on name; null when nothing.</summary>
    public Mention? At(IReadOnlyList<Token> words, int at, string? focus = null)
    {
        for (var length = Math.Min(Longest, words.Count - at); length > 0; length--)
        {
            if (words.Skip(at).Take(length).All(t => t.IsWord)
                && Key(words.Skip(at).Take(length).Select(t => t.Lemma)) is var key
                && (_named.GetValueOrDefault(key) ?? _meant.GetValueOrDefault(key)) is { } all)
            {
                var (entity, member) = all.OrderBy(n => Distance(n.Entity, n.Member, focus)).First();
                return new Mention(at, at + length, entity, member);
            }
        }

        return null;
    }

    // A thing of that name, a member of what it is about, of what that belongs to or has, of anything.
    private int Distance(Entity entity, string? member, string? focus)
    {
        var about = _model.Entities.FirstOrDefault(e => e.Name == focus);
        return member is null ? 0 : about is null ? 4 : entity.Name == focus ? 1
            : entity.Relations.Any(r => r.Target == focus) ? 2 : about.Relations.Any(r => r.Target == entity.Name) ? 3 : 4;
    }

    private void Add(string label, Entity entity, string? member) => Add(_named, label, entity, member);

    private static void Add(Dictionary<string, List<(Entity Entity, string? Member)>> names, string label, Entity entity, string? member)
    {
        var key = Key(label.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Morphology.Singular));
        if (!names.TryGetValue(key, out var all))
        {
            names[key] = all = [];
        }

        all.Add((entity, member));
    }

    private static string Key(IEnumerable<string> lemmas) => string.Join(' ', lemmas);
}
