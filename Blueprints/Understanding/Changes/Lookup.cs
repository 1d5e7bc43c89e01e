namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Finds what the words of a message mean in the application that there is.</summary>
internal sealed class Lookup(ModelEditor editor)
{
    private IReadOnlyList<Entity> Entities => editor.Model.Entities;

    /// <summary>
    /// The thing that a phrase names: by its label, in either number, or by the last word of it when nothing else ends so.
    /// </summary>
    public Entity? Entity(string phrase)
    {
        var label = Singular(phrase);
        if (label.Length == 0)
        {
            return null;
        }

        if (Entities.FirstOrDefault(e => Singular(e.Label) == label
            || string.Equals(e.Name, Naming.Pascal(label), StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return exact;
        }

        List<Entity> ending = [.. Entities.Where(e => Singular(e.Label).EndsWith(" " + label, StringComparison.Ordinal))];
        if (ending.Count == 0 && EntityLexicon.Find(label) is { } known)
        {
            // Another word for the same thing has the same entry in the lexicon.
            ending = [.. Entities.Where(e => EntityLexicon.Find(Singular(e.Label)) is { } own && own.Fields.SequenceEqual(known.Fields))];
        }

        if (ending.Count == 0 && Entities.All(e => Field(e, label) is null))
        {
            // The "wine" of an application that keeps wine bottles.
            ending = [.. Entities.Where(e => e.Label.StartsWith(label + " ", StringComparison.Ordinal))];
        }

        return ending.Count == 1 ? ending[0] : null;
    }

    /// <summary>A field of one thing, by its name or label.</summary>
    public static Field? Field(Entity entity, string phrase)
    {
        var name = Naming.Camel(phrase);
        var singular = Naming.Camel(Singular(phrase));
        var exact = entity.Fields.FirstOrDefault(
            f => Equal(f.Name, name) || Equal(f.Name, singular) || Equal(f.Label, phrase) || Equal(Naming.Camel(f.Label), name));
        if (exact is not null || name.Length == 0)
        {
            return exact;
        }

        // "task name" for the name of a task, and "date" for its only date.
        var label = Singular(entity.Label);
        if (phrase.StartsWith(label + " ", StringComparison.Ordinal) && Field(entity, phrase[(label.Length + 1)..]) is { } own)
        {
            return own;
        }

        List<Field> ending = [.. entity.Fields.Where(
            f => f.Label.ToLowerInvariant().EndsWith(" " + Singular(phrase), StringComparison.Ordinal))];
        return ending.Count == 1 ? ending[0] : null;
    }

    /// <summary>A field anywhere, with its thing; the thing that the application is mainly about comes first.</summary>
    public (Entity Entity, Field Field)? FieldAnywhere(string phrase)
    {
        foreach (var entity in Entities)
        {
            var label = Singular(entity.Label);
            if (phrase.StartsWith(label + " ", StringComparison.Ordinal) && Field(entity, phrase[(label.Length + 1)..]) is { } prefixed)
            {
                return (entity, prefixed);
            }
        }

        IEnumerable<Entity> ordered = Main is { } main ? Entities.OrderBy(e => e.Name == main.Name ? 0 : 1) : Entities;
        foreach (var entity in ordered)
        {
            if (Field(entity, phrase) is { } field)
            {
                return (entity, field);
            }
        }

        return null;
    }

    public Tool? Tool(string phrase)
    {
        var label = Singular(phrase);
        List<Tool> found = [.. editor.Model.Tools.Where(
            t => Equal(t.Label, label) || t.Label.ToLowerInvariant().EndsWith(" " + label, StringComparison.Ordinal))];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>What the application is mainly about: what its name says, else the thing that others belong to, else the first.</summary>
    public Entity? Main
    {
        get
        {
            var name = " " + editor.Model.Name.ToLowerInvariant() + " ";
            return Entities.FirstOrDefault(e => name.Contains(" " + e.Label + " ", StringComparison.Ordinal)
                || name.Contains(" " + e.PluralLabel + " ", StringComparison.Ordinal))
                ?? Entities.Where(e => EntityLexicon.Find(e.Label)?.Role is null or EntityRole.Main)
                    .OrderByDescending(e => e.Children.Count).FirstOrDefault()
                ?? (Entities.Count > 0 ? Entities[0] : null);
        }
    }

    public static string Singular(string phrase)
    {
        var space = phrase.LastIndexOf(' ');
        return phrase[..(space + 1)] + Morphology.Singular(phrase[(space + 1)..]);
    }

    private static bool Equal(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
