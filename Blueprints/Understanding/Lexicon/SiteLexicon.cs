namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>A part that sites often have.</summary>
/// <param name="Weak">Whether applications that are no sites have it just as often, so that it does not tell a site.</param>
/// <param name="Heading">Over the section.</param>
/// <param name="Thing">Of which it shows rows, singular; empty when it has none.</param>
/// <param name="Fields">Of such a row, as the lexicon of things writes them.</param>
/// <param name="Hint">What the owner is asked while nothing is said there.</param>
internal sealed record KnownSection(
    SectionKind Kind, bool Weak, string Heading, string Thing, IReadOnlyList<string> Fields, string Hint);

/// <summary>What a site is about.</summary>
/// <param name="Motif">What is drawn for it.</param>
/// <param name="Welcomes">Whether somebody stands behind it who welcomes visitors, unlike an event or a person.</param>
internal sealed record KnownSubject(string Motif, bool Welcomes);

/// <summary>The parts of sites, and what sites are about.</summary>
internal static partial class SiteLexicon
{
    /// <summary>The longest name has as many words.</summary>
    public const int LongestName = 5;

    private static readonly FrozenDictionary<string, KnownSection> Known = ReadSections();

    private static readonly FrozenDictionary<string, KnownSubject> Subjects = ReadSubjects();

    /// <param name="name">Words in the singular: <c>opening hour</c>.</param>
    public static KnownSection? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>By the last words that are known.</summary>
    public static KnownSubject? Subject(string phrase)
    {
        phrase = phrase.ToLowerInvariant().Split(" in ")[0].Split(" at ")[0];
        for (var from = 0; from >= 0; from = phrase.IndexOf(' ', from) is var space and >= 0 ? space + 1 : -1)
        {
            if (Subjects.TryGetValue(phrase[from..], out var subject))
            {
                return subject;
            }
        }

        return null;
    }

    // Lines: kind[~] name, synonym | heading | thing: field, field | hint
    private static FrozenDictionary<string, KnownSection> ReadSections()
    {
        var known = new Dictionary<string, KnownSection>();
        foreach (var line in Words.Lines(Sections))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var space = parts[0].IndexOf(' ', StringComparison.Ordinal);
            var (kind, weak) = (parts[0][..space].TrimEnd('~'), parts[0][space - 1] == '~');
            foreach (var name in Split(parts[0][space..]))
            {
                // A thing that is written as "=" is called as it was asked for.
                var row = parts[2].Split(": ", 2);
                var thing = row[0] == "=" ? name : row[0];
                known.Add(name, new KnownSection(Enum.Parse<SectionKind>(kind, true), weak,
                    parts[1] == "=" ? Naming.Sentence(Text.Morphology.PluralPhrase(name)) : parts[1], thing,
                    row.Length > 1 ? Split(row[1].Replace('/', '|')) : [], parts[3]));
            }
        }

        return known.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, KnownSubject> ReadSubjects()
    {
        var subjects = new Dictionary<string, KnownSubject>();
        foreach (var line in Words.Lines(About))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            foreach (var name in Split(line[(colon + 2)..]))
            {
                subjects.Add(name, new KnownSubject(line[..colon].TrimEnd('-'), line[colon - 1] != '-'));
            }
        }

        return subjects.ToFrozenDictionary();
    }

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
