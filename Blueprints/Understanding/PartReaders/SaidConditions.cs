using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>A yes or no about the rows of an entity, as words said it.</summary>
/// <param name="Expression">In the language of <see cref="TypeChecker"/>.</param>
/// <param name="Says">The words that say it, for people: <c>less than 2 kg</c>.</param>
internal sealed record SaidCondition(Entity Entity, string Expression, string Says);

/// <summary>
/// Reads what words say about a row: "above 140 systolic", "less than 2 kg are left", "not inspected for more than 14 days", "overdue",
/// "this month", "not yet paid", "without a phone".
/// </summary>
/// <param name="words">Of one clause.</param>
/// <param name="entity">What it is about, unless the words name something else.</param>
internal sealed partial class SaidConditions(AppModel model, IReadOnlyList<Token> words, Entity entity)
{
    private static readonly FrozenSet<string> Negations = Words.Set("not no without lacking never");

    private static readonly FrozenSet<string> Skipped = Words.Set("the a an its their is are be been being has have had yet by any all");

    private static readonly FrozenSet<string> Answering = Words.Set("said say says answered answer replied voted vote");

    private readonly Mentions _mentions = new(model);

    /// <summary>What the words say about the rows of one entity, or null.</summary>
    public static SaidCondition? Of(AppModel model, IReadOnlyList<Token> words, Entity entity) =>
        new SaidConditions(model, words, entity).All() is { } found
            && TypeChecker.Read(model, entity, found.Expression, out _)?.Type.Kind == ValueKind.Boolean ? found : null;

