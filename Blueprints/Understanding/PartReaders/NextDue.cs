namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads when something is due again: "8 weeks after the last shoeing", "the next watering" of what is watered every few days.
/// </summary>
internal static class NextDue
{
    private static readonly FrozenSet<string> Intervals = Words.Set("every interval frequency cycle");

    public static KeptPart? Read(AppModel model, AskedClause clause)
    {
        var words = clause.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (Quantity.At(words, i) is { Time: not null } span && span.To < words.Count && words[span.To].Is("after"))
            {
                List<Token> last = [.. words.Skip(span.To + 1)];
                return Things(model, clause).Select(e => (Since(model, e, last) ?? Since(model, e, words)) is (var what, var day)
                    ? ModelParts.Computed(model, e, $"Next {what}", $"{day} + {span.Text}") : null)
                    .FirstOrDefault(part => part is not null);
            }
        }

        return !words.Any(w => w.Word is "next" or "again") ? null : Things(model, clause).Select(e =>
            Interval(e) is { } every && Since(model, e, words) is (var what, var day)
                ? Every(model, e, every, $"Next {what}", day) : null).FirstOrDefault(part => part is not null);
    }

    private static IEnumerable<Entity> Things(AppModel model, AskedClause clause) => new Mentions(model).In(clause.Words, clause.Focus)
        .Where(m => m.Member is null).Select(m => m.Entity).Concat(model.Entities.Where(e => e.Name == clause.Focus)).Concat(model.Entities)
        .Distinct();

    private static Field? Interval(Entity entity) => entity.Fields.FirstOrDefault(f =>
        f.Type is FieldType.Integer or FieldType.Decimal && Facts.Lemmas(f.Label).Any(Intervals.Contains));

    // Whole days, or whatever else its label says.
    private static KeptPart? Every(AppModel model, Entity entity, Field every, string label, string day)
    {
        var said = Facts.Lemmas(every.Label).ToList();
        var unit = new[] { "week", "month", "year" }.FirstOrDefault(said.Contains) ?? "day";
        var whole = every with { Type = FieldType.Integer, Number = every.Number ?? new NumberFormat(NumberKind.Count) };
        var changed = entity with { Fields = [.. entity.Fields.Select(f => f == every ? whole : f)] };
        return ModelParts.Computed(ModelParts.Replaced(model, entity, changed), changed, label, $"{day} + {every.Name} {unit}s");
    }

    /// <summary>The last time that something happened, and what it is called.</summary>
    private static (string What, string Day)? Since(AppModel model, Entity entity, IReadOnlyList<Token> words)
    {
        foreach (var word in words.Where(w => w.IsWord && w.Word.Length > 3))
        {
            if (Facts.Children(model, entity, e => Facts.Lemmas(e.Label).Any(l => Facts.IsForm(l, word.Lemma))
                && Facts.Day(e, "date", "day") is not null) is { } rows)
            {
                return (rows.Entity.Label, $"max({rows.Rows}.{Facts.Day(rows.Entity, "date", "day")})");
            }

            if (entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime
                && Facts.Lemmas(f.Label).Any(l => Facts.IsForm(l, word.Lemma) && l is not ("last" or "date"))) is { } day)
            {
                return (word.Word, day.Name);
            }
        }

        return null;
    }
}
