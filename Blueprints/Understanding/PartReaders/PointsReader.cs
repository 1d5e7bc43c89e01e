using System.Globalization;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads what results are worth: "a win gives 3 points, a draw 1", for both who play.</summary>
internal sealed class PointsReader : IPartReader
{
    private static readonly FrozenDictionary<string, int> Outcomes = new Dictionary<string, int>
    {
        ["win"] = 0, ["victory"] = 0, ["draw"] = 1, ["tie"] = 1, ["remis"] = 1, ["loss"] = 2, ["defeat"] = 2,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> First = Words.Set("win won wins white home first 1_0");
    private static readonly FrozenSet<string> Second = Words.Set("loss lost loses black away second 0_1");

    public IReadOnlyList<string> Effects { get; } = ["scoring"];

    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        if (model.Entities.FirstOrDefault(e => e.Computed?.Any(c => c.Name == "points") == true) is { } done)
        {
            return new(model, [$"{done.Name}.points"]);
        }

        var worth = Worth([.. clause.Words, .. clause.After]);
        if (worth[0] is not null && Duel.In(model) is var (linked, duel))
        {
            return Points(linked, duel, worth);
        }

        return worth[0] is null ? null : model.Entities.Where(e => e.Relations.Count > 0)
            .OrderByDescending(e => e.Relations.GroupBy(r => r.Target).Max(g => g.Count()))
            .Select(game => Points(model, game, worth)).FirstOrDefault(part => part is not null);
    }

    /// <summary>The points of each side, where its scores tell who has won.</summary>
    public static KeptPart? Points(AppModel model, Duel duel, decimal?[] worth) => ModelParts.Computed(model,
        model.Entities.First(e => e.Name == duel.Side.Name), "Points", duel.Sum($"if {{0}} > {{1}} then {Number(worth[0])} "
            + $"else if {{0}} = {{1}} then {Number(worth[1])} else if {{0}} < {{1}} then {Number(worth[2])} else 0"));

    /// <summary>Of a win, a draw and a loss; null where it is not said.</summary>
    private static decimal?[] Worth(List<Token> words)
    {
        var worth = new decimal?[3];
        int? outcome = null;
        decimal? number = null;
        foreach (var word in words)
        {
            number = word.Kind == TokenKind.Number ? decimal.Parse(word.Word, CultureInfo.InvariantCulture) : number;
            outcome = Outcomes.TryGetValue(word.Lemma, out var said) ? said : outcome;
            if (outcome is { } of && number is { } value)
            {
                worth[of] ??= value;
                (outcome, number) = (null, null);
            }
        }

        return worth;
    }

    private static KeptPart? Points(AppModel model, Entity game, decimal?[] worth)
    {
        var target = game.Relations.GroupBy(r => r.Target).OrderByDescending(g => g.Count()).First().Key;
        List<Relation> sides = [.. game.Relations.Where(r => r.Target == target).Take(2)];
        var changed = game;
        if (sides.Count == 1)
        {
            // Two play: the other one is not said, but is needed to know who gets the points.
            sides.Add(new Relation("opponent", target, true));
            changed = changed with
            {
                Relations = [.. game.Relations.Select(r => r == sides[0] ? r with { Required = true } : r), sides[1]],
            };
        }

        var choice = changed.Fields.FirstOrDefault(f => f.Values?.Any(First.Contains) == true && f.Values.Any(Second.Contains));
        if (choice is null)
        {
            choice = new Field("result", "Result", FieldType.Enum, true, Values: ["win", "draw", "loss"]);
            changed = changed with { Fields = [.. changed.Fields.Where(f => f.Name != "result"), choice] };
            changed = changed with { TitleField = changed.Fields.Any(f => f.Name == changed.TitleField) ? changed.TitleField : "result" };
        }

        var (result, won, lost) = (choice.Name, choice.Values!.First(First.Contains), choice.Values!.First(Second.Contains));
        string Side(Relation side, string mine, string theirs)
        {
            var rows = $"{char.ToLowerInvariant(game.Plural[0])}{game.Plural[1..]}As{char.ToUpperInvariant(side.Name[0])}{side.Name[1..]}";
            return $"sum({rows}.(if {result} = \"{mine}\" then {Number(worth[0])} else if {result} = \"{theirs}\" then "
                + $"{Number(worth[2])} else if {result} is none then 0 else {Number(worth[1])}))";
        }

        var next = ModelParts.Replaced(model, game, changed);
        var player = next.Entities.First(e => e.Name == target);
        return ModelParts.Computed(next, player, "Points", $"{Side(sides[0], won, lost)} + {Side(sides[1], lost, won)}");
    }

    private static string Number(decimal? worth) => (worth ?? 0).ToString(CultureInfo.InvariantCulture);
}
