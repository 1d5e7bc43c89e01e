using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>What the members of a thing can serve for: to count with, to tell when, to tell whether it is done.</summary>
internal static class Facts
{
    private static readonly FrozenSet<string> Finishing = Words.Set("""
        done completed complete finished paid returned repaired closed resolved delivered settled fixed solved checked bought purchased sold
        collected answered shipped handed submitted
        """);

    private static readonly FrozenSet<string> Left = Words.Set("stock quantity amount left remaining inventory count number");

    private static readonly FrozenSet<string> Weighed = Words.Set("weight volume");

    /// <summary>Whether a member is a number to count with.</summary>
    public static bool IsNumber(AppModel model, Entity entity, string member) =>
        entity.Fields.FirstOrDefault(f => f.Name == member) is { } field
            ? field.Type is FieldType.Integer or FieldType.Decimal
                && field.Number?.Kind is not (NumberKind.Year or NumberKind.Identifier)
            : entity.Computed?.FirstOrDefault(c => c.Name == member) is { } computed
                && TypeChecker.Read(model, entity, computed.Expression, out _)?.Type.Kind is ValueKind.Integer or ValueKind.Decimal;

    /// <summary>The numbers of a thing, with their labels.</summary>
    public static IEnumerable<(string Name, string Label)> Numbers(AppModel model, Entity entity) =>
        entity.Fields.Select(f => (f.Name, f.Label)).Concat((entity.Computed ?? []).Select(c => (c.Name, c.Label)))
            .Where(m => IsNumber(model, entity, m.Name));

    /// <summary>The number that a word names, at least in part: "temperature" for "Water temperature".</summary>
    public static string? Number(AppModel model, Entity entity, IEnumerable<string> lemmas)
    {
        var said = lemmas.ToHashSet();
        return Numbers(model, entity).Select(m => (m.Name, Hits: Lemmas(m.Label).Count(said.Contains)))
            .Where(m => m.Hits > 0).OrderByDescending(m => m.Hits).Select(m => m.Name).FirstOrDefault();
    }

    /// <summary>The number that says how much there is: the one in that unit, or the one called so.</summary>
    public static string? Amount(AppModel model, Entity entity, NumberFormat? unit) =>
        unit is not null && (entity.Fields.FirstOrDefault(f => f.Number?.Unit is { } of && of == unit.Unit)
            ?? entity.Fields.FirstOrDefault(f => Lemmas(f.Label).Any(Measured(unit).Contains))) is { } measured ? measured.Name
            : Numbers(model, entity).Where(m => Lemmas(m.Label).Any(Left.Contains)).Select(m => m.Name).FirstOrDefault()
                // Balls of yarn rather than what one weighs.
                ?? (entity.Fields.Where(f => f.Number?.Kind == NumberKind.Count).ToList() is [var count] ? count.Name : null)
                ?? Numbers(model, entity).Where(m => Lemmas(m.Label).Any(Weighed.Contains)).Select(m => m.Name).FirstOrDefault()
                ?? (Numbers(model, entity).ToList() is [var only] ? only.Name : null);

    /// <summary>The number that a sum of rows is most likely of: money, or the only one.</summary>
    public static string? Value(AppModel model, Entity entity) =>
        (entity.Computed ?? []).FirstOrDefault(c => c.Expression.Contains(" * ", StringComparison.Ordinal)
            && IsNumber(model, entity, c.Name) && !Lemmas(c.Label).Contains("per"))?.Name
            ?? entity.Fields.FirstOrDefault(f => f.Number?.Kind == NumberKind.Money && !Products.IsRate(f.Label))?.Name
            ?? (Numbers(model, entity).ToList() is [var only] ? only.Name : null);

    /// <summary>Tell of what sort something is, and count nothing.</summary>
    private static readonly FrozenSet<string> Ranked = Words.Set("rank grade position place room seat address company brand model");

    /// <summary>The model in which a text that words count with is a number; null where they name none.</summary>
    /// <param name="focus">Name of the entity that they are about, whose only value of an unknown kind is meant where they name
    /// none.</param>
    public static AppModel? WithNumber(AppModel model, IReadOnlyList<Token> words, string? focus)
    {
        var said = words.Select(w => w.Lemma).ToHashSet();
        var texts = model.Entities.SelectMany(e => e.Fields.Where(f => f.Type == FieldType.String
            && !FieldLexicon.Knows(f.Label.ToLowerInvariant()) && !FieldLexicon.Titles.Contains(f.Name)).Select(f =>
                (Entity: e, Field: f))).ToList();
        var named = texts.FindAll(t => Lemmas(t.Field.Label).All(said.Contains));
        var meant = named.Count > 0 ? named : texts.FindAll(t => focus is null || t.Entity.Name == focus) is [var only]
            && !Ranked.Contains(only.Field.Name) && !Reading.Relations.Actors.HasEnding(only.Field.Name) ? [only] : [];
        return meant.Count == 0 ? null : ModelParts.Replaced(model, meant[0].Entity, meant[0].Entity with
        {
            Fields = [.. meant[0].Entity.Fields.Select(f => f != meant[0].Field ? f : f with
            {
                Type = FieldType.Decimal, MaxLength = null, Number = new NumberFormat(NumberKind.Plain),
            })],
        });
    }

