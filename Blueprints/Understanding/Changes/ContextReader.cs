using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads a clause as a first request would be read, with the application that is there in mind, and adds what is new.</summary>
internal sealed class ContextReader(ModelEditor editor, Lookup lookup)
{
    /// <summary>Whether anything of it could be added.</summary>
    public bool Read(IReadOnlyList<Token> clause)
    {
        if (editor.Model.Site is not null)
        {
            return false;
        }

        var draft = Seeds.Of(editor.Model, lookup.Main);
        var seeded = draft.Entities.ToDictionary(e => e, e => e.Fields.ToList());
        var linked = draft.Entities.ToDictionary(e => e, e => e.Parents.ToList());
        new RequestParser(draft).Read([Named(clause)]);
        if (draft.Refused is not null || new ModelAssembler(draft).Assemble() is not { } read)
        {
            return false;
        }

        var before = editor.Edits.Count;
        var present = editor.Model.Entities.Select(e => e.Name).ToHashSet();
        foreach (var entity in read.Entities)
        {
            if (!present.Contains(entity.Name))
            {
                Add(entity);
            }
            else
            {
                Extend(entity, [.. draft.Entities.Where(e => e.Label == entity.Label).SelectMany(e =>
                    e.Fields.Except(seeded.GetValueOrDefault(e) ?? [])).Select(f => Naming.Sentence(f.Phrase))],
                    [.. draft.Entities.Where(e => e.Label == entity.Label).SelectMany(e =>
                        e.Parents.Except(linked.GetValueOrDefault(e) ?? [])).Select(p => p.Target)]);
            }
        }

        return editor.Edits.Count > before;
    }

    // What is new belongs only to what is there by now.
    private void Add(Entity entity)
    {
        var owner = editor.Model.Auth is null or { OneOwner: true } ? Ownership.None
            : entity.Owner == Ownership.None ? editor.Model.Entities[0].Owner : entity.Owner;
        if (PlausibleNames.IsThing(entity.Label) && entity.Fields.All(f => PlausibleNames.IsValue(f.Label.ToLowerInvariant())))
        {
            editor.Entities.Add(entity with
            {
                Owner = owner, Children = [], Relations = [.. entity.Relations.Where(r => editor.Find(r.Target) is not null)],
            });
        }
    }

    private void Extend(Entity read, IReadOnlyList<string> named, IReadOnlyList<string> linked)
    {
        var entity = editor.Find(read.Name)!;
        foreach (var field in read.Fields.Where(f => named.Contains(f.Label)
            && !entity.Fields.Any(p => p.Name.Equals(f.Name, StringComparison.OrdinalIgnoreCase) || p.Label == f.Label)
            && (entity.Computed ?? []).All(c => c.Name != f.Name) && PlausibleNames.IsValue(f.Label.ToLowerInvariant())))
        {
            editor.Fields.Add(entity.Name, field with { Required = field is { Required: true, Default: not null } });
        }

        foreach (var relation in read.Relations.Where(r => entity.Relations.All(p => p.Target != r.Target)
            && editor.Find(r.Target) is { } target && linked.Contains(target.Label)))
        {
            if (editor.Find(relation.Target) is { } parent)
            {
                editor.Entities.AddRelation(editor.Find(entity.Name)!, parent);
            }
        }
    }

    // "each wine" of an application that keeps wine bottles.
    private List<Token> Named(IReadOnlyList<Token> clause)
    {
        List<Token> words = [];
        for (var i = 0; i < clause.Count; i++)
        {
            if (i > 0 && (clause[i - 1].Word is "each" or "every" or "a" or "an" or "the" or "all")
                && clause[i].IsWord && lookup.Entity(clause[i].Word) is { } entity
                && entity.Label != clause[i].Lemma && entity.Label.Contains(' ', StringComparison.Ordinal)
                && !(i + 1 < clause.Count && entity.Label == $"{clause[i].Lemma} {clause[i + 1].Lemma}"))
            {
                words.AddRange(entity.Label.Split(' ').Select(Token.Of));
            }
            else
            {
                words.Add(clause[i]);
            }
        }

        return words;
    }
}
