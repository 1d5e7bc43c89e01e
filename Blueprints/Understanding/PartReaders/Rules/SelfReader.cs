namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>Two that must be different: "a member must not play against himself".</summary>
internal static class SelfReader
{
    public static KeptPart? Read(AskedRule asked)
    {
        if (!asked.Says("himself", "herself", "itself", "themselves", "themself", "oneself", "yourself", "ourselves"))
        {
            return null;
        }

        var row = asked.Row(e => Pair(e) is not null);
        if (row is null || Pair(row) is not var (one, other))
        {
            return null;
        }

        return asked.Keep(row, new Rule($"{one}IsNot{Naming.Pascal(Naming.Snake(other))}",
            $"{Label(row, one)} and {Label(row, other).ToLowerInvariant()} must be different.", Require: $"{one} <> {other}"));
    }

    // Two relations to one thing, or two texts that are called the same but for a number or a role.
    private static (string, string)? Pair(Entity row)
    {
        var relations = row.Relations.GroupBy(r => r.Target).FirstOrDefault(g => g.Count() == 2)?.ToList();
        if (relations is not null)
        {
            return (relations[0].Name, relations[1].Name);
        }

        var texts = row.Fields.Where(f => f is { Type: FieldType.String, Values: null })
            .GroupBy(f => string.Concat(f.Label.ToLowerInvariant().Replace("first ", "", StringComparison.Ordinal)
                .Replace("second ", "", StringComparison.Ordinal).Where(char.IsLetter))).FirstOrDefault(g => g.Count() == 2)?.ToList();
        return texts is null ? null : (texts[0].Name, texts[1].Name);
    }

    private static string Label(Entity row, string member) =>
        row.Fields.FirstOrDefault(f => f.Name == member)?.Label ?? Naming.Sentence(Naming.Snake(member));
}
