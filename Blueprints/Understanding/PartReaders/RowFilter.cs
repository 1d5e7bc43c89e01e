namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Which rows words mean: "open damages", "guests who said yes", "expenses of this month".</summary>
/// <param name="Conditions">All of which a row meets.</param>
/// <param name="Before">Words of its label before the noun.</param>
/// <param name="After">Words of its label behind the noun.</param>
/// <param name="Read">Indices of the words that it was read from.</param>
internal sealed record RowFilter(IReadOnlyList<string> Conditions, string Before, string After, IReadOnlySet<int> Read)
{
    private static readonly FrozenSet<string> Ongoing =
        Words.Set("open outstanding pending unfinished remaining current active unresolved left");

    private static readonly FrozenSet<string> Ends = Words.Set("""
        done completed complete finished closed resolved repaired fixed paid returned collected delivered checked answered read bought
        cancelled archived approved settled handled
        """);

    /// <summary>What the words say of an entity's rows.</summary>
    /// <param name="date">The date that a time is about; null when there is none.</param>
    public static RowFilter Of(Entity entity, IReadOnlyList<Token> words, Field? date)
    {
        List<string> conditions = [];
        var read = new HashSet<int>();
        var (before, after) = ("", "");
        if (date is not null && Window.In(words) is { } window)
        {
            conditions.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, window.Condition, date.Name));
            after = window.Label;
            read.UnionWith(Enumerable.Range(window.From, window.To - window.From));
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (!read.Contains(i) && Value(entity, words[i]) is { } condition)
            {
                conditions.Add(condition);
                before = before.Length == 0 ? words[i].Word : before;
                read.Add(i);
            }
        }

        return new(conditions, before, after, read);
    }

    private static string? Value(Entity entity, Token word)
    {
        foreach (var field in entity.Fields.Where(f => f.Type == FieldType.Enum))
        {
            if (field.Values!.FirstOrDefault(v => v == word.Word || v == word.Lemma) is { } value)
            {
                return $"{field.Name} = \"{value}\"";
            }
        }

        if (word.Is("yes") || word.Is("no"))
        {
            return entity.Fields.Where(f => f.Type == FieldType.Boolean).ToList() is [var answer]
                ? word.Is("yes") ? answer.Name : $"not {answer.Name}" : null;
        }

        var flags = entity.Fields.Where(f => f.Type == FieldType.Boolean).ToList();
        if (flags.FirstOrDefault(f => f.Label.Equals(word.Word, StringComparison.OrdinalIgnoreCase)) is { } named)
        {
            return named.Name;
        }

        if (!Ongoing.Contains(word.Word))
        {
            return null;
        }

        return flags.FirstOrDefault(f => Ends.Contains(f.Name.ToLowerInvariant())) is { } end ? $"not {end.Name}"
            : entity.Fields.FirstOrDefault(f => f.Type == FieldType.Enum && (f.Name == entity.Stages || f.Values!.Any(Ends.Contains))) is
                { } stages ? $"{stages.Name} <> \"{stages.Values!.FirstOrDefault(Ends.Contains) ?? stages.Values![^1]}\"" : null;
    }
}
