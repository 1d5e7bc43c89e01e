using System.Globalization;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Two sides that play against each other, and what both of them scored.</summary>
/// <param name="Game">The rows in which they meet.</param>
/// <param name="Scores">How many goals, sets or points each side made.</param>
internal sealed record Duel(Entity Game, Entity Side, Relation First, Relation Second, (string First, string Second) Scores)
{
    private static readonly FrozenSet<string> Home = Words.Set("home first 1 one own white for our won");
    private static readonly FrozenSet<string> Away = Words.Set("away guest second 2 two visitor other black against opponent their lost");

    /// <summary>The games of a model in which scores tell who has won; their sides become relations where they were texts.</summary>
    public static (AppModel Model, Duel Duel)? In(AppModel model)
    {
        foreach (var game in model.Entities)
        {
            if (Scored(game) is not var (first, second) || Sides(model, game) is not var (linked, one, other))
            {
                continue;
            }

            var changed = linked.Entities.First(e => e.Name == game.Name);
            return (linked, new(changed, linked.Entities.First(e => e.Name == one.Target), one, other, (first, second)));
        }

        return null;
    }

    /// <summary>What is counted or added up over all games of a side, seen from that side.</summary>
    /// <param name="value">With <c>{0}</c> for its own score and <c>{1}</c> for that of the other.</param>
    public string Sum(string value) =>
        Each(First, value, Scores.First, Scores.Second) + " + " + Each(Second, value, Scores.Second, Scores.First);

    private string Each(Relation side, string value, string mine, string theirs) =>
        $"sum({Rows(side)}.({string.Format(CultureInfo.InvariantCulture, value, mine, theirs)}))";

    private string Rows(Relation side) => char.ToLowerInvariant(Game.Plural[0]) + Game.Plural[1..] + "As"
        + char.ToUpperInvariant(side.Name[0]) + side.Name[1..];

    private static (string, string)? Scored(Entity game)
    {
        List<Field> numbers = [.. game.Fields.Where(f => f.Type is FieldType.Integer or FieldType.Decimal)];
        foreach (var first in numbers.Where(f => Facts.Lemmas(f.Label).Any(Home.Contains)))
        {
            var noun = Facts.Lemmas(first.Label).Where(l => !Home.Contains(l)).ToList();
            if (noun.Count > 0 && numbers.Find(f => f != first && Facts.Lemmas(f.Label).Any(Away.Contains)
                && Facts.Lemmas(f.Label).Where(l => !Away.Contains(l)).SequenceEqual(noun)) is { } second)
            {
                return (first.Name, second.Name);
            }
        }

        return null;
    }

    private static (AppModel, Relation, Relation)? Sides(AppModel model, Entity game)
    {
        if (game.Relations.GroupBy(r => r.Target).FirstOrDefault(g => g.Count() == 2)?.ToList() is { } two)
        {
            return (model, two[0], two[1]);
        }

        // "home team" and "away team" are two of the teams.
        List<(Field Field, Entity Side)> texts = [.. game.Fields.Where(f => f is { Type: FieldType.String, Values: null })
            .SelectMany(f => model.Entities.Where(e => e != game && Facts.Lemmas(f.Label).Contains(e.Label)).Select(e => (f, e)))];
        if (texts.GroupBy(t => t.Side).FirstOrDefault(g => g.Count() == 2)?.ToList() is not { } pair)
        {
            return null;
        }

        Relation one = new(pair[0].Field.Name, pair[0].Side.Name, true);
        Relation other = new(pair[1].Field.Name, pair[1].Side.Name, true);
        List<Field> fields = [.. game.Fields.Where(f => f != pair[0].Field && f != pair[1].Field)];
        var rest = fields.Find(f => f.Name == game.TitleField)?.Name ?? fields.Find(f => f.Type == FieldType.Date)?.Name
            ?? fields[0].Name;
        var changed = game with
        {
            Fields = fields, TitleField = rest,
            Relations = [one, other, .. game.Relations.Where(r => r.Target != pair[0].Side.Name)],
        };
        List<Entity> others = [.. model.Entities.Where(e => e != game)];
        others.Insert(Math.Max(others.IndexOf(pair[0].Side) + 1, Math.Min(others.Count, model.Entities.ToList().IndexOf(game))), changed);
        return (model with { Entities = others }, one, other);
    }
}