    /// <summary>All that the words say, joined as they are; null where they say nothing that can be told of a row.</summary>
    public static SaidCondition? Read(AppModel model, IReadOnlyList<Token> words, string? focus)
    {
        var mentions = new Mentions(model).In(words, focus);
        var named = mentions.Where(m => m.Member is null).Concat(mentions).Select(m => m.Entity);
        var late = Enumerable.Range(0, words.Count).Any(i => StateLexicon.State(words, i) is { State: RowState.Late });
        foreach (var entity in named.Concat(model.Entities.Where(e => e.Name == focus)).Concat(model.Entities.Take(1))
            .Concat(late ? model.Entities : []).Distinct()
            .OrderBy(e => late && !(Facts.Finished(e) is not null && Facts.Day(e, StateLexicon.Deadlines) is not null)))
        {
            if (Of(model, words, entity) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether something is compared with a number.</summary>
    public static bool HasNumber(IReadOnlyList<Token> words) => Enumerable.Range(0, words.Count)
        .Any(i => StateLexicon.Sign(words, i) is (_, var length) && Quantity.At(words, i + length) is { Time: null });

    private SaidCondition? All()
    {
        var all = "";
        var (first, last) = (words.Count, 0);
        for (var i = 0; i < words.Count; i++)
        {
            if (At(i) is not { } found)
            {
                if (StateLexicon.Sign(words, i) is (_, var length) && Quantity.At(words, i + length) is not null)
                {
                    // What is left of "with more than three open loans" would be about something else.
                    return null;
                }

                continue;
            }

            if (all.Length > 0 && found.From <= first)
            {
                // "Not inspected for more than 14 days" is one saying, of which "inspected" is a part.
                (all, first) = ("", words.Count);
            }

            var negated = i > 0 && Negations.Contains(words[Before(i)].Word) && !found.Handled;
            var expression = negated ? $"not ({found.Expression})" : found.Expression;
            var or = all.Length > 0 && words.Skip(last).Take(i - last).Any(w => w.Is("or"));
            all = all.Length == 0 ? expression : $"({all}) {(or ? "or" : "and")} ({expression})";
            first = Math.Min(first, negated ? Negation(i) : found.From);
            last = found.To;
            i = found.To - 1;
        }

        var says = string.Join(' ', words.Skip(first).Take(last - first).Where(w => w.Kind != TokenKind.Mark).Select(w => w.Text));
        return all.Length == 0 ? null : new(entity, all, says);
    }

    private Found? At(int at) => Compared(at) ?? Unseen(at) ?? Period(at) ?? State(at) ?? Flag(at) ?? Missing(at);

    /// <param name="To">Index behind its last word.</param>
    /// <param name="Handled">Whether a "not" before it has been understood with it.</param>
    private sealed record Found(string Expression, int From, int To, bool Handled = false);

    /// <summary>The last word before one that says something by itself.</summary>
    private int Before(int at)
    {
        var before = at - 1;
        while (before > 0 && words[before].IsAny(Skipped) && !Negations.Contains(words[before].Word))
        {
            before--;
        }

        return before;
    }

    // "not yet": where it begins.
    private int Negation(int at)
    {
        var from = Before(at);
        while (from > 0 && Negations.Contains(words[from - 1].Word))
        {
            from--;
        }

        return from;
    }

    private Found? Compared(int at)
    {
        if (StateLexicon.Sign(words, at) is not { } comparison)
        {
            return null;
        }

        var next = at + comparison.Length;
        while (next < words.Count && words[next].Word is "the" or "its" or "their")
        {
            next++;
        }

        if (Quantity.At(words, next) is not { } quantity)
        {
            return WithMember(at, next, comparison.Sign);
        }

        var behind = quantity.To < words.Count ? words[quantity.To].Word : "";
        if (quantity.Time is not null && Named(at, quantity.To) is null)
        {
            return Time(at, comparison.Sign, quantity, behind);
        }

        var limit = (quantity with { Time = null }).Text;
        return Counted(quantity.To) is { } rows ? new($"{rows.Number} {comparison.Sign} {limit}", at, rows.To, true)
            : (Named(at, quantity.To) ?? Facts.Amount(model, entity, quantity.Unit)) is { } number
                ? new($"{number} {comparison.Sign} {limit}", at, quantity.To, true) : null;
    }

    // "below the minimum stock", "over budget".
    private Found? WithMember(int at, int next, string sign)
    {
        if (next >= words.Count || Number(next) is not { } limit)
        {
            return null;
        }

        var value = Named(at, words.Count, limit.Name) ?? Facts.Amount(model, entity, null);
        value = value is null || value == limit.Name ? Alike(limit.Name) : value;
        return value is not null ? new($"{value} {sign} {limit.Name}", at, limit.To, true) : null;
    }

    // The current stock is compared with the minimum stock.
    private string? Alike(string limit)
    {
        var last = Facts.Lemmas(Facts.Label(entity, limit)).Last();
        return Facts.Numbers(model, entity).Where(n => n.Name != limit && Facts.Lemmas(n.Label).Last() == last).ToList() is [var only]
            ? only.Name : null;
    }

    /// <summary>The number of this thing that is named nearest to a comparison.</summary>
    private string? Named(int from, int to, string? besides = null)
    {
        var named = Enumerable.Range(0, words.Count).Where(i => i < from || i >= to).Select(i => (At: i, Number: Number(i)))
            .Where(n => n.Number is not null && n.Number.Value.Name != besides)
            .OrderBy(n => n.At < from ? from - n.At : n.At - to + 1).Select(n => n.Number!.Value.Name).FirstOrDefault();
        return named ?? Facts.Number(model, entity, words.Where((_, i) => i < from || i >= to).Select(w => w.Lemma)) switch
        {
            { } part when part != besides => part,
            _ => null,
        };
    }

    private (string Name, int To)? Number(int at) => _mentions.At(words, at, entity.Name) is { Member: { } member } mention
        && mention.Entity == entity && Facts.IsNumber(model, entity, member) ? (member, mention.To) : null;

    // "fewer than 12 shifts", "more than 3 open loans": how many belong to it.
    private (string Number, int To)? Counted(int at)
    {
        for (var noun = at; noun < words.Count && noun < at + 3; noun++)
        {
            if (_mentions.At(words, noun, entity.Name) is not { Member: null } mention
                || Facts.Children(model, entity, e => e == mention.Entity) is not { } children)
            {
                continue;
            }

            var which = noun == at ? null : Of(model, [.. words.Skip(at).Take(noun - at)], mention.Entity);
            return noun > at && which is null ? null
                : ($"count({children.Rows}{(which is null ? "" : $" where {which.Expression}")})", mention.To);
        }

        return null;
    }

    private Found? State(int at)
    {
        if (StateLexicon.State(words, at) is not { } said)
        {
            return null;
        }

        var finished = Facts.Finished(entity);
        var expression = said.State switch
        {
            RowState.Late when (Said(at) ?? Facts.Day(entity, StateLexicon.Deadlines)) is { } day =>
                $"{day} < today{(finished is null ? "" : $" and {Facts.Unfinished(finished)}")}",
            // Who "has passed" may have passed a test.
            RowState.Over when (Said(at) ?? (words[at].Word is "has" or "have" ? null : Facts.Day(entity, StateLexicon.Expiries)))
                is { } day => $"{day} < today",
            RowState.Coming when Facts.When(entity) is { } day && day != SortOrder.Created => $"{day} >= today",
            RowState.Open when Choice("open", "todo", "pending") is { } open => open,
            RowState.Open when finished is not null => Facts.Unfinished(finished),
            RowState.Done => finished,
            RowState.Away when Held() is { } held => $"exists({held})",
            RowState.There when Held() is { } held => $"not exists({held})",
            RowState.UsedUp when Facts.Amount(model, entity, null) is { } amount => $"{amount} <= 0",
            _ => null,
        };
        return expression is null ? null : new(expression, at, at + said.Length);
    }

    // "whose inspection date has passed", "whose date has passed"
    private string? Said(int at) => Facts.Named(entity, words.Select(w => w.Lemma))
        ?? (at > 0 && words[at - 1].Word is "date" or "day" && Facts.When(entity) is { } day && day != SortOrder.Created ? day : null);

    // "lent out": there is a row of it that has not ended.
    private string? Held() => model.Entities.Where(e => e != entity)
        .Select(e => Facts.Children(model, entity, of => of == e) is { } rows && Facts.Finished(e) is { } finished
            ? $"{rows.Rows} where {Facts.Unfinished(finished)}" : null).FirstOrDefault(rows => rows is not null);

    private string? Choice(params string[] values) =>
        entity.Fields.FirstOrDefault(f => f.Values?.Any(values.Contains) == true) is { } field
            ? $"{field.Name} = \"{field.Values!.First(values.Contains)}\"" : null;

    // A yes or no of the row, one of its choices, or the day on which something was done.
    private Found? Flag(int at)
    {
        var word = words[at];
        if (word.Word is "yes" or "no" && at > 0 && Answering.Contains(words[at - 1].Word)
            && entity.Fields.FirstOrDefault(f => f.Values?.Contains(word.Word) == true) is { } answers)
        {
            return new($"{answers.Name} = \"{word.Word}\"", at, at + 1, true);
        }

        if (!word.IsWord || word.Word.Length < 3 && !entity.Fields.Any(f => f.Values?.Any(v => v.StartsWith($"{word.Word}_",
            StringComparison.Ordinal)) == true))
        {
            return null;
        }

        foreach (var field in entity.Fields)
        {
            var (text, opposite) = (word.Word, field.Label.ToLowerInvariant());
            // "fee paid" is what has been paid.
            var done = opposite == text || (text == "paid" || text.EndsWith("ed", StringComparison.Ordinal))
                && opposite.EndsWith($" {text}", StringComparison.Ordinal);
            if (field.Type == FieldType.Boolean && (done || text == $"un{opposite}"))
            {
                return new(done ? field.Name : $"not {field.Name}", at, at + 1);
            }

            if (field.Type is FieldType.Date or FieldType.DateTime && !field.Required && text.EndsWith("ed", StringComparison.Ordinal)
                && Facts.Lemmas(field.Label).Any(l => Facts.IsForm(l, text)))
            {
                return new($"{field.Name} is not none", at, at + 1);
            }

            var value = field.Values?.FirstOrDefault(v => v.Split('_') is var parts && parts.Select((p, n) => at + n < words.Count
                && words[at + n].Word == p).All(same => same));
            if (value is not null)
            {
                return new($"{field.Name} = \"{value}\"", at, at + value.Split('_').Length);
            }
        }

        // "observed": there are rows of it.
        return word.Word.EndsWith("ed", StringComparison.Ordinal) && Facts.Children(model, entity, e =>
            e.Label.Split(' ')[^1] is var row && (Facts.IsForm(row, word.Word)
                || ActionLexicon.Verb(word.Word) is { } verb && ActionLexicon.Row(verb) == row)) is { } children
            ? new($"exists({children.Rows})", at, at + 1) : null;
    }

    // "without a phone", "no result", "have not paid": a value or a row that is not there.
    private Found? Missing(int at)
    {
        if (words[at].Word is not ("without" or "no" or "missing" or "lacking"))
        {
            return null;
        }

        var next = at + 1;
        while (next < words.Count && words[next].IsAny(Words.Determiners))
        {
            next++;
        }

        if (next >= words.Count || _mentions.At(words, next, entity.Name) is not { } mention)
        {
            return null;
        }

        return mention.Member is { } member && mention.Entity == entity ? entity.Fields.FirstOrDefault(f => f.Name == member) switch
        {
            { Type: FieldType.Boolean } => new Found($"not {member}", at, mention.To, true),
            { Required: true } => null,
            _ => new Found($"{member} is none", at, mention.To, true),
        }
            : mention.Member is null && Facts.Children(model, entity, e => e == mention.Entity) is { } children
                ? new Found($"not exists({children.Rows})", at, mention.To, true)
            : mention.Member is null && entity.Relations.FirstOrDefault(r => r.Target == mention.Entity.Name && !r.Required) is { } link
                ? new Found($"{link.Name} is none", at, mention.To, true) : null;
    }
}