    /// <summary>What people read for a member.</summary>
    public static string Label(Entity entity, string member) => entity.Fields.FirstOrDefault(f => f.Name == member)?.Label
        ?? entity.Computed?.FirstOrDefault(c => c.Name == member)?.Label ?? member;

    /// <summary>The day of a thing whose label has one of these words, in their order; else its only day, or null.</summary>
    public static string? Day(Entity entity, params IEnumerable<string> likely)
    {
        List<Field> days = [.. entity.Fields.Where(f => f.Type is FieldType.Date or FieldType.DateTime)];
        return likely.Select(word => days.FirstOrDefault(f => Lemmas(f.Label).Any(l => IsForm(l, word)))).FirstOrDefault(f =>
            f is not null)?.Name ?? entity.Computed?.FirstOrDefault(c => c.Name.StartsWith("next", StringComparison.Ordinal))?.Name
            ?? (days.Count == 1 ? days[0].Name : null);
    }

    /// <summary>The day whose label has one of these words, or null.</summary>
    public static string? Named(Entity entity, IEnumerable<string> lemmas)
    {
        var said = lemmas.Where(l => l is not ("date" or "day" or "time")).ToHashSet();
        return entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime
            && Lemmas(f.Label).Any(l => said.Any(s => IsForm(l, s))))?.Name;
    }

    /// <summary>When something happened or happens: a day of the thing, or when its row was made.</summary>
    public static string When(Entity entity) => Day(entity, "date", "day", "when", "on")
        ?? entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime
            && !f.Name.Contains("birth", StringComparison.OrdinalIgnoreCase))?.Name ?? SortOrder.Created;

    /// <summary>Whether a row is done with, as an expression; null where nothing says so.</summary>
    public static string? Finished(Entity entity) =>
        entity.Fields.FirstOrDefault(f => f.Type == FieldType.Boolean && Lemmas(f.Label).Any(Finishing.Contains)) is { } flag ? flag.Name
            : entity.Fields.FirstOrDefault(f => f.Values?.Any(Finishing.Contains) == true) is { } choice
                ? OneOf(choice.Name, choice.Values!.Where(Finishing.Contains))
            : entity.Stages is { } stages ? OneOf(stages, [entity.Fields.First(f => f.Name == stages).Values![^1]])
            : entity.Fields.FirstOrDefault(f => !f.Required && f.Type is FieldType.Date or FieldType.DateTime
                && Lemmas(f.Label).Any(Finishing.Contains)) is { } day ? $"{day.Name} is not none" : null;

    /// <summary>The opposite of <see cref="Finished"/>.</summary>
    public static string Unfinished(string finished) => finished.EndsWith(" is not none", StringComparison.Ordinal)
        ? finished.Replace(" is not none", " is none", StringComparison.Ordinal)
        : finished.All(char.IsAsciiLetterOrDigit) ? $"not {finished}" : $"not ({finished})";

    /// <summary>Whether two words are forms of one: "inspected" and "inspection".</summary>
    public static bool IsForm(string word, string other) => word == other
        || Math.Min(word.Length, other.Length) is >= 4 and var length && word[..Math.Min(length, 5)] == other[..Math.Min(length, 5)];

    /// <summary>The words of a label, in lower case and singular.</summary>
    public static IEnumerable<string> Lemmas(string label) =>
        label.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(Morphology.Singular);

    /// <summary>The rows that belong to a thing and that a word names, with the name that expressions use.</summary>
    public static (Entity Entity, Relation Relation, string Rows)? Children(AppModel model, Entity parent, Func<Entity, bool> named)
    {
        foreach (var child in model.Entities.Where(e => e != parent && named(e)))
        {
            List<Relation> relations = [.. child.Relations.Where(r => r.Target == parent.Name)];
            if (relations.Count == 1)
            {
                return (child, relations[0], char.ToLowerInvariant(child.Plural[0]) + child.Plural[1..]);
            }
        }

        return null;
    }

    /// <summary>What is measured in a unit.</summary>
    private static FrozenSet<string> Measured(NumberFormat unit) => unit switch
    {
        { Kind: NumberKind.Money } => Words.Set("price cost amount total fee balance value"),
        { Unit: "km" or "mi" or "m" or "cm" } => Words.Set("distance length height width depth"),
        { Unit: "kg" or "g" or "lb" } => Words.Set("weight"),
        { Unit: "min" or "h" } => Words.Set("duration time minute hour"),
        { Kind: NumberKind.Percent } => Words.Set("percent percentage share progress"),
        _ => FrozenSet<string>.Empty,
    };

    /// <summary>That a choice is one of some values.</summary>
    public static string OneOf(string member, IEnumerable<string> values) => values.ToList() is [var only] ? $"{member} = \"{only}\""
        : $"{member} is one of {string.Join(", ", values.Select(v => $"\"{v}\""))}";
}
