using Catalyst.Blueprints.Understanding.Reading.Relations;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads rankings: "the standings sorted by points", "a leaderboard by kilometres", "top ten", "the film with most votes".
/// </summary>
internal sealed class RankingReader : IPartReader
{
    private static readonly FrozenSet<string> Least = Words.Set("lowest least fewest fastest shortest quickest smallest cheapest");

    private static readonly FrozenSet<string> Scores =
        Words.Set("point score total star goal win vote rating average kilometre distance value litre amount count number balance");

    public IReadOnlyList<string> Effects { get; } = ["ranking"];

    public KeptPart? Read(AppModel model, AskedClause clause) => Ranked(Products.With(model, clause), clause)
        ?? (Facts.WithNumber(model, clause.Words, "") is { } counting ? Ranked(counting, clause) : null);

    private static KeptPart? Ranked(AppModel model, AskedClause clause)
    {
        var named = new Mentions(model).In(clause.Words, clause.Focus);
        var descending = !clause.Words.Any(w => w.IsAny(Least)) && !Follows(clause.Words, "best", "time");
        var average = clause.Words.Any(w => w.Word is "average" or "mean");
        foreach (var (ranked, member, by) in Values(model, named, average, clause.Focus, clause.Words))
        {
            if (Place(ranked, by, member, descending) is { } part)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>What the rows could be ranked by, the likeliest first: the model with that value, and its entity.</summary>
    private static IEnumerable<(AppModel Model, string Member, string Entity)> Values(AppModel model, List<Mention> named, bool average,
        string? focus, IReadOnlyList<Token> words)
    {
        List<Entity> things = [.. named.Where(m => m.Member is null).Select(m => m.Entity).Concat(Done(model, words)).Distinct()];
        foreach (var mention in named.Where(m => m.Member is { } member && Facts.IsNumber(model, m.Entity, member)))
        {
            // What was entered in rows of somebody ranks them, unless the rows themselves are to be ranked.
            var row = mention.Entity;
            var above = things.Contains(row) ? null : Above(model, row, things);
            var label = $"{(average ? "Average" : "Total")} {Facts.Label(row, mention.Member!).ToLowerInvariant()}";
            var rows = above is null ? null : Facts.Children(model, above, e => e == row)?.Rows;
            if (above is not null && rows is not null && ModelParts.Computed(model, above, label,
                average ? $"round(avg({rows}.{mention.Member}), 2)" : $"sum({rows}.{mention.Member})") is { } total)
            {
                yield return (total.Model, total.By[0].Split('.')[1], above.Name);
            }

            yield return (model, mention.Member!, row.Name);
        }

        // "most laps" are counted.
        var counting = words.SkipWhile(w => w.Word is not ("most" or "fewest")).Skip(1).FirstOrDefault().Lemma;
        foreach (var (row, above) in things.Where(t => !IsPerson(t) && t.Label.Split(' ')[^1] != counting)
            .Select(t => (t, Above(model, t, [.. things.Where(o => o != t)]))))
        {
            // "who sold most": the boxes of the sales, where they say how many.
            var who = words.Any(w => w.Is("who"));
            if (above is not null && (!who || IsPerson(above) || Actors.HasEnding(above.Label))
                && Facts.Children(model, above, e => e == row)?.Rows is { } rows && Amount(model, row) is { } amount
                && ModelParts.Computed(model, above, $"Total {Facts.Label(row, amount).ToLowerInvariant()}",
                    $"{(average ? "avg" : "sum")}({rows}.{amount})") is { } total)
            {
                yield return (total.Model, total.By[0].Split('.')[1], above.Name);
            }
        }

        // "top readers": by what belongs to them.
        foreach (var person in things.Where(t => things.Count == 1 && IsPerson(t)))
        {
            foreach (var row in model.Entities.Where(e => e.Relations.Any(r => r.Target == person.Name)))
            {
                if (Facts.Children(model, person, e => e == row)?.Rows is { } rows && (Amount(model, row) is { } amount
                    ? ModelParts.Computed(model, person, $"Total {Facts.Label(row, amount).ToLowerInvariant()}", $"sum({rows}.{amount})")
                    : ModelParts.Computed(model, person, $"Number of {row.PluralLabel}", $"count({rows})")) is { } value)
                {
                    yield return (value.Model, value.By[0].Split('.')[1], person.Name);
                }
            }
        }

        foreach (var counted in things)
        {
            if (Above(model, counted, [.. things.Where(t => t != counted)]) is { } above
                && Facts.Children(model, above, e => e == counted) is { } rows
                && ModelParts.Computed(model, above, $"Number of {counted.PluralLabel}", $"count({rows.Rows})") is { } count)
            {
                yield return (count.Model, count.By[0].Split('.')[1], above.Name);
            }
        }

        foreach (var thing in things.Concat(model.Entities.Where(e => e.Name == focus)).Concat(model.Entities).Distinct())
        {
            foreach (var (name, label) in Facts.Numbers(model, thing).Reverse().Where(n => Facts.Lemmas(n.Label).Any(Scores.Contains)))
            {
                yield return (model, name, thing.Name);
            }
        }
    }

    private static bool IsPerson(Entity entity) => Rules.AskedRule.IsPerson(entity.Label);

    // Rows of what somebody did: sales of who sold.
    private static IEnumerable<Entity> Done(AppModel model, IReadOnlyList<Token> words) => model.Entities.Where(e => words.Any(w =>
        w.IsWord && w.Word.Length > 3 && (Lexicon.ActionLexicon.Verb(w.Word) is { } verb && Lexicon.ActionLexicon.Row(verb) == e.Label
            || VerbLexicon.Find(w.Word).Any(v => v.Verb.Row == e.Label) || Selling.Contains(w.Word) && Sales.Contains(e.Label))));

    private static readonly FrozenSet<string> Selling = Words.Set("sold sells sell");
    private static readonly FrozenSet<string> Sales = Words.Set("sale order");

    private static string? Amount(AppModel model, Entity row) => Facts.Numbers(model, row).Where(n => Facts.Lemmas(n.Label).Any(l =>
        Scores.Contains(l) || l is "box" or "quantity" or "page" or "hour" or "minute" or "litre" or "km" or "piece" or "kg"))
        .Select(n => n.Name).FirstOrDefault();

    private static Entity? Above(AppModel model, Entity row, List<Entity> things)
    {
        List<Entity> above = [.. row.Relations.Select(r => model.Entities.First(e => e.Name == r.Target)).Distinct()];
        return above.Find(things.Contains) ?? (above is [var only] ? only
            : above.Find(e => Words.Persons.Contains(e.Label) || Actors.HasEnding(e.Label)));
    }

    /// <summary>Who has as much shares a place, and the next ones are counted on: 1, 2, 2, 4.</summary>
    public static KeptPart? Place(AppModel model, string name, string member, bool descending)
    {
        var entity = model.Entities.First(e => e.Name == name);
        if (TypeChecker.Read(model, entity, member, out _) is not { Type: var type }
            || type.Kind is not (ValueKind.Integer or ValueKind.Decimal))
        {
            return null;
        }

        var before = $"count({name} where {member} {(descending ? '>' : '<')} this.{member}) + 1";
        var part = ModelParts.Computed(model, entity, "Place", type.Optional ? $"if {member} is none then none else {before}" : before);
        if (part is null)
        {
            return null;
        }

        var placed = part.Model.Entities.First(e => e.Name == name);
        var ranked = ModelParts.Replaced(part.Model, placed, placed with { Order = new SortOrder(member, descending) });
        return new(ranked, [.. part.By, $"{name}.{member}"]);
    }

    private static bool Follows(IReadOnlyList<Token> words, string first, string second) =>
        words.Zip(words.Skip(1)).Any(p => p.First.Word == first && p.Second.Lemma == second);
}
