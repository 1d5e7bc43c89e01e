namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Where a thing stands among the others of an application.</summary>
internal enum EntityRole
{
    /// <summary>Stands by itself.</summary>
    Main,

    /// <summary>Means nothing without the thing it is about: a comment, a vote.</summary>
    Child,

    /// <summary>Groups other things: a category, an album.</summary>
    Group,
}

/// <summary>A thing whose usual fields are known.</summary>
/// <param name="Label">Singular, lower case.</param>
/// <param name="Fields">As in the lexicon's text: <c>title!</c>, <c>status:enum(a|b)=a</c>.</param>
/// <param name="Parents">What it belongs to when the application has it; a <c>!</c> behind the label when it cannot be without.</param>
/// <param name="Owner">Who may see and change it once there are accounts.</param>
/// <param name="Kind">The label that its synonyms share: a film is a movie.</param>
internal sealed record KnownEntity(string Label, string Kind, IReadOnlyList<string> Fields, IReadOnlyList<string> Parents, EntityRole Role,
    Ownership Owner)
{
    /// <summary>Can act: can be reached by mail or phone.</summary>
    public bool IsPerson { get; } = Fields.Any(f => f.TrimEnd('!') is "email" or "phone");

    /// <summary>A kind of person that no lexicon has.</summary>
    public static KnownEntity Person(string label) =>
        new(label, label, ["name!", "email", "phone"], [], EntityRole.Main, Ownership.Private);
}

/// <summary>The things that small applications are about.</summary>
internal static partial class EntityLexicon
{
    private static readonly FrozenDictionary<string, KnownEntity> Entries = Read(Text);

    /// <summary>Labels of all of them.</summary>
    public static IEnumerable<string> Names => Entries.Keys;

    /// <summary>By label, singular.</summary>
    public static KnownEntity? Find(string label) => Entries.TryGetValue(label, out var known) ? known : Part(label);

    public static bool Knows(string label) => Find(label) is not null;

    /// <summary>The thing that links two others and cannot be without either: students and courses make enrollments.</summary>
    public static string? Linking(string first, string second) =>
        Entries.Values.FirstOrDefault(e => e.Role == EntityRole.Child && e.Parents.Contains(first + "!")
            && e.Parents.Contains(second + "!") && e.Label == "enrollment")?.Label;

    // A subtask is a task of a task.
    private static KnownEntity? Part(string label) =>
        label.StartsWith("sub", StringComparison.Ordinal) && Entries.TryGetValue(label[3..].TrimStart(), out var whole)
        ? whole with { Label = label, Kind = label, Parents = [whole.Label + "!"], Role = EntityRole.Child }
        : null;

    // Lines: [P|A|+P|+A|*P|*A] label, synonym: field, field < parent, parent!
    private static FrozenDictionary<string, KnownEntity> Read(string text)
    {
        var entries = new Dictionary<string, KnownEntity>();
        foreach (var line in Words.Lines(text))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var parents = line.LastIndexOf(" < ", StringComparison.Ordinal);
            var flags = line[..space];
            var names = Split(line[space..colon]);
            var fields = parents < 0 ? line[(colon + 2)..] : line[(colon + 2)..parents];
            foreach (var name in names)
            {
                entries.Add(name, new KnownEntity(
                    name,
                    names[0],
                    Split(fields),
                    parents < 0 ? [] : Split(line[(parents + 3)..]),
                    flags[0] switch { '+' => EntityRole.Child, '*' => EntityRole.Group, _ => EntityRole.Main },
                    flags[^1] == 'A' ? Ownership.Authored : Ownership.Private));
            }
        }

        return entries.ToFrozenDictionary();
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
